using LegalRequests.Deadlines;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines;

/// <summary>The objection is safe until Friday, January 16, and ends with Tuesday, January 20, Pacific time.</summary>
public sealed class ReminderArmingTests
{
    [Theory, EveryDatabase]
    public async Task Other_days_resend_nothing_and_lose_nothing(DatabaseKind kind)
    {
        await using var before = await DeadlineDesk.ObjectionOnlyAsync(kind, DeadlineDesk.Settings("7,3,1,0", ""));
        before.MoveTo("2026-01-13T14:00:00Z");
        await before.SweepAsync();

        await using var after = await before.RestartAsync(DeadlineDesk.Settings("10,4,3,2", ""));
        var atOnce = await after.SweepAsync();
        after.MoveTo("2026-01-14T14:00:00Z");
        var twoDays = await after.SweepAsync();
        after.MoveTo("2026-01-16T20:00:00Z");
        var safeDay = await after.SweepAsync();
        after.MoveTo("2026-01-22T14:00:00Z");
        await after.SweepAsync();

        (atOnce, twoDays, safeDay).ShouldBe((0, 1, 0));
        (await after.ToldAsync()).ShouldBe(["before-3", "before-2", "late"]);
    }

    [Theory, EveryDatabase]
    public async Task A_day_that_is_added_and_has_just_come_is_told_late_rather_than_never(DatabaseKind kind)
    {
        await using var before = await DeadlineDesk.ObjectionOnlyAsync(kind, DeadlineDesk.Settings("7,1", ""));
        before.MoveTo("2026-01-09T14:00:00Z");
        await before.SweepAsync();
        before.MoveTo("2026-01-12T20:00:00Z");
        await before.SweepAsync();

        await using var after = await before.RestartAsync(DeadlineDesk.Settings("7,5,1", ""));
        var first = await after.SweepAsync();
        var second = await after.SweepAsync();

        (first, second).ShouldBe((1, 0));
        (await after.ToldAsync()).ShouldBe(["before-7", "before-5"]);
    }

    [Theory, EveryDatabase]
    public async Task A_clock_set_back_resends_nothing_and_what_comes_later_is_still_told(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind, DeadlineDesk.Settings(escalateDays: ""));
        desk.MoveTo("2026-01-13T15:00:00Z");
        await desk.SweepAsync();

        desk.SetBackTo("2026-01-08T15:00:00Z");
        var setBack = await desk.SweepAsync();
        string[] mornings = ["2026-01-09T14:00:00Z", "2026-01-13T14:00:00Z", "2026-01-13T16:00:00Z", "2026-01-15T14:00:00Z"];
        var told = new List<int>();

        foreach (var morning in mornings)
        {
            desk.MoveTo(morning);
            told.Add(await desk.SweepAsync());
        }

        setBack.ShouldBe(0);
        told.ShouldBe([1, 0, 0, 1]);
        (await desk.MailsAsync()).Count.ShouldBe(3);
        (await desk.MailsAsync()).Select(it => it.DedupeKey).ShouldBeUnique();
    }

    [Theory, EveryDatabase]
    public async Task A_date_missed_by_a_clock_that_ran_ahead_is_open_again_and_reminded_of(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind, DeadlineDesk.Settings(escalateDays: ""));
        desk.MoveTo("2026-02-20T15:00:00Z");
        await desk.SweepAsync();
        var ahead = (await desk.DeadlineAsync()).Status;

        desk.SetBackTo("2026-01-06T15:00:00Z");
        var atOnce = await desk.SweepAsync();
        var right = (await desk.DeadlineAsync()).Status;
        desk.MoveTo("2026-01-15T14:00:00Z");
        var dayBefore = await desk.SweepAsync();
        desk.MoveTo("2026-01-21T08:00:00Z");
        var end = await desk.SweepAsync();

        (ahead, right).ShouldBe((DeadlineStatus.Missed, DeadlineStatus.Computed));
        (atOnce, dayBefore, end).ShouldBe((0, 1, 0));
        (await desk.DeadlineAsync()).Status.ShouldBe(DeadlineStatus.Missed);
        (await desk.MailsAsync()).Select(it => it.Kind).ShouldBe([MailKind.DeadlineLate, MailKind.DeadlineSoon]);
    }

    [Theory, EveryDatabase]
    public async Task A_safe_day_that_went_by_in_a_pause_is_not_called_today(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind, DeadlineDesk.Settings(escalateDays: ""));

        desk.MoveTo("2026-01-18T15:00:00Z");
        await desk.SweepAsync();

        (await desk.MailsAsync()).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.SafeDayPassed);
    }
}
