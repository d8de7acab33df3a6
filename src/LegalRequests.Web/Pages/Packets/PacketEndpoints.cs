using LegalRequests.Access;
using LegalRequests.CounselReview;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Release;
using LegalRequests.Vault;
using LegalRequests.Web.Pages.Intake;
using LegalRequests.Web.SignIn;

namespace LegalRequests.Web.Pages.Packets;

/// <summary>The files of a packet, whole or by ranges, and its pages as pictures. Each look is written down first.</summary>
public static class PacketEndpoints
{
    private const double ReviewDpi = 100;

    public static void MapPacketFiles(this WebApplication app)
    {
        var mayView = new PagePermissionAttribute(Permission.ViewRecords);
        app.MapGet("/requests/{Number}/packet/{packetId:guid}/{file}", OpenAsync).WithMetadata(mayView);
        app.MapGet("/requests/{Number}/locked/{copyId:guid}/packet.pdf", OpenLockedAsync).WithMetadata(new PagePermissionAttribute(Permission.ReleasePacket));
        app.MapGet("/requests/{Number}/recalls/{recallId:guid}/letter.pdf", OpenRecallAsync).WithMetadata(mayView);
        app.MapGet("/requests/{Number}/packet/{packetId:guid}/signature.json", OpenSignatureAsync).WithMetadata(mayView);
        app.MapGet("/requests/{Number}/packet/{packetId:guid}/pages/{page:int}.png", ShowPageAsync).WithMetadata(mayView);
    }

    private static async Task<IResult> OpenAsync(Guid packetId, string file, HttpContext http, OperationRunner runner, PageCaller caller, FileVault vault)
    {
        if (PacketFileToOpen.Named(file) is not { } named)
        {
            return Results.NotFound();
        }

        var form = new OpenPacketFile.Form(caller.Request.Id, packetId, named);
        var opened = await runner.RunAsync(form, caller.For(null), http.RequestAborted);

        if (!opened.Done)
        {
            return No(opened.Refusal);
        }

        var how = named is PacketFile.Packet or PacketFile.Log ? "inline" : "attachment";
        http.Response.Headers.ContentDisposition = $"{how}; filename=\"{PacketFileToOpen.NameFor(caller.Request.Number, named)}\"";
        var clear = await vault.OpenAsync(opened.Value.BlobId, http.RequestAborted);
        return Results.Stream(clear, TypeOf(named), enableRangeProcessing: true);
    }

    private static async Task<IResult> OpenLockedAsync(Guid copyId, HttpContext http, OperationRunner runner, PageCaller caller, FileVault vault)
    {
        var opened = await runner.RunAsync(new OpenLockedPacket.Form(caller.Request.Id, copyId), caller.For(null), http.RequestAborted);

        if (!opened.Done)
        {
            return No(opened.Refusal);
        }

        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{caller.Request.Number}-encrypted.pdf\"";
        return Results.Stream(await vault.OpenAsync(opened.Value, http.RequestAborted), "application/pdf", enableRangeProcessing: true);
    }

    private static async Task<IResult> OpenRecallAsync(Guid recallId, HttpContext http, OperationRunner runner, PageCaller caller, FileVault vault)
    {
        var opened = await runner.RunAsync(new OpenRecallLetter.Form(caller.Request.Id, recallId), caller.For(null), http.RequestAborted);

        if (!opened.Done)
        {
            return No(opened.Refusal);
        }

        http.Response.Headers.ContentDisposition = $"inline; filename=\"{caller.Request.Number}-recall.pdf\"";
        return Results.Stream(await vault.OpenAsync(opened.Value, http.RequestAborted), "application/pdf", enableRangeProcessing: true);
    }

    private static async Task<IResult> OpenSignatureAsync(Guid packetId, HttpContext http, OperationRunner runner, PageCaller caller)
    {
        var opened = await runner.RunAsync(new OpenSignature.Form(caller.Request.Id, packetId), caller.For(null), http.RequestAborted);

        if (!opened.Done)
        {
            return No(opened.Refusal);
        }

        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{caller.Request.Number}-{SignatureFile.FileName}\"";
        return Results.Text(opened.Value, "application/json");
    }

    private static async Task<IResult> ShowPageAsync(
        Guid packetId,
        int page,
        HttpContext http,
        OperationRunner runner,
        PageCaller caller,
        PageDrawing drawing)
    {
        var form = new OpenPacketFile.Form(caller.Request.Id, packetId, PacketFile.Packet, page);
        var opened = await runner.RunAsync(form, caller.For(null), http.RequestAborted);
        return opened.Done
            ? await PageImages.ShowAsync(http, drawing, new PageToDraw(opened.Value.BlobId, page, ReviewDpi, null))
            : No(opened.Refusal);
    }

    private static IResult No(Refusal refusal) =>
        Results.StatusCode(refusal.Kind == RefusalKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);

    private static string TypeOf(PacketFile file) => file switch
    {
        PacketFile.Packet or PacketFile.Log => "application/pdf",
        PacketFile.LogTable => "text/csv; charset=utf-8",
        _ => "application/json",
    };
}
