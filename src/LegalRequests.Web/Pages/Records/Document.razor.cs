using LegalRequests.Boards;
using LegalRequests.Records;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Records;

/// <summary>One record: what it is, who assesses it, and which laws guard its pages.</summary>
public partial class Document : RequestPage
{
    private DocumentCard? document;
    private ReadingCard? reading;
    private IReadOnlyList<AttachmentCard> attachments = [];
    private IReadOnlyList<PaperCard> papers = [];
    private IReadOnlyList<AssessorChoice> people = [];

    [Parameter] public Guid DocumentId { get; set; }

    [SupplyParameterFromForm(FormName = "describe")] public DescribeInput? Form { get; set; }

    [SupplyParameterFromForm(Name = "Form")] public OverlayInput? OverlayForm { get; set; }

    [SupplyParameterFromForm(FormName = "hold", Name = "Form")] public HoldInput? HoldForm { get; set; }

    [Inject] public required DocumentsBoard Board { get; set; }

    [Inject] public required AttachmentBoard Attachments { get; set; }

    [Inject] public required ReadingBoard Readings { get; set; }

    [Inject] public required TimeProvider Clock { get; set; }

    private List<AttachmentCard> Attached => [.. attachments.Where(it => it.MailId == DocumentId)];

    private IReadOnlyList<Choice> People => [.. people.Select(it => new Choice(it.StaffId.ToString(), Name(it)))];

    protected override async Task OnInitializedAsync()
    {
        document = await Board.FindAsync(Request.Id, DocumentId, Aborted);

        if (document is null)
        {
            Navigation.NotFound();
            return;
        }

        reading = await Readings.OfDocumentAsync(Request.Id, DocumentId, Aborted);
        attachments = await Attachments.ReadAsync(Request.Id, Aborted);
        papers = await Board.PapersAsync(Request.Id, Aborted);
        people = await Board.AssessorsAsync(Request.Id, Clock.GetUtcNow(), Aborted);
    }

    private async Task DescribeAsync()
    {
        if (Form is null || document is null)
        {
            return;
        }

        var form = new DescribeDocument.Form(
            Request.Id,
            DocumentId,
            Enum.TryParse<DocumentType>(Form.Type, out var type) ? type : document.Type,
            Form.Title ?? "",
            PostedWord.DayOf(Form.WrittenOn),
            Form.AuthorRole ?? "",
            Form.RecipientRoles ?? "",
            Guid.TryParse(Form.AssignedTo, out var person) ? person : null);

        if (await RunAsync(form, Form.CommandId))
        {
            GoTo(Below($"documents/{DocumentId}"), "saved");
        }
    }

    private async Task HoldAsync()
    {
        if (document is not null && await RunAsync(new HoldDocument.Form(Request.Id, DocumentId, !document.Held), HoldForm?.CommandId ?? default))
        {
            GoTo(Below($"documents/{DocumentId}"), "saved");
        }
    }

    private async Task TagAsync()
    {
        if (OverlayForm is not { } input || !Enum.TryParse<Overlay>(input.Code, out var code))
        {
            Refuse(Refusal.OnField(nameof(OverlayInput.Code), "overlay.code-missing", "Choose the law."));
        }
        else if (await RunAsync(new TagOverlay.Form(Request.Id, DocumentId, input.PageNumber, code, input.Note ?? ""), input.CommandId))
        {
            GoTo(Below($"documents/{DocumentId}"), "saved");
        }
    }

    private async Task ClearAsync()
    {
        if (OverlayForm is not { } input
            || !Enum.TryParse<Overlay>(input.Code, out var code)
            || !Enum.TryParse<OverlayRoute>(input.Route, out var route))
        {
            Refuse(Refusal.OnField(nameof(OverlayInput.Route), "overlay.route-missing", "Choose the law and the route."));
            return;
        }

        var paper = Guid.TryParse(input.EvidencePaperId, out var id) ? id : (Guid?)null;
        var form = new ClearOverlay.Form(Request.Id, DocumentId, input.PageNumber, code, route, paper, input.Note ?? "");

        if (await RunAsync(form, input.CommandId))
        {
            GoTo(Below($"documents/{DocumentId}"), "saved");
        }
    }

    private static string Name(AssessorChoice person) =>
        person.Credential.Length > 0 ? $"{person.Name}, {person.Credential}" : person.Name;

    public sealed class HoldInput
    {
        public Guid CommandId { get; set; }
    }

    public sealed class DescribeInput
    {
        public Guid CommandId { get; set; }

        public string? Title { get; set; }

        public string? Type { get; set; }

        public string? WrittenOn { get; set; }

        public string? AuthorRole { get; set; }

        public string? RecipientRoles { get; set; }

        public string? AssignedTo { get; set; }
    }
}
