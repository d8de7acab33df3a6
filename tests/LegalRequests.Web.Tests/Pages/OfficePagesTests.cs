using System.Net;
using LegalRequests.Access;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class OfficePagesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("/facts")]
    [InlineData("/papers")]
    [InlineData("/validity")]
    [InlineData("/documents")]
    [InlineData("/stays")]
    [InlineData("/protected")]
    public async Task Each_page_of_a_request_opens_for_legal_staff_and_not_for_a_stranger(string path)
    {
        await using var house = new WebHouse();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(legal.Id);
        var browser = await house.SignInAsync(legal);
        var stranger = await house.SignInAsAsync(StaffRoles.SocialWorker);

        var page = await browser.OpenAsync($"/requests/{request.Number}{path}");
        var hidden = await stranger.OpenAsync($"/requests/{request.Number}{path}");

        page.Status.ShouldBe(HttpStatusCode.OK);
        page.Document.QuerySelectorAll("h1").Length.ShouldBe(1);
        hidden.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_docket_lists_filters_and_exports()
    {
        await using var house = new WebHouse();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(legal.Id);
        var browser = await house.SignInAsync(legal);

        var all = await browser.OpenAsync("/docket");
        var none = await browser.OpenAsync("/docket?q=nowhere");
        var sheet = await browser.OpenAsync("/docket.csv");

        all.Text.ShouldContain(request.Number);
        none.Text.ShouldContain("No requests match.");
        sheet.Text.ShouldContain(request.Number);
    }

    [Theory]
    [InlineData(StaffRoles.LegalStaff)]
    [InlineData(StaffRoles.SocialWorker)]
    [InlineData(StaffRoles.Counsel)]
    [InlineData(StaffRoles.Supervisor)]
    [InlineData(StaffRoles.Administrator)]
    [InlineData(StaffRoles.Auditor)]
    public async Task Everybody_has_a_home(StaffRoles role)
    {
        await using var house = new WebHouse();
        var browser = await house.SignInAsAsync(role);

        (await browser.OpenAsync("/")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_paper_that_is_no_pdf_is_refused_with_a_sentence()
    {
        await using var house = new WebHouse();
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var form = await browser.OpenAsync("/requests/new");

        var answer = await UploadAsync(browser, form, "just text"u8.ToArray());
        var page = await browser.OpenAsync(answer.Headers.Location!.ToString()); // a redirect always names its place

        answer.Headers.Location.ToString().ShouldBe("/requests/new?refused=file.not-a-pdf");
        page.Text.ShouldContain("This file cannot be read here.");
    }

    [Fact]
    public async Task An_uploaded_paper_is_described_beside_its_pages_and_keeps_what_was_typed()
    {
        await using var house = new WebHouse();
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var answer = await UploadAsync(browser, await browser.OpenAsync("/requests/new"), SamplePages.Pdf("one"));
        var address = answer.Headers.Location!.ToString(); // a redirect always names its place

        var wrong = await Page.ReadAsync(await browser.SendAsync(address, "facts", ("Court", "SAMPLE Court"), ("Step", "check")));
        var checkedPage = await Page.ReadAsync(await browser.SendAsync(
            address,
            "facts",
            ("Instrument", "CivilSubpoena"),
            ("Court", "SAMPLE Court"),
            ("CaseNumber", "26-1"),
            ("ClientName", "Robin SAMPLE"),
            ("Step", "check")));
        var picture = await browser.Client.GetAsync(new Uri($"{address}/pages/1.png", UriKind.Relative));

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Text.ShouldContain("SAMPLE Court");
        checkedPage.Text.ShouldContain("Log request");
        picture.Content.Headers.ContentType?.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task A_file_without_the_forms_token_is_not_taken()
    {
        await using var house = new WebHouse();
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(SamplePages.Pdf("one")), "File", "a.pdf" } };

        var answer = await browser.Client.PostAsync(new Uri("/requests/new/paper", UriKind.Relative), content);

        answer.Headers.Location?.ToString().ShouldBe("/requests/new?refused=form.incomplete");
    }

    private static Task<HttpResponseMessage> UploadAsync(Browser browser, Page page, byte[] bytes)
    {
        var token = page.Document.QuerySelector("form#upload-paper input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(bytes), "File", "paper.pdf" },
        };
        return browser.Client.PostAsync(new Uri("/requests/new/paper", UriKind.Relative), content);
    }
}
