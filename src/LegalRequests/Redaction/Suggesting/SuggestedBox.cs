using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>Where a suggestion stands.</summary>
public enum SuggestionState
{
    New,

    /// <summary>Boxes cover it, whoever drew them.</summary>
    Covered,

    Dismissed,
}

/// <summary>A suggestion on a page of a record, as it stands now.</summary>
/// <param name="Fingerprint">The same as long as the page and the place are the same.</param>
public sealed record SuggestedBox(RedactionSuggestion Suggestion, string Fingerprint, SuggestionState State, DismissReason? Why)
{
    /// <summary>Holds suggestions against the boxes that are drawn and the dismissals that stand.</summary>
    /// <param name="pageContentHash">Of the page as it is kept: another page has other fingerprints.</param>
    public static IReadOnlyList<SuggestedBox> Of(
        IEnumerable<RedactionSuggestion> suggestions,
        string pageContentHash,
        IReadOnlyList<PageBox> drawn,
        IReadOnlyDictionary<string, DismissReason> dismissed) =>
    [
        .. from suggestion in suggestions
           let fingerprint = FingerprintOf(suggestion, pageContentHash)
           let covered = suggestion.Boxes.All(box => Coverage.IsCovered(box, drawn))
           let why = dismissed.TryGetValue(fingerprint, out var reason) ? reason : (DismissReason?)null
           select new SuggestedBox(suggestion, fingerprint, covered ? SuggestionState.Covered : why is null ? SuggestionState.New : SuggestionState.Dismissed, why),
    ];

    // Readings of one page may differ by a hair; whole points do not.
    private static string FingerprintOf(RedactionSuggestion suggestion, string pageContentHash)
    {
        var place = string.Join(';', suggestion.Boxes.Select(box => string.Create(CultureInfo.InvariantCulture, $"{box.Left:0},{box.Top:0},{box.Right:0},{box.Bottom:0}")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{pageContentHash}|{suggestion.Kind}|{place}")))[..32];
    }
}
