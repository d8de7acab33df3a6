using System.Text.Json;
using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Intake.Words;
using LegalRequests.Mail;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Vault;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Web.Tests.Killed;

/// <summary>
/// The built program is killed with SIGKILL in the middle of every stage while people send forms, and started again on
/// the same folder; each person sends the same form once more, as after a page that did not load.
/// </summary>
public sealed class KilledServerTests(ITestOutputHelper output)
{
    private const int MailSeconds = 2;
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Fact]
    public Task A_case_whose_server_dies_in_every_stage_loses_nothing_and_does_nothing_twice() => WalkAsync(DatabaseKind.Sqlite);

    [Fact, Trait("Category", "Long")]
    public Task The_same_holds_on_PostgreSQL() => WalkAsync(DatabaseKind.Postgres);

    private async Task WalkAsync(DatabaseKind kind)
    {
        using var mail = SmtpServer.Start();
        using var database = kind == DatabaseKind.Postgres ? TestDatabase.Empty(kind) : null;
        var legal = await DyingServer.PersonAsync("Lee Legal", StaffRoles.LegalStaff);
        var worker = await DyingServer.PersonAsync("Wren Worker", StaffRoles.SocialWorker);
        var counsel = await DyingServer.PersonAsync("Casey Counsel", StaffRoles.Counsel);
        await using var server = await DyingServer.StartAsync(database?.Settings, SettingsOf(mail), [legal, worker, counsel], output);
        var seed = Environment.TickCount;
        output.WriteLine($"seed {seed}");
        var walk = new KilledCase(server, new Random(seed), legal, worker, counsel);

        await walk.WalkAsync();

        // What the killed program had in hand waits until its lease is over; the minute is for a busy machine.
        await server.UntilAsync("the request is closed and accounted for", WorkflowSweep.Lease + Minute, async db =>
            await db.Set<LegalRequest>().AllAsync(it => it.Status == RequestStatus.Closed) && await db.Set<DisclosureEntry>().AnyAsync());
        await server.UntilAsync("every mail is sent", new MailSettings { TimeoutSeconds = MailSeconds }.Lease + Minute, db => db.Set<OutboxMail>().AllAsync(it => it.SentAt != null));
        await server.UntilAsync("every page is read", TimeSpan.FromMinutes(2), db => db.Set<FileReading>().AllAsync(it => it.DoneAt != null));
        await server.KillAndStartAsync("rest");
        await server.StopAsync();

        output.WriteLine($"answers before the kill {walk.Kills.After}, none {walk.Kills.Before}");
        await using var db = server.OpenDatabase();
        await CheckCaseAsync(db);
        await CheckMailsAsync(db, mail);
        await CheckFilesAsync(db, server);
    }

    private static Dictionary<string, string> SettingsOf(SmtpServer mail) => new()
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = $"{mail.Port}",
        ["Mail:Tls"] = "None",
        ["Mail:From"] = "requests@agency.example",
        ["Mail:SiteAddress"] = "https://requests.agency.example",
        ["Mail:TimeoutSeconds"] = $"{MailSeconds}",
        ["Mail:GatherSeconds"] = "0",
        ["Mail:DigestFrom"] = "1000",
        ["Scheduling:Every:mail"] = "00:00:01",
        ["Scheduling:Every:deadlines"] = "00:00:01",
        ["Scheduling:CheckinSeconds"] = "1",
    };

    private static async Task CheckCaseAsync(LegalRequestsDb db)
    {
        var request = await db.Set<LegalRequest>().SingleAsync();
        request.Number.ShouldBe($"LR-{request.LoggedAt.Year}-0001");
        (await db.Set<CaseDocument>().Select(it => it.DuplicateOfId).ToListAsync()).ShouldBe([null, null, null]);
        (await db.Set<Packet>().Select(it => it.DraftNumber).ToListAsync()).ShouldBe([1]);
        (await db.Set<Packet>().SingleAsync()).State.ShouldBe(PacketState.Released);
        (await db.Set<PacketBuild>().SingleAsync()).State.ShouldBe(BuildState.Done);
        (await db.Set<PacketRelease>().CountAsync()).ShouldBe(1);
        (await db.Set<DisclosureEntry>().CountAsync()).ShouldBe(1);

        // Each command that was answered has one act in the log; an answer from memory says that it is a repeat.
        var acts = await db.Set<AuditEntry>().Where(it => it.Result == "done" && it.Body.Contains("\"command\"")).Select(it => it.Body).ToListAsync();
        var first = acts.Where(body => !body.Contains("\"repeat\"", StringComparison.Ordinal)).Select(CommandOf).ToList();
        first.ShouldBeUnique();
        first.Count.ShouldBe(KilledCase.Records.Length + 18);
    }

    private static async Task CheckMailsAsync(LegalRequestsDb db, SmtpServer server)
    {
        var rows = await db.Set<OutboxMail>().ToListAsync();
        rows.ShouldNotBeEmpty();
        var received = server.Received.Select(MessageId.Of).ToList();
        received.Distinct().ShouldBe(rows.Select(row => row.DedupeKey), ignoreOrder: true);

        // Only a mail whose sender died between the server's answer and the row may arrive again, with the same id.
        var again = received.CountBy(id => id).Where(it => it.Value > 1).Select(it => it.Key).ToList();
        again.ShouldBeSubsetOf(rows.Where(row => row.Attempts > 1).Select(row => row.DedupeKey));
    }

    /// <summary>After a sweep the vault holds the files that have a row, and no others; nothing lies in memory.</summary>
    internal static async Task CheckFilesAsync(LegalRequestsDb db, DyingServer server)
    {
        var data = Path.Combine(server.Folder.FullName, "data");
        var clock = new ManualClock(TimeProvider.System.GetUtcNow().AddDays(2));
        var settings = new Dictionary<string, string?>
        {
            ["Database:Kind"] = $"{server.Database.Kind}",
            ["Database:ConnectionString"] = server.Database.ConnectionString,
            ["Vault:Folder"] = Path.Combine(data, "vault"),
            ["Vault:MasterKeyFile"] = Path.Combine(server.Folder.FullName, "key", "master.key"),
        };
        await using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<TimeProvider>(clock)
            .AddLogging()
            .AddLegalRequests()
            .BuildServiceProvider();

        await services.GetRequiredService<SweepRunner>().RunAsync("orphans");

        string[] places = ["files", "incoming"];
        var files = places.Select(place => Path.Combine(data, "vault", place)).Where(Directory.Exists)
            .SelectMany(place => Directory.EnumerateFiles(place, "*", SearchOption.AllDirectories))
            .Select(path => Guid.ParseExact(Path.GetFileName(path), "N"));
        files.ShouldBe(await db.Set<Blob>().Select(blob => blob.Id).ToListAsync(), ignoreOrder: true);
        Directory.EnumerateFileSystemEntries(Path.Combine(server.Folder.FullName, "memory")).ShouldBeEmpty();
    }

    private static string CommandOf(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("command").GetString() ?? throw new InvalidOperationException("An act without its command.");
    }
}
