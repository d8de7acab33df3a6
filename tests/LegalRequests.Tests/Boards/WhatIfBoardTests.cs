using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class WhatIfBoardTests
{
    [Theory, EveryDatabase]
    public async Task Other_facts_move_dates_beside_todays_and_nothing_is_written(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (legal, id) = await LogAsync(house);
        var objection = await RowAsync(house, "FED.45.objection");
        await house.RunAsync(new MarkNotNeeded.Form(id, (await RowAsync(house, "FED.45.motion")).Id, "SAMPLE"), legal);
        var before = await CountsAsync(house);

        var view = await TryAsync(house, id, facts => facts with
        {
            Service = new(new DateOnly(2026, 1, 9), "mail"),
            OtherEvents = new Dictionary<string, CourtMoment> { ["party_notice"] = new(new DateOnly(2026, 1, 2)) },
        });

        view.Changes.Select(change => change.Name).ShouldBe(["otherEvents.party_notice", "service"]);
        var moved = view.Rows.Single(row => row.Held?.RuleId == objection.RuleId);
        (moved.Held?.DueDay, moved.Then?.Due?.Day, moved.Days, moved.Moves).ShouldBe((objection.DueDay, new DateOnly(2026, 1, 23), 7, true));
        view.Rows.Single(row => row.Held?.RuleId == "FED.45.motion").ShouldSatisfyAllConditions(row => row.Stays.ShouldBeTrue(), row => row.Moves.ShouldBeFalse());
        view.Rows.Single(row => row.Held?.RuleId == "FED.45.notice_to_parties").Then?.Verdict.ShouldBe(Verdict.Satisfied);
        view.Events.Select(fact => fact.Name).ShouldContain("party_notice");
        (await CountsAsync(house)).ShouldBe(before);
    }

    [Fact]
    public async Task A_rule_that_would_fall_away_one_that_would_begin_to_speak_and_new_questions_are_told()
    {
        await using var house = TestHouse.Open();
        var (_, id) = await LogAsync(house);

        var gone = await TryAsync(house, id, facts => facts with { Commands = ["testimony"] });
        var unknown = await TryAsync(house, id, facts => facts with { Service = null });

        gone.Rows.Single(row => row.Held?.RuleId == "FED.45.objection").ShouldSatisfyAllConditions(row => row.Then.ShouldBeNull(), row => row.Moves.ShouldBeTrue());
        unknown.Questions.ShouldContain(question => question.Code == "deadlines.fact-missing");
    }

    [Fact]
    public async Task Todays_facts_move_nothing()
    {
        await using var house = TestHouse.Open();
        var (_, id) = await LogAsync(house);

        var view = await TryAsync(house, id, facts => facts);

        view.Rows.Count.ShouldBeGreaterThan(4);
        view.Rows.ShouldAllBe(row => !row.Moves);
    }

    private static async Task<(Actor Legal, Guid Id)> LogAsync(TestHouse house)
    {
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        return (legal, (await house.LogAsync(legal)).Id);
    }

    private static Task<WhatIfView> TryAsync(TestHouse house, Guid id, Func<RequestFacts, RequestFacts> change) =>
        house.InScopeAsync(provider => provider.GetRequiredService<WhatIfBoard>().ReadAsync(id, change));

    private static async Task<Deadline> RowAsync(TestHouse house, string rule)
    {
        using var db = house.Database.NewContext();
        return await db.Set<Deadline>().AsNoTracking().SingleAsync(it => it.RuleId == rule);
    }

    private static async Task<(int Dates, int Proposals, int Tasks)> CountsAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return (await db.Set<Deadline>().CountAsync(), await db.Set<DeadlineProposal>().CountAsync(), await db.Set<CounselTask>().CountAsync());
    }
}
