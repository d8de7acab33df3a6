using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Web.Layout;
using LegalRequests.Web.Pages.Privilege;
using LegalRequests.Web.Widgets;
using Microsoft.AspNetCore.Components;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>One page of a document and the boxes on it.</summary>
public sealed partial class RedactPage : RequestPage
{
    private RedactionView? view;
    private IReadOnlyList<TextLine>? lines;
    private IReadOnlyList<ActCard> acts = [];
    private PageCuts cuts = PageCuts.None;

    [Parameter] public Guid DocumentId { get; set; }

    /// <summary>1-based.</summary>
    [Parameter] public int Page { get; set; }

    /// <summary>Boxes as they leave: nothing can be seen through them.</summary>
    [SupplyParameterFromQuery] public bool Preview { get; set; }

    /// <summary>List the words of the page, to be ticked.</summary>
    [SupplyParameterFromQuery] public bool Words { get; set; }

    [SupplyParameterFromForm(FormName = "box", Name = "Form")] public BoxInput? BoxForm { get; set; }

    [SupplyParameterFromForm(FormName = "words", Name = "Form")] public WordsInput? WordsForm { get; set; }

    [SupplyParameterFromForm(FormName = "whole-page", Name = "Form")] public PageInput? PageForm { get; set; }

    [SupplyParameterFromForm(Name = "Form")] public MarkInput? MarkForm { get; set; }

    [Inject] public required RedactionBoard Board { get; set; }

    [Inject] public required ActBoard Acts { get; set; }

    [Inject] public required CutBoard Cuts { get; set; }

    [Inject] public required RedactionReasons Reasons { get; set; }

    [Inject] public required PageDrawing Drawing { get; set; }

    private bool Editable => Caller.May(Permission.MarkRedactions) && !Preview;

    private IReadOnlyList<Choice> ReasonChoices => [.. Reasons.All.Select(reason => new Choice(reason.Code, $"{reason.Code} {reason.Title}"))];

    private string FateWords => view?.Fate is { } fate ? $"{PrivilegeWords.Of(fate)}." : "Not assessed yet.";

    protected override async Task OnInitializedAsync()
    {
        view = await Board.ReadAsync(Request.Id, DocumentId, Page, Aborted);

        if (view is null)
        {
            Navigation.NotFound();
            return;
        }

        acts = await Acts.ReadAsync(Request.Id, view.PageId, Aborted);
        cuts = await Cuts.OnPageAsync(Request.Id, DocumentId, view, Aborted);

        if ((Words || WordsForm is not null) && Editable)
        {
            await ReadWordsAsync(view);
        }
    }

    private async Task ReadWordsAsync(RedactionView page)
    {
        var wanted = await AskAsync(new ViewPage.Form(Request.Id, DocumentId, Page, PageSize.Release), default);

        if (wanted.Value is not { } toDraw)
        {
            return;
        }

        var read = await Drawing.ReadAsync(toDraw, page.TextDoubtful, Aborted);

        if (read.Value is { } words)
        {
            lines = TextLine.Of(words);
        }
        else if (read.Refusal is { } refusal)
        {
            Refuse(refusal);
        }
    }

    private async Task MarkWordsAsync()
    {
        if (view is null || lines is null || WordsForm is not { } input)
        {
            return;
        }

        if (input.Read != TextLine.FingerprintOf(lines))
        {
            input.Words = null;
            Refuse(Refusal.OnField("Words", "redaction.words-read-anew", "This page was read anew while you chose. Tick the words again."));
            return;
        }

        if (input.Then == "find")
        {
            GoTo(FindHref($"words={string.Join(',', input.Words ?? [])}"));
            return;
        }

        var regions = TextLine.Cover(lines, (input.Words ?? []).ToHashSet());
        await SavedAsync(RunAsync(FormOf(view, regions, input.ReasonCode ?? "", input.Reach), input.CommandId));
    }

    private async Task MarkBoxAsync()
    {
        if (view is null || BoxForm is not { } input)
        {
            return;
        }

        var box = new MarkedRegion(Amount(input.X), Amount(input.Y), Amount(input.Width), Amount(input.Height));
        await SavedAsync(PostedWord.Of<BoxReach>(input.Reach) is null or BoxReach.These
            ? RunAsync(new MarkRegion.Form(Request.Id, view.PageId, box.X, box.Y, box.Width, box.Height, input.ReasonCode ?? "", view.ContentHash), input.CommandId)
            : RunAsync(FormOf(view, [box], input.ReasonCode ?? "", input.Reach), input.CommandId));
    }

    private IForm<int> FormOf(RedactionView page, IReadOnlyList<MarkedRegion> regions, string reason, string? reach) => PostedWord.Of<BoxReach>(reach) switch
    {
        BoxReach.KeepOnly => new KeepOnly.Form(Request.Id, page.PageId, regions, reason, page.ContentHash),
        BoxReach.WholeLines => new MarkWholeLines.Form(Request.Id, page.PageId, regions, reason, page.ContentHash),
        _ => new MarkRegions.Form(Request.Id, page.PageId, regions, reason, page.ContentHash),
    };

    private Task MarkPageAsync() => view is null
        ? Task.CompletedTask
        : SavedAsync(RunAsync(new MarkWholePage.Form(Request.Id, view.PageId, PageForm?.ReasonCode ?? "", view.ContentHash), PageForm?.CommandId ?? default));

    private Task CoverWordsAsync() => view is null
        ? Task.CompletedTask
        : SavedAsync(RunAsync(new CoverWholeWords.Form(Request.Id, view.PageId, MarkForm?.WholeWords, view.ContentHash), MarkForm?.CommandId ?? default));

    private Task MeanAsync() =>
        SavedAsync(RunAsync(new MeanCut.Form(Request.Id, MarkForm?.Meant ?? default, MarkForm?.Places ?? ""), MarkForm?.CommandId ?? default));

    private Task UnmeanAsync() => SavedAsync(RunAsync(new UnmeanCut.Form(Request.Id, MarkForm?.Unmeant ?? default), MarkForm?.CommandId ?? default));

    /// <summary>The narrow box stays under the wide one, so that taking the step back uncovers nothing.</summary>
    private async Task WidenAsync()
    {
        if (view?.Marks.FirstOrDefault(mark => mark.Id == MarkForm?.Widen && !mark.Removed) is not { } mark)
        {
            Refuse(Refusal.NotFound("box"));
            return;
        }

        await SavedAsync(RunAsync(FormOf(view, [MarkedRegion.Of(mark.Box)], mark.ReasonCode, nameof(BoxReach.WholeLines)), MarkForm?.CommandId ?? default));
    }

    private async Task RemoveAsync()
    {
        if (await RunAsync(new RemoveMark.Form(Request.Id, MarkForm?.Remove ?? default), MarkForm?.CommandId ?? default))
        {
            GoTo(HrefOf(Page), "removed");
        }
    }

    private Task RestoreAsync() => SavedAsync(RunAsync(new RestoreMark.Form(Request.Id, MarkForm?.Restore ?? default), MarkForm?.CommandId ?? default));

    private Task TakeBackAsync() => SavedAsync(RunAsync(new TakeBackAct.Form(Request.Id, MarkForm?.TakeBack ?? default), MarkForm?.CommandId ?? default));

    private Task RepeatAsync() => SavedAsync(RunAsync(new RepeatAct.Form(Request.Id, MarkForm?.Repeat ?? default), MarkForm?.CommandId ?? default));

    private async Task SavedAsync(Task<bool> step)
    {
        if (await step)
        {
            GoTo(HrefOf(Page), "saved");
        }
    }

    private string FindHref(string what) => Below($"find?document={DocumentId}&on={Page}&{what}");

    private string HrefOf(int page) => Below($"documents/{DocumentId}/redact/{page}");

    private static string Points(double length) => length.ToString("0.#", CultureInfo.InvariantCulture);

    private static double Amount(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public sealed class BoxInput
    {
        public Guid CommandId { get; set; }

        public string? X { get; set; }

        public string? Y { get; set; }

        public string? Width { get; set; }

        public string? Height { get; set; }

        public string? ReasonCode { get; set; }

        public string? Reach { get; set; }
    }

    public sealed class PageInput
    {
        public Guid CommandId { get; set; }

        public string? ReasonCode { get; set; }
    }

    public sealed class WordsInput
    {
        public Guid CommandId { get; set; }

        public List<int>? Words { get; set; }

        public string? ReasonCode { get; set; }

        public string? Reach { get; set; }

        /// <summary>What was read of the page when its words were shown.</summary>
        public string? Read { get; set; }

        /// <summary><c>find</c> where the words are looked for instead of being covered.</summary>
        public string? Then { get; set; }
    }

    /// <summary>One of them is sent: the button that was pressed.</summary>
    public sealed class MarkInput
    {
        public Guid CommandId { get; set; }

        public Guid? Remove { get; set; }

        public Guid? Restore { get; set; }

        public Guid? Widen { get; set; }

        /// <summary>Null where the words of all boxes are meant.</summary>
        public Guid? WholeWords { get; set; }

        public Guid? Meant { get; set; }

        public Guid? Unmeant { get; set; }

        /// <summary>Of the words that are meant.</summary>
        public string? Places { get; set; }

        public Guid? TakeBack { get; set; }

        public Guid? Repeat { get; set; }
    }
}
