using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Vault;

/// <summary>Looks at the vault when the product starts: it must not serve with a key that opens nothing.</summary>
internal sealed class VaultStart(IServiceScopeFactory scopes, WorkFolders workFolders, ILogger<VaultStart> log) : IHostedService
{
    /// <exception cref="InvalidOperationException">The master key is missing, misplaced or another one; the message says what to do.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var master = scope.ServiceProvider.GetRequiredService<MasterKey>();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var row = await db.Set<RequestKey>().AsNoTracking().OrderBy(key => key.RequestId).FirstOrDefaultAsync(cancellationToken);

        if (row is not null)
        {
            ThrowUnlessItOpens(master, row);
        }

        var leftovers = workFolders.RemoveLeftovers();

        if (leftovers > 0)
        {
            log.LogWarning("Deleted {Count} work folders that a crash had left", leftovers);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void ThrowUnlessItOpens(MasterKey master, RequestKey row)
    {
        try
        {
            master.Unwrap(row);
        }
        catch (VaultCorruptException wrong)
        {
            throw new InvalidOperationException(
                $"The master key does not open the key of request {row.RequestId}: Vault:MasterKeyFile names another key than the one "
                + "this database was filled with. Put the right file there.",
                wrong);
        }
    }
}
