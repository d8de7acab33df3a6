using LegalRequests.Intake;

namespace LegalRequests.Web.Pages.Intake;

/// <summary>Answers with a page's picture, once the operation that wrote the look down has given it.</summary>
public static class PageImages
{
    /// <summary>PNG that no cache keeps; 404 where the page is not there or not to be seen, 409 where it cannot be drawn.</summary>
    public static async Task<IResult> ShowAsync(HttpContext http, PageDrawing drawing, Outcome<PageToDraw> wanted)
    {
        if (wanted.Value is not { } page)
        {
            return Results.StatusCode(wanted.Refusal?.Kind == RefusalKind.Forbidden
                ? StatusCodes.Status403Forbidden
                : StatusCodes.Status404NotFound);
        }

        var drawn = await drawing.DrawAsync(page, http.RequestAborted);

        if (drawn.Value is not { } picture)
        {
            return Results.StatusCode(drawn.Refusal?.Kind == RefusalKind.NotFound
                ? StatusCodes.Status404NotFound
                : StatusCodes.Status409Conflict);
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(picture.Png, "image/png");
    }
}
