using System.Data.Common;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Testing;

public class TestDatabaseTests
{
    [Theory, EveryDatabase]
    public void Two_databases_do_not_see_each_other(DatabaseKind kind)
    {
        using var one = TestDatabase.Empty(kind);
        using var other = TestDatabase.Empty(kind);

        Execute(one, "CREATE TABLE case_file (id integer)");

        Should.Throw<DbException>(() => Execute(other, "SELECT id FROM case_file"));
    }

    [Theory, EveryDatabase]
    public void A_copy_has_the_content_and_goes_its_own_way(DatabaseKind kind)
    {
        using var original = TestDatabase.Empty(kind);
        Execute(original, "CREATE TABLE case_file (id integer)");
        Execute(original, "INSERT INTO case_file VALUES (1)");

        using var copy = original.Copy();
        Execute(copy, "INSERT INTO case_file VALUES (2)");

        Count(copy).ShouldBe(2);
        Count(original).ShouldBe(1);
    }

    [Fact]
    public void PostgreSQL_syncs_to_disk_as_it_does_at_an_agency()
    {
        using var database = TestDatabase.Empty(DatabaseKind.Postgres);
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SHOW fsync";

        var setting = command.ExecuteScalar();

        setting.ShouldBe("on");
    }

    [Fact]
    public void A_database_is_gone_once_its_test_is_over()
    {
        var database = TestDatabase.Empty(DatabaseKind.Postgres);
        Execute(database, "CREATE TABLE case_file (id integer)");

        database.Dispose();

        Should.Throw<DbException>(() => database.Open());
    }

    static void Execute(TestDatabase database, string sql)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    static long Count(TestDatabase database)
    {
        using var connection = database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM case_file";
        return (long)command.ExecuteScalar()!;
    }
}
