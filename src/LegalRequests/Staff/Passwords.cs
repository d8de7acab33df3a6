using LegalRequests.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LegalRequests.Staff;

/// <summary>
/// Hashes and checks passwords: PBKDF2 with HMAC-SHA512, 210,000 rounds, salted. Hashing is slow on purpose, so no more
/// than four run at once: a flood of sign-ins must not take the machine.
/// </summary>
public sealed class Passwords : IDisposable
{
    private const int Rounds = 210_000;

    private static readonly StaffMember Nobody = new();

    private readonly PasswordHasher<StaffMember> hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Rounds }));
    private readonly SemaphoreSlim four = new(4);
    private readonly Lazy<string> hashOfNothing;

    public Passwords() =>
        hashOfNothing = new Lazy<string>(() => hasher.HashPassword(Nobody, Guid.CreateVersion7().ToString()));

    /// <summary>Refuses a password that is too weak; else gives what is stored in its place.</summary>
    /// <param name="userName">It must not be part of the password.</param>
    public async Task<Outcome<string>> SealAsync(string password, string userName, CancellationToken cancellation = default)
    {
        if (PasswordRules.Weakness(password, userName) is { } refusal)
        {
            return refusal;
        }

        return await InTurnAsync(() => hasher.HashPassword(Nobody, password), cancellation);
    }

    /// <summary>Takes as long for an account without a password, or no account at all, as for one with.</summary>
    /// <param name="hash">The stored hash; null where there is none.</param>
    public Task<bool> IsRightAsync(string? hash, string password, CancellationToken cancellation = default) =>
        InTurnAsync(
            () =>
            {
                var result = hasher.VerifyHashedPassword(Nobody, hash ?? hashOfNothing.Value, password);
                return hash is not null && result != PasswordVerificationResult.Failed;
            },
            cancellation);

    public void Dispose() => four.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await four.WaitAsync(cancellation);

        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            four.Release();
        }
    }
}
