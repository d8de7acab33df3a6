using System.Security.Claims;
using LegalRequests.Staff;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace LegalRequests.Web.SignIn;

/// <summary>
/// Keeps sign-ins in the database; the cookie holds a random key and nothing else. So a sign-out ends the session for
/// every copy of the cookie, and a disabled account is out at its next click.
/// </summary>
public sealed class DatabaseTickets(IServiceScopeFactory scopes, IDataProtectionProvider protection) : ITicketStore
{
    /// <summary>Item of a ticket: the browser in words, for the person's own list of sessions.</summary>
    public const string BrowserItem = "browser";

    private readonly IDataProtector protector = protection.CreateProtector("LegalRequests.StaffSession");

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var staffId = Guid.Parse(ticket.Principal.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
        return WithSessionsAsync(sessions => sessions.OpenAsync(staffId, Seal(ticket)));
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket) =>
        WithSessionsAsync(async sessions =>
        {
            await sessions.ReplaceAsync(key, Seal(ticket));
            return true;
        });

    public async Task<AuthenticationTicket?> RetrieveAsync(string key) =>
        await WithSessionsAsync(sessions => sessions.FindAsync(key)) is { } live ? Open(live.Row.Ticket) : null;

    public async Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken)
    {
        var sessions = httpContext.RequestServices.GetRequiredService<StaffSessions>();
        var live = await sessions.FindAsync(key, cancellationToken);

        if (live is null || Open(live.Row.Ticket) is not { } ticket || StampOf(ticket) != live.Stamp)
        {
            return null;
        }

        httpContext.RequestServices.GetRequiredService<PageCaller>().Identify(live.Person, live.Row.KeyHash);
        return ticket;
    }

    public Task RemoveAsync(string key) =>
        WithSessionsAsync(async sessions =>
        {
            await sessions.EndAsync(key);
            return true;
        });

    /// <summary>The browser that opened a session, in words.</summary>
    public string BrowserOf(byte[] ticket) =>
        Open(ticket)?.Properties.Items.TryGetValue(BrowserItem, out var words) == true ? words ?? "" : "";

    private static string StampOf(AuthenticationTicket ticket) => ticket.Principal.FindFirstValue("AspNet.Identity.SecurityStamp") ?? "";

    private byte[] Seal(AuthenticationTicket ticket) => protector.Protect(TicketSerializer.Default.Serialize(ticket));

    private AuthenticationTicket? Open(byte[] ticket)
    {
        try
        {
            return TicketSerializer.Default.Deserialize(protector.Unprotect(ticket));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private async Task<T> WithSessionsAsync<T>(Func<StaffSessions, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<StaffSessions>());
    }
}
