using System.Net;
using LegalRequests.Access;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public sealed class AdministrationTests : IDisposable
{
    readonly WebHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_new_person_gets_a_code_chooses_a_password_and_signs_in()
    {
        var administrator = await house.SignInAsAsync(StaffRoles.Administrator);
        var added = await administrator.SendAsync(
            "/admin/people/add", "add-person", ("DisplayName", "New Person"), ("Credential", "LCSW"), ("UserName", "new@agency.example"), ("Roles", "SocialWorker"));
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var path = added.Headers.Location.ShouldNotBeNull().PathAndQuery;
        var page = await Page.ReadAsync(await administrator.SendAsync(path, "invite"));
        var code = page.Document.QuerySelector("code")?.TextContent ?? "";
        var newcomer = house.NewBrowser();

        var accepted = await newcomer.SendAsync("/invitation", "invitation", ("UserName", "new@agency.example"), ("Code", code), ("Password", "my very own sentence"));

        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await newcomer.TryToSignInAsync("new@agency.example", "my very own sentence")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await newcomer.OpenAsync("/account")).Text.ShouldContain("New Person");
        var again = await newcomer.SendAsync("/invitation", "invitation", ("UserName", "new@agency.example"), ("Code", code), ("Password", "a second sentence here"));
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_errors_of_a_form_name_their_fields_and_keep_what_was_typed()
    {
        var administrator = await house.SignInAsAsync(StaffRoles.Administrator);

        var page = await Page.ReadAsync(await administrator.SendAsync("/admin/people/add", "add-person", ("DisplayName", "Kept Name"), ("UserName", "no address")));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var link = page.Document.QuerySelector(".error-summary a")?.GetAttribute("href")?.TrimStart('#');
        page.Document.GetElementById(link ?? "")?.GetAttribute("name").ShouldBe("Form.UserName");
        page.Document.QuerySelector("[name='Form.DisplayName']")?.GetAttribute("value").ShouldBe("Kept Name");
    }

    [Fact]
    public async Task Nobody_changes_their_own_roles_or_switches_off_themselves()
    {
        var person = await house.HireAsync(StaffRoles.Administrator);
        var browser = await house.SignInAsync(person);
        var page = await browser.OpenAsync($"/admin/people/{person.Id}");
        page.Document.QuerySelector("form#switch").ShouldBeNull();

        var answer = await browser.SendAsync(page, "change-person", ("DisplayName", "Me"), ("Roles", "Administrator"), ("Roles", "Counsel"));

        (await Page.ReadAsync(answer)).Errors.ShouldHaveSingleItem().ShouldContain("own roles");
    }

    [Fact]
    public async Task A_double_click_adds_one_person()
    {
        var administrator = await house.SignInAsAsync(StaffRoles.Administrator);
        var page = await administrator.OpenAsync("/admin/people/add");
        (string, string)[] fields = [("DisplayName", "Once Only"), ("UserName", "once@agency.example"), ("Roles", "Counsel")];

        var first = await administrator.SendAsync(page, "add-person", fields);
        var second = await administrator.SendAsync(page, "add-person", fields);

        second.Headers.Location.ShouldBe(first.Headers.Location);
    }

    [Fact]
    public async Task A_new_password_ends_all_sessions_and_signs_in()
    {
        var person = await house.HireAsync(StaffRoles.Counsel);
        var here = await house.SignInAsync(person);
        var elsewhere = await house.SignInAsync(person);

        var answer = await here.SendAsync("/account", "password", ("Current", WebHouse.Password), ("Password", "a wholly new sentence"));

        answer.Headers.Location.ShouldNotBeNull().AbsolutePath.ShouldBe("/sign-in");
        (await here.TryToSignInAsync(person.UserName, "a wholly new sentence")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await here.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
        (await elsewhere.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_wrong_present_password_changes_nothing()
    {
        var browser = await house.SignInAsAsync(StaffRoles.Counsel);

        var page = await Page.ReadAsync(await browser.SendAsync("/account", "password", ("Current", "not it, not it, not it"), ("Password", "a wholly new sentence")));

        page.Errors.ShouldHaveSingleItem().ShouldContain("not the password you have now");
    }

    [Fact]
    public async Task A_session_elsewhere_can_be_ended_from_here()
    {
        var person = await house.HireAsync(StaffRoles.Counsel);
        var elsewhere = await house.SignInAsync(person);
        var here = await house.SignInAsync(person);
        var page = await here.OpenAsync("/account");
        var key = page.Document.QuerySelector("form#sessions button")?.GetAttribute("value") ?? "";

        await here.SendAsync(page, "sessions", ("KeyHash", key));

        (await elsewhere.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
        (await here.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_chosen_colours_stay()
    {
        var browser = await house.SignInAsAsync(StaffRoles.Counsel);

        await browser.SendAsync("/account", "view", ("Theme", "dark"));

        var root = (await browser.OpenAsync("/account")).Document.DocumentElement;
        root.GetAttribute("data-theme").ShouldBe("dark");
        root.GetAttribute("data-shortcuts").ShouldBe("off");
    }

    [Fact]
    public async Task A_walled_person_finds_no_such_request_from_the_next_click_on()
    {
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var colleague = await house.HireAsync(StaffRoles.LegalStaff, "Casey Walled");
        var request = await house.AddRequestAsync(owner.Id);
        var theirs = await house.SignInAsync(colleague);
        (await theirs.OpenAsync($"/requests/{request.Number}/people")).Status.ShouldBe(HttpStatusCode.OK);
        var browser = await house.SignInAsync(owner);

        await browser.SendAsync($"/requests/{request.Number}/people", "wall", ("StaffId", colleague.Id.ToString()), ("Reason", "relative of a party"));

        (await theirs.OpenAsync($"/requests/{request.Number}/people")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await browser.OpenAsync($"/requests/{request.Number}/people")).Text.ShouldContain("Walled off");
    }

    [Fact]
    public async Task The_audit_log_shows_who_did_what_and_finds_what_was_refused()
    {
        var administrator = await house.SignInAsAsync(StaffRoles.Administrator);
        await administrator.SendAsync("/admin/people/add", "add-person", ("DisplayName", "Somebody"), ("UserName", "bad"));
        var auditor = await house.SignInAsAsync(StaffRoles.Auditor);

        var page = await auditor.OpenAsync("/audit?action=AddPerson&refused=true");

        page.Document.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        page.Text.ShouldContain("staff.address");
        page.Text.ShouldNotContain("Somebody");
    }
}
