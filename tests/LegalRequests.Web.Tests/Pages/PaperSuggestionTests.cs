using System.Net;
using LegalRequests.Access;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class PaperSuggestionTests
{
    private static readonly string[] Paper =
    [
        "",
        "IN THE CIRCUIT COURT OF LAKE COUNTY, ILLINOIS",
        "",
        "TABITHA PELLING, Plaintiff,",
        "v.",
        "QUARRY HOLDINGS, INC., Defendant.",
        "",
        "Case No. 25-CV-004417",
        "",
        "SUBPOENA DUCES TECUM",
        "",
        "YOU ARE COMMANDED to appear as a witness and to produce on or before March 9, 2025 at 2:00 p.m. the following:",
        "1. The complete chart of Tabitha Pelling.",
        "",
        "Dated: February 12, 2025",
    ];

    [Fact]
    public async Task Suggestions_stand_beside_empty_fields_and_fill_nothing_by_themselves()
    {
        await using var house = new WebHouse();
        var (browser, address) = await UploadedAsync(house);

        var page = await browser.OpenAsync(address);

        page.Text.ShouldContain("Suggested, check:");
        page.Document.QuerySelector("[name='Form.CaseNumber']")?.GetAttribute("value").ShouldBeNullOrEmpty();
        page.Document.QuerySelectorAll("button[value=take-CaseNumber]").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Use_this_fills_one_field_and_keeps_what_was_typed()
    {
        await using var house = new WebHouse();
        var (browser, address) = await UploadedAsync(house);

        var page = await Page.ReadAsync(await browser.SendAsync(address, "facts", ("ReceivedBy", "Front desk"), ("Step", "take-CaseNumber")));

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelector("[name='Form.CaseNumber']")?.GetAttribute("value").ShouldBe("25-CV-004417");
        page.Document.QuerySelector("[name='Form.ReceivedBy']")?.GetAttribute("value").ShouldBe("Front desk");
        page.Document.QuerySelector("[name='Form.ComplianceOn']")?.GetAttribute("value").ShouldBeNullOrEmpty();
    }

    [Fact]
    public async Task A_demand_to_testify_is_ticked_only_when_it_is_taken()
    {
        await using var house = new WebHouse();
        var (browser, address) = await UploadedAsync(house);

        var before = await browser.OpenAsync(address);
        var after = await Page.ReadAsync(await browser.SendAsync(address, "facts", ("Step", "take-CommandsTestimony")));

        before.Document.QuerySelector("[name='Form.CommandsTestimony']")?.HasAttribute("checked").ShouldBeFalse();
        after.Document.QuerySelector("[name='Form.CommandsTestimony']")?.HasAttribute("checked").ShouldBe(true);
    }

    [Fact]
    public async Task The_place_on_the_page_is_outlined_on_its_picture()
    {
        await using var house = new WebHouse();
        var (browser, address) = await UploadedAsync(house);

        var page = await Page.ReadAsync(await browser.SendAsync(address, "facts", ("Step", "look-CaseNumber")));

        var place = page.Document.QuerySelector("#place");
        place?.QuerySelector("image")?.GetAttribute("href").ShouldBe($"{address}/pages/1.png");
        place?.QuerySelectorAll("rect").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Use_all_says_how_many_nobody_looked_at_and_the_check_page_names_them()
    {
        await using var house = new WebHouse();
        var (browser, address) = await UploadedAsync(house);
        var looked = await Page.ReadAsync(await browser.SendAsync(address, "facts", ("Step", "look-CaseNumber")));

        var all = await Page.ReadAsync(await browser.SendAsync(looked, "facts", ("Step", "take-all")));
        var check = await Page.ReadAsync(await browser.SendAsync(all, "facts", [.. all.Answers("facts"), ("Step", "check")]));

        all.Text.ShouldContain("filled in from the paper");
        all.Text.ShouldContain("Nobody compared these");
        check.Text.ShouldContain("were not compared with the paper");
        check.Text.ShouldNotContain("Case number, Caption");
    }

    private static async Task<(Browser Browser, string Address)> UploadedAsync(WebHouse house)
    {
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var form = await browser.OpenAsync("/requests/new");
        var token = form.Document.QuerySelector("form#upload-paper input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";

        // One page of several lines: the string operator is closed and opened again between them.
        var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(SamplePages.Pdf(string.Join(") Tj 0 -22 Td (", Paper))), "File", "paper.pdf" },
        };
        var answer = await browser.Client.PostAsync(new Uri("/requests/new/paper", UriKind.Relative), content);
        return (browser, answer.Headers.Location?.ToString() ?? "");
    }
}
