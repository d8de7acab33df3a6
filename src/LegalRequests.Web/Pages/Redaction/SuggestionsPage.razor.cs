using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Pdf.Reading;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>What may have to be covered on one page, to be accepted or dismissed one by one.</summary>
public sealed partial class SuggestionsPage : RequestPage
{
    private RedactionView? view;
    private IReadOnlyList<SuggestedBox> suggested = [];
    private UnknownNames unknown = new(0, 0);
    private PageCuts cuts = PageCuts.None;

    [Parameter] public Guid DocumentId { get; set; }

    /// <summary>1-based.</summary>
    [Parameter] public int Page { get; set; }

    [SupplyParameterFromForm(FormName = "suggestions")] public SuggestionForm? Form { get; set; }

    [Inject] public required RedactionBoard Board { get; set; }

    [Inject] public required SuggestionBoard Suggestions { get; set; }

    [Inject] public required CutBoard Cuts { get; set; }

    [Inject] public required RedactionReasons Reasons { get; set; }

    [Inject] public required PageDrawing Drawing { get; set; }

    private string Lead
    {
        get
        {
            var left = suggested.Count(it => it.State == SuggestionState.New);
            return $"Page {Page} of {view?.Pages.Count}. {(left == 0 ? "Nothing new." : left == 1 ? "1 suggestion is open." : $"{left} suggestions are open.")}";
        }
    }

    protected override async Task OnInitializedAsync()
    {
        view = await Board.ReadAsync(Request.Id, DocumentId, Page, Aborted);

        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        cuts = await Cuts.OnPageAsync(Request.Id, DocumentId, view, Aborted);

        if (await ReadWordsAsync(view) is { } words)
        {
            var facts = (await AskAsync(new ReadProtectedFacts.Form(Request.Id), Guid.Empty)).Value ?? [];
            (suggested, unknown) = await Suggestions.OnPageAsync(Request.Id, DocumentId, view, words, facts, Aborted);
        }
    }

    private async Task<List<PageWord>?> ReadWordsAsync(RedactionView page)
    {
        if ((await AskAsync(new ViewPage.Form(Request.Id, DocumentId, Page, PageSize.Release), default)).Value is not { } wanted)
        {
            return null;
        }

        var read = await Drawing.ReadAsync(wanted, page.TextDoubtful, Aborted);

        if (read.Refusal is { } refusal)
        {
            Refuse(refusal);
        }

        return read.Value;
    }

    private async Task SubmitAsync()
    {
        if (view is null || Form is null)
        {
            return;
        }

        var done = Form switch
        {
            { Accept: { } accept } => await AcceptAsync(view, [.. suggested.Where(it => it.Fingerprint == accept)], 0),
            { Dismiss: { } dismiss } => await DismissAsync(view, dismiss),
            { Recall: { } recall } => await RunAsync(new RecallSuggestion.Form(Request.Id, view.PageId, recall), Form.CommandId),
            { Uncover: { } uncover } => await UncoverAsync(view, uncover),
            _ => await AcceptAllAsync(view),
        };

        if (done)
        {
            GoTo(HrefOf(Page), "saved");
        }
    }

    private async Task<bool> AcceptAllAsync(RedactionView page)
    {
        var open = suggested.Where(it => it.State == SuggestionState.New).ToList();
        return await AcceptAsync(page, open, open.Count(it => !LookedAt.Contains(it.Fingerprint)));
    }

    private async Task<bool> AcceptAsync(RedactionView page, List<SuggestedBox> accepted, int unlooked)
    {
        var boxes = accepted
            .Select(it => new PageRegions(page.PageId, page.ContentHash, it.Suggestion.ReasonCode, [.. it.Suggestion.Boxes.Select(MarkedRegion.Of)]))
            .ToList();
        return await RunAsync(new AcceptSuggestions.Form(Request.Id, boxes, unlooked, Form?.Words ?? ""), Form?.CommandId ?? default);
    }

    private async Task<bool> DismissAsync(RedactionView page, string fingerprint)
    {
        if (suggested.FirstOrDefault(it => it.Fingerprint == fingerprint) is not { } dismissed || PostedWord.Of<DismissReason>(Form?.Why) is not { } why)
        {
            Refuse(Refusal.OnField("Why", "suggestion.why", "Choose why the suggestion is not followed."));
            return false;
        }

        return await RunAsync(new DismissSuggestion.Form(Request.Id, page.PageId, fingerprint, dismissed.Suggestion.Kind, why), Form?.CommandId ?? default);
    }

    /// <summary>Takes away the boxes that were drawn by accepting; one that somebody drew by hand stays.</summary>
    private async Task<bool> UncoverAsync(RedactionView page, string fingerprint)
    {
        var boxes = suggested.FirstOrDefault(it => it.Fingerprint == fingerprint)?.Suggestion.Boxes ?? [];
        var drawn = page.Marks.Where(mark => !mark.Removed && boxes.Any(box => Same(box, mark))).ToList();

        if (drawn.Count == 0)
        {
            Refuse(Refusal.Conflict("suggestion.drawn-by-hand", "This place is covered by a box that was drawn by hand. Take that away on the page itself."));
            return false;
        }

        foreach (var mark in drawn)
        {
            if (!await RunAsync(new RemoveMark.Form(Request.Id, mark.Id), Guid.Empty))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(PageBox box, MarkCard mark) =>
        Math.Abs(box.Left - mark.X) < 1 && Math.Abs(box.Top - mark.Y) < 1 && Math.Abs(box.Width - mark.Width) < 1 && Math.Abs(box.Height - mark.Height) < 1;

    private HashSet<string> LookedAt => [.. (Form?.Looked ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private string HrefOf(int page) => $"{PageHref(page)}/suggestions";

    private string PageHref(int page) => Below($"documents/{DocumentId}/redact/{page}");

    /// <summary>Of the first four the one is sent whose button was pressed.</summary>
    public sealed class SuggestionForm
    {
        public Guid CommandId { get; set; }

        public string? Accept { get; set; }

        public string? Dismiss { get; set; }

        public string? Recall { get; set; }

        public string? Uncover { get; set; }

        /// <summary>Why one is dismissed.</summary>
        public string? Why { get; set; }

        /// <summary>Fingerprints that were looked at, parted by commas; the script keeps them.</summary>
        public string? Looked { get; set; }

        /// <summary>What was written to accept all.</summary>
        public string? Words { get; set; }
    }
}
