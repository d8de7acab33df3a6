using System.Text.Json;
using LegalRequests.Access;
using LegalRequests.Pdf.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Hosting;

public sealed class UnconfinedToolsTests : IDisposable
{
    readonly DirectoryInfo tools = Directory.CreateTempSubdirectory("tools-");

    public void Dispose() => tools.Delete(recursive: true);

    [Fact]
    public async Task Every_page_warns_of_tools_without_walls_and_so_does_the_health_of_the_house()
    {
        File.CreateSymbolicLink(Path.Combine(tools.FullName, "prlimit"), "/usr/bin/prlimit");
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings { ToolFolder = tools.FullName, AllowUnconfined = true }, default);
        using var house = new WebHouse { Unconfined = sandbox };
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);

        var page = await browser.OpenAsync("/");
        var health = await house.CreateClient().GetStringAsync(new Uri("/healthz/ready", UriKind.Relative));

        page.Document.QuerySelector(".alarm-band[role=alert]").ShouldNotBeNull().TextContent.ShouldContain("without a sandbox");
        JsonDocument.Parse(health).RootElement.GetProperty("details").GetProperty("sandbox").GetProperty("tier").GetString().ShouldBe("limits-only");
    }

    [Fact]
    public async Task A_house_whose_tools_are_confined_has_no_warning()
    {
        using var house = new WebHouse();
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);

        (await browser.OpenAsync("/")).Document.QuerySelector(".alarm-band").ShouldBeNull();
    }
}
