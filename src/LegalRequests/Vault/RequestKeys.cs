using System.Security.Cryptography;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Vault;

/// <summary>The keys of the requests, each made when it is first needed.</summary>
internal sealed class RequestKeys(LegalRequestsDb db, MasterKey master, IServiceScopeFactory scopes)
{
    /// <summary>The key of a request, made now if it has none. Two that ask at once get the same one.</summary>
    internal async Task<byte[]> TakeAsync(Guid requestId, CancellationToken cancellation)
    {
        if (await FindAsync(requestId, cancellation) is not { } row)
        {
            await MakeAsync(requestId, cancellation);
            row = await FindAsync(requestId, cancellation)
                ?? throw new InvalidOperationException($"Request {requestId} has no key although one was just made.");
        }

        return master.Unwrap(row);
    }

    /// <exception cref="VaultCorruptException">The request has no key: it was never made, or destroyed.</exception>
    internal async Task<byte[]> OpenAsync(Guid requestId, CancellationToken cancellation)
    {
        var row = await FindAsync(requestId, cancellation)
            ?? throw new VaultCorruptException($"Request {requestId} has no key, so nothing of it can be opened.");
        return master.Unwrap(row);
    }

    private Task<RequestKey?> FindAsync(Guid requestId, CancellationToken cancellation) =>
        db.Set<RequestKey>().AsNoTracking().SingleOrDefaultAsync(key => key.RequestId == requestId, cancellation);

    // Inside an operation the key goes with its transaction: a second writer would wait for the first one on SQLite, for ever.
    private async Task MakeAsync(Guid requestId, CancellationToken cancellation)
    {
        if (db.Database.CurrentTransaction is not null)
        {
            await InsertAsync(db, requestId, cancellation);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        await InsertAsync(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>(), requestId, cancellation);
    }

    private async Task InsertAsync(LegalRequestsDb into, Guid requestId, CancellationToken cancellation)
    {
        var key = RandomNumberGenerator.GetBytes(ChunkedEncryption.KeyLength);
        var wrapped = master.Wrap(requestId, key);
        CryptographicOperations.ZeroMemory(key);
        await into.Database.ExecuteSqlAsync(
            $"INSERT INTO request_key (request_id, wrapped, epoch) VALUES ({requestId}, {wrapped}, {MasterKey.Epoch}) ON CONFLICT (request_id) DO NOTHING",
            cancellation);
    }
}
