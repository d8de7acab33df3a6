using LegalRequests.Access;
using LegalRequests.Deadlines;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class HomePageTests
{
    [Fact]
    public async Task A_missed_date_stands_first_with_whose_it_is_since_when_and_what_to_do()
    {
        await using var desk = await DateDesk.OpenAsync();
        desk.House.Clock.MoveTo(new DateTimeOffset(2026, 1, 22, 12, 0, 0, TimeSpan.Zero));
        var counsel = await desk.House.SignInAsAsync(StaffRoles.Counsel);
        var colleague = await desk.House.SignInAsAsync(StaffRoles.LegalStaff);

        var page = await counsel.OpenAsync("/");

        page.Document.QuerySelectorAll("main h2").Select(it => it.TextContent.Trim()).First().ShouldBe("A date was missed");
        var alarm = page.Document.QuerySelector(".alarm[role=alert]")?.TextContent ?? "";
        alarm.ShouldContain(desk.Request.Number);
        alarm.ShouldContain("With Lee Legal SAMPLE");
        alarm.ShouldContain("Was due Jan 20, 2026 (Tue), 2 days late");
        alarm.ShouldContain("Speak to counsel now.");
        alarm.ShouldContain("not yet verified by your counsel");
        (await colleague.OpenAsync("/")).Document.QuerySelector(".alarm").ShouldBeNull();
        (await counsel.OpenAsync(desk.Address)).Document.QuerySelector(".alert.tone-red")?.TextContent.ShouldContain("A date was missed");
    }

    [Fact]
    public async Task Counsel_has_the_objection_dates_of_the_week_and_legal_staff_who_is_waited_for()
    {
        await using var desk = await DateDesk.OpenAsync();
        await desk.ComputeAsync(desk.Facts with { District = "nowhere" });
        desk.House.Clock.MoveTo(new DateTimeOffset(2026, 1, 12, 12, 0, 0, TimeSpan.Zero));

        var counsel = await (await desk.House.SignInAsAsync(StaffRoles.Counsel)).OpenAsync("/");
        var legal = await (await desk.House.SignInAsync(desk.Legal)).OpenAsync("/");
        var docket = await (await desk.House.SignInAsync(desk.Legal)).OpenAsync("/docket");

        var near = counsel.Document.QuerySelector("section[aria-labelledby=pane-objection-deadlines-in-7-days]")?.TextContent ?? "";
        near.ShouldContain("Serve written objections to production");
        near.ShouldContain("not yet verified by your counsel");
        near.ShouldNotContain("Comply, unless");
        var waiting = legal.Document.QuerySelector("section[aria-labelledby=pane-waiting-on-others]")?.TextContent ?? "";
        waiting.ShouldContain("A question about dates");
        waiting.ShouldContain("Counsel since Jan 5, 2026 (Mon)");
        var row = docket.Document.QuerySelector("tr[data-row]")?.TextContent ?? "";
        row.ShouldContain("Jan 16, 2026 (Fri)");
        row.ShouldContain("not yet verified by your counsel");
    }

    [Fact]
    public async Task What_was_done_too_late_is_written_down_and_the_alarm_is_over()
    {
        await using var desk = await DateDesk.OpenAsync();
        desk.House.Clock.MoveTo(new DateTimeOffset(2026, 1, 22, 12, 0, 0, TimeSpan.Zero));
        var objection = await desk.DeadlineAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);

        await browser.SendAsync($"{desk.Address}/{objection.Id}", "met", ("Day", "2026-01-22"), ("Text", "SAMPLE: served late"));

        (await desk.DeadlineAsync()).Status.ShouldBe(DeadlineStatus.Missed);
        (await browser.OpenAsync("/")).Document.QuerySelector(".alarm").ShouldBeNull();
    }
}
