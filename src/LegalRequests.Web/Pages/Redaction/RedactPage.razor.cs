using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Intake;
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

    [Parameter] public Guid DocumentId { get; set; }

    /// <summary>1-based.</summary>
    [Parameter] public int Page { get; set; }

    /// <summary>Boxes as they leave: nothing can be seen through them.</summary>
    [SupplyParameterFromQuery] public bool Preview { get; set; }

    /// <summary>List the words of the page, to be ticked.</summary>
    [SupplyParameterFromQuery] public bool Words { get; set; }

    [SupplyParameterFromForm(FormName = "box", Name = "Form")] public BoxInput? BoxForm { get; set; }

    [SupplyParameterFromForm(FormName = "words", Name = "Form")] public WordsInput? WordsForm { get; set; }

    [SupplyParameterFromForm(Name = "Form")] public MarkInput? MarkForm { get; set; }

    [Inject] public required RedactionBoard Board { get; set; }

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
        }
        else if ((Words || WordsForm is not null) && Editable)
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

        var regions = TextLine.Cover(lines, (input.Words ?? []).ToHashSet());
        var form = new MarkRegions.Form(Request.Id, view.PageId, regions, input.ReasonCode ?? "", view.ContentHash);

        if (await RunAsync(form, input.CommandId))
        {
            GoTo(HrefOf(Page), "saved");
        }
    }

    private async Task MarkBoxAsync()
    {
        if (view is null || BoxForm is not { } input)
        {
            return;
        }

        var form = new MarkRegion.Form(
            Request.Id,
            view.PageId,
            Amount(input.X),
            Amount(input.Y),
            Amount(input.Width),
            Amount(input.Height),
            input.ReasonCode ?? "",
            view.ContentHash);

        if (await RunAsync(form, input.CommandId))
        {
            GoTo(HrefOf(Page), "saved");
        }
    }

    private async Task RemoveAsync()
    {
        if (await RunAsync(new RemoveMark.Form(Request.Id, MarkForm?.Remove ?? default), MarkForm?.CommandId ?? default))
        {
            GoTo(HrefOf(Page), "removed");
        }
    }

    private async Task RestoreAsync()
    {
        if (await RunAsync(new RestoreMark.Form(Request.Id, MarkForm?.Restore ?? default), MarkForm?.CommandId ?? default))
        {
            GoTo(HrefOf(Page), "saved");
        }
    }

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
    }

    public sealed class WordsInput
    {
        public Guid CommandId { get; set; }

        public List<int>? Words { get; set; }

        public string? ReasonCode { get; set; }
    }

    /// <summary>One of the two is sent: the button that was pressed.</summary>
    public sealed class MarkInput
    {
        public Guid CommandId { get; set; }

        public Guid? Remove { get; set; }

        public Guid? Restore { get; set; }
    }
}
