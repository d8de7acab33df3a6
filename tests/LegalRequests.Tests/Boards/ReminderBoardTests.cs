using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class ReminderBoardTests
{
    [Theory, EveryDatabase]
    public async Task A_date_shows_who_was_told_when_and_what_is_to_come(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var logged = await house.LogAsync(owner);
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 12, 18, 0, 0, TimeSpan.Zero));
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("deadlines");

        var lines = await LinesAsync(house, logged.Id, "FED.45.objection");

        lines.Select(line => line.Stage.ToString()).ShouldBe(["before-7", "before-3", "before-1", "unopened-1", "before-0", "late"], ignoreOrder: true);
        lines.Single(line => line.Stage == DeadlineStage.Before(3)).ToldAt.ShouldBe(house.Clock.GetUtcNow());
        lines.Where(line => line.At > house.Clock.GetUtcNow()).ShouldAllBe(line => line.ToldAt == null);
        lines.ShouldBe(lines.OrderBy(line => line.At));
    }

    [Theory, EveryDatabase]
    public async Task A_settled_date_shows_only_what_was_told_and_the_other_sides_date_nothing(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var logged = await house.LogAsync(owner);
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 12, 18, 0, 0, TimeSpan.Zero));
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("deadlines");
        var objection = await RowAsync(house, logged.Id, "FED.45.objection");
        (await house.RunAsync(new MarkMet.Form(logged.Id, objection.Id, new DateOnly(2026, 1, 12), "SAMPLE"), owner)).OrThrow();

        (await LinesAsync(house, logged.Id, "FED.45.objection")).ShouldAllBe(line => line.ToldAt != null);
        (await LinesAsync(house, logged.Id, "FED.45.notice_to_parties")).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<ReminderLine>> LinesAsync(TestHouse house, Guid request, string rule)
    {
        var row = await RowAsync(house, request, rule);
        return await house.InScopeAsync(provider => provider.GetRequiredService<ReminderBoard>().ReadAsync(row));
    }

    private static Task<Deadline> RowAsync(TestHouse house, Guid request, string rule) => house.InScopeAsync(provider =>
        provider.GetRequiredService<LegalRequestsDb>().Set<Deadline>().AsNoTracking().SingleAsync(it => it.RequestId == request && it.RuleId == rule));
}
