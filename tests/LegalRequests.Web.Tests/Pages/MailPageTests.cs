using System.Net;
using LegalRequests.Access;
using LegalRequests.Mail;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public sealed class MailPageTests : IDisposable
{
    readonly WebHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_mail_that_was_given_up_shows_its_reason_and_is_sent_again_by_a_button()
    {
        var administrator = await house.SignInAsAsync(StaffRoles.Administrator);
        var id = await ParkAsync("mail.sign-in-refused");
        var page = await administrator.OpenAsync("/admin/mail");

        var answer = await administrator.SendAsync("/admin/mail", $"again-{id:N}");

        page.Text.ShouldContain("Check Mail:User and Mail:Password");
        page.Text.ShouldContain("No mail server is set");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var mail = await house.InDatabaseAsync(db => db.Set<OutboxMail>().AsNoTracking().SingleAsync());
        (mail.ParkedAt, mail.Attempts).ShouldBe((null, 0));
    }

    [Theory]
    [InlineData("mail.no-starttls", "offers no STARTTLS")]
    [InlineData("mail.smtp-550", "refused it with 550")]
    [InlineData("mail.other", "(mail.other)")]
    public async Task Each_reason_is_a_sentence(string code, string says)
    {
        var administrator = await house.SignInAsAsync(StaffRoles.Administrator);
        await ParkAsync(code);

        (await administrator.OpenAsync("/admin/mail")).Text.ShouldContain(says);
    }

    async Task<Guid> ParkAsync(string code)
    {
        var id = Guid.CreateVersion7();
        var now = house.Clock.GetUtcNow();
        await house.InDatabaseAsync(db =>
        {
            db.Add(new OutboxMail
            {
                Id = id,
                DedupeKey = $"sample.{id:N}",
                Recipient = "a@agency.example",
                Kind = MailKind.DeadlineLate,
                Number = "LR-2026-0001",
                Link = "/requests/LR-2026-0001/deadlines",
                CreatedAt = now,
                NotBefore = now,
                Attempts = 8,
                LastError = code,
                ParkedAt = now,
            });
            return db.SaveChangesAsync();
        });
        return id;
    }
}
