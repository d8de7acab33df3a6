using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
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

    [Theory, EveryDatabase]
    public async Task The_workload_counts_what_each_owner_has_open_and_hides_what_is_walled_from_the_supervisor(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var now = house.Clock.GetUtcNow();
        var alex = await house.HireAsync(StaffRoles.LegalStaff, "Alex SAMPLE");
        var kim = await house.HireAsync(StaffRoles.LegalStaff, "Kim SAMPLE");
        var supervisor = await house.HireAsync(StaffRoles.Supervisor);
        var other = await house.HireAsync(StaffRoles.Supervisor, "Other SAMPLE");
        await house.AddRequestAsync(alex, request => request.ComplianceAt = now.AddDays(3));
        await house.AddRequestAsync(alex, request => (request.ComplianceAt, request.Status) = (now.AddDays(-3), RequestStatus.Released));
        await house.AddRequestAsync(alex, request => (request.ComplianceAt, request.Status) = (now.AddDays(-3), RequestStatus.ClosedNothingSent));
        var shared = await house.AddRequestAsync(kim, request => request.ComplianceAt = now.AddDays(-1));
        await house.RelateAsync(alex, shared, Relation.Assessor);
        var walled = await house.AddRequestAsync(kim, request => request.ComplianceAt = now.AddDays(-2));
        await house.RelateAsync(supervisor, walled, Relation.Walled);
        var handedOn = await house.AddRequestAsync(alex);
        await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<RequestRelation>()
            .Where(it => it.RequestId == handedOn).ExecuteUpdateAsync(row => row.SetProperty(it => it.Until, now)));
        await house.RelateAsync(kim, handedOn, Relation.Owner);

        var own = await ReadAsync(house, supervisor);
        var all = await ReadAsync(house, other);
        var worker = await ReadAsync(house, kim);

        own.Workload.Select(line => (line.Name, line.Open, line.Late)).ShouldBe([("Kim SAMPLE", 2, 1), ("Alex SAMPLE", 1, 0)]);
        all.Workload.Select(line => (line.Name, line.Open, line.Late)).ShouldBe([("Kim SAMPLE", 3, 2), ("Alex SAMPLE", 1, 0)]);
        worker.Workload.ShouldBeEmpty();
    }

    private static Task<HomeView> ReadAsync(TestHouse house, Actor actor) =>
        house.InScopeAsync(provider => provider.GetRequiredService<HomeBoard>().ReadAsync(actor));
}
