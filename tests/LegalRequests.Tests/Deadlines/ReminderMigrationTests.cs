using System.Security.Cryptography;
using System.Text;
using LegalRequests.Deadlines;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines;

/// <summary>A database of the version whose stages were fixed.</summary>
public sealed class ReminderMigrationTests
{
    private const string Script = "0110-reminders";
    private const string Request = "01900000-0000-7000-8000-000000000001";
    private const string Date = "01900000-0000-7000-8000-000000000002";

    [Theory, EveryDatabase]
    public async Task What_was_told_before_the_upgrade_stays_told(DatabaseKind kind)
    {
        using var database = Before(kind);
        string[] stages = ["SevenDays", "ThreeDays", "OneDay", "Due", "Overdue"];

        for (var place = 0; place < stages.Length; place++)
        {
            database.Execute(
                $"INSERT INTO deadline_reminder (id, deadline_id, stage, queued_at) VALUES ('01900000-0000-7000-8000-00000000001{place}', '{Date}', '{stages[place]}', '2026-01-1{place} 14:00:00.000000Z')");
        }

        database.Execute(
            "INSERT INTO mail_outbox (id, dedupe_key, recipient, kind, number, link, created_at, not_before, attempts) VALUES "
            + "('01900000-0000-7000-8000-000000000020', 'deadline.1.due', 'a@agency.example', 'DeadlineToday', 'LR-2026-0001', '/requests/LR-2026-0001', '2026-01-14 14:00:00.000000Z', '2026-01-14 14:00:00.000000Z', 1)");

        using (var db = database.NewContext())
        {
            await new SchemaUpgrade(db).RunAsync();
        }

        using var after = database.NewContext();
        var told = await after.Set<DeadlineReminder>().OrderBy(it => it.QueuedAt).ToListAsync();
        told.Select(it => it.Stage).ShouldBe([DeadlineStage.Before(7), DeadlineStage.Before(3), DeadlineStage.Before(1), DeadlineStage.Before(0), DeadlineStage.Late]);
        told.ShouldAllBe(it => it.DeadlineId == Guid.Parse(Date));
        (await after.Set<Deadline>().SingleAsync()).RemindedAt.ShouldBe(new DateTimeOffset(2026, 1, 14, 14, 0, 0, TimeSpan.Zero));
        var mail = await after.Set<OutboxMail>().SingleAsync();
        (mail.DedupeKey, mail.Attempts, mail.Unverified, mail.DigestId).ShouldBe(("deadline.1.due", 1, false, null));
    }

    /// <summary>A database on which every script before this one has run, with one request and one date.</summary>
    private static TestDatabase Before(DatabaseKind kind)
    {
        var database = TestDatabase.Empty(kind);
        database.Execute("CREATE TABLE schema_script (name TEXT NOT NULL PRIMARY KEY, sha256 TEXT NOT NULL)");

        foreach (var (name, sql) in SchemaUpgrade.Scripts(kind.ToString()).TakeWhile(it => it.Name != Script))
        {
            database.Execute(sql);
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sql)));
            database.Execute($"INSERT INTO schema_script (name, sha256) VALUES ('{name}', '{hash}')");
        }

        database.Execute($"INSERT INTO request_latch (id, version) VALUES ('{Request}', 1)");
        database.Execute(
            "INSERT INTO deadline (id, request_id, rule_id, title, role, status, zone, citation, pack_version, authority, working, inputs, computed_at, computed_by, note) VALUES "
            + $"('{Date}', '{Request}', 'SAMPLE', 'SAMPLE', 'Ours', 'Missed', 'America/New_York', '', '', '', '{{}}', '{{}}', '2026-01-05 15:00:00.000000Z', '{Request}', '')");
        return database;
    }
}
