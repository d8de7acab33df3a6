using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.Redaction;

/// <summary>A region of a page, points of the displayed page from its upper left corner.</summary>
public sealed record MarkedRegion(double X, double Y, double Width, double Height);

/// <summary>Draws several boxes on one page for one reason, all or none: the words that somebody ticked.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class MarkRegions(MarkRegion one) : IOperation<MarkRegions.Form, int>
{
    private const int Most = 500;

    public sealed record Form(
        Guid RequestId,
        Guid PageId,
        IReadOnlyList<MarkedRegion> Regions,
        string ReasonCode,
        string PageContentHash) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (form.Regions.Count is 0 or > Most)
        {
            return Refusal.OnField("Words", "redaction.no-words", "Tick the words that are to be covered.");
        }

        foreach (var region in form.Regions)
        {
            var drawn = await one.RunAsync(
                new MarkRegion.Form(form.RequestId, form.PageId, region.X, region.Y, region.Width, region.Height, form.ReasonCode, form.PageContentHash),
                cancellation);

            if (!drawn.Done)
            {
                return drawn.Refusal;
            }
        }

        return form.Regions.Count;
    }
}
