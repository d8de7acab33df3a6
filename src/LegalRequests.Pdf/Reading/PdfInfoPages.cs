using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalRequests.Pdf.Reading;

/// <summary>Reads the page list that <c>pdfinfo -box -f 1 -l N</c> prints.</summary>
static partial class PdfInfoPages
{
    /// <summary>The page count pdfinfo states, or null where it printed none.</summary>
    public static int? Count(string text) =>
        CountLine().Matches(text).LastOrDefault() is { } match
        && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? count
            : null;

    /// <summary>Pages in order; a page whose line is missing or has no area ends the list.</summary>
    public static List<PageGeometry> Pages(string text, IReadOnlyDictionary<int, double> userUnits) =>
        [.. PagesWithArea(text, userUnits).TakeWhile((page, index) => page.Number == index + 1)];

    /// <summary>Pages in order, without those whose line is missing or has no area.</summary>
    public static IEnumerable<PageGeometry> PagesWithArea(string text, IReadOnlyDictionary<int, double> userUnits)
    {
        var list = OwnWords(text);
        var rotations = RotationLine().Matches(list).DistinctBy(PageNumber).ToDictionary(PageNumber, match => (int)Value(match, 2));
        foreach (var crop in CropLine().Matches(list).DistinctBy(PageNumber).OrderBy(PageNumber))
        {
            var number = PageNumber(crop);
            var unit = userUnits.GetValueOrDefault(number, 1);
            var width = Math.Abs(Value(crop, 4) - Value(crop, 2)) * unit;
            var height = Math.Abs(Value(crop, 5) - Value(crop, 3)) * unit;
            var rotation = rotations.GetValueOrDefault(number);
            var sideways = rotation is 90 or 270;
            if (width > 0 && height > 0)
                yield return new PageGeometry(number, sideways ? height : width, sideways ? width : height, rotation, unit);
        }
    }

    // A title may hold line ends and lines like pdfinfo's own. It is printed first, so the last count is the tool's.
    static string OwnWords(string text) => CountLine().Matches(text).LastOrDefault() is { } count ? text[count.Index..] : text;

    static int PageNumber(Match match) => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture);

    static double Value(Match match, int group) =>
        double.TryParse(match.Groups[group].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    [GeneratedRegex(@"^Pages:\s+(\d{1,9})\s*$", RegexOptions.Multiline)]
    private static partial Regex CountLine();

    [GeneratedRegex(@"^Page\s+(\d{1,9}) rot:\s+(-?\d{1,4})\s*$", RegexOptions.Multiline)]
    private static partial Regex RotationLine();

    [GeneratedRegex(
        @"^Page\s+(\d{1,9}) CropBox:\s+(-?[\d.]{1,30})\s+(-?[\d.]{1,30})\s+(-?[\d.]{1,30})\s+(-?[\d.]{1,30})\s*$",
        RegexOptions.Multiline)]
    private static partial Regex CropLine();
}
