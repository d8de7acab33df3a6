using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using LegalRequests.RuleChanges;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines.Editions;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.RuleChanges;

public sealed class ClosureTests
{
    // Day 14 of the sample's period is January 19, a holiday; the date is January 20.
    private static readonly EnterClosure.Form Mourning =
        new("us-federal", Day("2026-01-20"), "National Day of Mourning", TreatAs.Holiday, "SAMPLE Executive Order");

    [Theory, EveryDatabase]
    public async Task A_day_entered_as_a_holiday_counts_only_once_it_is_in_force_and_moves_dates_by_proposal(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var request = await room.AddRequestAsync();
        var id = await EnterAsync(room, Mourning);
        await room.SweepAsync();
        (await room.LibraryAsync()).Calendars["us-federal"].On(Day("2026-01-20")).ShouldBeNull();
        var weighed = await room.ChangeAsync(id);
        (weighed.State, weighed.Dates, weighed.Because).ShouldBe(
            (RuleChangeState.Weighed, 1, "Jan 20, 2026 (Tue) (National Day of Mourning) was entered into Federal legal holidays as a holiday."));

        await BringInForceAsync(room, id);

        var calendar = (await room.LibraryAsync()).Calendars["us-federal"];
        calendar.On(Day("2026-01-20"))?.Name.ShouldBe("National Day of Mourning");
        calendar.Version.ShouldStartWith("2026.1+");
        (await room.DateAsync(request)).DueDay.ShouldBe(Day("2026-01-20"));
        var proposal = (await room.DatesAsync(request)).Proposals.ShouldHaveSingleItem();
        (proposal.NewDueDay, proposal.Because).ShouldBe((Day("2026-01-21"), weighed.Because));
        proposal.ReadNewWorking()?.CalendarVersions.ShouldBe([$"us-federal {calendar.Version}"]);
    }

    [Fact]
    public async Task A_mere_closure_moves_no_rule_date()
    {
        await using var room = await RuleRoom.OpenAsync();
        var request = await room.AddRequestAsync();

        var id = await EnterAsync(room, Mourning with { TreatAs = TreatAs.ClosureOnly });
        await room.SweepAsync();
        await BringInForceAsync(room, id);

        (await room.DatesAsync(request)).Proposals.ShouldBeEmpty();
        var calendar = (await room.LibraryAsync()).Calendars["us-federal"];
        calendar.On(Day("2026-01-20")).ShouldBeNull();
        calendar.On(Day("2026-01-20"), HolidayForce.ClosureOnly)?.Name.ShouldBe("National Day of Mourning");
    }

    [Theory, EveryDatabase]
    public async Task A_day_can_be_withdrawn_but_never_deleted(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var request = await room.AddRequestAsync();
        var id = await EnterAsync(room, Mourning);
        await room.SweepAsync();
        await BringInForceAsync(room, id);
        var closure = (await room.RowsAsync<CourtClosure>()).Single();

        var noReason = await room.House.RunAsync(new WithdrawClosure.Form(closure.Id, ""), room.Counsel);
        var withdrawal = (await room.House.RunAsync(new WithdrawClosure.Form(closure.Id, "It was an order for agencies only."), room.Counsel)).OrThrow();
        var twice = await room.House.RunAsync(new WithdrawClosure.Form(closure.Id, "Again."), room.Counsel);
        await room.SweepAsync();
        await BringInForceAsync(room, withdrawal);
        var after = await room.House.RunAsync(new WithdrawClosure.Form(closure.Id, "Again."), room.Counsel);

        (noReason.Refusal?.Code, twice.Refusal?.Code, after.Refusal?.Code).ShouldBe(("closures.reason-missing", "closures.withdrawal-asked", "closures.not-in-force"));
        (await room.DatesAsync(request)).Proposals.ShouldBeEmpty("the proposal falls away with the day");
        (await room.LibraryAsync()).Calendars["us-federal"].Version.ShouldBe("2026.1");
        var kept = (await room.RowsAsync<CourtClosure>()).Single();
        (kept.State, kept.WithdrawnBecause, kept.WithdrawnBy).ShouldBe((ClosureState.Withdrawn, "It was an order for agencies only.", room.Administrator.StaffId));
        Should.Throw<System.Data.Common.DbException>(() => room.House.Database.Execute("DELETE FROM court_closure")).Message.ShouldContain("never changed or deleted");
    }

    [Fact]
    public async Task A_day_that_is_given_up_before_it_held_can_be_entered_again()
    {
        await using var room = await RuleRoom.OpenAsync();
        var id = await EnterAsync(room, Mourning);

        (await room.House.RunAsync(new DropChange.Form(id), room.Administrator)).OrThrow();

        (await room.RowsAsync<CourtClosure>()).ShouldHaveSingleItem().State.ShouldBe(ClosureState.Dropped);
        (await room.House.RunAsync(Mourning, room.Administrator)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task A_day_needs_a_calendar_a_date_a_name_a_source_and_a_way_to_count()
    {
        await using var room = await RuleRoom.OpenAsync();

        async Task<string?> CodeAsync(EnterClosure.Form form) => (await room.House.RunAsync(form, room.Administrator)).Refusal?.Code;

        (await CodeAsync(Mourning with { CalendarId = "us-zz" })).ShouldBe("not-found");
        (await CodeAsync(Mourning with { Day = null })).ShouldBe("closures.day-missing");
        (await CodeAsync(Mourning with { TreatAs = null })).ShouldBe("closures.treatment-missing");
        (await CodeAsync(Mourning with { Name = " " })).ShouldBe("closures.name-missing");
        (await CodeAsync(Mourning with { Source = "" })).ShouldBe("closures.source-missing");
        (await CodeAsync(Mourning with { Day = Day("2026-01-19") })).ShouldBe("closures.is-holiday");
        (await room.House.RunAsync(Mourning, room.Administrator)).Done.ShouldBeTrue();
        (await CodeAsync(Mourning)).ShouldBe("closures.entered-twice");
        (await room.House.RunAsync(new WithdrawClosure.Form(Guid.CreateVersion7(), "x"), room.Administrator)).Refusal?.Code.ShouldBe("not-found");
    }

    [Fact]
    public async Task An_entered_day_does_not_turn_the_examples_of_the_packs_red()
    {
        await using var room = await RuleRoom.OpenAsync();
        await BringInForceAsync(room, await EnterAsync(room, Mourning), sweepFirst: true);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2"));

        (await room.BringInForceAsync("2026.2")).State.ShouldBe(RuleChangeState.Done);
        (await room.LibraryAsync()).Calendars["us-federal"].On(Day("2026-01-20")).ShouldNotBeNull();
    }

    private static async Task<Guid> EnterAsync(RuleRoom room, EnterClosure.Form form) => (await room.House.RunAsync(form, room.Administrator)).OrThrow();

    private static async Task BringInForceAsync(RuleRoom room, Guid change, bool sweepFirst = false)
    {
        if (sweepFirst) await room.SweepAsync();
        (await room.House.RunAsync(new PutInForce.Form(change), room.Administrator)).OrThrow();
        await room.SweepAsync();
    }
}
