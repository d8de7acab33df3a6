using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace LegalRequests.Testing;

/// <summary>The two databases the product runs on.</summary>
public enum Store
{
    Sqlite,
    Postgres,
}

/// <summary>One empty database for one test, gone when disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    readonly string? folder;

    TestDatabase(Store store, string connectionString, string? folder) =>
        (Store, ConnectionString, this.folder) = (store, connectionString, folder);

    public Store Store { get; }

    public string ConnectionString { get; }

    /// <summary>Makes a new database: a file in a folder of its own, or one on <see cref="PostgresCluster.Running"/>.</summary>
    public static TestDatabase Create(Store store)
    {
        if (store == Store.Postgres)
        {
            return new TestDatabase(store, PostgresCluster.Running.CreateDatabase(), null);
        }

        var folder = Directory.CreateTempSubdirectory("legalrequests-sqlite-").FullName;
        var connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "test.db") };
        return new TestDatabase(store, connectionString.ConnectionString, folder);
    }

    /// <summary>A second database with the same content; no connection to this one may be open.</summary>
    public TestDatabase Copy()
    {
        if (folder is null)
        {
            using var pooled = new NpgsqlConnection(ConnectionString);
            NpgsqlConnection.ClearPool(pooled);
            var template = PostgresCluster.NameOf(ConnectionString);
            return new TestDatabase(Store, PostgresCluster.Running.CreateDatabase(template), null);
        }

        var copy = Create(Store);
        using var from = new SqliteConnection(ConnectionString);
        using var to = new SqliteConnection(copy.ConnectionString);
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    /// <summary>An open connection, the caller's to dispose.</summary>
    public DbConnection Open()
    {
        DbConnection connection = Store == Store.Sqlite
            ? new SqliteConnection(ConnectionString)
            : new NpgsqlConnection(ConnectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        if (folder is null)
        {
            PostgresCluster.Running.DropDatabase(ConnectionString);
            return;
        }

        using (var pooled = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(pooled);
        }

        Directory.Delete(folder, recursive: true);
    }
}
