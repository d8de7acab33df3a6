using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>
/// Draws the boxes of suggestions, on one page or many, all or none; they are one act. Whoever accepts some that nobody
/// looked at says so in words, with their number: it stands in the audit log.
/// </summary>
[Requires(Permission.MarkRedactions)]
public sealed class AcceptSuggestions(OperationContext context, MarkDrawing drawing) : IOperation<AcceptSuggestions.Form, int>
{
    /// <param name="Accepted">One for each suggestion.</param>
    /// <param name="Unlooked">How many of them nobody looked at.</param>
    /// <param name="Words">What the person wrote; must be <see cref="WordsFor"/> where some were not looked at.</param>
    public sealed record Form(Guid RequestId, IReadOnlyList<PageRegions> Accepted, int Unlooked, string Words) : IForm<int>, IAboutRequest;

    /// <summary>What has to be written to accept a number of suggestions unseen.</summary>
    public static string WordsFor(int unlooked) => FormattableString.Invariant($"accept {unlooked} unseen");

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (form.Accepted.Count == 0)
        {
            return Refusal.Conflict("suggestion.none", "No suggestion is left to accept.");
        }

        if (form.Unlooked > 0 && !string.Equals(form.Words.Trim(), WordsFor(form.Unlooked), StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.OnField(nameof(Form.Words), "suggestion.unseen-not-said", $"Write \"{WordsFor(form.Unlooked)}\" to accept suggestions that nobody looked at.");
        }

        if (await drawing.DrawActAsync(form.RequestId, ActKind.Suggestions, form.Accepted, cancellation, computed: true) is { Done: false } refused)
        {
            return refused.Refusal;
        }

        context.Note("accepted", form.Accepted.Count);
        context.Note("unlooked", form.Unlooked);
        return form.Accepted.Count;
    }
}
