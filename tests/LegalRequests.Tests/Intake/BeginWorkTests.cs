using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class BeginWorkTests
{
    [Theory, EveryDatabase]
    public async Task A_logged_subpoena_has_its_dates_and_waits_for_the_check(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);

        var id = (await house.LogAsync(legal)).Id;

        (await house.OpenTasksAsync(id)).ShouldBe(["validity"]);
        using var db = house.Database.NewContext();
        var due = await db.Set<Deadline>().Where(it => it.RuleId == "FED.45.objection").Select(it => it.DueDay).SingleAsync();
        due.ShouldBe(new DateOnly(2026, 1, 16));
    }

    [Fact]
    public async Task A_new_date_of_service_moves_no_date_and_proposes_one()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = (await house.LogAsync(legal)).Id;

        var later = SampleDesk.Facts with { ServedOn = new DateOnly(2026, 1, 5) };
        (await house.RunAsync(new AmendFacts.Form(id, later, "Proof of service"), legal)).OrThrow();

        using var db = house.Database.NewContext();
        (await db.Set<Deadline>().Where(it => it.RuleId == "FED.45.objection").Select(it => it.DueDay).SingleAsync()).ShouldBe(new DateOnly(2026, 1, 16));
        (await db.Set<DeadlineProposal>().Select(it => it.NewDueDay).ToListAsync()).ShouldContain(new DateOnly(2026, 1, 20));
    }

    [Fact]
    public async Task Without_a_workflow_in_force_nothing_is_logged()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = Guid.CreateVersion7();
        var received = (await house.ReceiveAsync(id, SamplePages.Pdf("one"))).OrThrow();
        await house.RunAsync(new UploadPaper.Form(id, received), legal);

        (await house.RunAsync(new LogRequest.Form(id, SampleDesk.Facts, false), legal)).Refusal?.Code.ShouldBe("intake.no-workflow");
    }

    [Theory]
    [InlineData(Instrument.CourtOrder)]
    [InlineData(Instrument.GrandJurySubpoena)]
    public async Task Every_kind_of_paper_has_a_workflow(Instrument instrument)
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);

        var id = (await house.LogAsync(legal, SampleDesk.Facts with { Instrument = instrument })).Id;

        (await house.OpenTasksAsync(id)).ShouldBe(["validity"]);
    }
}
