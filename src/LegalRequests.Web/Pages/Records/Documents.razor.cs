using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Records;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Pages.Intake;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Records;

/// <summary>The records of a request, those that wait for their password, and the word that all are here.</summary>
public sealed partial class Documents : RequestPage
{
    private IReadOnlyList<DocumentCard> documents = [];
    private IReadOnlyList<LockedFileCard> locked = [];
    private IReadOnlyList<AttachmentCard> attachments = [];
    private (int Read, int All) reading;

    [SupplyParameterFromForm(FormName = "finish")] public FinishInput? Form { get; set; }

    [SupplyParameterFromForm(FormName = "unlock", Name = "Form")] public LockedFilesPane.UnlockInput? Unlock { get; set; }

    [SupplyParameterFromForm(FormName = "settle", Name = "Form")] public AttachmentPane.SettleInput? Settle { get; set; }

    /// <summary>Places of the refused files with their codes: <c>2:file.damaged,4:file.empty</c>.</summary>
    [SupplyParameterFromQuery] public string? Refused { get; set; }

    [Inject] public required DocumentsBoard Board { get; set; }

    [Inject] public required LockedFileBoard LockedFiles { get; set; }

    [Inject] public required AttachmentBoard Attachments { get; set; }

    [Inject] public required ReadingBoard Readings { get; set; }

    [Inject] public required Reception Reception { get; set; }

    private string Lead => $"{Assessed}{(reading.Read < reading.All ? $". {reading.Read} of {reading.All} pages are read, you can leave this page" : "")}";

    private string Assessed => $"{documents.Count(it => it.Progress == DocumentProgress.Assessed)} of {documents.Count(it => it.DuplicateOfId is null)} assessed";

    private IEnumerable<(string Place, string Code)> RefusedFiles => (Refused ?? "")
        .Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split(':', 2))
        .Where(parts => parts.Length == 2 && int.TryParse(parts[0], out _))
        .Select(parts => (parts[0], parts[1]));

    protected override async Task OnInitializedAsync()
    {
        documents = await Board.ReadAsync(Request.Id, Aborted);
        locked = await LockedFiles.ReadAsync(Request.Id, Shelf.Records, Aborted);
        attachments = await Attachments.ReadAsync(Request.Id, Aborted);
        reading = await Readings.OfRecordsAsync(Request.Id, Aborted);
    }

    private async Task FinishAsync()
    {
        if (await RunAsync(new FinishRecords.Form(Request.Id), Form?.CommandId ?? default))
        {
            GoTo(Below(), "saved");
        }
    }

    private async Task SettleAsync()
    {
        if (!Guid.TryParse(Settle?.AttachmentId, out var attachment))
        {
            Refuse(Refusal.OnField(nameof(AttachmentPane.SettleInput.AttachmentId), "attachment.which", "Choose the file."));
        }
        else if (await RunAsync(new SettleAttachment.Form(Request.Id, attachment, Settle?.Note ?? ""), Settle?.CommandId ?? default))
        {
            GoTo(Below("documents"), "saved");
        }
    }

    private async Task UnlockAsync()
    {
        if (locked.FirstOrDefault(file => file.Id == Unlock?.FileId) is not { } file)
        {
            GoTo(Below("documents"), "already");
            return;
        }

        if (Unlock?.Step == "discard")
        {
            if (await RunAsync(new DiscardLockedRecord.Form(Request.Id, file.Id), Guid.Empty))
            {
                GoTo(Below("documents"), "thrown-away");
            }

            return;
        }

        var opened = await Reception.UnlockAsync(Request.Id, "document", file.OriginalBlobId, Unlock?.Password ?? "", Aborted);

        if (opened.Value is not { } record)
        {
            Refuse((opened.Refusal ?? Refusal.NotFound()) with { Field = nameof(LockedFilesPane.UnlockInput.Password) });
        }
        else if (await RunAsync(new OpenLockedRecord.Form(Request.Id, file.Id, record), Guid.Empty))
        {
            GoTo(Below("documents"), "added");
        }
    }

    public sealed class FinishInput
    {
        public Guid CommandId { get; set; }
    }
}
