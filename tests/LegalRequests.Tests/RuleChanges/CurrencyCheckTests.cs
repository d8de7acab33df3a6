using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using LegalRequests.RuleChanges;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines.Editions;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.RuleChanges;

public sealed class CurrencyCheckTests
{
    private const string Entry = $"rules/{SamplePack.Secondary}";

    [Theory, EveryDatabase]
    public async Task A_rule_from_a_secondary_copy_computes_once_counsel_recorded_that_it_is_current(DatabaseKind kind)
    {
        await using var room = await OpenAsync(kind);
        var request = await room.AddRequestAsync();
        (await room.DatesAsync(request)).Tasks.ShouldContain(task => task.Subject == SamplePack.Secondary);

        var check = await CheckAsync(room);
        await room.SweepAsync();

        (await room.DateAsync(request, SamplePack.Secondary)).DueDay.ShouldBe(Day("2026-02-04"));
        (await room.DatesAsync(request)).Tasks.ShouldNotContain(task => task.Subject == SamplePack.Secondary);
        var change = (await room.RowsAsync<RuleChange>()).ShouldHaveSingleItem();
        (change.Kind, change.State, change.Because).ShouldBe((RuleChangeKind.Reading, RuleChangeState.Done, "Counsel recorded that \"Read in a secondary copy\" is still the law, so dates are computed from it."));
        var row = (await room.RowsAsync<RuleVerification>()).Single(it => it.Id == check);
        (row.Kind, row.Source, row.ReadOn, row.Name).ShouldBe((VerificationKind.StillCurrent, "SAMPLE code of 2026", Day("2026-01-05"), "Casey Counsel"));
    }

    [Theory, EveryDatabase]
    public async Task A_check_that_is_taken_back_proposes_that_its_dates_fall_away(DatabaseKind kind)
    {
        await using var room = await OpenAsync(kind);
        var request = await room.AddRequestAsync();
        var check = await CheckAsync(room);
        await room.SweepAsync();

        (await room.House.RunAsync(new RevokeVerification.Form(check, "The statute was repealed."), room.Counsel)).OrThrow();
        await room.SweepAsync();

        var held = await room.DateAsync(request, SamplePack.Secondary);
        var proposal = (await room.DatesAsync(request)).Proposals.ShouldHaveSingleItem();
        (held.DueDay, proposal.DeadlineId, proposal.NewDueDay).ShouldBe((Day("2026-02-04"), held.Id, null));
    }

    [Fact]
    public async Task A_check_holds_for_what_the_rule_said_then()
    {
        await using var room = await OpenAsync();
        await CheckAsync(room);
        await room.SweepAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.3", more: SamplePack.SecondaryRule.Replace("30d", "40d", StringComparison.Ordinal)));

        await room.BringInForceAsync("2026.3");

        (await room.LibraryAsync()).Packs.Single().Rules.Single(rule => rule.Id == SamplePack.Secondary).Computes.ShouldBeFalse();
    }

    [Fact]
    public async Task A_check_needs_a_rule_that_waits_for_one_a_source_a_capacity_and_a_day_that_has_come()
    {
        await using var room = await OpenAsync();
        var good = new RecordCurrencyCheck.Form((await room.EditionAsync("2026.2")).Id, Entry, "Counsel", Day("2026-01-05"), "SAMPLE");

        async Task<string?> CodeAsync(RecordCurrencyCheck.Form form) => (await room.House.RunAsync(form, room.Counsel)).Refusal?.Code;

        (await CodeAsync(good with { Entry = $"rules/{SamplePack.Objection}" })).ShouldBe("rules.no-check-needed");
        (await CodeAsync(good with { Entry = "rules/NONE" })).ShouldBe("not-found");
        (await CodeAsync(good with { Source = " " })).ShouldBe("rules.source-missing");
        (await CodeAsync(good with { Capacity = "" })).ShouldBe("rules.capacity-missing");
        (await CodeAsync(good with { CheckedOn = Day("2026-01-07") })).ShouldBe("rules.read-in-future");
    }

    private static async Task<RuleRoom> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var room = await RuleRoom.OpenAsync(kind, import: false);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", more: SamplePack.SecondaryRule));
        return room;
    }

    private static async Task<Guid> CheckAsync(RuleRoom room) => (await room.House.RunAsync(
        new RecordCurrencyCheck.Form((await room.EditionAsync("2026.2")).Id, Entry, "General counsel", Day("2026-01-05"), "SAMPLE code of 2026"), room.Counsel)).OrThrow();
}
