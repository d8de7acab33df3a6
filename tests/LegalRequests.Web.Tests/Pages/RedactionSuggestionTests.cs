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

    private static async Task<(RedactionDesk Desk, string Address)> OpenAsync(WebHouse house)
    {
        var desk = await RedactionDesk.OpenAsync(house, "note: call 510-555-0142 today", read: false);
        return (desk, $"{desk.Page}/suggestions");
    }
}
