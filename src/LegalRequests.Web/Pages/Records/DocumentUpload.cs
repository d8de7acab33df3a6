using System.Buffers.Binary;
using System.Security.Cryptography;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Records;
using LegalRequests.Web.Hosting;
using LegalRequests.Web.Pages.Intake;
using LegalRequests.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace LegalRequests.Web.Pages.Records;

/// <summary>Endpoints that take records in, several at once, and show their pages.</summary>
public static class DocumentUpload
{
    public static void MapDocumentUpload(this WebApplication app)
    {
        app.MapPost("/requests/{Number}/documents/add", AddDocumentsAsync)
            .WithMetadata(new PagePermissionAttribute(Permission.ManageDocuments), new DisableRequestSizeLimitAttribute());
        app.MapGet("/requests/{Number}/documents/{documentId:guid}/pages/{page:int}.png", ShowPageAsync)
            .WithMetadata(new PagePermissionAttribute(Permission.ViewRecords));
    }

    private static async Task<IResult> AddDocumentsAsync(HttpContext http, Reception reception, OperationRunner runner, PageCaller caller)
    {
        var back = $"/requests/{caller.Request.Number}/documents";

        if (await StreamedForm.OpenAsync(http) is not { } form || !Enum.TryParse<DocumentType>(form.Field("Form.Type"), out var type))
        {
            return Results.LocalRedirect($"{back}?refused=1:form.incomplete");
        }

        var refused = new List<string>();
        var done = "added";
        var place = 0;

        while (await form.NextFileAsync(http.RequestAborted) is { } file)
        {
            place++;

            var command = form.Command is { } id ? PartOf(id, place) : (Guid?)null;

            var taken = await TakeAsync(caller, reception, runner, file, type, form.Field("Form.Password"), command, http.RequestAborted);

            if (taken.Refusal is { } refusal)
            {
                refused.Add($"{place}:{refusal.Code}");
            }
            else if (taken.Value is { Attached.Count: > 0 } && done == "added")
            {
                done = "added-mail";
            }
            else if (taken.Value is { Locked: true } locked)
            {
                done = locked.WrongPassword ? "locked-wrong" : done == "added" ? "locked" : done;
            }
        }

        return Results.LocalRedirect(
            place == 0 ? $"{back}?refused=1:file.none"
            : refused.Count > 0 ? $"{back}?refused={string.Join(',', refused)}"
            : $"{back}?done={done}");
    }

    private static async Task<Outcome<ReceivedPdf>> TakeAsync(
        PageCaller caller,
        Reception reception,
        OperationRunner runner,
        StreamedFile file,
        DocumentType type,
        string password,
        Guid? command,
        CancellationToken cancellation)
    {
        var received = await reception.TakeApartAsync(caller.Request.Id, "document", file.Name, file.Body, password, cancellation);

        if (received.Value is not { } pdf)
        {
            return received;
        }

        var added = await runner.RunAsync(new AddCaseDocument.Form(caller.Request.Id, pdf, type, ""), caller.For(command), cancellation);
        return added.Done ? received : added.Refusal;
    }

    /// <summary>Each file of one form is a command of its own: sent again after a break, only those that are missing are added.</summary>
    private static Guid PartOf(Guid command, int place)
    {
        Span<byte> whole = stackalloc byte[20];
        command.TryWriteBytes(whole);
        BinaryPrimitives.WriteInt32BigEndian(whole[16..], place);
        return new Guid(SHA256.HashData(whole).AsSpan(0, 16));
    }

    private static async Task<IResult> ShowPageAsync(
        Guid documentId,
        int page,
        string? size,
        HttpContext http,
        OperationRunner runner,
        PageCaller caller,
        PageDrawing drawing)
    {
        var wanted = Enum.TryParse<PageSize>(size, ignoreCase: true, out var named) ? named : PageSize.Reading;
        var form = new ViewPage.Form(caller.Request.Id, documentId, page, wanted);
        return await PageImages.ShowAsync(http, drawing, await runner.RunAsync(form, caller.For(null), http.RequestAborted));
    }
}
