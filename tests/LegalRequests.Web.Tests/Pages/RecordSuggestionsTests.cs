using System.Net;
using LegalRequests.Access;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class RecordSuggestionsTests
{
    [Fact]
    public async Task Suggestions_of_all_documents_are_accepted_together_and_taken_back()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "call 510-555-0142 or\n510-555-0143 today");
        var address = $"{desk.Request}/suggestions";

        var page = await desk.Browser.OpenAsync(address);
        page.Document.QuerySelectorAll("button[name='Form.Accept']").Length.ShouldBe(2);
        page.Text.ShouldContain("1. SAMPLE note, page 1");
        var silent = await Page.ReadAsync(await desk.Browser.SendAsync(page, "suggestions"));
        silent.Errors.ShouldHaveSingleItem().ShouldContain("accept 2 unseen");
        (await desk.Browser.SendAsync(silent, "suggestions", ("Words", "accept 2 unseen"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.BoxesAsync()).ShouldBe(2);

        var after = await desk.Browser.OpenAsync($"{address}?all=true");
        after.Document.QuerySelectorAll("[data-state=Covered]").Length.ShouldBe(2);
        var act = after.Document.QuerySelector("button[name='Form.TakeBack']").ShouldNotBeNull();
        await desk.Browser.SendAsync(after, act.Closest("form")?.Id ?? "", ("TakeBack", act.GetAttribute("value") ?? ""));
        (await desk.BoxesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task One_is_dismissed_and_recalled_from_the_list()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "call 510-555-0142 today");
        var address = $"{desk.Request}/suggestions?all=true&document={desk.DocumentId}";
        var page = await desk.Browser.OpenAsync(address);
        var fingerprint = page.Document.QuerySelector("button[name='Form.Dismiss']")?.GetAttribute("value") ?? "";

        await desk.Browser.SendAsync(page, "suggestions", ("Dismiss", fingerprint), ("Why", "Public"));
        var dismissed = await desk.Browser.OpenAsync(address);
        await desk.Browser.SendAsync(dismissed, "suggestions", ("Recall", fingerprint));

        dismissed.Text.ShouldContain("Dismissed: Anybody can know it.");
        (await desk.Browser.OpenAsync(address)).Document.QuerySelector("[data-state=New]").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_log_of_too_little_and_too_much_is_read_by_counsel()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "call 510-555-0142 today in fine weather");
        await desk.Browser.SendAsync($"{desk.Page}?words=true", "words", ("Words", "0"), ("ReasonCode", "R-2"));

        var log = await desk.Browser.OpenAsync($"{desk.Request}/redaction-log");

        log.Text.ShouldContain("Suggestions that nobody decided");
        log.Text.ShouldContain("510-555-0142");
        log.Text.ShouldContain("R-2: call");
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var theirs = await house.SignInAsync(counsel);
        (await theirs.OpenAsync($"{desk.Request}/redaction-log")).Text.ShouldContain("510-555-0142");
        (await theirs.OpenAsync($"{desk.Request}/suggestions")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }
}
