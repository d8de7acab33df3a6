using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class AmendFactsTests
{
    private static readonly PaperFacts Later = SampleDesk.Facts with { ServedOn = new DateOnly(2026, 1, 3) };

    [Theory, EveryDatabase]
    public async Task A_new_date_of_service_is_kept(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var logged = await house.LogAsync(legal);

        var amended = await house.RunAsync(new AmendFacts.Form(logged.Id, Later, "Proof of service came in"), legal);

        amended.Done.ShouldBeTrue();
        using var db = house.Database.NewContext();
        (await db.Set<LegalRequest>().SingleAsync()).ServedOn.ShouldBe(new DateOnly(2026, 1, 3));
    }

    [Fact]
    public async Task A_change_without_reason_and_no_change_at_all_are_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var logged = await house.LogAsync(legal);

        var unexplained = await house.RunAsync(new AmendFacts.Form(logged.Id, Later, " "), legal);
        var unchanged = await house.RunAsync(new AmendFacts.Form(logged.Id, SampleDesk.Facts, "why"), legal);
        var faulty = await house.RunAsync(new AmendFacts.Form(logged.Id, Later with { Court = "" }, "why"), legal);

        unexplained.Refusal?.Code.ShouldBe("facts.reason-missing");
        unchanged.Refusal?.Code.ShouldBe("facts.unchanged");
        faulty.Refusal?.Code.ShouldBe("facts.missing");
    }

    [Fact]
    public async Task A_closed_request_is_not_amended()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Released);

        var refused = await house.RunAsync(new AmendFacts.Form(id, Later, "why"), legal);

        refused.Refusal?.Code.ShouldBe("request.over");
    }

    [Fact]
    public async Task A_social_worker_amends_nothing_and_a_stranger_finds_nothing()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var assessor = await house.HireAsync(StaffRoles.SocialWorker);
        var stranger = await house.HireAsync(StaffRoles.SocialWorker);
        var logged = await house.LogAsync(legal);
        await house.RelateAsync(assessor, logged.Id, Relation.Assessor);

        var forbidden = await house.RunAsync(new AmendFacts.Form(logged.Id, Later, "why"), assessor);
        var hidden = await house.RunAsync(new AmendFacts.Form(logged.Id, Later, "why"), stranger);

        forbidden.Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        hidden.Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }
}
