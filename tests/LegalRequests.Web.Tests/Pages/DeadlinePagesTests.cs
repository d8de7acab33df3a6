using System.Net;
using LegalRequests.Access;
using LegalRequests.Deadlines;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class DeadlinePagesTests
{
    [Fact]
    public async Task The_dates_stand_by_role_each_with_its_rule_and_that_nobody_signed_it()
    {
        await using var desk = await DateDesk.OpenAsync();

        var page = await (await desk.House.SignInAsync(desk.Legal)).OpenAsync(desk.Address);

        page.Document.QuerySelectorAll("h2").Select(it => it.TextContent).Take(3).ShouldBe(["What we must do", "What they had to do", "Good to know"]);
        var row = page.Document.QuerySelectorAll("tr").Single(it => it.TextContent.Contains("Serve written objections", StringComparison.Ordinal)).TextContent;
        row.ShouldContain("Jan 20, 2026 (Tue)");
        row.ShouldContain("Jan 16, 2026 (Fri)");
        row.ShouldContain("Fed. R. Civ. P. 45(d)(2)(B)");
        row.ShouldContain("not yet verified by your counsel");
    }

    [Fact]
    public async Task The_working_shows_each_day_that_was_not_counted_by_its_name()
    {
        await using var desk = await DateDesk.OpenAsync();
        var objection = await desk.DeadlineAsync();

        var page = await (await desk.House.SignInAsync(desk.Legal)).OpenAsync($"{desk.Address}/{objection.Id}");

        var days = page.Document.QuerySelectorAll(".days li").Select(it => string.Join(' ', it.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        days.Count.ShouldBe(16);
        days[0].ShouldBe("Mon Jan 5 Day 0");
        days.ShouldContain("Mon Jan 19 Day 14, moves on Birthday of Martin Luther King Jr.");
        days[^1].ShouldBe("Tue Jan 20 Ends here Rule date");
        page.Text.ShouldContain("us-federal 2026.1");
        page.Document.QuerySelector("h1")?.TextContent.ShouldBe(objection.Title);
    }

    [Fact]
    public async Task A_date_of_another_request_is_not_found()
    {
        await using var desk = await DateDesk.OpenAsync();
        var other = await desk.House.AddRequestAsync(desk.Legal.Id);
        var objection = await desk.DeadlineAsync();

        var page = await (await desk.House.SignInAsync(desk.Legal)).OpenAsync($"/requests/{other.Number}/deadlines/{objection.Id}");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_proposal_shows_old_and_new_and_what_changed_and_is_accepted()
    {
        await using var desk = await DateDesk.OpenAsync();
        await desk.MoveServiceAsync();
        var proposal = await desk.ProposalAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);
        var page = await browser.OpenAsync(desk.Address);
        var shown = page.Document.QuerySelector($"#pane-proposal-{proposal.Id:N}")?.Closest("section")?.TextContent ?? "";

        var answer = await browser.SendAsync(page, $"accept-{proposal.Id:N}");

        shown.ShouldContain("Jan 20, 2026 (Tue)");
        shown.ShouldContain("Jan 26, 2026 (Mon)");
        shown.ShouldContain("Service on the agency: Jan 5, 2026 (Mon), handed over in person → Jan 12, 2026 (Mon), handed over in person");
        answer.Headers.Location?.PathAndQuery.ShouldBe($"{desk.Address}?done=date-moved");
        (await desk.DeadlineAsync()).DueDay.ShouldBe(new DateOnly(2026, 1, 26));
        (await browser.OpenAsync(desk.Address)).Text.ShouldContain("Dates that another took the place of");
    }

    [Fact]
    public async Task A_proposal_is_refused_with_a_reason_and_without_one_nothing_typed_is_lost()
    {
        await using var desk = await DateDesk.OpenAsync();
        await desk.MoveServiceAsync();
        var proposal = await desk.ProposalAsync();
        var form = $"refuse-{proposal.Id:N}";
        var browser = await desk.House.SignInAsync(desk.Legal);

        var without = await Page.ReadAsync(await browser.SendAsync(desk.Address, form, ("Text", " ")));
        var answer = await browser.SendAsync(desk.Address, form, ("Text", "SAMPLE: the proof of service is wrong."));
        var late = await Page.ReadAsync(await browser.SendAsync(without, form, ("Text", "SAMPLE: typed too late.")));

        without.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        without.Document.QuerySelector(".error-summary a")?.GetAttribute("href").ShouldBe($"#{form}-text");
        answer.Headers.Location?.PathAndQuery.ShouldBe($"{desk.Address}?done=date-kept");
        (await desk.ProposalAsync()).State.ShouldBe(ProposalState.Refused);
        late.Status.ShouldBe(HttpStatusCode.Conflict);
        late.Document.QuerySelector($"#{form}-text")?.GetAttribute("value").ShouldBe("SAMPLE: typed too late.");
    }

    [Fact]
    public async Task Counsel_answers_a_question()
    {
        await using var desk = await DateDesk.OpenAsync();
        await desk.ComputeAsync(desk.Facts with { Service = null });
        var task = await desk.TaskAsync();
        var browser = await desk.House.SignInAsAsync(StaffRoles.Counsel);
        var page = await browser.OpenAsync(desk.Address);

        var empty = await Page.ReadAsync(await browser.SendAsync(page, $"answer-{task.Id:N}", ("Text", "")));
        var answer = await browser.SendAsync(page, $"answer-{task.Id:N}", ("Text", "SAMPLE: served by hand on January 5."));

        page.Text.ShouldContain(WebUtility.HtmlEncode(task.Sentence));
        empty.Errors.ShouldBe(["Write down what was found, and where."]);
        answer.Headers.Location?.PathAndQuery.ShouldBe($"{desk.Address}?done=answered");
        (await desk.TaskAsync()).Answer.ShouldBe("SAMPLE: served by hand on January 5.");
    }

    [Fact]
    public async Task Who_may_only_look_finds_no_form()
    {
        await using var desk = await DateDesk.OpenAsync();
        await desk.MoveServiceAsync();
        var browser = await desk.House.SignInAsAsync(StaffRoles.Auditor);

        var page = await browser.OpenAsync(desk.Address);

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("main form[method=post]").ShouldBeEmpty();
        page.Text.ShouldContain("Dates that would move");
    }
}
