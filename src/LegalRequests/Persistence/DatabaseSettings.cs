using System.ComponentModel.DataAnnotations;

namespace LegalRequests.Persistence;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed record DatabaseSettings
{
    public const string Section = "Database";

    public DatabaseKind Kind { get; init; } = DatabaseKind.Sqlite;

    /// <summary>An ADO.NET connection string of the chosen database.</summary>
    [Required]
    public string ConnectionString { get; init; } = "";
}
