using LegalRequests.Boards;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>What may have to be covered in a whole document, or in all documents of a request.</summary>
public sealed partial class RecordSuggestionsPage : RequestPage
{
    private const int MostShown = 200;

    private SuggestedRecords? found;
    private List<SuggestedBox> shown = [];
    private Dictionary<string, SuggestedPage> pageOf = [];
    private IReadOnlyList<ActCard> acts = [];

    /// <summary>One document alone.</summary>
    [SupplyParameterFromQuery] public Guid? Document { get; set; }

    /// <summary>Also what is covered or dismissed.</summary>
    [SupplyParameterFromQuery] public bool All { get; set; }

    [SupplyParameterFromForm(FormName = "suggestions")] public SuggestionsPage.SuggestionForm? Form { get; set; }

    [SupplyParameterFromForm(Name = "Form")] public FindPage.ActInput? ActForm { get; set; }

    [Inject] public required SuggestionSearch Search { get; set; }

    [Inject] public required ActBoard Acts { get; set; }

    [Inject] public required RedactionReasons Reasons { get; set; }

    private int Open => found?.Pages.Sum(page => page.Suggested.Count(one => one.State == SuggestionState.New)) ?? 0;

    private string Lead =>
        $"{(Document is null ? "In all documents of the request" : "In this document")}: {(Open == 0 ? "nothing is open." : Open == 1 ? "1 is open." : $"{Open} are open.")}{(shown.Count == MostShown ? $" The first {MostShown} are shown." : "")}";

    protected override async Task OnInitializedAsync()
    {
        var files = await AskAsync(new FindInRecords.Form(Request.Id, Document), Guid.Empty);

        if (files.Value is not { } open)
        {
            return;
        }

        var facts = (await AskAsync(new ReadProtectedFacts.Form(Request.Id), Guid.Empty)).Value ?? [];
        acts = await Acts.ReadAsync(Request.Id, null, Aborted);
        found = await Search.RunAsync(Request.Id, open, facts, Aborted);
        pageOf = found.Pages.SelectMany(page => page.Suggested.Select(one => (one.Fingerprint, Page: page))).DistinctBy(it => it.Fingerprint).ToDictionary(it => it.Fingerprint, it => it.Page);
        shown = [.. found.Pages.SelectMany(page => page.Suggested).Where(one => All || one.State == SuggestionState.New).Take(MostShown)];
    }

    private async Task SubmitAsync()
    {
        if (Form is null)
        {
            return;
        }

        var done = Form switch
        {
            { Accept: { } accept } => await AcceptAsync(shown.FindAll(one => one.Fingerprint == accept), 0),
            { Dismiss: { } dismiss } => await DismissAsync(dismiss),
            { Recall: { } recall } when pageOf.TryGetValue(recall, out var page) =>
                await RunAsync(new RecallSuggestion.Form(Request.Id, page.Read.Page.PageId, recall), Form.CommandId),
            { Recall: not null } or { Uncover: not null } => false,
            _ => await AcceptAllAsync(),
        };

        if (done)
        {
            GoTo(HrefOf(All), "saved");
        }
    }

    private async Task<bool> AcceptAllAsync()
    {
        var looked = (Form?.Looked ?? "").Split(',').ToHashSet();
        var open = shown.FindAll(one => one.State == SuggestionState.New);
        return await AcceptAsync(open, open.Count(one => !looked.Contains(one.Fingerprint)));
    }

    private Task<bool> AcceptAsync(List<SuggestedBox> accepted, int unlooked)
    {
        var boxes = accepted.ConvertAll(one => new PageRegions(
            pageOf[one.Fingerprint].Read.Page.PageId,
            pageOf[one.Fingerprint].Read.Page.ContentHash,
            one.Suggestion.ReasonCode,
            [.. one.Suggestion.Boxes.Select(MarkedRegion.Of)]));
        return RunAsync(new AcceptSuggestions.Form(Request.Id, boxes, unlooked, Form?.Words ?? ""), Form?.CommandId ?? default);
    }

    private async Task<bool> DismissAsync(string fingerprint)
    {
        if (shown.Find(one => one.Fingerprint == fingerprint) is not { } dismissed || PostedWord.Of<DismissReason>(Form?.Why) is not { } why)
        {
            Refuse(Refusal.OnField("Why", "suggestion.why", "Choose why the suggestion is not followed."));
            return false;
        }

        var page = pageOf[fingerprint].Read.Page.PageId;
        return await RunAsync(new DismissSuggestion.Form(Request.Id, page, fingerprint, dismissed.Suggestion.Kind, why), Form?.CommandId ?? default);
    }

    private async Task TakeBackAsync()
    {
        if (await RunAsync(new TakeBackAct.Form(Request.Id, ActForm?.TakeBack ?? default), ActForm?.CommandId ?? default))
        {
            GoTo(HrefOf(All), "saved");
        }
    }

    private async Task RepeatAsync()
    {
        if (await RunAsync(new RepeatAct.Form(Request.Id, ActForm?.Repeat ?? default), ActForm?.CommandId ?? default))
        {
            GoTo(HrefOf(All), "saved");
        }
    }

    private (string Href, string Text) PlaceOf(SuggestedBox one)
    {
        var (file, page) = (pageOf[one.Fingerprint].Read.File, pageOf[one.Fingerprint].Read.Page.Number);
        return (Below($"documents/{file.DocumentId}/redact/{page}/suggestions"), $"{file.Position}. {file.Title}, page {page}");
    }

    private string HrefOf(bool all) => Below($"suggestions?all={(all ? "true" : "false")}{(Document is { } one ? $"&document={one}" : "")}");
}
