using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class HomeBoardTests
{
    [Theory, EveryDatabase]
    public async Task A_social_worker_finds_the_records_that_wait(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var logged = await house.LogAsync(legal);
        var document = await house.AddRecordAsync(logged.Id, legal);
        await house.RunAsync(new DescribeDocument.Form(logged.Id, document, DocumentType.Report, "SAMPLE", null, "", "", worker.StaffId), legal);

        var view = await ReadAsync(house, worker);

        view.Documents.Select(it => (it.Number, it.DocumentId, it.Assessed)).ShouldBe([(logged.Number, document, false)]);
        view.Lists.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_supervisor_sees_who_has_how_much(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff, "Alex SAMPLE");
        var supervisor = await house.HireAsync(StaffRoles.Supervisor);
        await house.AddRequestAsync(legal, request => request.ComplianceAt = house.Clock.GetUtcNow().AddDays(-1));
        await house.AddRequestAsync(legal);

        var view = await ReadAsync(house, supervisor);

        view.Workload.Select(line => (line.Name, line.Open, line.Late)).ShouldBe([("Alex SAMPLE", 2, 1)]);
        view.Lists.Select(list => (list.Title, list.Found)).ShouldContain(("Late", 1));
    }

    private static Task<HomeView> ReadAsync(TestHouse house, Actor actor) =>
        house.InScopeAsync(provider => provider.GetRequiredService<HomeBoard>().ReadAsync(actor));
}
