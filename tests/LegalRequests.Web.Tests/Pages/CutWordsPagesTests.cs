using System.Net;
using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Redaction;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class CutWordsPagesTests
{
    private static readonly (string, string)[] HalfOfMaria = [("X", "101"), ("Y", "99"), ("Width", "15"), ("Height", "12"), ("ReasonCode", "R-2")];

    [Fact]
    public async Task A_box_over_half_a_word_is_told_widened_without_script_and_taken_back()
    {
        await using var house = new WebHouse(sweeps: false);
        var desk = await RedactionDesk.OpenAsync(house, "told Maria of it");

        (await desk.Browser.SendAsync(desk.Page, "box", HalfOfMaria)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var cut = await desk.Browser.OpenAsync(desk.Page);
        cut.Text.ShouldContain("1 box covers a word only in part");
        cut.Document.QuerySelector("[data-live=boxes] .hint")?.TextContent.ShouldStartWith("Covers only in part: \u201cMaria\u201d. 101 from the left");
        cut.Document.QuerySelector("g.box")?.GetAttribute("aria-label").ShouldEndWith(", covers a word only in part");
        cut.Document.QuerySelector(".cut-word rect")?.GetAttribute("x").ShouldBe("102");
        (await desk.Browser.OpenAsync($"{desk.Page}?preview=true")).Document.QuerySelector(".cut-word").ShouldBeNull();

        (await desk.Browser.SendAsync(cut, "cover-words")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var whole = await desk.Browser.OpenAsync(desk.Page);
        (await desk.BoxesAsync()).ShouldBe(2);
        whole.Text.ShouldNotContain("only in part");
        whole.Text.ShouldContain("Whole words");

        var back = whole.Document.QuerySelector("button[name='Form.TakeBack']").ShouldNotBeNull();
        await desk.Browser.SendAsync(whole, back.Closest("form")?.Id ?? "", ("TakeBack", back.GetAttribute("value") ?? ""));
        (await desk.Browser.OpenAsync(desk.Page)).Text.ShouldContain("1 box covers a word only in part");
    }

    [Fact]
    public async Task One_box_is_widened_by_its_own_button()
    {
        await using var house = new WebHouse(sweeps: false);
        var desk = await RedactionDesk.OpenAsync(house, "told Maria of it");
        await desk.Browser.SendAsync(desk.Page, "box", HalfOfMaria);

        var page = await desk.Browser.OpenAsync(desk.Page);
        var whole = page.Document.QuerySelector("button[name='Form.WholeWords']").ShouldNotBeNull();
        await desk.Browser.SendAsync(page, whole.Closest("form")?.Id ?? "", ("WholeWords", whole.GetAttribute("value") ?? ""));

        (await house.InDatabaseAsync(db => db.Set<RedactionAct>().SingleAsync())).Kind.ShouldBe(ActKind.WholeWords);
    }

    [Fact]
    public async Task A_cut_that_is_meant_is_said_so_without_script_and_taken_back()
    {
        await using var house = new WebHouse(sweeps: false);
        var desk = await RedactionDesk.OpenAsync(house, "told Maria of it");
        await desk.Browser.SendAsync(desk.Page, "box", HalfOfMaria);

        var cut = await desk.Browser.OpenAsync(desk.Page);
        var meant = cut.Document.QuerySelector("button[name='Form.Meant']").ShouldNotBeNull();
        var places = meant.Closest("form")?.QuerySelector("input[name='Form.Places']")?.GetAttribute("value");
        await desk.Browser.SendAsync(cut, meant.Closest("form")?.Id ?? "", ("Meant", meant.GetAttribute("value") ?? ""), ("Places", places ?? ""));

        var said = await desk.Browser.OpenAsync(desk.Page);
        said.Text.ShouldContain("Cut on purpose");
        said.Text.ShouldNotContain("1 box covers a word only in part");
        said.Document.QuerySelector("[data-live=boxes] .hint")?.TextContent.ShouldStartWith($"Covers only in part, on purpose ({desk.Person.DisplayName}): \u201cMaria\u201d. ");
        said.Document.QuerySelector(".cut-word").ShouldBeNull();
        var list = await desk.Browser.OpenAsync($"{desk.Request}/assess");
        list.Text.ShouldContain("Boxes that cover a word only in part on purpose");
        list.Document.QuerySelectorAll(".alert a").Select(link => link.GetAttribute("href")).ShouldBe([desk.Page]);
        (await desk.Browser.OpenAsync($"{desk.Request}/redaction-log")).Text.ShouldContain("Maria (on purpose)");

        var back = said.Document.QuerySelector("button[name='Form.Unmeant']").ShouldNotBeNull();
        await desk.Browser.SendAsync(said, back.Closest("form")?.Id ?? "", ("Unmeant", back.GetAttribute("value") ?? ""));
        (await desk.Browser.OpenAsync(desk.Page)).Text.ShouldContain("1 box covers a word only in part");
    }

    [Fact]
    public async Task Whoever_assesses_or_drafts_sees_the_pages_with_their_links()
    {
        await using var house = new WebHouse(sweeps: false);
        var desk = await RedactionDesk.OpenAsync(house, "told Maria of it");
        await desk.Browser.SendAsync(desk.Page, "box", HalfOfMaria);

        foreach (var address in (string[])[$"{desk.Request}/documents/{desk.DocumentId}/assess", $"{desk.Request}/assess", $"{desk.Request}/packet"])
        {
            var page = await desk.Browser.OpenAsync(address);
            page.Text.ShouldContain("Boxes that cover a word only in part");
            page.Document.QuerySelectorAll(".alert a").Select(link => link.GetAttribute("href")).ShouldBe([desk.Page]);
        }

        var log = await desk.Browser.OpenAsync($"{desk.Request}/redaction-log");
        log.Text.ShouldContain("Words that a box covers only in part");
    }

    [Fact]
    public async Task Counsel_sees_the_pages_before_signing()
    {
        await using var house = new WebHouse(sweeps: false);
        var desk = await RedactionDesk.OpenAsync(house, "told Maria of it");
        await desk.Browser.SendAsync(desk.Page, "box", HalfOfMaria);
        await house.AddPacketAsync(desk.RequestId, desk.Person.Id, PacketState.Draft, [1]);
        var counsel = await house.SignInAsAsync(StaffRoles.Counsel);

        var signing = await counsel.OpenAsync($"{desk.Request}/signoff");

        signing.Text.ShouldContain("Letters can be read beside a box on page");
        signing.Document.QuerySelectorAll(".alert a").Select(link => link.GetAttribute("href")).ShouldContain(desk.Page);
        (await counsel.OpenAsync(desk.Page)).Document.QuerySelector("#cover-words").ShouldBeNull();
    }

    [Fact]
    public async Task Of_a_page_that_is_not_read_it_is_said_that_nothing_is_known()
    {
        await using var house = new WebHouse(sweeps: false);
        var desk = await RedactionDesk.OpenAsync(house, "told Maria of it", read: false);

        (await desk.Browser.OpenAsync(desk.Page)).Text.ShouldNotContain("not read yet");
        await desk.Browser.SendAsync(desk.Page, "box", HalfOfMaria);

        (await desk.Browser.OpenAsync(desk.Page)).Text.ShouldContain("The words of this page are not read yet.");
        (await desk.Browser.OpenAsync($"{desk.Request}/assess")).Text.ShouldContain("Has boxes, and its words are not read yet");
    }
}
