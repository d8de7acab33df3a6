using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.Redaction;

/// <summary>A box was drawn, taken away or brought back: what was drafted from the page before no longer holds.</summary>
public sealed record RedactionsChanged(Guid RequestId, Guid DocumentId, Guid PageId) : IEvent;

/// <summary>Draws a box over a region of a page. What lies under it will not leave.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class MarkRegion(MarkDrawing drawing) : IOperation<MarkRegion.Form, Guid>
{
    /// <param name="X">Left edge in the displayed page, points.</param>
    /// <param name="Y">Upper edge in the displayed page, points from the top.</param>
    /// <param name="PageContentHash">The hash that the page image was served with: a box drawn on another picture is refused.</param>
    public sealed record Form(
        Guid RequestId,
        Guid PageId,
        double X,
        double Y,
        double Width,
        double Height,
        string ReasonCode,
        string PageContentHash) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var page = new PageRegions(form.PageId, form.PageContentHash, form.ReasonCode, [new MarkedRegion(form.X, form.Y, form.Width, form.Height)]);
        var drawn = await drawing.DrawAsync(form.RequestId, page, null, false, cancellation);
        return drawn.Done ? drawn.Value[0] : drawn.Refusal;
    }
}
