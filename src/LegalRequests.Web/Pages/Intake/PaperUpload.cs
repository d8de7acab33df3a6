using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Requests;
using LegalRequests.Web.Hosting;
using LegalRequests.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace LegalRequests.Web.Pages.Intake;

/// <summary>Endpoints that take a paper in, and show its pages.</summary>
public static class PaperUpload
{
    public static void MapPaperUpload(this WebApplication app)
    {
        app.MapPost("/requests/new/paper", UploadAsync)
            .WithMetadata(new PagePermissionAttribute(Permission.LogRequest), new DisableRequestSizeLimitAttribute());
        app.MapPost("/requests/{Number}/papers/add", AddPaperAsync)
            .WithMetadata(new PagePermissionAttribute(Permission.ChangeFacts), new DisableRequestSizeLimitAttribute());
        app.MapGet("/requests/new/{draftId:guid}/pages/{page:int}.png", ShowDraftPageAsync)
            .WithMetadata(new PagePermissionAttribute(Permission.LogRequest));
        app.MapGet("/requests/{Number}/papers/{paperId:guid}/pages/{page:int}.png", ShowPaperPageAsync)
            .WithMetadata(new PagePermissionAttribute(Permission.ViewRecords));
    }

    private static async Task<IResult> UploadAsync(HttpContext http, Reception reception, OperationRunner runner, PageCaller caller)
    {
        if (await StreamedForm.OpenAsync(http) is not { } form)
        {
            return Results.LocalRedirect("/requests/new?refused=form.incomplete");
        }

        if (await form.NextFileAsync(http.RequestAborted) is not { } file)
        {
            return Results.LocalRedirect("/requests/new?refused=file.none");
        }

        var draftId = Guid.CreateVersion7();
        var received = await reception.TakeInAsync(draftId, "paper", file.Name, file.Body, form.Field("Form.Password"), http.RequestAborted);

        if (received.Refusal is { } refusal)
        {
            return Results.LocalRedirect($"/requests/new?refused={refusal.Code}");
        }

        var kept = await runner.RunAsync(new UploadPaper.Form(draftId, Taken(received)), caller.For(form.Command), http.RequestAborted);
        var note = Taken(received).WrongPassword ? "?done=locked-wrong" : "";
        return Results.LocalRedirect(kept.Done ? $"/requests/new/{kept.Value}{note}" : $"/requests/new?refused={kept.Refusal.Code}");
    }

    private static async Task<IResult> AddPaperAsync(HttpContext http, Reception reception, OperationRunner runner, PageCaller caller)
    {
        var request = caller.Request;
        var back = $"/requests/{request.Number}/papers";

        if (await StreamedForm.OpenAsync(http) is not { } form || !Enum.TryParse<PaperKind>(form.Field("Form.Kind"), out var kind))
        {
            return Results.LocalRedirect($"{back}?refused=form.incomplete");
        }

        if (await form.NextFileAsync(http.RequestAborted) is not { } file)
        {
            return Results.LocalRedirect($"{back}?refused=file.none");
        }

        var received = await reception.TakeInAsync(request.Id, "paper", file.Name, file.Body, form.Field("Form.Password"), http.RequestAborted);

        if (received.Refusal is { } refusal)
        {
            return Results.LocalRedirect($"{back}?refused={refusal.Code}");
        }

        var added = await runner.RunAsync(new AddPaper.Form(request.Id, kind, Taken(received)), caller.For(form.Command), http.RequestAborted);
        return Results.LocalRedirect(added.Done ? $"{back}?done={DoneWith(Taken(received))}" : $"{back}?refused={added.Refusal.Code}");
    }

    private static async Task<IResult> ShowDraftPageAsync(
        Guid draftId,
        int page,
        HttpContext http,
        OperationRunner runner,
        PageCaller caller,
        PageDrawing drawing) =>
        await PageImages.ShowAsync(http, drawing, await runner.RunAsync(new ViewDraftPage.Form(draftId, page), caller.For(null), http.RequestAborted));

    private static async Task<IResult> ShowPaperPageAsync(
        Guid paperId,
        int page,
        HttpContext http,
        OperationRunner runner,
        PageCaller caller,
        PageDrawing drawing) =>
        await PageImages.ShowAsync(
            http,
            drawing,
            await runner.RunAsync(new ViewPaperPage.Form(caller.Request.Id, paperId, page), caller.For(null), http.RequestAborted));

    private static string DoneWith(ReceivedPdf file) => file.WrongPassword ? "locked-wrong" : file.Locked ? "locked" : "added";

    private static ReceivedPdf Taken(Outcome<ReceivedPdf> received) =>
        received.Value ?? throw new InvalidOperationException("Received without a file.");
}
