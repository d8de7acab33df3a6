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

        one.Execute("CREATE TABLE case_file (id integer)");

        Should.Throw<DbException>(() => other.Execute("SELECT id FROM case_file"));
    }

    [Theory, EveryDatabase]
    public void A_copy_has_the_content_and_goes_its_own_way(DatabaseKind kind)
    {
        using var original = TestDatabase.Empty(kind);
        original.Execute("CREATE TABLE case_file (id integer)");
        original.Execute("INSERT INTO case_file VALUES (1)");

        using var copy = original.Copy();
        copy.Execute("INSERT INTO case_file VALUES (2)");

        copy.Query("SELECT count(*) FROM case_file").ShouldBe(2L);
        original.Query("SELECT count(*) FROM case_file").ShouldBe(1L);
    }

    [Fact]
    public void PostgreSQL_syncs_to_disk_as_it_does_at_an_agency()
    {
        using var database = TestDatabase.Empty(DatabaseKind.Postgres);

        var setting = database.Query("SHOW fsync");

        setting.ShouldBe("on");
    }

    [Fact]
    public void A_database_is_gone_once_its_test_is_over()
    {
        var database = TestDatabase.Empty(DatabaseKind.Postgres);
        database.Execute("CREATE TABLE case_file (id integer)");

        database.Dispose();

        Should.Throw<DbException>(() => database.Open());
    }
}
