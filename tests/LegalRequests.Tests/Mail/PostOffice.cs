using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Mail;

/// <summary>A house whose mail goes to a port of this machine.</summary>
internal static class PostOffice
{
    public static TestHouse Open(DatabaseKind kind, int port, int timeoutSeconds = 10, int maxAttempts = 8, int digestFrom = 5) =>
        TestHouse.Open(kind, settings: new Dictionary<string, string?>
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = $"{port}",
            ["Mail:Tls"] = "None",
            ["Mail:From"] = "requests@agency.example",
            ["Mail:SiteAddress"] = "https://requests.agency.example",
            ["Mail:TimeoutSeconds"] = $"{timeoutSeconds}",
            ["Mail:MaxAttempts"] = $"{maxAttempts}",
            ["Mail:DigestFrom"] = $"{digestFrom}",
        });

    public static MailNote Note(string recipient = "jordan.sample@agency.example") =>
        new(recipient, MailKind.DeadlineSoon, "LR-2026-0007", "/requests/LR-2026-0007/deadlines", new DateOnly(2026, 7, 16));

    public static Task<Outcome<bool>> PutAsync(this TestHouse house, string key, MailNote? note = null) =>
        house.InScopeAsync(async services =>
        {
            var added = await services.GetRequiredService<Outbox>().AddAsync(note ?? Note(), key);
            await services.GetRequiredService<LegalRequestsDb>().SaveChangesAsync();
            return added;
        });

    public static Task<int> SendAsync(this TestHouse house, CancellationToken cancellation = default) =>
        house.Services.GetRequiredService<SweepRunner>().RunAsync("mail", cancellation);

    public static async Task<OutboxMail> MailAsync(this TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<OutboxMail>().SingleAsync();
    }
}
