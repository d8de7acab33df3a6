using System.Net;
using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class DateActionTests
{
    [Fact]
    public async Task A_date_is_marked_as_done_and_opened_again_when_that_was_a_mistake()
    {
        await using var desk = await DateDesk.OpenAsync();
        var objection = await desk.DeadlineAsync();
        var (browser, address) = (await desk.House.SignInAsync(desk.Legal), $"{desk.Address}/{objection.Id}");

        var done = await browser.SendAsync(address, "met", ("Day", "2026-01-05"), ("Text", "SAMPLE: served by mail"));
        var met = await desk.DeadlineAsync();
        var open = await browser.SendAsync(address, "reopen", ("Text", "SAMPLE: the wrong line"));

        done.Headers.Location?.PathAndQuery.ShouldBe($"{address}?done=date-met");
        (met.Status, met.MetOn).ShouldBe((DeadlineStatus.Met, new DateOnly(2026, 1, 5)));
        open.Headers.Location?.PathAndQuery.ShouldBe($"{address}?done=date-reopened");
        (await desk.DeadlineAsync()).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task A_form_sent_too_late_is_refused_and_shows_what_was_typed()
    {
        await using var desk = await DateDesk.OpenAsync();
        var address = $"{desk.Address}/{(await desk.DeadlineAsync()).Id}";
        var browser = await desk.House.SignInAsync(desk.Legal);
        var page = await browser.OpenAsync(address);
        await browser.SendAsync(page, "not-needed", ("Text", "SAMPLE: nothing is objected to"));

        var late = await Page.ReadAsync(await browser.SendAsync(page, "met", ("Day", "2026-01-05"), ("Text", "SAMPLE: typed too late")));
        var future = await Page.ReadAsync(await browser.SendAsync($"{desk.Address}/{(await desk.DeadlineAsync("FED.45.motion")).Id}", "met", ("Day", "2027-01-05"), ("Text", "")));

        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Document.QuerySelector("#met-text")?.GetAttribute("value").ShouldBe("SAMPLE: typed too late");
        future.Errors.ShouldBe(["The day it was done cannot lie in the future."]);
        future.Document.QuerySelector(".error-summary a")?.GetAttribute("href").ShouldBe("#met-day");
    }

    [Fact]
    public async Task Another_date_is_set_with_its_authority_and_taken_back()
    {
        await using var desk = await DateDesk.OpenAsync();
        var computed = await desk.DeadlineAsync();
        var (browser, address) = (await desk.House.SignInAsync(desk.Legal), $"{desk.Address}/{computed.Id}");

        var noSource = await Page.ReadAsync(await browser.SendAsync(address, "set", ("Day", "2026-02-10"), ("Authority", "SAMPLE order")));
        var noAuthority = await Page.ReadAsync(await browser.SendAsync(address, "set", ("By", "Court"), ("Day", "2026-02-10"), ("Authority", "")));
        var set = await browser.SendAsync(address, "set", ("By", "Court"), ("Day", "2026-02-10"), ("Time", "17:00"), ("Authority", "SAMPLE order of January 6"));
        var held = await desk.DeadlineAsync();
        var page = await browser.OpenAsync($"{desk.Address}/{held.Id}");
        var back = await browser.SendAsync(page, "take-back", ("Text", "SAMPLE: another case"));

        noSource.Document.QuerySelector("details[open] #set-by")?.TextContent.ShouldContain("Choose what sets the date.");
        noAuthority.Document.QuerySelector("#set-day")?.GetAttribute("value").ShouldBe("2026-02-10");
        noAuthority.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        set.Headers.Location?.PathAndQuery.ShouldBe($"{desk.Address}/{held.Id}?done=date-set");
        (held.Status, held.DueTime, held.Authority).ShouldBe((DeadlineStatus.SetByCourt, new TimeOnly(17, 0), "SAMPLE order of January 6"));
        page.Text.ShouldContain("What the rule says today");
        page.Text.ShouldContain("Jan 20, 2026 (Tue)");
        var restored = await desk.DeadlineAsync();
        back.Headers.Location?.PathAndQuery.ShouldBe($"{desk.Address}/{restored.Id}?done=date-taken-back");
        restored.DueDay.ShouldBe(computed.DueDay);
    }

    [Fact]
    public async Task Our_own_later_date_is_counsels_to_set()
    {
        await using var desk = await DateDesk.OpenAsync();
        var address = $"{desk.Address}/{(await desk.DeadlineAsync()).Id}";
        (string, string)[] later = [("By", "Agency"), ("Day", "2026-01-23"), ("Authority", "SAMPLE rule"), ("Reason", "SAMPLE reason")];

        var legal = await Page.ReadAsync(await (await desk.House.SignInAsync(desk.Legal)).SendAsync(address, "set", later));
        var counsel = await (await desk.House.SignInAsAsync(StaffRoles.Counsel)).SendAsync(address, "set", later);

        legal.Status.ShouldBe(HttpStatusCode.Forbidden);
        legal.Document.QuerySelector("#set-reason")?.GetAttribute("value").ShouldBe("SAMPLE reason");
        counsel.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.DeadlineAsync()).ShouldSatisfyAllConditions(it => it.Status.ShouldBe(DeadlineStatus.Overridden), it => it.Note.ShouldBe("SAMPLE reason"));
    }

    /// <summary>A field whose own parameters did not change must be drawn again all the same: its error is new.</summary>
    [Fact]
    public async Task Each_field_that_is_wrong_says_so_itself_and_all_are_told_at_once()
    {
        await using var desk = await DateDesk.OpenAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);

        var empty = await Page.ReadAsync(await browser.SendAsync(desk.Address, "add-date", ("Title", "SAMPLE hearing"), ("Authority", "SAMPLE order")));
        var far = await Page.ReadAsync(await browser.SendAsync(desk.Address, "add-date", ("Title", "SAMPLE hearing"), ("By", "Court"), ("Day", "1900-01-01"), ("Authority", "SAMPLE order")));

        empty.Errors.ShouldBe(["Choose what sets the date.", "Enter the date as month/day/year, for example 3/14/2026."]);
        ErrorOf(empty, "#add-date-day").ShouldBe("Error: Enter the date as month/day/year, for example 3/14/2026.");
        ErrorOf(far, "#add-date-day").ShouldBe("Error: Jan 1, 1900 (Mon) is more than 10 years away. Check the year.");
        far.Document.QuerySelector("#add-date-title")?.GetAttribute("value").ShouldBe("SAMPLE hearing");
    }

    [Fact]
    public async Task A_date_that_no_rule_gave_is_added()
    {
        await using var desk = await DateDesk.OpenAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);

        var noTitle = await Page.ReadAsync(await browser.SendAsync(desk.Address, "add-date", ("Title", ""), ("By", "Court"), ("Day", "2026-02-02"), ("Authority", "SAMPLE order")));
        var added = await browser.SendAsync(desk.Address, "add-date", ("Title", "SAMPLE hearing"), ("By", "Agreement"), ("Day", "2026-02-02"), ("Authority", "SAMPLE letter"));

        noTitle.Errors.ShouldBe(["Say what is due on this date."]);
        noTitle.Document.QuerySelector("#add-date-authority")?.GetAttribute("value").ShouldBe("SAMPLE order");
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.OpenAsync(desk.Address)).Text.ShouldContain("SAMPLE hearing");
    }

    [Fact]
    public async Task A_refused_change_and_an_answered_question_are_put_before_people_again()
    {
        await using var desk = await DateDesk.OpenAsync();
        await desk.MoveServiceAsync();
        var proposal = await desk.ProposalAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);
        await browser.SendAsync(desk.Address, $"refuse-{proposal.Id:N}", ("Text", "SAMPLE"));
        await desk.ComputeAsync(desk.Facts with { Service = null });
        var task = await desk.TaskAsync();
        await browser.SendAsync(desk.Address, $"answer-{task.Id:N}", ("Text", "SAMPLE"));

        var asked = await browser.SendAsync(desk.Address, $"ask-{task.Id:N}");

        asked.Headers.Location?.PathAndQuery.ShouldBe($"{desk.Address}?done=asked-again");
        (await desk.House.InDatabaseAsync(db => db.Set<CounselTask>().CountAsync(it => it.ClosedAt == null))).ShouldBe(1);
        await desk.ComputeAsync(desk.Facts);
        await desk.MoveServiceAsync();
        var second = await desk.ProposalAsync();
        await browser.SendAsync(desk.Address, $"refuse-{second.Id:N}", ("Text", "SAMPLE"));
        var again = await browser.SendAsync(desk.Address, $"again-{second.Id:N}");
        again.Headers.Location?.PathAndQuery.ShouldBe($"{desk.Address}?done=proposed-again");
        (await desk.ProposalAsync()).State.ShouldBe(ProposalState.Open);
    }

    [Fact]
    public async Task The_facts_the_rules_ask_for_are_recorded_changed_and_taken_back()
    {
        await using var desk = await DateDesk.OpenAsync();
        var (browser, address) = (await desk.House.SignInAsync(desk.Legal), $"{desk.Address}/facts");
        const string field = "Facts[event-party_notice]";

        var unread = await Page.ReadAsync(await browser.SendAsync(address, "rule-facts", ($"{field}.Day", "soon"), ($"{field}.Note", "SAMPLE certificate")));
        var saved = await browser.SendAsync(address, "rule-facts", ($"{field}.Day", "2026-01-02"), ($"{field}.Method", "mail"), ($"{field}.Note", "SAMPLE certificate"));
        var page = await browser.OpenAsync(address);
        var removed = await browser.SendAsync(address, "rule-facts", ($"{field}.Holds", ""), ($"{field}.Day", ""));

        unread.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        unread.Document.QuerySelector(".error-summary a")?.GetAttribute("href").ShouldBe("#rule-facts-event-party_notice");
        unread.Document.QuerySelector("#rule-facts-event-party_notice-note")?.GetAttribute("value").ShouldBe("SAMPLE certificate");
        saved.Headers.Location?.PathAndQuery.ShouldBe($"{desk.Address}?done=recorded");
        page.Document.QuerySelector("#rule-facts-event-party_notice-day")?.GetAttribute("value").ShouldBe("2026-01-02");
        page.Text.ShouldContain("Recorded by Lee Legal SAMPLE");
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var rows = await desk.House.InDatabaseAsync(db => db.Set<RuleFact>().ToListAsync());
        rows.ShouldHaveSingleItem().EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_if_shows_what_would_move_from_an_address_that_can_be_shared()
    {
        await using var desk = await DateDesk.OpenAsync();
        var browser = await desk.House.SignInAsAsync(StaffRoles.Auditor);

        var plain = await browser.OpenAsync($"{desk.Address}/what-if");
        var tried = await browser.OpenAsync($"{desk.Address}/what-if?served=2026-01-12&method=mail&comply=2026-01-30&hour=10:00&e.party_notice=2026-01-02");
        var wrong = await browser.OpenAsync($"{desk.Address}/what-if?served=soon&hour=never&e.nothing=0001-01-01");

        plain.Text.ShouldContain("These are today&#x27;s facts.");
        plain.Document.QuerySelector("#if-served")?.GetAttribute("value").ShouldBe("2026-01-05");
        var row = tried.Document.QuerySelectorAll("tr.here").Single(it => it.TextContent.Contains("Serve written objections", StringComparison.Ordinal)).TextContent;
        row.ShouldContain("Jan 20, 2026 (Tue)");
        row.ShouldContain("Jan 26, 2026 (Mon)");
        row.ShouldContain("6 days later");
        row.ShouldContain("not yet verified by your counsel");
        (await desk.DeadlineAsync()).DueDay.ShouldBe(new DateOnly(2026, 1, 20));
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Document.QuerySelector("#if-served")?.GetAttribute("value").ShouldBe("soon");
        wrong.Document.QuerySelectorAll("[aria-invalid=true]").Select(it => it.Id).ShouldBe(["if-served", "if-hour"]);
    }

    [Fact]
    public async Task On_a_closed_request_dates_are_only_read()
    {
        await using var desk = await DateDesk.OpenAsync();
        var objection = await desk.DeadlineAsync();
        await desk.House.InDatabaseAsync(db => db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed)));
        var browser = await desk.House.SignInAsync(desk.Legal);

        foreach (var path in (string[])["", $"/{objection.Id}", "/facts"])
        {
            var page = await browser.OpenAsync(desk.Address + path);
            page.Status.ShouldBe(HttpStatusCode.OK);
            page.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty(path);
        }
    }

    private static string? ErrorOf(Page page, string field)
    {
        var control = page.Document.QuerySelector($"{field}[aria-invalid=true]").ShouldNotBeNull();
        var described = (control.GetAttribute("aria-describedby") ?? "").Split(' ');
        return described.Select(id => page.Document.GetElementById(id)).Single(it => it?.ClassList.Contains("wrong") == true)?.TextContent;
    }
}
