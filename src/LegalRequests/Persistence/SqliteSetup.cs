using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LegalRequests.Persistence;

/// <summary>
/// What every SQLite connection is told before its first use. WAL lets readers go on while one writes;
/// synchronous=FULL is what makes a commit survive a power cut (NORMAL may lose the last ones in WAL mode).
/// </summary>
internal sealed class SqliteSetup : DbConnectionInterceptor
{
    private const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=15000;";

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Apply(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Apply(connection);
        return Task.CompletedTask;
    }

    internal static void Apply(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
