using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Web.SignIn;

namespace LegalRequests.Web.Pages.Intake;

/// <summary>Tells how far the words of a file are read, for a page that is open meanwhile.</summary>
public static class ReadingEndpoints
{
    public static void MapReading(this WebApplication app)
    {
        var mayView = new PagePermissionAttribute(Permission.ViewRecords);
        app.MapGet("/requests/new/{draftId:guid}/reading", OfDraftAsync).WithMetadata(new PagePermissionAttribute(Permission.LogRequest));
        app.MapGet("/requests/{Number}/papers/{paperId:guid}/reading", OfPaperAsync).WithMetadata(mayView);
        app.MapGet("/requests/{Number}/documents/{documentId:guid}/reading", OfDocumentAsync).WithMetadata(mayView);
    }

    private static async Task<IResult> OfDraftAsync(Guid draftId, HttpContext http, IntakeBoard drafts, ReadingBoard board, PageCaller caller) =>
        await drafts.FindAsync(caller.Actor, draftId, http.RequestAborted) is null
            ? Results.NotFound()
            : Answer(http, await board.OfDraftAsync(draftId, http.RequestAborted));

    private static async Task<IResult> OfPaperAsync(Guid paperId, HttpContext http, ReadingBoard board, PageCaller caller) =>
        Answer(http, await board.OfPaperAsync(caller.Request.Id, paperId, http.RequestAborted));

    private static async Task<IResult> OfDocumentAsync(Guid documentId, HttpContext http, ReadingBoard board, PageCaller caller) =>
        Answer(http, await board.OfDocumentAsync(caller.Request.Id, documentId, http.RequestAborted));

    private static IResult Answer(HttpContext http, ReadingCard? reading)
    {
        http.Response.Headers.CacheControl = "no-store";
        return reading is null
            ? Results.NotFound()
            : Results.Json(new { sentence = ReadingWords.Progress(reading), read = reading.PagesRead, done = reading.Done, notes = ReadingWords.All(reading) });
    }
}
