using System.Net;
using System.Text.Json;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Hosting;

public sealed class HealthTests : IDisposable
{
    readonly WebHouse house = new();

    public void Dispose() => house.Dispose();

    [Theory]
    [InlineData("GET", "/healthz")]
    [InlineData("HEAD", "/healthz")]
    [InlineData("GET", "/healthz/ready")]
    [InlineData("HEAD", "/healthz/ready")]
    [InlineData("GET", "/healthz/live")]
    [InlineData("HEAD", "/healthz/live")]
    public async Task Monitors_learn_that_the_house_is_well_even_before_it_is_set_up(string method, string path)
    {
        using var question = new HttpRequestMessage(new HttpMethod(method), path);

        var answer = await house.CreateClient().SendAsync(question);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Ready_tells_how_files_are_confined_and_when_each_sweep_was_last_done()
    {
        house.CreateClient();
        var runner = house.Services.GetRequiredService<SweepRunner>();
        await runner.RunAsync("orphans");

        var (_, json, text) = await AskAsync("/healthz/ready");

        json.GetProperty("checks").EnumerateObject().Select(check => check.Name).ShouldBe(["database", "ocr", "pages", "proof", "rules", "sandbox", "sweeps", "workflows"], ignoreOrder: true);
        json.GetProperty("details").GetProperty("ocr").GetProperty("languages").GetString().ShouldBe("eng");
        json.GetProperty("details").GetProperty("pages").GetProperty("toReadAgain").GetInt32().ShouldBe(0);
        var (tools, proof) = (house.Services.GetRequiredService<Sandbox>(), house.Services.GetRequiredService<ProofProcess>());
        json.GetProperty("details").GetProperty("sandbox").GetProperty("tier").GetString().ShouldBe(SandboxHealth.Of(tools.Tier));
        json.GetProperty("details").GetProperty("proof").GetProperty("tools").GetString().ShouldBe(SandboxHealth.Of(tools.Tier));
        json.GetProperty("details").GetProperty("proof").GetProperty("process").GetString().ShouldBe(await proof.WalledAsync ? "bubblewrap" : "limits-only");
        var sweeps = json.GetProperty("details").GetProperty("sweeps");
        sweeps.EnumerateObject().Select(sweep => sweep.Name).ShouldBe(runner.Entries.Select(entry => entry.Name), ignoreOrder: true);
        sweeps.GetProperty("orphans").GetString().ShouldBe("2026-01-05T15:00:00Z");
        text.ShouldNotContain(house.Folder);
        text.ShouldNotContain("Data Source");
    }

    [Fact]
    public async Task A_late_sweep_is_told_and_does_not_take_the_house_out_of_service()
    {
        // No scheduler: on a busy machine it would have caught up before anybody asks.
        await using var quiet = new WebHouse(sweeps: false);
        quiet.CreateClient();
        await quiet.Services.GetRequiredService<SweepRunner>().RunAsync("orphans");
        quiet.Clock.Advance(TimeSpan.FromHours(3));

        var (status, json, _) = await AskAsync("/healthz", quiet);

        status.ShouldBe(HttpStatusCode.OK);
        json.GetProperty("checks").GetProperty("sweeps").GetString().ShouldBe("Degraded");
    }

    [Fact]
    public async Task Without_its_database_the_house_lives_and_is_not_ready()
    {
        await house.HireAsync(StaffRoles.LegalStaff);
        File.Delete(Path.Combine(house.Folder, "data", "legalrequests.db"));

        var (ready, _, _) = await AskAsync("/healthz/ready");
        var (live, _, _) = await AskAsync("/healthz/live");

        (ready, live).ShouldBe((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK));
    }

    async Task<(HttpStatusCode Status, JsonElement Json, string Text)> AskAsync(string path, WebHouse? asked = null)
    {
        var answer = await (asked ?? house).CreateClient().GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, JsonDocument.Parse(text).RootElement, text);
    }
}
