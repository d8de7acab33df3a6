using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Requests;

public class OpenRequestsTests
{
    [Theory, EveryDatabase]
    public void The_index_of_open_requests_has_the_condition_that_the_docket_asks(DatabaseKind kind)
    {
        using var database = TestDatabase.Upgraded(kind);
        using var db = database.NewContext();
        var filter = db.Model.FindEntityType(typeof(LegalRequest))?.GetIndexes().Select(index => index.GetFilter()).OfType<string>().Single();

        var asked = db.Set<LegalRequest>().Where(OpenRequests.Condition).ToQueryString();

        asked.Replace("\"l\".\"status\"", "status", StringComparison.Ordinal)
            .Replace("l.status", "status", StringComparison.Ordinal)
            .ShouldContain(filter.ShouldNotBeNull());
    }
}
