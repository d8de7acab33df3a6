using System.Globalization;
using Npgsql;

namespace LegalRequests.Testing;

/// <summary>
/// A PostgreSQL server of the test run's own, with default durability, in a folder of its own on a free port.
/// It starts when a test first asks for a database and ends with the test process, however that ends.
/// </summary>
public sealed class PostgresCluster
{
    static readonly Lazy<PostgresCluster> TheOne = new(Start);
    readonly int port;
    int databases;

    PostgresCluster(int port) => this.port = port;

    /// <summary>The server of this process; the first call starts it, which takes some seconds.</summary>
    /// <exception cref="InvalidOperationException">PostgreSQL is not installed or did not start; the message tells why.</exception>
    public static PostgresCluster Running => TheOne.Value;

    /// <summary>Makes a database, empty or as a copy of another one that nobody is connected to; gives its connection string.</summary>
    public string CreateDatabase(string? template = null)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref databases)}");
        Execute($"CREATE DATABASE {name} TEMPLATE {template ?? "template0"}");
        return ConnectionStringOf(name);
    }

    /// <summary>Drops a database made here, cutting connections that are still open.</summary>
    public void DropDatabase(string connectionString)
    {
        using (var connection = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(connection);
        }

        Execute($"DROP DATABASE IF EXISTS {NameOf(connectionString)} WITH (FORCE)");
    }

    /// <summary>The name of the database that a connection string of this server leads to.</summary>
    public static string NameOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Database
        ?? throw new ArgumentException("The connection string names no database.", nameof(connectionString));

    /// <summary>Runs one statement outside every test database, as the owner of the server.</summary>
    public void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionStringOf("postgres"));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    string ConnectionStringOf(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = "postgres",
        Database = database,
        MaxPoolSize = 30,
        ConnectionIdleLifetime = 15,
        IncludeErrorDetail = true,
    }.ConnectionString;

    static PostgresCluster Start()
    {
        var programs = PostgresPrograms.Find();
        var folder = Directory.CreateTempSubdirectory("legalrequests-postgres-").FullName;
        var data = Path.Combine(folder, "data");
        programs.GiveToServerUser(folder);
        programs.Run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        programs.StopWhenThisProcessEnds(folder, data);
        var cluster = new PostgresCluster(FreePort.Next());
        programs.Run("pg_ctl", "-D", data, "-l", Path.Combine(folder, "log"), "-w", "-t", "120",
            "-o", $"-p {cluster.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=300",
            "start");
        return cluster;
    }
}
