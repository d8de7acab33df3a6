using System.Data.Common;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Persistence;

/// <summary>
/// Brings the database up to this version of the product at start, under a lock, so that two machines that start
/// together upgrade once. A script that has run is remembered by its hash; one that was edited afterwards stops the start.
/// </summary>
public sealed class SchemaUpgrade(LegalRequestsDb db)
{
    private const long LockKey = 0x4C52_5343_4845_4D41;

    /// <summary>Runs what has not run yet and gives the names of the scripts that it ran.</summary>
    /// <exception cref="InvalidOperationException">A script that has run was changed, or the database is newer than the product.</exception>
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation = default)
    {
        var sqlite = db.Database.IsSqlite();
        var scripts = Scripts(sqlite ? "Sqlite" : "Postgres");
        await db.Database.OpenConnectionAsync(cancellation);

        try
        {
            var connection = db.Database.GetDbConnection();
            await using var transaction = sqlite
                ? ((SqliteConnection)connection).BeginTransaction(deferred: false)
                : await connection.BeginTransactionAsync(cancellation);

            if (!sqlite)
            {
                await ExecuteAsync(connection, transaction, $"SELECT pg_advisory_xact_lock({LockKey})", cancellation);
            }

            var ran = await RunMissingAsync(connection, transaction, scripts, cancellation);
            await transaction.CommitAsync(cancellation);
            return ran;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The scripts of a dialect in the order in which they run: name and text.</summary>
    internal static IReadOnlyList<(string Name, string Sql)> Scripts(string dialect)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"{typeof(SchemaUpgrade).Namespace}.Migrations.{dialect}.";

        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => (name[prefix.Length..^".sql".Length], ReadResource(assembly, name))),
        ];
    }

    private static async Task<List<string>> RunMissingAsync(
        DbConnection connection,
        DbTransaction transaction,
        IReadOnlyList<(string Name, string Sql)> scripts,
        CancellationToken cancellation)
    {
        await ExecuteAsync(
            connection,
            transaction,
            "CREATE TABLE IF NOT EXISTS schema_script (name TEXT NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL)",
            cancellation);
        var applied = await AppliedAsync(connection, transaction, cancellation);
        var unknown = applied.Keys.Except(scripts.Select(script => script.Name)).FirstOrDefault();

        if (unknown is not null)
        {
            throw new InvalidOperationException($"The database has script '{unknown}', which this version does not know. Start the newer version.");
        }

        var ran = new List<string>();

        foreach (var (name, sql) in scripts)
        {
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));

            if (!applied.TryGetValue(name, out var before))
            {
                await ExecuteAsync(connection, transaction, sql, cancellation);
                await ExecuteAsync(connection, transaction, $"INSERT INTO schema_script (name, sha256) VALUES ('{name}', '{hash}')", cancellation);
                ran.Add(name);
            }
            else if (before != hash)
            {
                throw new InvalidOperationException($"Script '{name}' was changed after it had run here.");
            }
        }

        return ran;
    }

    private static async Task<Dictionary<string, string>> AppliedAsync(
        DbConnection connection,
        DbTransaction transaction,
        CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "SELECT name, sha256 FROM schema_script";
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var applied = new Dictionary<string, string>();

        while (await reader.ReadAsync(cancellation))
        {
            applied.Add(reader.GetString(0), reader.GetString(1));
        }

        return applied;
    }

    private static async Task ExecuteAsync(DbConnection connection, DbTransaction transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The script {name} is not in the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
