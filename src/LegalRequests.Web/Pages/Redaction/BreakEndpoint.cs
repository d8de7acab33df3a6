using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Web.SignIn;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>A page with its boxes burned in, made for the look and written down.</summary>
public static class BreakEndpoint
{
    public static void MapBurnedPage(this WebApplication app) =>
        app.MapGet("/requests/{Number}/documents/{documentId:guid}/break/{page:int}/burned.png", ShowAsync)
            .WithMetadata(new PagePermissionAttribute(Permission.TryRedactions));

    private static async Task<IResult> ShowAsync(Guid documentId, int page, HttpContext http, OperationRunner runner, PageCaller caller, BreakTrial trial)
    {
        var wanted = await runner.RunAsync(new TryToBreak.Form(caller.Request.Id, documentId, page), caller.For(null), http.RequestAborted);

        if (!wanted.Done)
        {
            return Results.StatusCode(wanted.Refusal.Kind == RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        var picture = await trial.PictureAsync(wanted.Value, http.RequestAborted);

        if (!picture.Done)
        {
            return Results.StatusCode(picture.Refusal.Kind == RefusalKind.NotFound ? StatusCodes.Status404NotFound : StatusCodes.Status409Conflict);
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(picture.Value, "image/png");
    }
}
