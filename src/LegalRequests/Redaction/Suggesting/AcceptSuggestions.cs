using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>What is accepted: its boxes, points of the displayed page, and the reason that is burned into them.</summary>
public sealed record AcceptedBoxes(IReadOnlyList<MarkedRegion> Regions, string ReasonCode);

/// <summary>
/// Draws the boxes of suggestions on a page, all or none. Whoever accepts some that nobody looked at says so in words, with
/// their number: it stands in the audit log.
/// </summary>
[Requires(Permission.MarkRedactions)]
public sealed class AcceptSuggestions(OperationContext context, MarkRegion one) : IOperation<AcceptSuggestions.Form, int>
{
    private const int Most = 500;

    /// <param name="Unlooked">How many of them nobody looked at.</param>
    /// <param name="Words">What the person wrote; must be <see cref="WordsFor"/> where some were not looked at.</param>
    public sealed record Form(
        Guid RequestId,
        Guid PageId,
        IReadOnlyList<AcceptedBoxes> Accepted,
        string PageContentHash,
        int Unlooked,
        string Words) : IForm<int>, IAboutRequest;

    /// <summary>What has to be written to accept a number of suggestions unseen.</summary>
    public static string WordsFor(int unlooked) => FormattableString.Invariant($"accept {unlooked} unseen");

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (form.Accepted.Count is 0 or > Most)
        {
            return Refusal.Conflict("suggestion.none", "No suggestion is left to accept on this page.");
        }

        if (form.Unlooked > 0 && !string.Equals(form.Words.Trim(), WordsFor(form.Unlooked), StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.OnField(nameof(Form.Words), "suggestion.unseen-not-said", $"Write \"{WordsFor(form.Unlooked)}\" to accept suggestions that nobody looked at.");
        }

        foreach (var accepted in form.Accepted)
        {
            foreach (var region in accepted.Regions)
            {
                var box = new MarkRegion.Form(form.RequestId, form.PageId, region.X, region.Y, region.Width, region.Height, accepted.ReasonCode, form.PageContentHash);

                if (await one.RunAsync(box, cancellation) is { Done: false } refused)
                {
                    return refused.Refusal;
                }
            }
        }

        context.Note("accepted", form.Accepted.Count);
        context.Note("unlooked", form.Unlooked);
        return form.Accepted.Count;
    }
}
