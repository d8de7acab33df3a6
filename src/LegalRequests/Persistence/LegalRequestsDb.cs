using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LegalRequests.Persistence;

/// <summary>
/// The one database of the product, on SQLite or PostgreSQL from one model. Write <c>db.Set&lt;T&gt;()</c>;
/// each entity's mapping stands beside the entity. Tables and columns are named in snake_case, enums are kept
/// as words, instants as UTC.
/// </summary>
public sealed class LegalRequestsDb(DbContextOptions<LegalRequestsDb> options) : DbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();

        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<SortableInstant>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(LegalRequestsDb).Assembly);

        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            NameColumns(entity);
        }
    }

    private static void NameColumns(IMutableEntityType entity)
    {
        var table = entity.GetTableName();

        foreach (var property in entity.GetProperties())
        {
            property.SetColumnName(SnakeCase.Of(property.Name));
        }

        foreach (var key in entity.GetKeys())
        {
            key.SetName(key.IsPrimaryKey() ? $"pk_{table}" : $"ak_{table}_{Columns(key.Properties)}");
        }

        foreach (var foreignKey in entity.GetForeignKeys())
        {
            foreignKey.SetConstraintName($"fk_{table}_{Columns(foreignKey.Properties)}");
        }

        foreach (var index in entity.GetIndexes())
        {
            index.SetDatabaseName($"ix_{table}_{Columns(index.Properties)}");
        }
    }

    private static string Columns(IEnumerable<IReadOnlyProperty> properties) =>
        string.Join('_', properties.Select(property => SnakeCase.Of(property.Name)));

    /// <summary>SQLite has no instant: a text that sorts as time does, in UTC, to the microsecond as PostgreSQL keeps it.</summary>
    private sealed class SortableInstant() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal));
}
