using LegalRequests.Access;
using LegalRequests.ClientNotice;
using LegalRequests.Operations;
using LegalRequests.Web.SignIn;

namespace LegalRequests.Web.Pages.ClientNotice;

/// <summary>The letter to the client as a PDF to look at and print.</summary>
public static class LetterEndpoint
{
    public static void MapNoticeLetter(this WebApplication app) =>
        app.MapGet("/requests/{Number}/notice/letter.pdf", ShowAsync)
            .WithMetadata(new PagePermissionAttribute(Permission.ManageNotice));

    private static async Task<IResult> ShowAsync(string? language, HttpContext http, OperationRunner runner, PageCaller caller, NoticeLetter letter)
    {
        var form = new ViewNoticeLetter.Form(caller.Request.Id, language ?? "en");
        var looked = await runner.RunAsync(form, caller.For(null), http.RequestAborted);

        if (!looked.Done)
        {
            return Results.StatusCode(looked.Refusal.Kind == RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        }

        using var pdf = new MemoryStream();
        await letter.WriteAsync(pdf, caller.Request.Id, form.Language, http.RequestAborted);
        http.Response.Headers.ContentDisposition = "inline; filename=\"client-notice.pdf\"";
        return Results.Bytes(pdf.ToArray(), "application/pdf");
    }
}
