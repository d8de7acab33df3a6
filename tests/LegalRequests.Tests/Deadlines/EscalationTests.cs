using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines;

/// <summary>The objection is safe until Friday, January 16, and ends with Tuesday, January 20, Pacific time.</summary>
public sealed class EscalationTests
{
    private const string DayBefore = "2026-01-15T14:00:00Z";
    private const string AfterTheEnd = "2026-01-22T14:00:00Z";

    [Theory, EveryDatabase]
    public async Task A_date_that_nobody_opened_after_its_reminder_is_taken_to_the_supervisor_once(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind);
        var supervisor = await SupervisorAsync(desk);
        await RemindAsync(desk);

        desk.MoveTo(DayBefore);
        await desk.SweepAsync();
        await desk.SweepAsync();

        var mail = (await desk.MailsAsync()).Where(it => it.Recipient == AddressOf(supervisor)).ShouldHaveSingleItem();
        (mail.Kind, mail.Day).ShouldBe((MailKind.DeadlineUnopened, new DateOnly(2026, 1, 16)));
    }

    [Theory, EveryDatabase]
    public async Task A_date_that_was_seen_after_its_reminder_is_not(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind);
        var supervisor = await SupervisorAsync(desk);
        await RemindAsync(desk);

        (await desk.House.RunAsync(new NoteDatesSeen.Form(desk.RequestId), desk.Staff)).OrThrow();
        desk.MoveTo(DayBefore);
        await desk.SweepAsync();

        (await desk.MailsAsync()).ShouldNotContain(it => it.Recipient == AddressOf(supervisor));
        var seen = await desk.DeadlineAsync();
        (seen.SeenAt, seen.SeenBy).ShouldBe((new DateTimeOffset(2026, 1, 9, 14, 0, 0, TimeSpan.Zero), desk.Staff.StaffId));
    }

    [Fact]
    public async Task A_look_before_the_first_reminder_does_not_count()
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync();
        var supervisor = await SupervisorAsync(desk);

        (await desk.House.RunAsync(new NoteDatesSeen.Form(desk.RequestId), desk.Staff)).OrThrow();
        await RemindAsync(desk);
        desk.MoveTo(DayBefore);
        await desk.SweepAsync();

        (await desk.MailsAsync()).ShouldContain(it => it.Recipient == AddressOf(supervisor));
    }

    [Fact]
    public async Task A_social_worker_cannot_see_a_date_in_the_place_of_those_who_can_act()
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync();
        var worker = await desk.House.HireAsync(StaffRoles.SocialWorker);
        await desk.House.RelateAsync(worker, desk.RequestId, Relation.Assessor);

        var outcome = await desk.House.RunAsync(new NoteDatesSeen.Form(desk.RequestId), worker);

        outcome.Refusal?.Code.ShouldBe("access.not-your-role");
    }

    [Fact]
    public async Task A_date_that_is_put_on_the_docket_on_its_last_day_is_known_to_who_put_it_there()
    {
        await using var desk = await DeadlineDesk.OpenAsync();
        var supervisor = await SupervisorAsync(desk);
        desk.MoveTo("2026-01-16T16:00:00Z");

        await desk.ComputeAsync();
        await desk.SweepAsync();

        (await desk.MailsAsync()).ShouldNotContain(it => it.Recipient == AddressOf(supervisor));
    }

    [Theory]
    [InlineData(true, "1", true)]
    [InlineData(true, "", true)]
    [InlineData(false, "", false)]
    public async Task Whether_a_missed_date_goes_to_the_supervisor_is_a_setting(bool whenMissed, string unopened, bool told)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(settings: DeadlineDesk.Settings(escalateDays: unopened, whenMissed: whenMissed));
        var supervisor = await SupervisorAsync(desk);
        await RemindAsync(desk);
        await desk.House.RunAsync(new NoteDatesSeen.Form(desk.RequestId), desk.Staff);

        desk.MoveTo(AfterTheEnd);
        await desk.SweepAsync();

        (await desk.MailsAsync()).Any(it => it.Recipient == AddressOf(supervisor) && it.Kind == MailKind.DeadlineLate).ShouldBe(told);
    }

    [Fact]
    public async Task A_missed_date_that_nobody_opened_goes_to_the_supervisor_whatever_the_other_setting_says()
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(settings: DeadlineDesk.Settings(whenMissed: false));
        var supervisor = await SupervisorAsync(desk);

        desk.MoveTo(AfterTheEnd);
        await desk.SweepAsync();

        (await desk.MailsAsync()).Where(it => it.Recipient == AddressOf(supervisor)).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.DeadlineLate);
    }

    [Theory, EveryDatabase]
    public async Task Where_a_request_has_no_supervisor_all_supervisors_are_told_but_those_behind_a_wall(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind);
        var one = await desk.House.HireAsync(StaffRoles.Supervisor | StaffRoles.LegalStaff);
        var walled = await desk.House.HireAsync(StaffRoles.Supervisor);
        await desk.House.RelateAsync(walled, desk.RequestId, Relation.Walled);

        desk.MoveTo(AfterTheEnd);
        await desk.SweepAsync();

        (await desk.MailsAsync()).Select(it => it.Recipient).ShouldBe([AddressOf(desk.Staff), AddressOf(one)], ignoreOrder: true);
    }

    [Fact]
    public async Task A_mail_about_a_date_of_an_unsigned_rule_says_so_and_one_about_a_courts_date_does_not()
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync();
        await desk.House.RunAsync(
            new SetCourtDate.Form(desk.RequestId, null, "SAMPLE hearing", new DateOnly(2026, 1, 20), null, "America/Los_Angeles", "SAMPLE order", false),
            desk.Staff);

        desk.MoveTo("2026-01-09T14:00:00Z");
        await desk.SweepAsync();
        desk.MoveTo("2026-01-12T14:00:00Z");
        await desk.SweepAsync();

        var templates = new MailTemplates(RepositoryRoot.PathOf("templates/mail"));
        var bodies = (await desk.MailsAsync()).Select(it => templates.Render(it, "https://requests.agency.example").Body).ToList();
        bodies.Count.ShouldBe(2);
        bodies.ShouldContain(body => body.Contains(ComputedDeadline.NotVerified, StringComparison.Ordinal), 1);
    }

    private static async Task<Actor> SupervisorAsync(DeadlineDesk desk)
    {
        var supervisor = await desk.House.HireAsync(StaffRoles.Supervisor);
        await desk.House.RelateAsync(supervisor, desk.RequestId, Relation.Supervisor);
        return supervisor;
    }

    private static async Task RemindAsync(DeadlineDesk desk)
    {
        desk.MoveTo("2026-01-09T14:00:00Z");
        await desk.SweepAsync();
    }

    private static string AddressOf(Actor actor) => $"{actor.StaffId:N}@agency.example";
}
