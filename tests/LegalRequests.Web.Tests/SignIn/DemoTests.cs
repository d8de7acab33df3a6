using System.Net;
using LegalRequests.Access;
using LegalRequests.Web.Hosting;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.SignIn;

public sealed class DemoTests : IDisposable
{
    readonly string folder = Directory.CreateTempSubdirectory("legalrequests-demo-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_demo_offers_its_people_and_marks_every_page()
    {
        using var house = new WebHouse(demo: true, folder);
        var browser = house.NewBrowser();
        var page = await browser.OpenAsync("/sign-in");
        page.Document.QuerySelectorAll("button.persona").Length.ShouldBe(5);
        page.Text.ShouldContain("everything here is SAMPLE");

        var answer = await browser.SendAsync(page, "persona", ("Person", "dana.reyes@demo.example"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await browser.OpenAsync("/")).Text.ShouldContain("everything here is SAMPLE");
    }

    [Fact]
    public async Task Without_the_demo_no_page_offers_a_person_and_no_form_takes_one()
    {
        using var house = new WebHouse(demo: false, folder);
        await house.HireAsync(StaffRoles.Administrator);
        var browser = house.NewBrowser();
        var page = await browser.OpenAsync("/sign-in");
        page.Document.QuerySelectorAll("button.persona").ShouldBeEmpty();
        page.Document.QuerySelector("form#sign-in input[name=_handler]")?.SetAttribute("value", "persona");

        var answer = await browser.SendAsync(page, "sign-in", ("Person", "dana.reyes@demo.example"));

        ((int)answer.StatusCode).ShouldBeGreaterThanOrEqualTo(400);
        (await browser.OpenAsync("/account")).Status.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public void Only_the_command_line_opens_the_demo()
    {
        StartOptions.Parse([]).Demo.ShouldBeFalse();
        StartOptions.Parse(["--Demo:On=true", "--no-demo"]).Demo.ShouldBeFalse();
        StartOptions.Parse(["--demo"]).Demo.ShouldBeTrue();
        StartOptions.Parse(["--demo", "--urls", "http://localhost:1"]).Rest.ShouldBe(["--urls", "http://localhost:1"]);
    }

    [Fact]
    public async Task The_demo_refuses_a_database_where_real_people_work()
    {
        using (var house = new WebHouse(demo: false, folder))
        {
            await house.HireAsync(StaffRoles.Administrator);
        }

        using var demo = new WebHouse(demo: true, folder);

        Should.Throw<InvalidOperationException>(() => demo.Services.GetHashCode()).Message.ShouldContain("demo.real-people");
    }

    [Fact]
    public async Task A_demo_database_never_opens_for_real_work()
    {
        using (var demo = new WebHouse(demo: true, folder))
        {
            await demo.NewBrowser().OpenAsync("/sign-in");
        }

        using var house = new WebHouse(demo: false, folder);

        Should.Throw<InvalidOperationException>(() => house.Services.GetHashCode()).Message.ShouldContain("belongs to the demo");
    }
}
