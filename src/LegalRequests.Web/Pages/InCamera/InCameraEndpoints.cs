using LegalRequests.Access;
using LegalRequests.InCamera;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Vault;
using LegalRequests.Web.Pages.Intake;
using LegalRequests.Web.SignIn;

namespace LegalRequests.Web.Pages.InCamera;

/// <summary>The files of a set for the judge, and the pages of the sealed copy as pictures. Each look is written down first.</summary>
public static class InCameraEndpoints
{
    private const double ReviewDpi = 100;

    public static void MapInCameraFiles(this WebApplication app)
    {
        var mayPrepare = new PagePermissionAttribute(Permission.PrepareInCamera);
        app.MapGet("/requests/{Number}/in-camera/{setId:guid}/{file}", OpenSetFileAsync).WithMetadata(mayPrepare);
        app.MapGet("/requests/{Number}/in-camera/{setId:guid}/in-camera-signature.json", OpenSetSignatureAsync).WithMetadata(mayPrepare);
        app.MapGet("/requests/{Number}/in-camera/{setId:guid}/pages/{page:int}.png", ShowSealedPageAsync).WithMetadata(mayPrepare);
        app.MapGet("/requests/{Number}/in-camera-locked/{copyId:guid}/sealed.pdf", OpenSealedCopyAsync).WithMetadata(new PagePermissionAttribute(Permission.ReleasePacket));
    }

    private static async Task<IResult> OpenSetFileAsync(Guid setId, string file, HttpContext http, OperationRunner runner, PageCaller caller, FileVault vault)
    {
        if (InCameraFileToOpen.Named(file) is not { } named)
        {
            return Results.NotFound();
        }

        var opened = await runner.RunAsync(new OpenInCameraFile.Form(caller.Request.Id, setId, named), caller.For(null), http.RequestAborted);

        if (!opened.Done)
        {
            return Refused(opened.Refusal);
        }

        var isPdf = named is InCameraFile.Sealed or InCameraFile.Index;
        Say(http, isPdf ? "inline" : "attachment", InCameraFileToOpen.NameFor(caller.Request.Number, named));
        return Results.Stream(await vault.OpenAsync(opened.Value.BlobId, http.RequestAborted), isPdf ? "application/pdf" : "application/json", enableRangeProcessing: true);
    }

    private static async Task<IResult> OpenSetSignatureAsync(Guid setId, HttpContext http, OperationRunner runner, PageCaller caller)
    {
        var opened = await runner.RunAsync(new OpenInCameraSignature.Form(caller.Request.Id, setId), caller.For(null), http.RequestAborted);

        if (!opened.Done)
        {
            return Refused(opened.Refusal);
        }

        Say(http, "attachment", $"{caller.Request.Number}-in-camera-signature.json");
        return Results.Text(opened.Value, "application/json");
    }

    private static async Task<IResult> OpenSealedCopyAsync(Guid copyId, HttpContext http, OperationRunner runner, PageCaller caller, FileVault vault)
    {
        var opened = await runner.RunAsync(new OpenInCameraCopy.Form(caller.Request.Id, copyId), caller.For(null), http.RequestAborted);

        if (!opened.Done)
        {
            return Refused(opened.Refusal);
        }

        Say(http, "attachment", $"{caller.Request.Number}-sealed-encrypted.pdf");
        return Results.Stream(await vault.OpenAsync(opened.Value, http.RequestAborted), "application/pdf", enableRangeProcessing: true);
    }

    private static async Task<IResult> ShowSealedPageAsync(Guid setId, int page, HttpContext http, OperationRunner runner, PageCaller caller, PageDrawing drawing)
    {
        var opened = await runner.RunAsync(new OpenInCameraFile.Form(caller.Request.Id, setId, InCameraFile.Sealed, page), caller.For(null), http.RequestAborted);
        return opened.Done
            ? await PageImages.ShowAsync(http, drawing, new PageToDraw(opened.Value.BlobId, page, ReviewDpi, null))
            : Refused(opened.Refusal);
    }

    private static void Say(HttpContext http, string how, string name)
    {
        http.Response.Headers.ContentDisposition = $"{how}; filename=\"{name}\"";
        http.Response.Headers.CacheControl = "no-store";
    }

    private static IResult Refused(Refusal refusal) =>
        Results.StatusCode(refusal.Kind == RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
}
