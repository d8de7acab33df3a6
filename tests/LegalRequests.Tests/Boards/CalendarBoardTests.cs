using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Staff;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class CalendarBoardTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 1, 31);

    [Theory, EveryDatabase]
    public async Task A_month_holds_safe_and_rule_dates_of_what_one_may_see(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var walled = await house.HireAsync(StaffRoles.Counsel);
        var stranger = await house.HireAsync(StaffRoles.SocialWorker);
        var logged = await house.LogAsync(owner);
        await house.RelateAsync(walled, logged.Id, Relation.Walled);

        var mine = await ReadAsync(house, owner, mine: true);

        mine.Where(entry => entry.Date.RuleId == "FED.45.objection").Select(entry => (entry.Day, entry.Mark)).ShouldBe(
            [(new DateOnly(2026, 1, 15), CalendarMark.SafeDate), (new DateOnly(2026, 1, 16), CalendarMark.RuleDate)]);
        mine.Select(entry => entry.Day).ShouldBe(mine.Select(entry => entry.Day).Order());
        mine.ShouldAllBe(entry => entry.Number == logged.Number && entry.Date.Role != LegalRequests.Deadlines.Packs.DeadlineRole.TheirPrecondition);
        (await ReadAsync(house, counsel, mine: true)).ShouldBeEmpty();
        (await ReadAsync(house, counsel, mine: false)).Count.ShouldBe(mine.Count);
        (await ReadAsync(house, walled, mine: false)).ShouldBeEmpty();
        (await ReadAsync(house, stranger, mine: false)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_needed_or_replaced_is_left_out_and_a_day_outside_the_month_too(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var id = (await house.LogAsync(owner)).Id;
        var rows = await RowsAsync(house);
        await house.RunAsync(new MarkNotNeeded.Form(id, rows["FED.45.motion"], "SAMPLE"), owner);
        await house.RunAsync(new SetCourtDate.Form(id, rows["FED.45.objection"], "", new DateOnly(2026, 2, 2), null, "", "SAMPLE order", IsExtension: false), owner);

        var entries = await ReadAsync(house, owner, mine: true);

        entries.ShouldNotContain(entry => entry.Date.RuleId == "FED.45.motion");
        entries.Single(entry => entry.Date.RuleId == "FED.45.objection").ShouldSatisfyAllConditions(
            entry => entry.Day.ShouldBe(new DateOnly(2026, 1, 30)), entry => entry.Mark.ShouldBe(CalendarMark.SafeDate));
    }

    [Theory, EveryDatabase]
    public async Task A_secret_opens_its_persons_dates_until_it_is_renewed_or_the_person_leaves(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        await house.LogAsync(owner);
        var (own, all, renewed) = (CalendarFeed.NewSecret(), CalendarFeed.NewSecret(), CalendarFeed.NewSecret());
        await house.RunAsync(new MakeCalendarFeed.Form(CalendarFeed.SecretHash(own), false), owner);
        await house.RunAsync(new MakeCalendarFeed.Form(CalendarFeed.SecretHash(all), true), counsel);

        var ofOwner = await FeedAsync(house, own);
        var ofCounsel = await FeedAsync(house, all);
        await house.RunAsync(new MakeCalendarFeed.Form(CalendarFeed.SecretHash(renewed), false), counsel);

        ofOwner.ShouldNotBeNull().Entries.Count.ShouldBeGreaterThan(3);
        (ofCounsel?.StaffId, ofCounsel?.Entries.Count).ShouldBe((counsel.StaffId, ofOwner.Entries.Count));
        (await FeedAsync(house, all)).ShouldBeNull();
        (await FeedAsync(house, renewed)).ShouldNotBeNull().Entries.ShouldBeEmpty();
        (await FeedAsync(house, "")).ShouldBeNull();
        (await FeedAsync(house, CalendarFeed.SecretHash(own))).ShouldBeNull();
        using (var db = house.Database.NewContext())
        {
            await db.Set<StaffMember>().Where(it => it.Id == owner.StaffId).ExecuteUpdateAsync(row => row.SetProperty(it => it.Disabled, true));
        }

        (await FeedAsync(house, own)).ShouldBeNull();
    }

    private static Task<IReadOnlyList<CalendarEntry>> ReadAsync(TestHouse house, Actor actor, bool mine) =>
        house.InScopeAsync(provider => provider.GetRequiredService<CalendarBoard>().ReadAsync(actor, First, Last, mine));

    private static Task<CalendarReading?> FeedAsync(TestHouse house, string secret) =>
        house.InScopeAsync(provider => provider.GetRequiredService<CalendarBoard>().FeedAsync(secret));

    private static async Task<Dictionary<string, Guid>> RowsAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<Deadline>().ToDictionaryAsync(it => it.RuleId, it => it.Id);
    }
}
