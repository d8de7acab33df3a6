using System.Text.Json;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Pages.Calendar;
using LegalRequests.Web.Pages.ClientNotice;
using LegalRequests.Web.Pages.Docket;
using LegalRequests.Web.Pages.InCamera;
using LegalRequests.Web.Pages.Intake;
using LegalRequests.Web.Pages.Packets;
using LegalRequests.Web.Pages.Records;
using LegalRequests.Web.Pages.Redaction;
using LegalRequests.Web.Pages.Requests;
using LegalRequests.Web.SignIn;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LegalRequests.Web.Hosting;

/// <summary>What a web request goes through, and where it can go.</summary>
public static class HousePipeline
{
    public static void UseHouse(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UsePlainHttpGuard();
        app.UseExceptionHandler("/error/500", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/error/{0}", createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseWhen(context => !IsStaticFile(context), branch => branch.UseAuthentication().UseCallerAddress());
        app.UseMiddleware<SetupGate>();
        app.UseMiddleware<PageGate>();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseStaleForms();
        app.UseRepeatedForms();

        app.MapStaticAssets();
        app.MapRazorComponents<App>();
        app.MapSignOut();
        app.MapPaperUpload();
        app.MapReading();
        app.MapDocumentUpload();
        app.MapBoxes();
        app.MapBurnedPage();
        app.MapNoticeLetter();
        app.MapPacketFiles();
        app.MapInCameraFiles();
        app.MapDocketSheet();
        app.MapFlowDrawing();
        app.MapCalendarFeed();
        app.MapHealth();
    }

    /// <summary>Ready: every part answers. Live: the process does, which is all that a restart could mend.</summary>
    private static void MapHealth(this WebApplication app)
    {
        var open = new OpenPageAttribute { BeforeSetup = true };
        app.MapHealthChecks("/healthz", new HealthCheckOptions { ResponseWriter = WriteHealthAsync }).WithMetadata(open);
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteHealthAsync }).WithMetadata(open);
        app.MapHealthChecks("/healthz/live", new HealthCheckOptions { ResponseWriter = WriteHealthAsync, Predicate = _ => false }).WithMetadata(open);
    }

    private static bool IsStaticFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    private static IApplicationBuilder UseCallerAddress(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.RequestServices.GetRequiredService<PageCaller>().ComesFrom(context.Connection.RemoteIpAddress?.ToString());
        return next(context);
    });

    private static Task WriteHealthAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json";
        var checks = report.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.Status.ToString());
        var details = report.Entries.Where(entry => entry.Value.Data.Count > 0).ToDictionary(entry => entry.Key, entry => entry.Value.Data);
        return context.Response.WriteAsync(JsonSerializer.Serialize(new { status = report.Status.ToString(), checks, details }));
    }
}
