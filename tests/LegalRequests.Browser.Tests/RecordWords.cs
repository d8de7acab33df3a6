using System.Globalization;
using System.Text.RegularExpressions;

namespace LegalRequests.Browser.Tests;

/// <summary>A word's place on its page, in points from the upper left corner.</summary>
public sealed record WordPlace(double Left, double Top, double Right, double Bottom)
{
    /// <summary>The smallest place that holds both.</summary>
    public WordPlace Around(WordPlace other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>Finds words on a page with pdftotext, a reader that is not the product's own.</summary>
public static partial class RecordWords
{
    /// <summary>Places of the words, in the order of <paramref name="words"/> and then of the page.</summary>
    public static async Task<IReadOnlyList<WordPlace>> FindAsync(string path, int page, params string[] words)
    {
        var number = page.ToString(CultureInfo.InvariantCulture);
        var xml = await Tool.ReadAsync("pdftotext", "-bbox", "-f", number, "-l", number, path, "-");
        return
        [
            .. words.SelectMany(word => Word().Matches(xml).Where(match => match.Groups[5].Value == word))
                .Select(match => new WordPlace(Points(match, 1), Points(match, 2), Points(match, 3), Points(match, 4))),
        ];
    }

    private static double Points(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</word>""")]
    private static partial Regex Word();
}
