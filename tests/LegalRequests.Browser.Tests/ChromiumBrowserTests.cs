using Shouldly;
using Xunit;

namespace LegalRequests.Browser.Tests;

[Collection(SharedBrowser.Name)]
public class ChromiumBrowserTests(ChromiumBrowser chromium)
{
    [Fact]
    public async Task Two_people_share_no_cookies()
    {
        await using var counsel = await chromium.NewPersonAsync();
        await using var clerk = await chromium.NewPersonAsync();
        await counsel.AddCookiesAsync([new() { Name = "session", Value = "counsel", Url = "http://localhost" }]);

        var seenByClerk = await clerk.CookiesAsync(["http://localhost"]);

        seenByClerk.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_is_laid_out_and_read()
    {
        await using var person = await chromium.NewPersonAsync();
        var page = await person.NewPageAsync();
        await page.SetContentAsync("<title>Docket</title><h1>Two requests wait</h1>");

        var title = await page.TitleAsync();
        var heading = await page.GetByRole(Microsoft.Playwright.AriaRole.Heading).BoundingBoxAsync();

        title.ShouldBe("Docket");
        heading.ShouldNotBeNull().Width.ShouldBeGreaterThan(100);
    }
}
