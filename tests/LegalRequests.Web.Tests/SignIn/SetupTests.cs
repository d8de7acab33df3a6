using System.Net;
using LegalRequests.Access;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.SignIn;

public sealed class SetupTests : IDisposable
{
    readonly WebHouse house = new();

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/admin/people")]
    public async Task Before_there_is_an_administrator_everything_says_to_set_up_first(string path)
    {
        var page = await house.NewBrowser().OpenAsync(path);

        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Text.ShouldContain("Set up first");
    }

    [Fact]
    public async Task The_token_lies_in_a_file_for_this_account_alone()
    {
        await house.NewBrowser().OpenAsync("/setup");

        new FileInfo(house.SetupTokenFile).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var token = await File.ReadAllTextAsync(house.SetupTokenFile);
        var stored = await house.InDatabaseAsync(db => db.Set<SetupToken>().SingleAsync());
        stored.TokenHash.ShouldNotBe(token.Trim());
        stored.ExpiresAt.ShouldBe(house.Clock.GetUtcNow().AddHours(1));
    }

    [Fact]
    public async Task Of_eight_who_spend_the_token_at_once_one_becomes_the_administrator()
    {
        var browsers = Enumerable.Range(0, 8).Select(_ => house.NewBrowser()).ToList();
        var pages = await Task.WhenAll(browsers.Select(browser => browser.OpenAsync("/setup")));
        var token = await TokenAsync();

        var answers = await Task.WhenAll(browsers.Zip(pages).Select((it, place) => SpendAsync(it.First, it.Second, token, place)));

        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        var staff = await house.InDatabaseAsync(db => db.Set<StaffMember>().ToListAsync());
        staff.ShouldHaveSingleItem().Roles.ShouldBe(StaffRoles.Administrator);
        File.Exists(house.SetupTokenFile).ShouldBeFalse();
    }

    [Fact]
    public async Task A_token_older_than_an_hour_opens_nothing()
    {
        var browser = house.NewBrowser();
        var page = await browser.OpenAsync("/setup");
        var token = await TokenAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(61));
        (await SpendAsync(browser, page, token, 1)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        (await house.InDatabaseAsync(db => db.Set<StaffMember>().CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task The_new_administrator_signs_in_and_a_replay_is_refused()
    {
        var browser = house.NewBrowser();
        var page = await browser.OpenAsync("/setup");
        var token = await TokenAsync();
        (await SpendAsync(browser, page, token, 1)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var replay = await SpendAsync(browser, page, token, 2);

        replay.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await browser.TryToSignInAsync("first1@agency.example", WebHouse.Password)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.OpenAsync("/admin/people")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_weak_password_keeps_the_token_good()
    {
        var browser = house.NewBrowser();
        var page = await browser.OpenAsync("/setup");

        var answer = await browser.SendAsync(
            page, "set-up", ("Token", await TokenAsync()), ("DisplayName", "First"), ("UserName", "first@agency.example"), ("Password", "short"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Page.ReadAsync(answer)).Errors.ShouldHaveSingleItem().ShouldContain("15 characters");
        File.Exists(house.SetupTokenFile).ShouldBeTrue();
    }

    async Task<string> TokenAsync() => (await File.ReadAllTextAsync(house.SetupTokenFile)).Trim();

    static Task<HttpResponseMessage> SpendAsync(Browser browser, Page page, string token, int place) => browser.SendAsync(
        page, "set-up", ("Token", token), ("DisplayName", "First"), ("UserName", $"first{place}@agency.example"), ("Password", WebHouse.Password));
}
