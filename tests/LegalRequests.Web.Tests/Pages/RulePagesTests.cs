using System.Net;
using LegalRequests.Access;
using LegalRequests.Deadlines.Editions;
using LegalRequests.RuleChanges;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class RulePagesTests
{
    private const string Objection = "/admin/rules/packs/us-federal/entry?e=rules%2FFED.45.objection&version=2026.1";

    [Fact]
    public async Task The_list_shows_what_is_in_force_how_sure_it_is_and_what_waits()
    {
        await using var desk = await DateDesk.OpenAsync();
        await ShelveAsync(desk);
        var browser = await desk.House.SignInAsAsync(StaffRoles.Administrator);

        var page = await browser.OpenAsync("/admin/rules");

        var row = page.Document.QuerySelectorAll("tbody tr").First(it => it.TextContent.Contains("us-federal", StringComparison.Ordinal)).TextContent;
        row.ShouldContain("Federal courts");
        row.ShouldContain("2026.1");
        row.ShouldContain("New version waits");
        row.ShouldContain(" V");
        row.ShouldMatch(@"\b0 of \d+\b");
        row.ShouldContain("right");
        row.ShouldContain("Jun 1, 2027 (Tue)");
        page.Document.QuerySelectorAll("#weigh input[type=checkbox]").Length.ShouldBe(1);
        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task A_new_version_is_weighed_shown_and_put_in_force()
    {
        await using var desk = await DateDesk.OpenAsync();
        await ShelveAsync(desk);
        var browser = await desk.House.SignInAsAsync(StaffRoles.Counsel);
        var list = await browser.OpenAsync("/admin/rules");
        var edition = list.Document.QuerySelector("#weigh input[type=checkbox]")?.GetAttribute("value") ?? "";

        var address = (await browser.SendAsync(list, "weigh", ("Editions", edition))).Headers.Location.ShouldNotBeNull().PathAndQuery;
        await SweepAsync(desk);
        var weighed = await browser.OpenAsync(address);
        var answer = await browser.SendAsync(weighed, "in-force");
        await SweepAsync(desk);
        var done = await browser.OpenAsync(address);

        Words(weighed, "ins").ShouldContain("earliest(strictly_before(compliance_at), within(10d after service))");
        Words(weighed, "del").ShouldContain("earliest(strictly_before(compliance_at), within(14d after service))");
        var line = weighed.Document.QuerySelectorAll("tbody tr")[^1].TextContent;
        line.ShouldContain(desk.Request.Number);
        line.ShouldContain("Jan 20, 2026 (Tue), safe date Jan 16, 2026 (Fri)");
        line.ShouldContain("Jan 15, 2026 (Thu), safe date Jan 14, 2026 (Wed)");
        answer.Headers.Location?.PathAndQuery.ShouldBe($"{address}?done=in-force");
        done.Text.ShouldContain("Proposed so far: 1.");
        (await desk.DeadlineAsync()).DueDay.ShouldBe(new DateOnly(2026, 1, 20));
        (await desk.ProposalAsync()).NewDueDay.ShouldBe(new DateOnly(2026, 1, 15));
        (await browser.OpenAsync(desk.Address)).Text.ShouldContain("New in force: rules us-federal 2099.1.");
    }

    [Fact]
    public async Task An_administrator_sees_how_many_dates_change_but_no_request()
    {
        await using var desk = await DateDesk.OpenAsync();
        var address = await WeighAsync(desk, await ShelveAsync(desk));
        await SweepAsync(desk);

        var page = await (await desk.House.SignInAsAsync(StaffRoles.Administrator)).OpenAsync(address);

        page.Text.ShouldContain("1 open request of 1: 1 date moves or falls away, 0 new dates, 0 questions for counsel.");
        page.Text.ShouldContain("1 more line is about requests that are not yours to see");
        page.Text.ShouldNotContain(desk.Request.Number);
    }

    [Fact]
    public async Task While_the_effect_is_found_out_the_page_says_how_far_it_is_and_offers_no_decision()
    {
        await using var desk = await DateDesk.OpenAsync();
        var browser = await desk.House.SignInAsAsync(StaffRoles.Administrator);
        var address = await WeighAsync(desk, await ShelveAsync(desk));

        var page = await browser.OpenAsync(address);

        page.Document.QuerySelector("[role=status]")?.TextContent.ShouldContain("0 of 1 open requests");
        page.Document.QuerySelector("[data-look-again]").ShouldNotBeNull();
        page.Document.QuerySelector("form#in-force").ShouldBeNull();
        var answer = await browser.SendAsync(page, "drop");
        answer.Headers.Location?.PathAndQuery.ShouldBe("/admin/rules?done=dropped");
    }

    [Fact]
    public async Task Rules_with_a_failing_example_show_it_and_offer_no_button()
    {
        await using var desk = await DateDesk.OpenAsync();
        var address = await WeighAsync(desk, await ShelveAsync(desk, mended: false));
        await SweepAsync(desk);

        var page = await (await desk.House.SignInAsAsync(StaffRoles.Administrator)).OpenAsync(address);

        page.Document.QuerySelector("form#in-force").ShouldBeNull();
        page.Text.ShouldContain("cannot be put in force");
        page.Document.QuerySelectorAll("li").ShouldContain(item => item.TextContent.StartsWith("FED.45.objection, ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counsel_vouches_for_a_rule_by_name_and_takes_it_back()
    {
        await using var desk = await DateDesk.OpenAsync();
        var counsel = await desk.House.HireAsync(StaffRoles.Counsel, "Casey Counsel SAMPLE");
        var browser = await desk.House.SignInAsync(counsel);

        var refused = await Page.ReadAsync(await browser.SendAsync(Objection, "verify", ("Capacity", ""), ("ReadOn", "2026-01-05")));
        var answer = await browser.SendAsync(Objection, "verify", ("Capacity", "General counsel, SAMPLE bar"), ("ReadOn", "2026-01-05"), ("Confirmed", "true"));
        var page = await browser.OpenAsync(Objection);
        var dates = await browser.OpenAsync(desk.Address);
        var form = page.Document.QuerySelector("form[id^=revoke]")?.Id ?? "";
        var noReason = await Page.ReadAsync(await browser.SendAsync(page, form, ("Reason", "")));
        await browser.SendAsync(page, form, ("Reason", "It was amended."));

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector(".error-summary a")?.GetAttribute("href").ShouldBe("#verify-capacity");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page.Text.ShouldContain("Casey Counsel SAMPLE, General counsel, SAMPLE bar");
        dates.Document.QuerySelectorAll("tr").Single(it => it.TextContent.Contains("Serve written objections", StringComparison.Ordinal)).TextContent.ShouldNotContain("not yet verified");
        noReason.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await browser.OpenAsync(Objection)).Text.ShouldContain("It was amended.");
    }

    [Fact]
    public async Task An_administrator_reads_a_rule_and_cannot_vouch_for_it()
    {
        await using var desk = await DateDesk.OpenAsync();

        var page = await (await desk.House.SignInAsAsync(StaffRoles.Administrator)).OpenAsync(Objection);

        page.Text.ShouldContain("The earliest of: before the time for compliance; within 14 days after service.");
        page.Document.QuerySelector("form#verify").ShouldBeNull();
    }

    [Fact]
    public async Task A_day_is_entered_into_a_calendar_weighed_and_listed()
    {
        await using var desk = await DateDesk.OpenAsync();
        var browser = await desk.House.SignInAsAsync(StaffRoles.Administrator);
        const string calendar = "/admin/rules/calendars/us-federal?year=2026";
        (string, string)[] day = [("Day", "2026-01-20"), ("Name", "National Day of Mourning"), ("TreatAs", "Holiday"), ("Source", "SAMPLE order")];

        var refused = await Page.ReadAsync(await browser.SendAsync(calendar, "enter", ("Day", "2026-01-20"), ("TreatAs", "Holiday"), ("Name", "Kept words")));
        var change = (await browser.SendAsync(calendar, "enter", day)).Headers.Location.ShouldNotBeNull().PathAndQuery;
        await SweepAsync(desk);
        await browser.SendAsync(change, "in-force");
        await SweepAsync(desk);
        var shown = await browser.OpenAsync(calendar);
        var form = shown.Document.QuerySelector("form[id^=withdraw]")?.Id ?? "";
        var withdrawal = (await browser.SendAsync(shown, form, ("Reason", "Agencies only."))).Headers.Location.ShouldNotBeNull().PathAndQuery;

        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Document.QuerySelector("[name='Form.Name']")?.GetAttribute("value").ShouldBe("Kept words");
        var row = shown.Document.QuerySelectorAll("tbody tr").Single(it => it.TextContent.Contains("Jan 20, 2026 (Tue)", StringComparison.Ordinal)).TextContent;
        row.ShouldContain("National Day of Mourning");
        row.ShouldContain("Entered here");
        shown.Text.ShouldContain("Matches the published list");
        (await desk.ProposalAsync()).NewDueDay.ShouldBe(new DateOnly(2026, 1, 21));
        (await browser.OpenAsync(withdrawal)).Text.ShouldContain("Agencies only.");
    }

    [Fact]
    public async Task Proposed_dates_are_decided_together()
    {
        await using var desk = await DateDesk.OpenAsync();
        await desk.MoveServiceAsync();
        var proposal = await desk.ProposalAsync();
        var browser = await desk.House.SignInAsync(desk.Legal);

        var none = await Page.ReadAsync(await browser.SendAsync("/proposals", "accept"));
        var answer = await browser.SendAsync("/proposals", "accept", ("Chosen", proposal.Id.ToString()));

        none.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        none.Text.ShouldContain(desk.Request.Number);
        answer.Headers.Location?.PathAndQuery.ShouldBe("/proposals?done=dates-moved");
        (await desk.DeadlineAsync()).DueDay.ShouldBe(new DateOnly(2026, 1, 26));
        (await browser.OpenAsync("/proposals")).Document.QuerySelectorAll($"input[value='{proposal.Id}']").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/admin/rules/packs/us-zz")]
    [InlineData("/admin/rules/packs/us-federal?version=1999")]
    [InlineData("/admin/rules/packs/us-federal/entry?e=rules/NONE")]
    [InlineData("/admin/rules/calendars/us-zz")]
    [InlineData("/admin/rules/changes/01900000-0000-7000-8000-000000000000")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var house = new WebHouse();

        (await (await house.SignInAsAsync(StaffRoles.Counsel)).OpenAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>A version of the federal pack whose objection is due after 10 days.</summary>
    /// <param name="mended">Without the examples that say 14.</param>
    private static async Task<Guid> ShelveAsync(DateDesk desk, bool mended = true)
    {
        var text = (await File.ReadAllTextAsync(RepositoryRoot.PathOf("workflows/packs/us-federal.yaml")))
            .Replace("version: \"2026.1\"", "version: \"2099.1\"", StringComparison.Ordinal)
            .Replace("within(14d after service)", "within(10d after service)", StringComparison.Ordinal);
        var from = text.IndexOf("    tests:\n", text.IndexOf("id: FED.45.objection", StringComparison.Ordinal), StringComparison.Ordinal);
        var to = text.IndexOf("\n  - id:", from, StringComparison.Ordinal);
        const string example = "    tests:\n      - name: SAMPLE\n        facts: {district: dcd, service: 2026-01-05}\n        rule_date: 2026-01-15\n        safe_date: 2026-01-14\n";
        var file = new RuleFile(RuleFileKind.Pack, "packs/us-federal.yaml", mended ? text[..from] + example + text[to..] : text);
        (await desk.House.RunAsync(new ShelveEditions.Form([file]))).OrThrow().ShouldBeEmpty();
        return await desk.House.InDatabaseAsync(db => db.Set<RuleEdition>().Where(it => it.Version == "2099.1").Select(it => it.Id).SingleAsync());
    }

    private static async Task<string> WeighAsync(DateDesk desk, Guid edition)
    {
        var counsel = await desk.House.HireAsync(StaffRoles.Counsel);
        return $"/admin/rules/changes/{(await desk.House.RunAsync(new WeighEditions.Form([edition]), counsel)).OrThrow()}";
    }

    private static Task<int> SweepAsync(DateDesk desk) => desk.House.Services.GetRequiredService<SweepRunner>().RunAsync("rule-changes");

    private static IEnumerable<string> Words(Page page, string element) => page.Document.QuerySelectorAll(element).Select(it => it.TextContent);
}
