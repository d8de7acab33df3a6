using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Staff;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Staff;

public class CalendarFeedTests
{
    [Theory, EveryDatabase]
    public async Task A_new_address_ends_the_one_before_and_the_secret_is_stored_nowhere(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var (first, second) = (CalendarFeed.NewSecret(), CalendarFeed.NewSecret());
        (await house.RunAsync(new MakeCalendarFeed.Form(CalendarFeed.SecretHash(first), false), person)).OrThrow();

        (await house.RunAsync(new MakeCalendarFeed.Form(CalendarFeed.SecretHash(second), true), person)).OrThrow();

        using var db = house.Database.NewContext();
        var feed = await db.Set<CalendarFeed>().SingleAsync();
        (feed.StaffId, feed.Everything, feed.IsOpenedBy(second), feed.IsOpenedBy(first), feed.IsOpenedBy("")).ShouldBe((person.StaffId, true, true, false, false));
        feed.TokenHash.ShouldNotContain(second);
        second.Length.ShouldBe(64);
    }

    [Theory, EveryDatabase]
    public async Task An_ended_address_is_gone_and_can_be_ended_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var person = await house.HireAsync(StaffRoles.SocialWorker);
        var colleague = await house.HireAsync(StaffRoles.SocialWorker);
        await house.RunAsync(new MakeCalendarFeed.Form(CalendarFeed.SecretHash(CalendarFeed.NewSecret()), false), person);

        var others = await house.RunAsync(new EndCalendarFeed.Form(), colleague);
        var ended = await house.RunAsync(new EndCalendarFeed.Form(), person);
        var twice = await house.RunAsync(new EndCalendarFeed.Form(), person);

        (others.Refusal?.Code, ended.Done, twice.Refusal?.Code).ShouldBe(("calendar.no-feed", true, "calendar.no-feed"));
        using var db = house.Database.NewContext();
        (await db.Set<CalendarFeed>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_no_hash_is_not_stored_and_a_disabled_person_makes_none()
    {
        await using var house = TestHouse.Open();
        var person = await house.HireAsync(StaffRoles.Counsel);

        var plain = await house.RunAsync(new MakeCalendarFeed.Form("a secret in clear", false), person);
        var disabled = await house.RunAsync(new MakeCalendarFeed.Form(CalendarFeed.SecretHash("x"), false), person with { Active = false });
        var cannotEnd = await house.RunAsync(new EndCalendarFeed.Form(), person with { Active = false });

        plain.Refusal?.Code.ShouldBe("calendar.no-hash");
        (disabled.Refusal?.Code, cannotEnd.Refusal?.Code).ShouldBe(("access.inactive", "access.inactive"));
    }
}
