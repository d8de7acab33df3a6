using System.Text.Json;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Pdf.Reading;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
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
        var told = JsonDocument.Parse(health).RootElement;
        told.GetProperty("details").GetProperty("sandbox").GetProperty("tier").GetString().ShouldBe("limits-only");
        (told.GetProperty("details").GetProperty("sandbox").GetProperty("warning").GetString() ?? "").ShouldContain("WITHOUT a sandbox, because Intake:AllowUnconfinedTools is set");
        told.GetProperty("details").GetProperty("proof").GetProperty("process").GetString().ShouldBe("limits-only");
        told.GetProperty("details").GetProperty("proof").GetProperty("tools").GetString().ShouldBe("limits-only");
        told.GetProperty("checks").GetProperty("sandbox").GetString().ShouldBe("Degraded");
        told.GetProperty("checks").GetProperty("proof").GetString().ShouldBe("Degraded");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_setting_that_allows_it_is_warned_of_also_while_the_walls_stand(bool allowed)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        var health = new SandboxHealth(sandbox, Options.Create(new IntakeSettings { AllowUnconfinedTools = allowed }));

        var result = await health.CheckHealthAsync(new HealthCheckContext());

        (result.Data.GetValueOrDefault("warning") as string ?? "").Contains("AllowUnconfinedTools is set", StringComparison.Ordinal)
            .ShouldBe(allowed && sandbox.Tier == SandboxTier.Bubblewrap);
    }

    [Fact]
    public async Task A_house_whose_tools_are_confined_has_no_warning()
    {
        using var house = new WebHouse();
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);

        (await browser.OpenAsync("/")).Document.QuerySelector(".alarm-band").ShouldBeNull();
    }
}
