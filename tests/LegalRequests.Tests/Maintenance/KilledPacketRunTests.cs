using System.Diagnostics;
using LegalRequests.Audit;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.Maintenance;

/// <summary>
/// The SAMPLE case walked by the program itself, killed with SIGKILL in the middle of every stage and taken up again.
/// What a stage acknowledged must be there afterwards, once.
/// </summary>
public sealed class KilledPacketRunTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string[] Stages =
        ["intake", "validity", "records", "assessment", "client notice", "packet", "counsel review", "release"];

    private readonly string folder = Directory.CreateTempSubdirectory("legalrequests-killed-").FullName;

    [Fact]
    public async Task A_run_killed_in_every_stage_loses_nothing_and_does_nothing_twice()
    {
        var random = new Random(2026);
        var acknowledged = new HashSet<string>();

        foreach (var stage in Stages)
        {
            var pause = TimeSpan.FromMilliseconds(random.Next(30, stage is "packet" or "records" ? 2_500 : 400));
            acknowledged.UnionWith(await RunAndKillAsync(stage, pause));
        }

        var lines = await RunToTheEndAsync();

        acknowledged.Except(lines).ShouldBeEmpty();
        lines.Select(line => line[..15].Trim()).ShouldBe([.. Stages, "files"]);
        await CheckRecordsAsync();
        VerifyTheFiles();
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>Runs until the stage has begun, waits and kills; gives the lines that were said.</summary>
    private async Task<List<string>> RunAndKillAsync(string stage, TimeSpan pause)
    {
        using var run = Start();
        var said = new List<string>();
        var before = Array.IndexOf(Stages, stage) is var place and > 0 ? Stages[place - 1] : null;

        while (before is not null && await run.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);

            if (line.StartsWith(before, StringComparison.Ordinal))
            {
                break;
            }
        }

        await Task.Delay(pause);
        run.Kill();
        await run.WaitForExitAsync();
        output.WriteLine($"killed {pause.TotalMilliseconds:0} ms into {stage}");
        return said;
    }

    private async Task<List<string>> RunToTheEndAsync()
    {
        using var run = Start();
        var text = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        output.WriteLine(text);
        run.ExitCode.ShouldBe(0);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    private Process Start()
    {
        var sample = RepositoryRoot.PathOf("samples/case");
        string[] words =
        [
            typeof(LegalRequests.Web.Maintenance.Verbs).Assembly.Location, "packet",
            "--paper", Path.Combine(sample, "paper.pdf"), "--records", Path.Combine(sample, "records"),
            "--out", Path.Combine(folder, "out"), "--keep", Path.Combine(folder, "kept"),
        ];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true };
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    /// <summary>What was written out is what counsel signed, by the files alone.</summary>
    private void VerifyTheFiles()
    {
        string File(string name) => Path.Combine(folder, "out", name);

        var verified = PacketVerifier.Run(new VerifyOrder(File("packet.pdf"), File("manifest.json")));

        verified.Findings.ShouldBeEmpty();
        verified.Confirmed.ShouldContain("It is under exactly these bytes of the packet.");
        verified.Confirmed.ShouldContain("The index prints the sum of the manifest.");
        verified.Confirmed.ShouldContain("The report of the proof speaks of exactly these files.");
    }

    private async Task CheckRecordsAsync()
    {
        var options = new DbContextOptionsBuilder<LegalRequestsDb>();
        options.UseDatabase(new DatabaseSettings { ConnectionString = $"Data Source={Path.Combine(folder, "kept", "data", "case.db")};Pooling=False" });
        await using var db = new LegalRequestsDb(options.Options);

        (await db.Set<LegalRequest>().SingleAsync()).Status.ShouldBe(RequestStatus.Closed);
        (await db.Set<CaseDocument>().CountAsync()).ShouldBe(12);
        (await db.Set<DocumentPage>().CountAsync()).ShouldBe(22);
        (await db.Set<Packet>().CountAsync(it => it.State == PacketState.Released)).ShouldBe(1);
        (await db.Set<PacketRelease>().CountAsync()).ShouldBe(1);
        (await db.Set<DisclosureEntry>().CountAsync()).ShouldBe(1);

        // Each command that was answered has one act in the log; an answer from memory says that it is a repeat.
        var acts = await db.Set<AuditEntry>().Where(it => it.Result == "done" && it.Body.Contains("\"command\"")).Select(it => it.Body).ToListAsync();
        var first = acts.Where(body => !body.Contains("\"repeat\"", StringComparison.Ordinal)).Select(CommandOf).ToList();
        first.ShouldBeUnique();
        first.Count.ShouldBeGreaterThan(40);
    }

    private static string CommandOf(string body)
    {
        using var json = System.Text.Json.JsonDocument.Parse(body);
        return json.RootElement.GetProperty("command").GetString() ?? throw new InvalidOperationException("An act without its command.");
    }
}
