using LegalRequests.Access;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Mail;

public sealed class OutboxTests
{
    [Theory, EveryDatabase]
    public async Task The_same_key_twice_is_one_mail(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);

        var first = await house.PutAsync("deadline.1.due");
        var second = await house.PutAsync("deadline.1.due");

        (first.Value, second.Value).ShouldBe((true, false));
        (await house.MailAsync()).DedupeKey.ShouldBe("deadline.1.due");
    }

    [Theory]
    [InlineData("a@agency.example\r\nBcc: other@agency.example")]
    [InlineData("a@agency.example\nX: y")]
    [InlineData("a@agency.example, b@agency.example")]
    [InlineData("Jordan <a@agency.example>")]
    [InlineData("nobody")]
    [InlineData("")]
    public async Task An_address_that_could_carry_more_than_an_address_is_refused(string address)
    {
        await using var house = TestHouse.Open();

        var outcome = await house.PutAsync("deadline.1.due", PostOffice.Note(address));

        outcome.Refusal?.Code.ShouldBe("mail.bad-address");
        using var db = house.Database.NewContext();
        (await db.Set<OutboxMail>().AnyAsync()).ShouldBeFalse();
    }

    [Theory]
    [InlineData("LR-2026-0007\r\nBcc: x@y.example", "/requests")]
    [InlineData("Jordan Sample", "/requests")]
    [InlineData("LR-2026-0007", "/requests/Jordan Sample")]
    [InlineData("LR-2026-0007", "https://elsewhere.example/")]
    [InlineData("LR-2026-0007", "/requests\n")]
    public async Task A_number_or_link_that_could_carry_a_text_is_a_bug(string number, string link)
    {
        await using var house = TestHouse.Open();
        var note = PostOffice.Note() with { Number = number, Link = link };

        await Should.ThrowAsync<ArgumentException>(() => house.PutAsync("deadline.1.due", note));
    }

    [Fact]
    public async Task A_parked_mail_is_sent_once_more_when_the_administrator_asks()
    {
        using var server = SmtpServer.Start();
        server.AnswerWith(SmtpAnswer.Reject);
        await using var house = PostOffice.Open(DatabaseKind.Sqlite, server.Port);
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        await house.PutAsync("deadline.1.due");
        await house.SendAsync();
        var mail = await house.MailAsync();
        server.AnswerWith(SmtpAnswer.Accept);

        var outcome = await house.RunAsync(new RetryParkedMail.Form(mail.Id), administrator);
        await house.SendAsync();

        outcome.Done.ShouldBeTrue();
        server.Received.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_mail_that_is_not_parked_is_not_sent_again()
    {
        await using var house = TestHouse.Open();
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        await house.PutAsync("deadline.1.due");

        var outcome = await house.RunAsync(new RetryParkedMail.Form((await house.MailAsync()).Id), administrator);

        outcome.Refusal?.Code.ShouldBe("mail.not-parked");
    }

    [Fact]
    public async Task Only_an_administrator_sends_a_parked_mail_again()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel);

        var outcome = await house.RunAsync(new RetryParkedMail.Form(Guid.CreateVersion7()), counsel);

        outcome.Refusal?.Code.ShouldBe("access.not-your-role");
    }

    [Fact]
    public async Task The_transport_refuses_a_line_break_in_a_header()
    {
        var settings = Options.Create(new MailSettings { Host = "127.0.0.1", From = "requests@agency.example", SiteAddress = "https://a.example" });
        var mail = new ReadyMail("key@agency.example", "a@agency.example", "Subject\r\nBcc: x@y.example", "text");

        await Should.ThrowAsync<ArgumentException>(() => new SmtpTransport(settings).DeliverAsync(mail, CancellationToken.None));
    }
}
