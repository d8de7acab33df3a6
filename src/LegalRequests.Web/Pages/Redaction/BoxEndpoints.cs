using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Operations;
using LegalRequests.Redaction;
using LegalRequests.Web.SignIn;
using Microsoft.AspNetCore.Antiforgery;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>Where the workbench's script saves each box at once. Every call carries the form token in <c>X-CSRF</c>.</summary>
public static class BoxEndpoints
{
    private const string Route = "/requests/{Number}/documents/{documentId:guid}/redact/{page:int}/boxes";

    public static void MapBoxes(this WebApplication app)
    {
        var mayMark = new PagePermissionAttribute(Permission.MarkRedactions);
        app.MapPost(Route, DrawAsync).WithMetadata(mayMark);
        app.MapPost(Route + "/{markId:guid}/remove", RemoveAsync).WithMetadata(mayMark);
        app.MapPost(Route + "/{markId:guid}/restore", RestoreAsync).WithMetadata(mayMark);
        app.MapPost(Route + "/{markId:guid}/line", WidenAsync).WithMetadata(mayMark);
    }

    /// <param name="Replaces">The box that this one takes the place of when it was moved; null for a new one.</param>
    public sealed record BoxMessage(
        Guid CommandId,
        double X,
        double Y,
        double Width,
        double Height,
        string ReasonCode,
        string PageContentHash,
        Guid? Replaces);

    private static async Task<IResult> DrawAsync(
        Guid documentId,
        int page,
        BoxMessage box,
        HttpContext http,
        IAntiforgery antiforgery,
        RedactionBoard board,
        OperationRunner runner,
        PageCaller caller)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Stale();
        }

        if (await board.ReadAsync(caller.Request.Id, documentId, page, http.RequestAborted) is not { } view)
        {
            return Results.NotFound();
        }

        var form = new MarkRegion.Form(caller.Request.Id, view.PageId, box.X, box.Y, box.Width, box.Height, box.ReasonCode, box.PageContentHash);
        var drawn = await runner.RunAsync(form, caller.For(box.CommandId), http.RequestAborted);

        // The new box stands before the old one goes: a connection that breaks in between leaves too much covered, never too little.
        if (drawn.Done && box.Replaces is { } old)
        {
            var removed = await runner.RunAsync(new RemoveMark.Form(caller.Request.Id, old), caller.For(null), http.RequestAborted);

            if (removed.Refusal is { } refusal)
            {
                return Answer(refusal);
            }
        }

        return drawn.Done ? Results.Json(new { id = drawn.Value }) : Answer(drawn.Refusal);
    }

    private static async Task<IResult> RemoveAsync(Guid markId, HttpContext http, IAntiforgery antiforgery, OperationRunner runner, PageCaller caller) =>
        await antiforgery.IsRequestValidAsync(http)
            ? Answer((await runner.RunAsync(new RemoveMark.Form(caller.Request.Id, markId), caller.For(null), http.RequestAborted)).Refusal)
            : Stale();

    private static async Task<IResult> RestoreAsync(Guid markId, HttpContext http, IAntiforgery antiforgery, OperationRunner runner, PageCaller caller) =>
        await antiforgery.IsRequestValidAsync(http)
            ? Answer((await runner.RunAsync(new RestoreMark.Form(caller.Request.Id, markId), caller.For(null), http.RequestAborted)).Refusal)
            : Stale();

    private static async Task<IResult> WidenAsync(
        Guid documentId,
        int page,
        Guid markId,
        HttpContext http,
        IAntiforgery antiforgery,
        RedactionBoard board,
        OperationRunner runner,
        PageCaller caller)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Stale();
        }

        var view = await board.ReadAsync(caller.Request.Id, documentId, page, http.RequestAborted);

        if (view?.Marks.FirstOrDefault(mark => mark.Id == markId && !mark.Removed) is not { } narrow)
        {
            return Results.NotFound();
        }

        var form = new MarkWholeLines.Form(caller.Request.Id, view.PageId, [MarkedRegion.Of(narrow.Box)], narrow.ReasonCode, view.ContentHash);
        return Answer((await runner.RunAsync(form, caller.For(null), http.RequestAborted)).Refusal);
    }

    private static IResult Stale() =>
        Results.Json(new { message = "This page was open for too long. Load it again; the boxes that are saved stay." }, statusCode: StatusCodes.Status400BadRequest);

    private static IResult Answer(Refusal? refusal) => refusal is null
        ? Results.NoContent()
        : Results.Json(new { code = refusal.Code, message = refusal.Message }, statusCode: refusal.Kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Invalid => StatusCodes.Status422UnprocessableEntity,
            _ => StatusCodes.Status409Conflict,
        });
}
