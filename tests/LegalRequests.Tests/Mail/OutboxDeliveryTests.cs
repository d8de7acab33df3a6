using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Mail;

public sealed class OutboxDeliveryTests
{
    [Theory, EveryDatabase]
    public async Task A_mail_is_delivered_once_with_its_key_as_message_id(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        await using var house = PostOffice.Open(kind, server.Port);
        await house.PutAsync("deadline.1.due");

        var first = await house.SendAsync();
        var second = await house.SendAsync();

        (first, second).ShouldBe((1, 0));
        var received = server.Received.ShouldHaveSingleItem();
        received.To.ShouldBe(["jordan.sample@agency.example"]);
        received.Data.ShouldContain("Message-ID: <deadline.1.due@agency.example>");
        received.Data.ShouldContain("Subject: A deadline is near");
        received.Data.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        received.Data.ShouldContain("https://requests.agency.example/requests/LR-2026-0007/deadlines");
        (await house.MailAsync()).SentAt.ShouldBe(house.Clock.GetUtcNow());
        (await AuditOfMailAsync(house)).ShouldHaveSingleItem().ActorId.ShouldBe(Actor.SystemId);
    }

    [Theory, EveryDatabase]
    public async Task A_server_that_is_down_gets_the_mail_when_it_is_back(DatabaseKind kind)
    {
        var port = FreePort.Next();
        await using var house = PostOffice.Open(kind, port);
        await house.PutAsync("deadline.1.due");

        await house.SendAsync();
        var waiting = await house.MailAsync();
        using var server = SmtpServer.Start(port);
        var tooEarly = await house.SendAsync();
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        var afterThePause = await house.SendAsync();

        waiting.LastError.ShouldBe("mail.unreachable");
        waiting.NotBefore.ShouldBeInRange(house.Clock.GetUtcNow().AddMinutes(-1), house.Clock.GetUtcNow());
        (tooEarly, afterThePause).ShouldBe((0, 1));
        server.Received.Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_server_that_cannot_be_reached_is_not_asked_for_every_mail(DatabaseKind kind)
    {
        await using var house = PostOffice.Open(kind, FreePort.Next());
        await house.PutAsync("deadline.1.due");
        await house.PutAsync("deadline.2.due");

        await house.SendAsync();

        using var db = house.Database.NewContext();
        (await db.Set<OutboxMail>().Select(mail => mail.Attempts).ToListAsync()).Order().ShouldBe([0, 1]);
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_for_now_is_tried_again(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        server.AnswerWith(SmtpAnswer.TryLater);
        await using var house = PostOffice.Open(kind, server.Port);
        await house.PutAsync("deadline.1.due");

        await house.SendAsync();
        var refused = await house.MailAsync();
        server.AnswerWith(SmtpAnswer.Accept);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await house.SendAsync();

        refused.LastError.ShouldBe("mail.smtp-451");
        refused.ParkedAt.ShouldBeNull();
        (await house.MailAsync()).SentAt.ShouldNotBeNull();
        server.Received.Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_refusal_for_good_is_parked_at_once_and_shown(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        server.AnswerWith(SmtpAnswer.Reject);
        await using var house = PostOffice.Open(kind, server.Port);
        await house.PutAsync("deadline.1.due");

        await house.SendAsync();

        var state = await house.InScopeAsync(services => services.GetRequiredService<Outbox>().StateAsync());
        state.Parked.ShouldHaveSingleItem().LastError.ShouldBe("mail.smtp-550");
        state.Waiting.ShouldBe(0);
        (await AuditOfMailAsync(house)).ShouldHaveSingleItem().Result.ShouldBe("mail.smtp-550");
    }

    [Theory, EveryDatabase]
    public async Task Each_pause_is_longer_and_after_the_last_attempt_a_mail_is_parked(DatabaseKind kind)
    {
        await using var house = PostOffice.Open(kind, FreePort.Next(), maxAttempts: 3);
        await house.PutAsync("deadline.1.due");
        var pauses = new List<TimeSpan>();

        for (var attempt = 1; attempt < 3; attempt++)
        {
            await house.SendAsync();
            pauses.Add((await house.MailAsync()).NotBefore - house.Clock.GetUtcNow());
            house.Clock.Advance(pauses[^1]);
        }

        await house.SendAsync();

        pauses[0].ShouldBeInRange(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(75));
        pauses[1].ShouldBeInRange(TimeSpan.FromSeconds(120), TimeSpan.FromSeconds(150));
        (await house.MailAsync()).ParkedAt.ShouldNotBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_server_that_hangs_is_given_up_and_asked_again(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        server.AnswerWith(SmtpAnswer.Hang);
        await using var house = PostOffice.Open(kind, server.Port, timeoutSeconds: 2);
        await house.PutAsync("deadline.1.due");

        await house.SendAsync();
        var hung = await house.MailAsync();
        server.AnswerWith(SmtpAnswer.Accept);
        house.Clock.Advance(TimeSpan.FromMinutes(2));
        await house.SendAsync();

        hung.LastError.ShouldBe("mail.timeout");
        server.Received.Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_sender_that_dies_loses_nothing_and_nobody_else_sends_before_its_lease_is_over(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        server.AnswerWith(SmtpAnswer.Hang);
        await using var house = PostOffice.Open(kind, server.Port);
        await house.PutAsync("deadline.1.due");
        using var death = new CancellationTokenSource(TimeSpan.FromSeconds(2));

        await Should.ThrowAsync<OperationCanceledException>(() => house.SendAsync(death.Token));
        server.AnswerWith(SmtpAnswer.Accept);
        var withinTheLease = await house.SendAsync();
        house.Clock.Advance(TimeSpan.FromSeconds(51));
        var afterTheLease = await house.SendAsync();

        (withinTheLease, afterTheLease).ShouldBe((0, 1));
        (await house.MailAsync()).Attempts.ShouldBe(2);
        server.Received.Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Senders_at_the_same_time_send_each_mail_once(DatabaseKind kind)
    {
        using var server = SmtpServer.Start();
        await using var house = PostOffice.Open(kind, server.Port, digestFrom: 100);

        for (var mail = 0; mail < 12; mail++)
        {
            await house.PutAsync($"deadline.{mail}.due");
        }

        var sent = await Task.WhenAll(house.SendAsync(), house.SendAsync(), house.SendAsync());

        sent.Sum().ShouldBe(12);
        server.Received.Count.ShouldBe(12);
    }

    [Fact]
    public async Task Without_a_server_everything_waits_and_the_state_says_so()
    {
        await using var house = TestHouse.Open();
        await house.PutAsync("deadline.1.due");

        var sent = await house.SendAsync();

        sent.ShouldBe(0);
        var state = await house.InScopeAsync(services => services.GetRequiredService<Outbox>().StateAsync());
        (state.Configured, state.Waiting, state.OldestWaiting).ShouldBe((false, 1, house.Clock.GetUtcNow()));
    }

    private static async Task<List<AuditEntry>> AuditOfMailAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<AuditEntry>().Where(entry => entry.Action == "SendMail").ToListAsync();
    }
}
