using System.Text.RegularExpressions;
using LegalRequests.Intake.Reading;
using LegalRequests.Requests;

namespace LegalRequests.Testing;

/// <summary>What a paper of <c>shared/data</c> says, as its manifest has it, and whether a suggestion agrees with that.</summary>
public sealed partial class PaperTruth
{
    private static readonly HashSet<string> SmallWords = ["of", "the", "for", "in", "and", "court", "an", "a", "re", "v", "vs", "matter", "county"];

    private readonly Dictionary<string, string> cells;

    private PaperTruth(Dictionary<string, string> cells) => this.cells = cells;

    /// <summary>Below <c>shared/data</c>.</summary>
    public string File => Cell("file");

    /// <summary>How the paper came: born digital, scan, fax or photo.</summary>
    public string Medium => FaxWord().IsMatch(File + Cell("medium")) ? "fax"
        : Cell("medium").StartsWith("photo", StringComparison.Ordinal) ? "photo"
        : Cell("medium").Contains("scan", StringComparison.Ordinal) ? "scan"
        : "born digital";

    /// <summary>All papers and blank forms; none where the machine does not have them.</summary>
    public static IReadOnlyList<PaperTruth> All()
    {
        if (SharedData.Find("MANIFEST.tsv") is not { } manifest)
        {
            return [];
        }

        var lines = System.IO.File.ReadAllLines(manifest);
        var names = lines[0].Split('\t');
        return
        [
            .. lines.Skip(1).Select(line => line.Split('\t'))
                .Where(row => row[0].StartsWith("subpoenas-orders/", StringComparison.Ordinal) || row[0].StartsWith("forms/", StringComparison.Ordinal))
                .Select(row => new PaperTruth(names.Zip(row).ToDictionary(it => it.First, it => it.Second))),
        ];
    }

    /// <summary>Whether the paper has an answer for the field; null where the manifest does not tell.</summary>
    public bool? Has(PaperField field) => field switch
    {
        PaperField.Instrument => Expected is not null,
        PaperField.Court => Cell("court").Length > 0,
        PaperField.CaseNumber => Cell("case_number").Length > 0,
        PaperField.Caption => Cell("caption").Length > 0,
        PaperField.IssuedBy => Cell("issued_by").Length > 0 && !Cell("issued_by").StartsWith("By the Court", StringComparison.Ordinal),
        PaperField.IssuedOn => Cell("date_issued").Length > 0,
        PaperField.ComplianceOn => IsoDay().IsMatch(Compliance),
        PaperField.ComplianceTime => Clock().IsMatch(Compliance),
        PaperField.Hearing => Cell("compliance").Contains("conference", StringComparison.Ordinal),
        PaperField.ItemsRequested => Cell("items").Length > 0 && !NoItems().IsMatch(Cell("items")),
        PaperField.Signature => Cell("signature").StartsWith("yes", StringComparison.Ordinal),
        _ => null,
    };

    /// <summary>Whether the suggestion is right; null where the manifest does not tell.</summary>
    public bool? Agrees(PaperSuggestion suggestion)
    {
        var value = suggestion.Value;
        return suggestion.Field switch
        {
            PaperField.Instrument => Expected?.ToString() == value,
            PaperField.Court => Like(value, Cell("court"), 0.7, 0.7),
            PaperField.CaseNumber => Numbers(Cell("case_number")).Intersect(Numbers(value)).Any(),
            PaperField.Caption => Cell("caption").Split(';').Append(Cell("caption")).Any(part => Like(value, part, 0.8, 0.5)),
            PaperField.IssuedBy => Words(value).Take(2).ToList() is { Count: > 1 } name && name.All(Words(Cell("issued_by")).Contains),
            PaperField.IssuedOn => IsoDay().Matches(Cell("date_issued")).Any(day => day.Value == value),
            PaperField.ComplianceOn => IsoDay().Matches(Compliance).Any(day => day.Value == value),
            PaperField.ComplianceTime => Clock().Matches(Compliance).Any(hour => hour.Value == value),
            PaperField.Hearing => value.Length >= 10 && Cell("compliance").Contains(value, StringComparison.Ordinal),
            PaperField.ItemsRequested => Has(suggestion.Field) == true && CoversItems(value),
            PaperField.ClientName => Words(value).ToList() is [var first, .., var last] && Names.Contains(first) && Names.Contains(last),
            PaperField.Signature => Has(suggestion.Field),
            _ => null,
        };
    }

    private Instrument? Expected => Cell("instrument").ToLowerInvariant() switch
    {
        "" => null,
        var text when text.Contains("blank", StringComparison.Ordinal) || text.Contains("not itself a subpoena", StringComparison.Ordinal) || text.StartsWith("notice", StringComparison.Ordinal) => null,
        var text when text.StartsWith("not a subpoena", StringComparison.Ordinal) => text.Contains("authorization", StringComparison.Ordinal) ? Instrument.Authorization : Instrument.InformalRequest,
        var text when text.StartsWith("so-ordered", StringComparison.Ordinal) => Instrument.SoOrderedSubpoena,
        var text when text.StartsWith("criminal", StringComparison.Ordinal) => Instrument.CriminalSubpoena,
        var text when text.StartsWith("administrative", StringComparison.Ordinal) => Instrument.AdministrativeSubpoena,
        // What commands testimony alone has a kind of its own; with documents beside it, it is a civil one that also commands testimony.
        var text when text.Contains("with production", StringComparison.Ordinal) => Instrument.CivilSubpoena,
        var text when text.Contains("subpoena to testify", StringComparison.Ordinal) || text.Contains("examination", StringComparison.Ordinal) => Instrument.TestimonySubpoena,
        var text when text.Contains("order", StringComparison.Ordinal) && !text.StartsWith("subpoena", StringComparison.Ordinal) => Instrument.CourtOrder,
        _ => Instrument.CivilSubpoena,
    };

    // What stands in brackets is a remark: no date that the paper sets. A conference is a hearing, no day to comply by.
    private string Compliance => Cell("compliance") is var text && (text.StartsWith('(') || text.Contains("conference", StringComparison.Ordinal)) ? "" : text;

    private HashSet<string> Names => [.. Words(Cell("items")), .. Words(Cell("caption"))];

    private bool CoversItems(string value)
    {
        var stems = Words(Cell("items")).Where(word => word.Length > 3).Select(word => word[..Math.Min(5, word.Length)]).ToHashSet();
        var found = Words(value).Where(word => word.Length > 3).Select(word => word[..Math.Min(5, word.Length)]).ToHashSet();
        return stems.Count(found.Contains) >= stems.Count * 0.5;
    }

    private static bool Like(string value, string truth, double precision, double recall)
    {
        var (mine, theirs) = (Words(Brackets().Replace(value, "")).ToHashSet(), Words(Brackets().Replace(truth, "")).ToHashSet());
        var shared = mine.Count(theirs.Contains);
        return theirs.Count > 0 && shared >= mine.Count * precision && shared >= theirs.Count * recall;
    }

    private static IEnumerable<string> Words(string text) =>
        LetterRun().Matches(text.Replace("U.S.", "United States", StringComparison.Ordinal).ToLowerInvariant())
            .Select(match => match.Value)
            .Where(word => !SmallWords.Contains(word));

    private static HashSet<string> Numbers(string text) =>
    [
        .. NumberBreak().Split(text).Append(text).Append(text.Split(", Doc")[0])
            .Select(part => string.Concat(NumberLabel().Replace(part, "").Where(char.IsLetterOrDigit)).ToUpperInvariant())
            .Where(key => key.Any(char.IsDigit)),
    ];

    private string Cell(string name) => cells.GetValueOrDefault(name, "");

    [GeneratedRegex("fax", RegexOptions.IgnoreCase)]
    private static partial Regex FaxWord();

    [GeneratedRegex(@"^(?:\((?!a\))|see )")]
    private static partial Regex NoItems();

    [GeneratedRegex(@"\d{4}-\d\d-\d\d")]
    private static partial Regex IsoDay();

    [GeneratedRegex(@"\b\d\d:\d\d\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\([^)]*\)")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"[\p{L}\p{Nd}]+")]
    private static partial Regex LetterRun();

    [GeneratedRegex(@"[(),]")]
    private static partial Regex NumberBreak();

    [GeneratedRegex(@"\b(?:D\. Ct\. )?(?:Index )?No\.")]
    private static partial Regex NumberLabel();
}
