using LegalRequests.Boards;
using LegalRequests.Privilege;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Privilege;

/// <summary>One document beside the questions about it.</summary>
public sealed partial class AssessDocumentPage : RequestPage
{
    private static readonly IReadOnlyList<Choice> Kinds =
        [.. Enum.GetValues<AssessedAs>().Select(it => new Choice(it.ToString(), PrivilegeWords.Of(it), PrivilegeWords.Hint(it)))];

    private IReadOnlyList<DocumentCard> documents = [];
    private DocumentCard? document;
    private AssessmentView? view;
    private LogPreview? preview;
    private IReadOnlyList<CutPages> cuts = [];

    [Parameter] public Guid DocumentId { get; set; }

    [SupplyParameterFromForm(FormName = "assess")] public AssessInput? Form { get; set; }

    [Inject] public required DocumentsBoard Documents { get; set; }

    [Inject] public required AssessmentBoard Board { get; set; }

    [Inject] public required CutBoard Cuts { get; set; }

    /// <summary>What was typed, else what was stored.</summary>
    private AssessInput? Input { get; set; }

    private List<DocumentCard> ToAssess => [.. documents.Where(it => it.DuplicateOfId is null)];

    private DocumentCard? Previous => ToAssess.LastOrDefault(it => it.Position < document?.Position);

    private DocumentCard? Next => ToAssess.Find(it => it.Position > document?.Position);

    private string Lead =>
        $"Document {document?.Position}, {(document?.PageCount == 1 ? "1 page" : $"{document?.PageCount} pages")}. {ToAssess.Count(it => it.Assessed is not null)} of {ToAssess.Count} done.";

    private IReadOnlyList<Choice> Grounds =>
        [.. (view?.Grounds ?? []).Select(ground => new Choice(ground.Id, $"{ground.Title} ({ground.Citation})"))];

    protected override async Task OnInitializedAsync()
    {
        documents = await Documents.ReadAsync(Request.Id, Aborted);
        document = documents.FirstOrDefault(it => it.Id == DocumentId);

        if (document is null)
        {
            Navigation.NotFound();
            return;
        }

        view = await Board.ReadAsync(Request.Id, DocumentId, Aborted);
        Input = Form ?? AssessInput.Of(view);
        cuts = await Cuts.OfRequestAsync(Request.Id, DocumentId, Aborted);
    }

    private async Task SendAsync()
    {
        if (Form?.ToForm(Request.Id, DocumentId) is not { } form)
        {
            Refuse(Refusal.OnField(nameof(AssessInput.AssessedAs), "privilege.kind-missing", "Say what the document is."));
            return;
        }

        if (Form.Then == "preview")
        {
            preview = await Board.PreviewAsync(form, Aborted);
        }
        else if (await RunAsync(form, Form.CommandId))
        {
            GoTo(After(Form.Then), "saved");
        }
    }

    private string After(string? then)
    {
        if (then != "next")
        {
            return Below($"documents/{DocumentId}/assess");
        }

        return Next is { } next ? Below($"documents/{next.Id}/assess") : Below("assess");
    }
}
