using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction;

/// <summary>A region of a page, points of the displayed page from its upper left corner.</summary>
public sealed record MarkedRegion(double X, double Y, double Width, double Height)
{
    public double Right => X + Width;

    public double Bottom => Y + Height;

    public PageBox Box => new(X, Y, Right, Bottom);

    public static MarkedRegion Of(PageBox box) => new(box.Left, box.Top, box.Width, box.Height);
}

/// <summary>Draws several boxes on one page for one reason, all or none: the words that somebody ticked.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class MarkRegions(MarkDrawing drawing) : IOperation<MarkRegions.Form, int>
{
    public sealed record Form(
        Guid RequestId,
        Guid PageId,
        IReadOnlyList<MarkedRegion> Regions,
        string ReasonCode,
        string PageContentHash) : IForm<int>, IAboutRequest;

    /// <summary>Nothing is chosen on the page.</summary>
    internal static Refusal NoWords { get; } = Refusal.OnField("Words", "redaction.no-words", "Tick the words that are meant.");

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation) => form.Regions.Count == 0
        ? NoWords
        : await drawing.DrawActAsync(
            form.RequestId,
            ActKind.TickedWords,
            [new PageRegions(form.PageId, form.PageContentHash, form.ReasonCode, form.Regions)],
            cancellation);
}
