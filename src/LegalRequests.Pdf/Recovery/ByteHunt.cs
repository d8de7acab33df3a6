using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LegalRequests.Pdf.Proofing;

namespace LegalRequests.Pdf.Recovery;

/// <summary>Looks at the order of a file's bytes: what stands before, between and after its objects, and its earlier ends.</summary>
static partial class ByteHunt
{
    const int LargestGap = 100_000;

    /// <summary>Everything but the earlier versions, which <see cref="EarlierEnds"/> gives.</summary>
    /// <param name="file">The whole file, a character a byte.</param>
    public static IEnumerable<Carried> Run(string file)
    {
        var start = file.IndexOf("%PDF-", StringComparison.Ordinal);
        if (file[..Math.Max(start, 0)].Trim() is { Length: > 0 } before)
            yield return new Carried("proof.before", "byte 0", Detector.Ends, "Something stands before the beginning of the PDF.", before, Telling.Always);
        var end = file.LastIndexOf("%%EOF", StringComparison.Ordinal);
        if (end >= 0 && file[(end + 5)..].Trim('\0', ' ', '\r', '\n', '\t') is { Length: > 0 } after)
            yield return new Carried("proof.trailing", $"byte {end + 5}", Detector.Ends, "Something follows the end of the PDF.", after, Telling.Always);
        foreach (Match gap in BetweenObjects().Matches(file))
        {
            var text = gap.Groups[1].Value;
            if (text.Length < LargestGap && text.Trim().Length > 0)
                yield return new Carried("proof.between", $"byte {gap.Groups[1].Index}", Detector.Ends, "Words stand between the objects of the file, where no reader looks.", text, Telling.WhenUnseen);
        }
    }

    /// <summary>
    /// Lengths at which the file was once complete (ISO 32000-2, 7.5.6); the last is not among them, nor the first end of a
    /// file made for the web (annex F), which is no version.
    /// </summary>
    public static IReadOnlyList<int> EarlierEnds(string file)
    {
        var isForWeb = file.AsSpan(0, Math.Min(file.Length, 1024)).Contains("/Linearized", StringComparison.Ordinal);
        List<int> ends = [];
        foreach (Match end in End().Matches(file))
        {
            var isFirstOfWeb = isForWeb && ends.Count == 0 && long.Parse(end.Groups[1].ValueSpan, CultureInfo.InvariantCulture) == 0;
            if (!isFirstOfWeb)
                ends.Add(end.Index + end.Length);
        }

        return ends.Count == 0 ? [] : ends[..^1];
    }

    public static string Read(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"startxref\s+(\d{1,15})\s+%%EOF")]
    private static partial Regex End();

    [GeneratedRegex(@"endobj((?:(?!\d+\s+\d+\s+obj\b|xref\b|trailer\b|startxref\b)[^\0]){2,100000}?)(?=\d+\s+\d+\s+obj\b|xref\b|trailer\b|startxref\b)", RegexOptions.None, 20_000)]
    private static partial Regex BetweenObjects();
}
