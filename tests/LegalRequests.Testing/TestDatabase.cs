using System.Collections.Concurrent;
using System.Data.Common;
using LegalRequests.Persistence;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace LegalRequests.Testing;

/// <summary>One database for one test, gone when disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    static readonly ConcurrentDictionary<DatabaseKind, Lazy<TestDatabase>> UpgradedOnce = new();
    readonly Lock copying = new();
    readonly string? folder;

    TestDatabase(DatabaseKind kind, string connectionString, string? folder)
    {
        Settings = new DatabaseSettings { Kind = kind, ConnectionString = connectionString };
        this.folder = folder;
    }

    public DatabaseSettings Settings { get; }

    public string ConnectionString => Settings.ConnectionString;

    /// <summary>Makes an empty database: a file in a folder of its own, or one on <see cref="PostgresCluster.Running"/>.</summary>
    public static TestDatabase Empty(DatabaseKind kind)
    {
        if (kind == DatabaseKind.Postgres)
        {
            return new TestDatabase(kind, PostgresCluster.Running.CreateDatabase(), null);
        }

        var folder = Directory.CreateTempSubdirectory("legalrequests-sqlite-").FullName;
        var connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "test.db") };
        return new TestDatabase(kind, connectionString.ConnectionString, folder);
    }

    /// <summary>Makes a database with the product's tables and no rows. The scripts run once a process; each test gets a copy.</summary>
    public static TestDatabase Upgraded(DatabaseKind kind) =>
        UpgradedOnce.GetOrAdd(kind, k => new Lazy<TestDatabase>(() => Upgrade(Empty(k)))).Value.Copy();

    /// <summary>A second database with the same content; no connection to this one may be in use.</summary>
    public TestDatabase Copy()
    {
        var kind = Settings.Kind;
        if (kind == DatabaseKind.Postgres)
        {
            LetGo();
            var template = PostgresCluster.NameOf(ConnectionString);
            return new TestDatabase(kind, PostgresCluster.Running.CreateDatabase(template), null);
        }

        // Classes that run side by side copy the same database, and the last connection that closes locks it for a moment.
        lock (copying)
        {
            LetGo();
            var copy = Empty(kind);
            using var from = new SqliteConnection(ConnectionString);
            using var to = new SqliteConnection(copy.ConnectionString);
            from.Open();
            to.Open();
            from.BackupDatabase(to);
            return copy;
        }
    }

    /// <summary>A context on this database, set up as the product sets up its own; the caller's to dispose.</summary>
    public LegalRequestsDb NewContext()
    {
        var options = new DbContextOptionsBuilder<LegalRequestsDb>();
        options.UseDatabase(Settings);
        return new LegalRequestsDb(options.Options);
    }

    /// <summary>An open connection, the caller's to dispose.</summary>
    public DbConnection Open()
    {
        DbConnection connection = Settings.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(ConnectionString)
            : new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    /// <summary>Runs SQL on a connection of its own.</summary>
    public void Execute(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a query on a connection of its own and gives the first value; null where there is none.</summary>
    public object? Query(string sql)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is { } value and not DBNull ? value : null;
    }

    public void Dispose()
    {
        LetGo();
        if (folder is null)
        {
            PostgresCluster.Running.DropDatabase(ConnectionString);
        }
        else
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    static TestDatabase Upgrade(TestDatabase empty)
    {
        using var db = empty.NewContext();
        new SchemaUpgrade(db).RunAsync().GetAwaiter().GetResult();
        if (empty.Settings.Kind == DatabaseKind.Sqlite)
        {
            AppDomain.CurrentDomain.ProcessExit += (_, _) => empty.Dispose();
        }

        return empty;
    }

    void LetGo()
    {
        if (Settings.Kind == DatabaseKind.Sqlite)
        {
            using var pooled = new SqliteConnection(ConnectionString);
            SqliteConnection.ClearPool(pooled);
        }
        else
        {
            using var pooled = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(pooled);
        }
    }
}
