using System.Net;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class RedactionSuggestionTests
{
    [Fact]
    public async Task A_suggestion_is_drawn_dashed_accepted_and_taken_back()
    {
        await using var house = new WebHouse();
        var (desk, address) = await OpenAsync(house);
        var page = await desk.Browser.OpenAsync(address);
        var fingerprint = page.Document.QuerySelector("button[name='Form.Accept']")?.GetAttribute("value") ?? "";

        page.Text.ShouldContain("510-555-0142");
        page.Document.QuerySelectorAll(".suggested-box rect").Length.ShouldBe(1);
        (await desk.Browser.SendAsync(page, "suggestions", ("Accept", fingerprint))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.BoxesAsync()).ShouldBe(1);
        var covered = await desk.Browser.OpenAsync(address);
        covered.Document.QuerySelector("[data-state=Covered]").ShouldNotBeNull();

        await desk.Browser.SendAsync(covered, "suggestions", ("Uncover", fingerprint));

        (await desk.BoxesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Accepting_all_unseen_asks_for_it_in_words()
    {
        await using var house = new WebHouse();
        var (desk, address) = await OpenAsync(house);

        var silent = await Page.ReadAsync(await desk.Browser.SendAsync(address, "suggestions"));
        (await desk.BoxesAsync()).ShouldBe(0);
        var said = await desk.Browser.SendAsync(address, "suggestions", ("Words", "accept 1 unseen"));

        silent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        silent.Errors.ShouldHaveSingleItem().ShouldContain("accept 1 unseen");
        said.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.BoxesAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_dismissed_suggestion_stays_so_until_it_is_recalled()
    {
        await using var house = new WebHouse();
        var (desk, address) = await OpenAsync(house);
        var page = await desk.Browser.OpenAsync(address);
        var fingerprint = page.Document.QuerySelector("button[name='Form.Dismiss']")?.GetAttribute("value") ?? "";

        await desk.Browser.SendAsync(page, "suggestions", ("Dismiss", fingerprint), ("Why", "Public"));
        var dismissed = await desk.Browser.OpenAsync(address);
        await desk.Browser.SendAsync(dismissed, "suggestions", ("Recall", fingerprint));

        dismissed.Text.ShouldContain("Dismissed: Anybody can know it.");
        (await desk.Browser.OpenAsync(address)).Document.QuerySelector("[data-state=New]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_name_told_on_another_page_is_suggested_here_and_what_is_not_known_yet_is_said()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "then Hattie came\nin the rain", read: false);
        var other = await desk.AddAsync("told Mrs. Hattie Renfield of it");
        var address = $"{desk.Page}/suggestions";

        var before = await desk.Browser.OpenAsync(address);
        await desk.LearnAsync();
        var after = await desk.Browser.OpenAsync(address);
        var list = await desk.Browser.OpenAsync($"{desk.Request}/suggestions?document={desk.DocumentId}");

        other.ShouldNotBe(desk.DocumentId);
        before.Text.ShouldContain("Not searched for names yet: 1 page of the request.");
        before.Document.QuerySelectorAll("button[name='Form.Accept']").ShouldBeEmpty();
        after.Text.ShouldNotContain("Not all names are known yet");
        var one = after.Document.QuerySelectorAll("li[data-fingerprint]").ShouldHaveSingleItem();
        one.TextContent.ShouldContain("Hattie");
        list.Document.QuerySelector("li[data-fingerprint]")?.GetAttribute("data-fingerprint").ShouldBe(one.GetAttribute("data-fingerprint"));
    }

    private static async Task<(RedactionDesk Desk, string Address)> OpenAsync(WebHouse house)
    {
        var desk = await RedactionDesk.OpenAsync(house, "note: call 510-555-0142 today", read: false);
        return (desk, $"{desk.Page}/suggestions");
    }
}
