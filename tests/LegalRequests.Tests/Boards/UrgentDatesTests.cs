using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class UrgentDatesTests
{
    [Theory, EveryDatabase]
    public async Task A_missed_date_is_told_to_owner_counsel_and_supervisor_and_to_nobody_else(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff, "Alex SAMPLE");
        var colleague = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var supervisor = await house.HireAsync(StaffRoles.Supervisor);
        var assessor = await house.HireAsync(StaffRoles.SocialWorker);
        var walled = await house.HireAsync(StaffRoles.Counsel);
        var logged = await house.LogAsync(owner);
        await house.RelateAsync(assessor, logged.Id, Relation.Assessor);
        await house.RelateAsync(walled, logged.Id, Relation.Walled);
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 19, 12, 0, 0, TimeSpan.Zero));

        var missed = (await MissedAsync(house, owner)).ShouldHaveSingleItem();

        (missed.Number, missed.Date.RuleId, missed.Date.Warning).ShouldBe((logged.Number, "FED.45.objection", ComputedDeadline.NotVerified));
        missed.Owners.ShouldBe(["Alex SAMPLE"]);
        (await MissedAsync(house, counsel)).Count.ShouldBe(1);
        (await MissedAsync(house, supervisor)).Count.ShouldBe(1);
        (await MissedAsync(house, colleague)).ShouldBeEmpty();
        (await MissedAsync(house, assessor)).ShouldBeEmpty();
        (await MissedAsync(house, walled)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task It_stays_until_somebody_writes_down_what_was_done(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var logged = await house.LogAsync(owner);
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 19, 12, 0, 0, TimeSpan.Zero));
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("deadlines");
        var missed = (await MissedAsync(house, owner)).Single();

        (await house.RunAsync(new MarkMet.Form(logged.Id, missed.Date.Id, new DateOnly(2026, 1, 19), "SAMPLE"), owner)).OrThrow();

        missed.Date.Status.ShouldBe(DeadlineStatus.Missed);
        (await MissedAsync(house, owner)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Counsel_sees_what_to_object_or_to_move_by_in_seven_days(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var logged = await house.LogAsync(owner);

        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 7, 12, 0, 0, TimeSpan.Zero));
        var early = await ObjectionsAsync(house, counsel);
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 9, 12, 0, 0, TimeSpan.Zero));
        var near = await ObjectionsAsync(house, counsel);
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 24, 12, 0, 0, TimeSpan.Zero));
        var motion = await ObjectionsAsync(house, counsel);

        early.ShouldBeEmpty();
        near.Select(it => (it.Number, it.Date.RuleId)).ShouldBe([(logged.Number, "FED.45.objection")]);
        motion.Select(it => it.Date.RuleId).ShouldBe(["FED.45.motion"]);
    }

    [Theory, EveryDatabase]
    public async Task The_docket_and_its_sheet_show_the_next_date_with_its_warning(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        await house.LogAsync(owner);
        await house.LogAsync(owner, SampleDesk.Facts with { Forum = Forum.Agency, Caption = "no dates", CaseNumber = "SAMPLE other" });

        var rows = (await house.InScopeAsync(provider => provider.GetRequiredService<TriageBoard>().ReadAsync(owner, new DocketQuery()))).Rows;
        var export = await house.InScopeAsync(provider => provider.GetRequiredService<TriageBoard>().ExportAsync(owner, new DocketQuery()));

        rows.Single(row => row.Caption == "no dates").Next.ShouldBeNull();
        var next = rows.Single(row => row.Caption != "no dates").Next.ShouldNotBeNull();
        (next.RuleId, next.ActBy, next.Warning).ShouldBe(("FED.45.objection", new DateOnly(2026, 1, 15), ComputedDeadline.NotVerified));
        DocketSheet.Of(export).ShouldContain("2026-01-15,2026-01-16,Serve written objections to production,Fed. R. Civ. P. 45(d)(2)(B),not yet verified by your counsel");
    }

    [Theory, EveryDatabase]
    public async Task The_docket_counts_a_missed_date_as_late_and_a_near_safe_date_as_due_this_week(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var logged = await house.LogAsync(owner);

        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 7, 12, 0, 0, TimeSpan.Zero));
        var (early, none) = (await NumbersAsync(house, owner, DocketView.ThisWeek), await NumbersAsync(house, owner, DocketView.Late));
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 12, 12, 0, 0, TimeSpan.Zero));
        var near = await NumbersAsync(house, owner, DocketView.ThisWeek);
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 19, 12, 0, 0, TimeSpan.Zero));
        var late = await NumbersAsync(house, owner, DocketView.Late);
        await house.RunAsync(new MarkMet.Form(logged.Id, (await MissedAsync(house, owner)).Single().Date.Id, new DateOnly(2026, 1, 19), "SAMPLE"), owner);

        (early.Count, none.Count).ShouldBe((0, 0));
        near.ShouldBe([logged.Number]);
        late.ShouldBe([logged.Number]);
        (await NumbersAsync(house, owner, DocketView.Late)).ShouldBeEmpty();
    }

    /// <summary>Where the scripts' index is no longer asked for in its own words, home reads every date that ever was.</summary>
    [Fact]
    public async Task The_index_of_what_is_over_is_the_one_that_home_is_read_from()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel);

        var plan = await house.InScopeAsync(async provider =>
        {
            var db = provider.GetRequiredService<LegalRequestsDb>();
            await using var command = provider.GetRequiredService<UrgentDates>().Missed(counsel, house.Clock.GetUtcNow()).CreateDbCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            await db.Database.OpenConnectionAsync();
            await using var reader = await command.ExecuteReaderAsync();
            var lines = new List<string>();

            while (await reader.ReadAsync())
            {
                lines.Add(reader.GetString(3));
            }

            return lines;
        });

        plan.ShouldContain(line => line.Contains("ix_deadline_ends_at", StringComparison.Ordinal));
    }

    /// <summary>The list is chosen by titles: no shipped rule whose id says what it is may be missing.</summary>
    [Fact]
    public void Every_shipped_rule_to_object_or_to_move_is_known_by_its_title()
    {
        string[] saying = ["objection", "quash", "motion", "protective"];
        var rules = FederalRules.Library.Packs.SelectMany(pack => pack.Rules).Where(rule => rule.Role == LegalRequests.Deadlines.Packs.DeadlineRole.Ours).ToList();

        var byId = rules.Where(rule => rule.Id.Split('.', '_').Intersect(saying).Any()).ToList();

        byId.Count.ShouldBeGreaterThan(8);
        byId.Where(rule => !UrgentDates.Resists(rule.Title)).ShouldBeEmpty();
        rules.Where(rule => rule.Id.EndsWith("compliance", StringComparison.Ordinal) && UrgentDates.Resists(rule.Title)).ShouldBeEmpty();
    }

    private static async Task<List<string>> NumbersAsync(TestHouse house, Actor actor, DocketView view) =>
        [.. (await house.InScopeAsync(provider => provider.GetRequiredService<TriageBoard>().ReadAsync(actor, new DocketQuery(view)))).Rows.Select(row => row.Number)];

    private static Task<IReadOnlyList<UrgentDate>> MissedAsync(TestHouse house, Actor actor) =>
        house.InScopeAsync(provider => provider.GetRequiredService<UrgentDates>().MissedAsync(actor));

    private static Task<IReadOnlyList<UrgentDate>> ObjectionsAsync(TestHouse house, Actor actor) =>
        house.InScopeAsync(provider => provider.GetRequiredService<UrgentDates>().ObjectionsAsync(actor));
}
