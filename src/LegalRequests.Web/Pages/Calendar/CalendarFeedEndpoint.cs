using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using LegalRequests.Boards;
using LegalRequests.Mail;
using LegalRequests.Web.Hosting;
using LegalRequests.Web.SignIn;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace LegalRequests.Web.Pages.Calendar;

/// <summary>
/// A person's dates for a calendar program, which cannot sign in: the secret in the address does. A wrong, an ended and a
/// disabled person's address all answer "not found".
/// </summary>
public static class CalendarFeedEndpoint
{
    private const string Limit = "calendar-feed";
    private const int QuestionsAMinute = 120;

    public static IServiceCollection AddCalendarFeed(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(Limit, http => RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = QuestionsAMinute, Window = TimeSpan.FromMinutes(1) }));
    });

    public static void MapCalendarFeed(this WebApplication app) =>
        app.MapMethods("/calendar/feed/{Secret}.ics", [HttpMethods.Get, HttpMethods.Head], ReadAsync)
            .RequireRateLimiting(Limit)
            .WithMetadata(new OpenPageAttribute(), new AskAgainAttribute());

    private static async Task<IResult> ReadAsync(string secret, HttpContext http, CalendarBoard board, IOptions<MailSettings> mail)
    {
        if (await board.FeedAsync(secret, http.RequestAborted) is not { } reading)
        {
            return Results.NotFound();
        }

        var site = string.IsNullOrEmpty(mail.Value.SiteAddress) ? $"{http.Request.Scheme}://{http.Request.Host}" : mail.Value.SiteAddress;
        var file = Encoding.UTF8.GetBytes(CalendarSheet.Of(reading.Entries, site.TrimEnd('/')));
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(file))}\"");
        return Results.Bytes(file, "text/calendar; charset=utf-8", entityTag: tag);
    }
}
