using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Finding;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>
/// Finds all places of a phrase in a document or a request and covers the chosen ones. The phrase is posted, never part of an
/// address: addresses are kept in histories and logs.
/// </summary>
public sealed partial class FindPage : RequestPage
{
    private const int MostShown = 500;
    private const string InDocument = "document";
    private const string InRequest = "request";

    private PhraseResult? result;
    private IReadOnlyList<ActCard> acts = [];
    private string phrase = "";
    private string scope = InRequest;
    private Guid? document;

    /// <summary>The document that the search starts from.</summary>
    [SupplyParameterFromQuery] public Guid? Document { get; set; }

    /// <summary>The page whose words are looked for, 1-based.</summary>
    [SupplyParameterFromQuery] public int? On { get; set; }

    /// <summary>Places of words of that page, parted by commas.</summary>
    [SupplyParameterFromQuery] public string? Words { get; set; }

    /// <summary>A box of that page: what lies under it is looked for.</summary>
    [SupplyParameterFromQuery] public Guid? Box { get; set; }

    [SupplyParameterFromForm(FormName = "find", Name = "Form")] public FindInput? FindForm { get; set; }

    [SupplyParameterFromForm(FormName = "cover", Name = "Form")] public CoverInput? CoverForm { get; set; }

    [SupplyParameterFromForm(Name = "Form")] public ActInput? ActForm { get; set; }

    [Inject] public required RedactionBoard Board { get; set; }

    [Inject] public required ActBoard Acts { get; set; }

    [Inject] public required PhraseSearch Search { get; set; }

    [Inject] public required RedactionReasons Reasons { get; set; }

    [Inject] public required PageDrawing Drawing { get; set; }

    private static IReadOnlyList<Choice> Scopes => [new(InDocument, "In this document"), new(InRequest, "In all documents of the request")];

    private IReadOnlyList<Choice> ReasonChoices => [.. Reasons.All.Select(reason => new Choice(reason.Code, $"{reason.Code} {reason.Title}"))];

    private string Found
    {
        get
        {
            var places = result?.Places ?? [];
            var documents = RedactionWords.Count(places.Select(place => place.File.DocumentId).Distinct().Count(), "document", "documents");
            var shown = places.Count > MostShown ? $"; the first {MostShown} are shown, cover them and search again" : "";
            return places.Count == 0 ? "Nothing found" : $"{RedactionWords.Count(places.Count, "place", "places")} in {documents}{shown}";
        }
    }

    protected override async Task OnInitializedAsync()
    {
        acts = await Acts.ReadAsync(Request.Id, null, Aborted);
        (phrase, scope, document) = (FindForm, CoverForm) switch
        {
            ({ Phrase: { } sought } form, _) => (sought, form.Scope ?? InRequest, form.DocumentId),
            (_, { Phrase: { } sought } form) => (sought, form.Scope ?? InRequest, form.DocumentId),
            _ => (await WordsAsync(), InRequest, Document),
        };

        if (phrase.Length > 0)
        {
            await SearchAsync();
        }
    }

    private async Task SearchAsync()
    {
        if (PhraseFinder.For(phrase) is not { } finder)
        {
            Refuse(Refusal.OnField("Phrase", "find.too-short", "Enter at least two letters or digits."));
            return;
        }

        var files = await AskAsync(new FindInRecords.Form(Request.Id, scope == InDocument ? document : null), Guid.Empty);

        if (files.Value is { } searchable)
        {
            result = await Search.RunAsync(searchable, finder, Aborted);
        }
    }

    /// <summary>The words that the address points at.</summary>
    private async Task<string> WordsAsync()
    {
        if (Document is not { } from || On is not { } number || await Board.ReadAsync(Request.Id, from, number, Aborted) is not { } view)
        {
            return "";
        }

        if ((await AskAsync(new ViewPage.Form(Request.Id, from, number, PageSize.Release), Guid.Empty)).Value is not { } wanted)
        {
            return "";
        }

        var read = (await Drawing.ReadAsync(wanted, view.TextDoubtful, Aborted)).Value ?? [];
        var chosen = (Words ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(place => int.TryParse(place, out var at) ? at : -1).ToHashSet();
        var box = view.Marks.FirstOrDefault(mark => mark.Id == Box);
        return string.Join(' ', TextLine.Of(read)
            .SelectMany(line => line.Words)
            .Where(word => chosen.Contains(word.Place) || (box is not null && Coverage.ShareOf(word.Box, [box.Box]) > 0.5))
            .Select(word => word.Text));
    }

    private async Task ShowAsync()
    {
        if (phrase.Length == 0)
        {
            await SearchAsync();
        }
    }

    private async Task CoverAsync()
    {
        var chosen = (CoverForm?.Chosen ?? []).ToHashSet();
        var places = (result?.Places ?? [])
            .Where(place => !place.Covered && chosen.Contains(place.Key))
            .Select(place => new CoverFound.Chosen(place.Page.PageId, place.Page.ContentHash, [.. place.Place.Boxes.Select(MarkedRegion.Of)]))
            .ToList();

        if (await RunAsync(new CoverFound.Form(Request.Id, places, CoverForm?.ReasonCode ?? ""), CoverForm?.CommandId ?? default))
        {
            GoTo(document is null ? Below("find") : Below($"find?document={document}"), "covered");
        }
    }

    private Task TakeBackAsync() => AfterAsync(RunAsync(new TakeBackAct.Form(Request.Id, ActForm?.TakeBack ?? default), ActForm?.CommandId ?? default));

    private Task RepeatAsync() => AfterAsync(RunAsync(new RepeatAct.Form(Request.Id, ActForm?.Repeat ?? default), ActForm?.CommandId ?? default));

    private async Task AfterAsync(Task<bool> step)
    {
        if (await step)
        {
            GoTo(Below("find"), "saved");
        }
    }

    // On the first look all are ticked; on a page that is shown again, what was ticked.
    private bool IsChosen(FoundPlace place) => !place.Covered && (CoverForm is null || CoverForm.Chosen?.Contains(place.Key) == true);

    public sealed class FindInput
    {
        public string? Phrase { get; set; }

        public string? Scope { get; set; }

        public Guid? DocumentId { get; set; }
    }

    public sealed class CoverInput
    {
        public Guid CommandId { get; set; }

        public string? Phrase { get; set; }

        public string? Scope { get; set; }

        public Guid? DocumentId { get; set; }

        public List<string>? Chosen { get; set; }

        public string? ReasonCode { get; set; }
    }

    /// <summary>One of the two is sent: the button that was pressed.</summary>
    public sealed class ActInput
    {
        public Guid CommandId { get; set; }

        public Guid? TakeBack { get; set; }

        public Guid? Repeat { get; set; }
    }
}
