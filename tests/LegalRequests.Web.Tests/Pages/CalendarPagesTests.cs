using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using LegalRequests.Access;
using LegalRequests.Staff;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class CalendarPagesTests
{
    [Fact]
    public async Task A_month_is_a_table_of_weeks_and_a_list_with_the_same_dates()
    {
        await using var desk = await DateDesk.OpenAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);

        var month = await browser.OpenAsync("/calendar");
        var agenda = await browser.OpenAsync("/calendar?view=agenda&month=2026-01&kind=Ours");

        month.Document.QuerySelector("h1")?.TextContent.ShouldBe("Calendar, January 2026");
        month.Document.QuerySelectorAll(".month tbody td a.day").Length.ShouldBe(31);
        var cell = month.Document.QuerySelectorAll(".month td").Single(it => it.QuerySelector("a.day")?.TextContent == "16").TextContent;
        cell.ShouldContain("Safe date");
        cell.ShouldContain(desk.Request.Number);
        cell.ShouldContain("not yet verified by your counsel");
        month.Document.QuerySelector(".month td.today a.day")?.TextContent.ShouldBe("5");
        agenda.Document.QuerySelector(".month").ShouldBeNull();
        agenda.Document.QuerySelector("#day-2026-01-20")?.Closest("section")?.TextContent.ShouldContain("Rule date");
        agenda.Document.QuerySelectorAll("a[rel=next]").Select(it => it.GetAttribute("href")).ShouldBe(["/calendar?view=agenda&month=2026-02&who=mine&kind=Ours"]);
    }

    [Fact]
    public async Task Mine_are_those_i_have_a_part_in_and_all_are_those_i_may_see()
    {
        await using var desk = await DateDesk.OpenAsync();
        var counsel = await desk.House.SignInAsAsync(StaffRoles.Counsel);
        var stranger = await desk.House.SignInAsAsync(StaffRoles.SocialWorker);

        var mine = await counsel.OpenAsync("/calendar?month=2026-01&who=mine");
        var all = await counsel.OpenAsync(mine.Document.QuerySelector(".empty a")?.GetAttribute("href") ?? "");

        (await counsel.OpenAsync("/calendar?month=2026-01")).Text.ShouldContain(desk.Request.Number);
        mine.Text.ShouldContain("No dates on your requests this month.");
        all.Text.ShouldContain(desk.Request.Number);
        (await stranger.OpenAsync("/calendar?month=2026-01&who=all")).Text.ShouldNotContain(desk.Request.Number);
        (await counsel.OpenAsync("/calendar?month=nonsense&kind=nonsense&view=nonsense")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_calendar_program_reads_the_dates_and_is_told_when_nothing_changed()
    {
        await using var desk = await DateDesk.OpenAsync();
        var address = await MakeAddressAsync(await desk.House.SignInAsync(desk.Legal));
        using var program = desk.House.CreateClient();

        var answer = await program.GetAsync(address);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag ?? new EntityTagHeaderValue("\"none\""));
        var unchanged = await program.SendAsync(again);
        await desk.MoveServiceAsync();
        await desk.House.RunAsync(new LegalRequests.Deadlines.AcceptProposal.Form(desk.Request.Id, (await desk.ProposalAsync()).Id), desk.Legal);
        using var later = new HttpRequestMessage(HttpMethod.Get, address);
        later.Headers.IfNoneMatch.Add(answer.Headers.ETag ?? new EntityTagHeaderValue("\"none\""));
        var changed = await program.SendAsync(later);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType?.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.CacheControl?.ToString().ShouldBe("no-cache, private");
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain($"SUMMARY:{desk.Request.Number}: Serve written objections to production (safe date)");
        text.ShouldNotContain(desk.Request.Caption);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await unchanged.Content.ReadAsStringAsync()).ShouldBeEmpty();
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_wrong_a_renewed_and_an_ended_address_are_not_found()
    {
        await using var desk = await DateDesk.OpenAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);
        var first = await MakeAddressAsync(browser);
        var second = await MakeAddressAsync(browser, "all");
        using var program = desk.House.CreateClient();

        var renewed = await program.GetAsync(first);
        var inUse = await program.GetAsync(second);
        using var head = await program.SendAsync(new HttpRequestMessage(HttpMethod.Head, second));
        var ended = await browser.SendAsync("/account", "end-calendar");
        var over = await program.GetAsync(second);
        var wrong = await program.GetAsync(new Uri($"/calendar/feed/{CalendarFeed.NewSecret()}.ics", UriKind.Relative));

        (renewed.StatusCode, inUse.StatusCode, head.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK));
        ended.Headers.Location?.PathAndQuery.ShouldBe("/account?done=calendar-ended");
        (over.StatusCode, wrong.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        (await browser.OpenAsync("/account")).Document.QuerySelector("form#end-calendar").ShouldBeNull();
    }

    [Fact]
    public async Task The_address_is_shown_once_and_stands_nowhere_in_the_database()
    {
        await using var desk = await DateDesk.OpenAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);
        var secret = Path.GetFileNameWithoutExtension((await MakeAddressAsync(browser)).AbsolutePath);

        var page = await browser.OpenAsync("/account");

        secret.Length.ShouldBe(64);
        page.Text.ShouldNotContain(secret);
        (await desk.House.InDatabaseAsync(db => db.Set<CalendarFeed>().SingleAsync())).TokenHash.ShouldBe(CalendarFeed.SecretHash(secret));
        var commands = await desk.House.InDatabaseAsync(db => db.Database.SqlQueryRaw<string>("SELECT result AS \"Value\" FROM operation_command").ToListAsync());
        commands.ShouldNotContain(result => result.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_to_wait()
    {
        await using var house = new WebHouse();
        await house.HireAsync(StaffRoles.LegalStaff);
        using var program = house.CreateClient();
        var codes = new List<HttpStatusCode>();

        for (var asked = 0; asked < 125; asked++)
        {
            codes.Add((await program.GetAsync(new Uri("/calendar/feed/wrong.ics", UriKind.Relative))).StatusCode);
        }

        codes[0].ShouldBe(HttpStatusCode.NotFound);
        codes[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    private static async Task<Uri> MakeAddressAsync(Browser browser, string who = "mine")
    {
        var page = await Page.ReadAsync(await browser.SendAsync("/account", "calendar", ("Who", who)));
        return new Uri(page.Document.QuerySelector(".alert code")?.TextContent ?? throw new InvalidOperationException("The page shows no address."));
    }
}
