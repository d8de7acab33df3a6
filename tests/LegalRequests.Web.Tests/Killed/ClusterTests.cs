using System.Diagnostics;
using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Web.Tests.Killed;

/// <summary>Two server processes on one PostgreSQL, many dates that end within half a minute, and each process killed once.</summary>
public sealed class ClusterTests(ITestOutputHelper output) : IDisposable
{
    private const int Requests = 20;
    private const int DatesEach = 3;
    private const int All = 2 * Requests * DatesEach;
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);

    // Four check-ins of a second each, the sweep's own second, and what a busy machine adds.
    private static readonly TimeSpan TakeOver = TimeSpan.FromSeconds(20);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("legalrequests-cluster-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_reminder_is_queued_once_and_delivered_though_each_of_two_servers_is_killed()
    {
        using var mail = SmtpServer.Start();
        mail.AnswerWith(SmtpAnswer.Slow);
        using var database = TestDatabase.Empty(DatabaseKind.Postgres);
        await using var one = await StartAsync(database, mail);
        await using var other = await StartAsync(database, mail);
        var owner = await DyingServer.PersonAsync("Lee Legal", StaffRoles.LegalStaff);

        await FillAsync(database, owner, from: 0);
        var first = await KillAtAsync(one, database, told: 15);
        await one.StartAgainAsync();
        await FillAsync(database, owner, from: Requests);
        var second = await KillAtAsync(other, database, told: (Requests * DatesEach) + 15);
        await UntilAsync(TimeSpan.FromMinutes(2), database, async db => await db.Set<OutboxMail>().CountAsync(it => it.SentAt != null) == All);
        await one.KillAsync();

        output.WriteLine($"taken over after {first.TotalSeconds:0.0} s and {second.TotalSeconds:0.0} s");
        first.ShouldBeLessThan(TakeOver);
        second.ShouldBeLessThan(TakeOver);
        await CheckAsync(database, mail);
    }

    /// <summary>Waits until so many reminders are queued, kills, and gives how long it took until another was queued.</summary>
    private static async Task<TimeSpan> KillAtAsync(RunningProgram victim, TestDatabase database, int told)
    {
        await UntilAsync(TimeSpan.FromMinutes(2), database, db => db.Set<DeadlineReminder>().Skip(told - 1).AnyAsync());
        await victim.KillAsync();
        var since = Stopwatch.StartNew();
        using var db = database.NewContext();
        var before = await db.Set<DeadlineReminder>().CountAsync();
        await UntilAsync(TimeSpan.FromMinutes(1), database, async it => await it.Set<DeadlineReminder>().CountAsync() > before);
        return since.Elapsed;
    }

    private static async Task CheckAsync(TestDatabase database, SmtpServer server)
    {
        using var db = database.NewContext();
        var reminders = await db.Set<DeadlineReminder>().ToListAsync();
        var rows = await db.Set<OutboxMail>().ToListAsync();
        var received = server.Received.Select(MessageId.Of).ToList();
        var again = received.CountBy(id => id).Where(it => it.Value > 1).Select(it => it.Key).ToList();

        reminders.Select(it => it.DeadlineId).ShouldBe(await db.Set<Deadline>().Select(it => it.Id).ToListAsync(), ignoreOrder: true);
        reminders.ShouldAllBe(it => it.Stage == DeadlineStage.Late);
        rows.Count.ShouldBe(All);
        received.Distinct().ShouldBe(rows.Select(row => row.DedupeKey), ignoreOrder: true);

        // SMTP knows no transaction: what a dying sender had just handed over comes again, with the same id.
        again.Count.ShouldBeLessThanOrEqualTo(2);
        again.ShouldBeSubsetOf(rows.Where(row => row.Attempts > 1).Select(row => row.DedupeKey));
    }

    private Task<RunningProgram> StartAsync(TestDatabase database, SmtpServer mail) => RunningProgram.StartAsync(
        ["--data", folder.CreateSubdirectory("data").FullName, "--key-file", Path.Combine(folder.FullName, "key", "master.key")],
        new Dictionary<string, string>
        {
            ["Database:Kind"] = nameof(DatabaseKind.Postgres),
            ["Database:ConnectionString"] = database.ConnectionString,
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{mail.Port}",
            ["Mail:Tls"] = "None",
            ["Mail:From"] = "requests@agency.example",
            ["Mail:SiteAddress"] = "https://requests.agency.example",
            ["Mail:TimeoutSeconds"] = "2",
            ["Mail:GatherSeconds"] = "0",
            ["Mail:DigestFrom"] = "1000",
            ["Deadlines:ReminderDays"] = "0",
            ["Deadlines:EscalateWhenMissed"] = "false",
            ["Deadlines:EscalateDays"] = "",
            ["Scheduling:CheckinSeconds"] = "1",
            ["Scheduling:Every:deadlines"] = "00:00:01",
            ["Scheduling:Every:mail"] = "00:00:01",
        });

    /// <summary>Requests of one person whose dates end one after the other.</summary>
    private static async Task FillAsync(TestDatabase database, StaffMember owner, int from)
    {
        var now = TimeProvider.System.GetUtcNow();
        var day = DateOnly.FromDateTime(now.UtcDateTime).AddDays(3);
        using var db = database.NewContext();

        if (from == 0)
        {
            db.Add(owner);
        }

        for (var place = 0; place < Requests; place++)
        {
            var request = Guid.CreateVersion7();
            db.Add(new RequestLatch { Id = request });
            db.Add(new LegalRequest { Id = request, Number = $"LR-2026-{from + place:0000}", BatesPrefix = "SAMPLE", LoggedBy = owner.Id, LoggedAt = now });
            db.Add(new RequestRelation { Id = Guid.CreateVersion7(), RequestId = request, StaffId = owner.Id, Relation = Relation.Owner, From = now, GrantedBy = Actor.SystemId });
            db.AddRange(Enumerable.Range(0, DatesEach).Select(date => DateOf(request, date, day, now.AddSeconds(5) + (((date * Requests) + place) * Between))));
        }

        await db.SaveChangesAsync();
    }

    private static Deadline DateOf(Guid request, int place, DateOnly day, DateTimeOffset ends) => new()
    {
        Id = Guid.CreateVersion7(),
        RequestId = request,
        RuleId = $"SAMPLE.{place}",
        Title = "SAMPLE",
        Role = DeadlineRole.Ours,
        DueDay = day,
        DueKind = DueKind.OnDay,
        EndsAt = ends,
        Zone = "America/New_York",
        Citation = "",
        PackVersion = "",
        Working = "{}",
        Inputs = "{}",
        ComputedAt = ends.AddDays(-30),
        NextStageAt = ends,
    };

    private static async Task UntilAsync(TimeSpan patience, TestDatabase database, Func<LegalRequestsDb, Task<bool>> holds)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed < patience; await Task.Delay(100))
        {
            using var db = database.NewContext();

            if (await holds(db))
            {
                return;
            }
        }

        throw new InvalidOperationException("The servers did not get so far in time.");
    }
}
