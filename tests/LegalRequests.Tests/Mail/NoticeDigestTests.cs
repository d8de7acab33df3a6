using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Mail;

public sealed class NoticeDigestTests
{
    private const string Jordan = "jordan.sample@agency.example";

    [Theory, EveryDatabase]
    public async Task Many_notices_to_one_person_become_one_mail_with_the_most_urgent_first(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        await using var house = PostOffice.Open(kind, server.Port, digestFrom: 3);
        await house.PutAsync("deadline.1.before-7", Note("LR-2026-0001", MailKind.DeadlineSoon));
        await house.PutAsync("deadline.2.late", Note("LR-2026-0002", MailKind.DeadlineLate) with { Unverified = true });
        await house.PutAsync("deadline.3.before-0", Note("LR-2026-0003", MailKind.DeadlineToday));

        var first = await house.SendAsync();
        var second = await house.SendAsync();

        (first, second).ShouldBe((1, 0));
        var mail = server.Received.ShouldHaveSingleItem();
        mail.To.ShouldBe([Jordan]);
        mail.Data.ShouldContain("Subject: Deadlines that need you");
        var text = mail.Data.ReplaceLineEndings("\n");
        text.ShouldContain("- LR-2026-0002: a deadline has passed, Jul 16, 2026 (Thu) (not yet verified by your counsel)");
        text.IndexOf("LR-2026-0002", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("LR-2026-0003", StringComparison.Ordinal));
        text.IndexOf("LR-2026-0003", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("LR-2026-0001", StringComparison.Ordinal));
        (await RowsAsync(house)).ShouldAllBe(it => it.SentAt == house.Clock.GetUtcNow());
    }

    [Theory, EveryDatabase]
    public async Task Fewer_stay_apart_and_other_people_and_other_mails_are_left_alone(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        await using var house = PostOffice.Open(kind, server.Port, digestFrom: 3);
        await house.PutAsync("deadline.1.late", Note("LR-2026-0001", MailKind.DeadlineLate));
        await house.PutAsync("deadline.2.late", Note("LR-2026-0002", MailKind.DeadlineLate));
        await house.PutAsync("deadline.3.late", Note("LR-2026-0003", MailKind.DeadlineLate, "robin.sample@agency.example"));
        await house.PutAsync("task.1", Note("LR-2026-0001", MailKind.TaskAssigned));

        await house.SendAsync();

        server.Received.Count.ShouldBe(4);
        (await RowsAsync(house)).ShouldNotContain(it => it.Kind == MailKind.DeadlineDigest);
    }

    [Theory, EveryDatabase]
    public async Task Notices_wait_a_while_for_others_and_go_together_with_those_that_still_wait(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        await using var house = PostOffice.Open(kind, server.Port, digestFrom: 2);
        var now = house.Clock.GetUtcNow();
        await PutLaterAsync(house, "deadline.1.late", now.AddSeconds(30));
        await PutLaterAsync(house, "deadline.2.late", now.AddSeconds(50));

        var tooEarly = await house.SendAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(30));
        var due = await house.SendAsync();

        (tooEarly, due).ShouldBe((0, 1));
        server.Received.ShouldHaveSingleItem();
    }

    [Theory, EveryDatabase]
    public async Task Machines_that_gather_at_once_make_one_digest(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        await using var house = PostOffice.Open(kind, server.Port, digestFrom: 5);

        for (var place = 0; place < 20; place++)
        {
            await house.PutAsync($"deadline.{place}.late", Note($"LR-2026-00{place:00}", MailKind.DeadlineLate));
        }

        await Task.WhenAll(house.SendAsync(), house.SendAsync(), house.SendAsync());

        var text = server.Received.ShouldHaveSingleItem().Data;
        Enumerable.Range(0, 20).ShouldAllBe(place => text.Contains($"LR-2026-00{place:00}:", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_digest_that_fails_is_tried_again_with_the_same_id_and_loses_no_notice(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        server.AnswerWith(SmtpAnswer.TryLater);
        await using var house = PostOffice.Open(kind, server.Port, digestFrom: 2);
        await house.PutAsync("deadline.1.late", Note("LR-2026-0001", MailKind.DeadlineLate));
        await house.PutAsync("deadline.2.late", Note("LR-2026-0002", MailKind.DeadlineLate));

        await house.SendAsync();
        var waiting = await house.InScopeAsync(services => services.GetRequiredService<Outbox>().StateAsync());
        var unsent = await RowsAsync(house);
        server.AnswerWith(SmtpAnswer.Accept);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await house.SendAsync();

        waiting.Waiting.ShouldBe(1);
        unsent.ShouldAllBe(it => it.SentAt == null);
        server.Received.ShouldHaveSingleItem().Data.ShouldContain("LR-2026-0001:");
        (await RowsAsync(house)).ShouldAllBe(it => it.SentAt != null);
        using var db = house.Database.NewContext();
        (await db.Set<AuditEntry>().CountAsync(entry => entry.Action == "SendMail")).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_week_of_downtime_ends_in_one_mail_a_person(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        await using var house = PostOffice.Open(kind, server.Port);
        var staff = await house.HireAsync(StaffRoles.LegalStaff);

        for (var place = 0; place < 12; place++)
        {
            var request = await house.AddRequestAsync(staff);
            var desk = new DeadlineDesk(house, staff, request);
            (await desk.ComputeAsync()).OrThrow();
        }

        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 17, 15, 0, 0, TimeSpan.Zero));
        await new DeadlineDesk(house, staff, Guid.Empty).SweepAsync();
        var queued = (await RowsAsync(house)).OrderBy(it => it.Id).ToList();
        house.Clock.Advance(TimeSpan.FromMinutes(1));
        await house.SendAsync();

        queued.Select(it => it.DedupeKey).ShouldBeUnique();
        queued.GroupBy(it => it.Number).ShouldAllBe(group => group.Count() == queued.Count / 12);
        server.Received.ShouldHaveSingleItem().To.ShouldBe([$"{staff.StaffId:N}@agency.example"]);
        server.Received[0].Data.ShouldNotContain("SAMPLE Client");
    }

    private static MailNote Note(string number, MailKind kind, string recipient = Jordan) =>
        new(recipient, kind, number, $"/requests/{number}/deadlines", new DateOnly(2026, 7, 16));

    private static Task<int> PutLaterAsync(TestHouse house, string key, DateTimeOffset notBefore) => house.InScopeAsync(async services =>
    {
        await services.GetRequiredService<Outbox>().AddAsync(Note("LR-2026-0001", MailKind.DeadlineLate), key, notBefore);
        return await services.GetRequiredService<LegalRequestsDb>().SaveChangesAsync();
    });

    private static async Task<List<OutboxMail>> RowsAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<OutboxMail>().ToListAsync();
    }
}
