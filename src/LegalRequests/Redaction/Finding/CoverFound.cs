using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.Redaction.Finding;

/// <summary>Covers the places that were chosen among those found, on however many pages, for one reason: one act, all or none.</summary>
[Requires(Permission.MarkRedactions)]
public sealed class CoverFound(MarkDrawing drawing) : IOperation<CoverFound.Form, int>
{
    /// <summary>The boxes of a place, and the hash of the page that was read.</summary>
    public sealed record Chosen(Guid PageId, string PageContentHash, IReadOnlyList<MarkedRegion> Regions);

    public sealed record Form(Guid RequestId, IReadOnlyList<Chosen> Places, string ReasonCode) : IForm<int>, IAboutRequest;

    /// <summary>Gives how many boxes were drawn.</summary>
    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation) => form.Places.Count == 0
        ? Refusal.OnField("Chosen", "find.none-chosen", "Choose the places that are to be covered.")
        : await drawing.DrawActAsync(
            form.RequestId,
            ActKind.FoundWords,
            [.. form.Places.Select(place => new PageRegions(place.PageId, place.PageContentHash, form.ReasonCode, place.Regions))],
            cancellation,
            computed: true);
}
