using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using LegalRequests.RuleChanges;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines.Editions;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.RuleChanges;

public sealed class WeighEditionsTests
{
    [Theory, EveryDatabase]
    public async Task The_effect_is_known_before_anything_is_in_force(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var request = await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));

        var id = await WeighAsync(room, "2026.2");
        await room.SweepAsync();

        var change = await room.ChangeAsync(id);
        (change.State, change.Number, change.Total, change.Passed).ShouldBe((RuleChangeState.Weighed, "RC-2026-0001", 1, 1));
        (change.Requests, change.Dates, change.NewDates, change.Questions).ShouldBe((1, 1, 0, 0));
        change.Because.ShouldBe("New in force: rules sample-federal 2026.2.");
        var effect = (await room.RowsAsync<RuleEffect>()).ShouldHaveSingleItem();
        (effect.RequestId, effect.Subject, effect.Kind, effect.OldDay, effect.NewDay).ShouldBe((request, SamplePack.Objection, EffectKind.Moves, Day("2026-01-20"), Day("2026-01-15")));
        (effect.OldWords, effect.NewWords).ShouldBe(("Jan 20, 2026 (Tue), safe date Jan 16, 2026 (Fri)", "Jan 15, 2026 (Thu), safe date Jan 14, 2026 (Wed)"));
        (await room.LibraryAsync()).Packs.Single().Version.ShouldBe("2026.1");
        (await room.DatesAsync(request)).Proposals.ShouldBeEmpty();
    }

    [Fact]
    public async Task New_dates_fallen_ones_and_questions_are_told_apart()
    {
        await using var room = await RuleRoom.OpenAsync();
        await room.AddRequestAsync();
        var added = SamplePack.SecondaryRule.Replace("SAMPLE.secondary", "SAMPLE.third", StringComparison.Ordinal)
            .Replace("confidence: V-sec", "confidence: V", StringComparison.Ordinal)
            .Replace("asks_counsel: yes", "rule_date: 2026-02-04\n        safe_date: 2026-02-03", StringComparison.Ordinal);
        var text = SamplePack.Text("2026.2", more: $"{SamplePack.SecondaryRule}\n{added}").Replace("id: SAMPLE.compliance", "id: SAMPLE.comply", StringComparison.Ordinal);
        await room.WriteAsync(SamplePack.File, text);
        room.Import.Refused.ShouldBeEmpty();

        var id = await WeighAsync(room, "2026.2");
        await room.SweepAsync();

        (await room.RowsAsync<RuleEffect>()).Select(effect => (effect.Kind, effect.Subject)).ShouldBe(
        [
            (EffectKind.FallsAway, "SAMPLE.compliance"),
            (EffectKind.NewDate, "SAMPLE.comply"),
            (EffectKind.NewDate, "SAMPLE.third"),
            (EffectKind.Question, "deadlines.rule-unconfirmed SAMPLE.secondary"),
        ], ignoreOrder: true);
        var change = await room.ChangeAsync(id);
        (change.Dates, change.NewDates, change.Questions).ShouldBe((1, 2, 1));
    }

    [Fact]
    public async Task Requests_that_are_over_are_not_gone_through()
    {
        await using var room = await RuleRoom.OpenAsync();
        await room.AddRequestAsync();
        var closed = await room.AddRequestAsync();
        room.House.Database.Execute($"UPDATE legal_request SET status = 'Closed' WHERE id = '{closed.ToString().ToUpperInvariant()}'");
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));

        var id = await WeighAsync(room, "2026.2");
        await room.SweepAsync();

        (await room.ChangeAsync(id)).Total.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_weighed_is_refused_with_the_reason()
    {
        await using var room = await RuleRoom.OpenAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.3", days: 21));
        var (first, second, third) = ((await room.EditionAsync("2026.1")).Id, (await room.EditionAsync("2026.2")).Id, (await room.EditionAsync("2026.3")).Id);

        async Task<string?> CodeAsync(params Guid[] editions) => (await room.House.RunAsync(new WeighEditions.Form(editions), room.Administrator)).Refusal?.Code;

        (await CodeAsync()).ShouldBe("rules.none-chosen");
        (await CodeAsync(Guid.CreateVersion7())).ShouldBe("not-found");
        (await CodeAsync(first)).ShouldBe("rules.in-force");
        (await CodeAsync(second, third)).ShouldBe("rules.two-of-one");
    }

    [Fact]
    public async Task A_calendar_that_a_pack_still_needs_under_its_old_name_cannot_give_way()
    {
        await using var room = await RuleRoom.OpenAsync();
        await room.WriteAsync("calendars/other.yaml", File.ReadAllText(RepositoryRoot.PathOf("workflows/calendars/us-federal.yaml")).Replace("id: us-federal", "id: us-other", StringComparison.Ordinal));
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2").Replace("[us-federal]", "[us-other]", StringComparison.Ordinal));

        var alone = await room.House.RunAsync(new WeighEditions.Form([(await room.EditionAsync("2026.2")).Id]), room.Administrator);
        var together = await room.House.RunAsync(
            new WeighEditions.Form([(await room.EditionAsync("2026.2")).Id, (await room.EditionAsync("2026.1", "us-other", RuleFileKind.Calendar)).Id]), room.Administrator);

        alone.Refusal.ShouldNotBeNull().Code.ShouldBe("rules.unreadable");
        alone.Refusal.Details.ShouldContain(detail => detail.Contains("calendar \"us-other\" is not loaded", StringComparison.Ordinal));
        together.Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Only_administrators_and_counsel_change_rules()
    {
        await using var room = await RuleRoom.OpenAsync();
        var any = Guid.CreateVersion7();

        Refusal?[] refusals =
        [
            (await room.House.RunAsync(new WeighEditions.Form([any]), room.Staff)).Refusal,
            (await room.House.RunAsync(new WeighAgain.Form(any), room.Staff)).Refusal,
            (await room.House.RunAsync(new PutInForce.Form(any), room.Staff)).Refusal,
            (await room.House.RunAsync(new DropChange.Form(any), room.Staff)).Refusal,
            (await room.House.RunAsync(new EnterClosure.Form("us-federal", null, "", null, ""), room.Staff)).Refusal,
            (await room.House.RunAsync(new WithdrawClosure.Form(any, ""), room.Staff)).Refusal,
            (await room.House.RunAsync(new ReconsiderDates.Form(any, "", "", 0, []), room.Counsel)).Refusal,
            (await room.House.RunAsync(new FinishChange.Form(any, ""), room.Counsel)).Refusal,
        ];

        refusals.ShouldAllBe(refusal => refusal != null && refusal.Code == "access.not-your-role");
        (await room.House.RunAsync(new PutInForce.Form(any), room.Counsel)).Refusal?.Code.ShouldBe("not-found");
    }

    private static async Task<Guid> WeighAsync(RuleRoom room, string version) =>
        (await room.House.RunAsync(new WeighEditions.Form([(await room.EditionAsync(version)).Id]), room.Administrator)).OrThrow();
}
