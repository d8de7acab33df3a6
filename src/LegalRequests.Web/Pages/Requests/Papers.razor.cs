using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Pages.Intake;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Requests;

/// <summary>The papers of a request, and those that wait for their password.</summary>
public sealed partial class Papers : RequestPage
{
    private IReadOnlyList<PaperCard> papers = [];
    private IReadOnlyList<LockedFileCard> locked = [];
    private ReadingCard? reading;

    [SupplyParameterFromQuery] public string? Refused { get; set; }

    [SupplyParameterFromQuery] public Guid? Show { get; set; }

    [SupplyParameterFromForm(FormName = "unlock", Name = "Form")] public LockedFilesPane.UnlockInput? Unlock { get; set; }

    [Inject] public required DocumentsBoard Board { get; set; }

    [Inject] public required LockedFileBoard LockedFiles { get; set; }

    [Inject] public required ReadingBoard Readings { get; set; }

    [Inject] public required Reception Reception { get; set; }

    private bool MaySee => Caller.May(Permission.ViewRecords);

    protected override async Task OnInitializedAsync()
    {
        papers = await Board.PapersAsync(Request.Id, Aborted);
        locked = await LockedFiles.ReadAsync(Request.Id, Shelf.Papers, Aborted);
        reading = MaySee && Show is { } shown ? await Readings.OfPaperAsync(Request.Id, shown, Aborted) : null;
    }

    private async Task UnlockAsync()
    {
        if (locked.FirstOrDefault(file => file.Id == Unlock?.FileId) is not { } file)
        {
            GoTo(Below("papers"), "already");
            return;
        }

        if (Unlock?.Step == "discard")
        {
            if (await RunAsync(new DiscardLockedPaper.Form(Request.Id, file.Id), Guid.Empty))
            {
                GoTo(Below("papers"), "thrown-away");
            }

            return;
        }

        var opened = await Reception.UnlockAsync(Request.Id, "paper", file.OriginalBlobId, Unlock?.Password ?? "", Aborted);

        if (opened.Value is not { } paper)
        {
            Refuse((opened.Refusal ?? Refusal.NotFound()) with { Field = nameof(LockedFilesPane.UnlockInput.Password) });
        }
        else if (await RunAsync(new OpenLockedPaper.Form(Request.Id, file.Id, paper), Guid.Empty))
        {
            GoTo(Below("papers"), "added");
        }
    }
}
