using System.Net;
using AngleSharp.Dom;
using LegalRequests.Access;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Hosting;

public sealed class ShellTests : IDisposable
{
    const StaffRoles Everything = (StaffRoles)63;

    readonly WebHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task Every_answer_forbids_what_the_house_did_not_serve()
    {
        foreach (var page in await AllPagesAsync())
        {
            var policy = page.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem();
            policy.ShouldStartWith("default-src 'none'; style-src 'self'; script-src 'self';");
            policy.ShouldContain("form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
            policy.ShouldNotContain("unsafe");
            page.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
            page.Headers.GetValues("X-Frame-Options").ShouldHaveSingleItem().ShouldBe("DENY");
            page.Headers.GetValues("Referrer-Policy").ShouldHaveSingleItem().ShouldBe("same-origin");
            page.Headers.CacheControl?.NoStore.ShouldBeTrue();
        }
    }

    [Fact]
    public async Task No_page_carries_inline_style_or_script_or_asks_for_the_framework()
    {
        foreach (var page in await AllPagesAsync())
        {
            page.Text.ShouldNotContain("_framework/");
            page.Document.QuerySelectorAll("[style], style, script:not([src])").ShouldBeEmpty();
            page.Document.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))
                .ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Every_form_that_posts_to_a_page_has_a_name_and_an_antiforgery_token()
    {
        var forms = (await AllPagesAsync()).SelectMany(page => page.Document.QuerySelectorAll("form[method=post]")).ToList();

        forms.Count.ShouldBeGreaterThan(10);

        foreach (var form in forms)
        {
            form.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
            var named = form.QuerySelector("input[name=_handler]") is not null;
            (named || form.GetAttribute("action") == "/sign-out" || form.GetAttribute("enctype") == "multipart/form-data").ShouldBeTrue();
        }
    }

    [Fact]
    public async Task Every_page_has_one_heading_a_title_a_language_and_no_id_twice()
    {
        foreach (var page in (await AllPagesAsync()).Where(page => page.Document.QuerySelector("main") is not null))
        {
            page.Document.QuerySelectorAll("h1").Length.ShouldBe(1, page.Document.Title);
            page.Document.Title.ShouldNotBeNullOrWhiteSpace();
            page.Document.DocumentElement.GetAttribute("lang").ShouldBe("en");
            var ids = page.Document.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            ids.ShouldBe(ids.Distinct(), page.Document.Title);
        }
    }

    [Fact]
    public async Task Every_control_that_is_seen_has_a_label()
    {
        foreach (var control in (await AllPagesAsync()).SelectMany(page => page.Document.QuerySelectorAll("input:not([type=hidden]), select, textarea")))
        {
            var labelled = control.Owner?.QuerySelector($"label[for='{control.Id}']") is not null
                || control.Closest("label") is not null
                || control.HasAttribute("aria-label");
            labelled.ShouldBeTrue(control.OuterHtml);
        }
    }

    [Fact]
    public async Task A_static_file_may_be_kept_by_the_browser()
    {
        var page = await (await house.SignInAsAsync(StaffRoles.LegalStaff)).OpenAsync("/account");
        var sheet = page.Document.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href");

        var answer = await house.CreateClient().GetAsync(new Uri(sheet ?? "", UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl?.NoStore.ShouldBeFalse();
    }

    [Fact]
    public async Task A_form_from_an_old_page_is_asked_for_again_and_not_lost()
    {
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var page = await browser.OpenAsync("/account");
        page.Document.QuerySelector("form#name input[name=__RequestVerificationToken]")?.SetAttribute("value", "stale");

        var answer = await browser.SendAsync(page, "name", ("DisplayName", "Another Name"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location?.ToString().ShouldBe("/account?stale=true");
        (await browser.OpenAsync("/account?stale=true")).Text.ShouldContain("nothing was sent");
    }

    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/requests/LR-2026-9999/people", HttpStatusCode.NotFound)]
    [InlineData("/audit", HttpStatusCode.Forbidden)]
    public async Task An_error_is_a_page_with_words(string path, HttpStatusCode status)
    {
        var page = await (await house.SignInAsAsync(StaffRoles.LegalStaff)).OpenAsync(path);

        page.Status.ShouldBe(status);
        page.Document.QuerySelector("h1")?.TextContent.ShouldNotBeNullOrWhiteSpace();
    }

    async Task<List<Page>> AllPagesAsync()
    {
        var person = await house.HireAsync(Everything);
        var browser = await house.SignInAsync(person);
        var number = (await house.AddRequestAsync(person.Id)).Number;
        var pages = new List<Page>();

        foreach (var route in Routes.Of(house).Where(Routes.AnswersGet))
        {
            pages.Add(await browser.OpenAsync(Routes.AddressOf(route, number)));
        }

        pages.Add(await browser.OpenAsync($"/admin/people/{person.Id}"));
        return pages;
    }
}
