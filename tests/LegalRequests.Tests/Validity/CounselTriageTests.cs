using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Validity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Validity;

public class CounselTriageTests
{
    [Theory, EveryDatabase]
    public async Task A_defective_paper_goes_to_counsel_who_may_still_go_on(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (legal, counsel, id) = await DefectiveAsync(house);
        var waiting = await house.OpenTasksAsync(id);

        await house.MakeValidAsync(id, counsel);

        waiting.ShouldBe(["counsel-triage"]);
        (await house.OpenTasksAsync(id)).ShouldBe(["add-records", "client-notice"], ignoreOrder: true);
        (await StatusAsync(house)).ShouldBe(RequestStatus.AssessingPrivilege);
    }

    [Fact]
    public async Task Counsel_objects_and_the_ruling_goes_on_or_ends_it()
    {
        await using var house = TestHouse.Open();
        var (legal, counsel, id) = await DefectiveAsync(house);
        var today = new DateOnly(2026, 1, 5);

        var stay = (await house.RunAsync(new RecordStay.Form(id, StayKind.AgencyObjection, today, ""), counsel)).OrThrow();
        var waiting = await house.OpenTasksAsync(id);
        var status = await StatusAsync(house);
        (await house.RunAsync(new ResolveStay.Form(id, stay, today, "Overruled"), legal)).Done.ShouldBeTrue();

        (waiting.Single(), status).ShouldBe(("await-objection", RequestStatus.CourtToDecide));
        (await house.OpenTasksAsync(id)).ShouldContain("add-records");
    }

    [Fact]
    public async Task Counsel_returns_the_paper_with_a_reason()
    {
        await using var house = TestHouse.Open();
        var (legal, counsel, id) = await DefectiveAsync(house);

        (await house.RunAsync(new ReturnPaper.Form(id, " "), counsel)).Refusal?.Code.ShouldBe("validity.reason-missing");
        (await house.RunAsync(new ReturnPaper.Form(id, "Told the sender by letter"), legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new ReturnPaper.Form(id, "Told the sender by letter"), counsel)).Done.ShouldBeTrue();

        (await house.OpenTasksAsync(id)).ShouldBeEmpty();
        (await house.RunAsync(new ReturnPaper.Form(id, "again"), counsel)).Refusal?.Code.ShouldBe("validity.not-with-counsel");
    }

    [Fact]
    public async Task A_clarification_brings_the_paper_back_to_the_check()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = (await house.LogAsync(legal)).Id;
        (await house.RunAsync(new RecordClarification.Form(id), legal)).Refusal?.Code.ShouldBe("workflow.step-not-open");
        var asked = new DecideValidity.Form(id, ValidityResult.Clarify, false, HipaaRoute.None, null, "Which period?");
        (await house.RunAsync(asked, legal)).OrThrow();
        var waiting = await house.OpenTasksAsync(id);

        (await house.RunAsync(new RecordClarification.Form(id), legal)).Done.ShouldBeTrue();

        waiting.ShouldBe(["clarify"]);
        (await house.OpenTasksAsync(id)).ShouldBe(["validity"]);
    }

    private static async Task<(Actor Legal, Actor Counsel, Guid Id)> DefectiveAsync(TestHouse house)
    {
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = (await house.LogAsync(legal)).Id;
        var form = new DecideValidity.Form(id, ValidityResult.Defective, false, HipaaRoute.None, null, "No signature");
        (await house.RunAsync(form, legal)).OrThrow();
        return (legal, counsel, id);
    }

    private static async Task<RequestStatus> StatusAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<LegalRequest>().Select(request => request.Status).SingleAsync();
    }
}
