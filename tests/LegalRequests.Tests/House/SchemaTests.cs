using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

/// <summary>The SQL scripts and the model make the same database, on both stores.</summary>
public partial class SchemaTests
{
    const string Scripts = "src/LegalRequests/Persistence/Migrations/";
    static readonly ConcurrentDictionary<DatabaseKind, Lazy<IReadOnlyList<string>>> ModelFacts = new();

    [Theory, EveryDatabase]
    public void The_scripts_make_what_the_model_expects(DatabaseKind kind)
    {
        using var fromScripts = TestDatabase.Upgraded(kind);

        var facts = SchemaFacts.Of(fromScripts);

        SchemaFacts.Differences(facts, FromModel(kind)).ShouldBeEmpty();
        facts.Count(fact => fact.StartsWith("table ", StringComparison.Ordinal)).ShouldBeGreaterThan(10);
    }

    [Theory]
    [EveryDatabase("CREATE TABLE forgotten (id integer)", "only in the scripts: table forgotten")]
    [EveryDatabase("ALTER TABLE request_key ADD COLUMN forgotten integer", "only in the scripts: column request_key.forgotten")]
    [EveryDatabase("ALTER TABLE request_key RENAME COLUMN epoch TO era", "only in the model: column request_key.epoch")]
    [EveryDatabase("DROP INDEX ix_blob_fingerprint", "only in the model: index ")]
    [EveryDatabase("CREATE UNIQUE INDEX forgotten ON blob (kind)", "only in the scripts: index ")]
    [EveryDatabase("DROP TABLE number_series; CREATE TABLE number_series (name text NOT NULL CONSTRAINT pk_number_series PRIMARY KEY, next bigint)", "only in the scripts: column number_series.next")]
    [EveryDatabase("DROP TABLE number_series; CREATE TABLE number_series (name text NOT NULL, next bigint NOT NULL)", "only in the model: ")]
    [EveryDatabase("CREATE TABLE other (id integer PRIMARY KEY); ALTER TABLE request_latch ADD COLUMN other_id integer REFERENCES other (id)", "only in the scripts: reference ")]
    public void A_script_that_differs_from_the_model_is_found(DatabaseKind kind, string change, string expected)
    {
        using var fromScripts = TestDatabase.Upgraded(kind);
        fromScripts.Execute(change);

        var differences = SchemaFacts.Differences(SchemaFacts.Of(fromScripts), FromModel(kind));

        differences.ShouldContain(difference => difference.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_dialects_have_the_same_scripts_each_with_a_number_of_its_own() =>
        NumberingComplaints(HouseFiles.Paths).ShouldBeEmpty();

    [Theory]
    [InlineData("Sqlite/0001-house.sql", "Postgres/0001-home.sql")]
    [InlineData("Sqlite/0001-house.sql")]
    [InlineData("Sqlite/0001-a.sql", "Postgres/0001-a.sql", "Sqlite/0001-b.sql", "Postgres/0001-b.sql")]
    [InlineData("Sqlite/1-house.sql", "Postgres/1-house.sql")]
    public void A_missing_or_misnumbered_script_is_found(params string[] names) =>
        NumberingComplaints(names.Select(name => Scripts + name)).ShouldNotBeEmpty();

    static List<string> NumberingComplaints(IEnumerable<string> paths)
    {
        var byDialect = paths
            .Where(path => path.StartsWith(Scripts, StringComparison.Ordinal) && path.EndsWith(".sql", StringComparison.Ordinal))
            .ToLookup(path => Path.GetFileName(Path.GetDirectoryName(path)) ?? "", path => Path.GetFileName(path));
        var sqlite = byDialect["Sqlite"].Order(StringComparer.Ordinal).ToList();
        var postgres = byDialect["Postgres"].Order(StringComparer.Ordinal).ToList();
        return
        [
            .. sqlite.Except(postgres).Select(name => $"Postgres lacks {name}."),
            .. postgres.Except(sqlite).Select(name => $"Sqlite lacks {name}."),
            .. sqlite.Where(name => !ScriptName().IsMatch(name)).Select(name => $"{name} is not named NNNN-name.sql."),
            .. sqlite.GroupBy(name => name[..4]).Where(same => same.Count() > 1).Select(same => $"{same.Key} is taken twice."),
        ];
    }

    static IReadOnlyList<string> FromModel(DatabaseKind kind) => ModelFacts.GetOrAdd(kind, k => new(() =>
    {
        using var empty = TestDatabase.Empty(k);
        using var db = empty.NewContext();
        db.Database.EnsureCreated();
        return SchemaFacts.Of(empty);
    })).Value;

    [GeneratedRegex(@"^\d{4}-[a-z0-9]+(-[a-z0-9]+)*\.sql$")]
    private static partial Regex ScriptName();
}
