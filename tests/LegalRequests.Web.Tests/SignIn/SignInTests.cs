using System.Net;
using LegalRequests.Access;
using LegalRequests.Staff;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.SignIn;

public sealed class SignInTests : IDisposable
{
    readonly WebHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task The_right_password_opens_a_session_whose_cookie_no_script_reads()
    {
        var person = await house.HireAsync(StaffRoles.Counsel);
        var browser = house.NewBrowser();

        var answer = await browser.TryToSignInAsync(person.UserName, WebHouse.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(it => it.StartsWith("lr=", StringComparison.Ordinal));
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldContain("samesite=lax", Case.Insensitive);
        cookie.ShouldNotContain("expires", Case.Insensitive);
        (await browser.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Over_tls_the_cookie_is_bound_to_host_and_tls()
    {
        var person = await house.HireAsync(StaffRoles.Counsel);
        house.ClientOptions.BaseAddress = new Uri("https://localhost");

        var answer = await house.NewBrowser().TryToSignInAsync(person.UserName, WebHouse.Password);

        var cookie = answer.Headers.GetValues("Set-Cookie").Single(it => it.StartsWith("__Host-lr=", StringComparison.Ordinal));
        cookie.ShouldContain("secure", Case.Insensitive);
        cookie.ShouldContain("path=/", Case.Insensitive);
        answer.Headers.GetValues("Strict-Transport-Security").ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_read_the_same()
    {
        var person = await house.HireAsync(StaffRoles.Counsel);
        var browser = house.NewBrowser();

        var wrong = await Page.ReadAsync(await browser.TryToSignInAsync(person.UserName, "not the password 99"));
        var unknown = await Page.ReadAsync(await browser.TryToSignInAsync("nobody@agency.example", "not the password 99"));

        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Document.Title.ShouldNotBeNull().ShouldStartWith("Error:");
        wrong.Errors.ShouldBe(unknown.Errors);
        unknown.Status.ShouldBe(wrong.Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_for_every_copy_of_its_cookie()
    {
        var person = await house.HireAsync(StaffRoles.Counsel);
        var browser = house.NewBrowser();
        var copy = CookieOf(await browser.TryToSignInAsync(person.UserName, WebHouse.Password));
        var page = await browser.OpenAsync("/account");
        var token = page.Document.QuerySelector("form[action='/sign-out'] input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        (await OpenWithAsync(copy)).ShouldBe(HttpStatusCode.OK);

        var answer = await browser.Client.PostAsync(
            new Uri("/sign-out", UriKind.Relative),
            new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]));

        answer.Headers.Location?.ToString().ShouldBe("/sign-in?done=signed-out");
        (await OpenWithAsync(copy)).ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Fifteen_idle_minutes_end_a_session_and_use_keeps_it()
    {
        var browser = await house.SignInAsAsync(StaffRoles.Counsel);

        house.Clock.Advance(TimeSpan.FromMinutes(14));
        (await browser.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        house.Clock.Advance(TimeSpan.FromMinutes(14));
        (await browser.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        house.Clock.Advance(TimeSpan.FromMinutes(16));

        (await browser.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Twelve_hours_end_a_session_however_busy()
    {
        var browser = await house.SignInAsAsync(StaffRoles.Counsel);

        for (var minutes = 0; minutes < 12 * 60 - 10; minutes += 10)
        {
            house.Clock.Advance(TimeSpan.FromMinutes(10));
            (await browser.OpenAsync("/help/shortcuts")).Status.ShouldBe(HttpStatusCode.OK);
        }

        house.Clock.Advance(TimeSpan.FromMinutes(10));

        (await browser.OpenAsync("/help/shortcuts")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task An_account_that_is_switched_off_is_out_at_its_next_click()
    {
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        var person = await house.HireAsync(StaffRoles.Counsel);
        var browser = await house.SignInAsync(person);

        (await house.RunAsync(new SwitchAccount.Form(person.Id, On: false), administrator)).Done.ShouldBeTrue();

        (await browser.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await house.NewBrowser().TryToSignInAsync(person.UserName, WebHouse.Password)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_changed_stamp_ends_the_sessions_that_carry_the_old_one()
    {
        var person = await house.HireAsync(StaffRoles.Counsel);
        var browser = await house.SignInAsync(person);

        await house.InDatabaseAsync(db => db.Set<StaffMember>()
            .Where(it => it.Id == person.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.SecurityStamp, "another")));

        (await browser.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_role_that_is_taken_away_is_gone_at_the_next_click()
    {
        var person = await house.HireAsync(StaffRoles.Auditor | StaffRoles.LegalStaff);
        var browser = await house.SignInAsync(person);
        (await browser.OpenAsync("/audit")).Status.ShouldBe(HttpStatusCode.OK);

        var form = new ChangePerson.Form(person.Id, person.DisplayName, "", StaffRoles.LegalStaff);
        (await house.RunAsync(form, await house.HireAsync(StaffRoles.Administrator))).Done.ShouldBeTrue();

        (await browser.OpenAsync("/audit")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task The_way_back_never_leads_to_another_house(string back)
    {
        var person = await house.HireAsync(StaffRoles.Counsel);

        var answer = await house.NewBrowser().SendAsync(
            $"/sign-in?back={Uri.EscapeDataString(back)}", "sign-in", ("UserName", person.UserName), ("Password", WebHouse.Password));

        answer.Headers.Location.ShouldNotBeNull().Host.ShouldBe("localhost");
    }

    [Fact]
    public async Task The_database_holds_no_key_that_signs_anybody_in()
    {
        var person = await house.HireAsync(StaffRoles.Counsel);
        await house.SignInAsync(person);

        var session = await house.InDatabaseAsync(db => db.Set<StaffSession>().SingleAsync());
        var keys = await house.InDatabaseAsync(db => db.Set<ProtectionKey>().ToListAsync());

        session.KeyHash.Length.ShouldBe(64);
        keys.ShouldNotBeEmpty();
        keys.ShouldAllBe(key => !System.Text.Encoding.UTF8.GetString(key.SealedXml).Contains("<masterKey"));
    }

    async Task<HttpStatusCode> OpenWithAsync(string cookie)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, "/account");
        question.Headers.Add("Cookie", cookie);
        return (await house.CreateClient().SendAsync(question)).StatusCode;
    }

    static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(it => it.StartsWith("lr=", StringComparison.Ordinal)).Split(';')[0];
}
