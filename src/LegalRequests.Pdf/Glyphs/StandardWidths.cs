using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>Widths of the printable ASCII characters in the standard fonts, which files name without giving them.</summary>
static class StandardWidths
{
    const double Courier = 0.6;

    static readonly double[] Helvetica = Read(
        "278 278 355 556 556 889 667 222 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556",
        "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556",
        "222 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584");

    static readonly double[] HelveticaBold = Read(
        "278 333 474 556 556 889 722 278 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 333 333 584 584 584 611",
        "975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667 611 722 667 944 667 667 611 333 278 333 584 556",
        "278 556 611 556 611 556 333 611 611 278 278 556 278 889 611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584");

    static readonly double[] Times = Read(
        "250 333 408 500 500 833 778 333 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500 500 500 278 278 564 564 564 444",
        "921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722 667 556 611 722 722 944 722 722 611 333 278 333 469 500",
        "333 444 500 444 500 444 333 500 500 278 278 500 278 778 500 500 500 500 333 389 278 500 500 722 500 500 444 480 200 480 541");

    static readonly double[] TimesBold = Read(
        "250 333 555 500 500 1000 833 333 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500",
        "930 722 667 722 722 667 611 778 778 389 500 778 667 944 722 778 611 778 722 556 667 722 722 1000 722 722 667 333 278 333 581 500",
        "333 500 556 444 556 444 333 500 556 278 333 556 278 833 556 500 556 556 444 389 333 556 500 722 500 500 444 394 220 394 520");

    static readonly double[] TimesItalic = Read(
        "250 333 420 500 500 833 778 333 333 333 500 675 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 675 675 675 500",
        "920 611 611 667 722 611 611 722 722 333 444 667 556 833 667 722 611 722 611 500 556 722 611 833 611 556 556 389 278 389 422 500",
        "333 500 500 444 500 444 278 500 500 278 278 444 278 722 500 500 500 500 389 389 278 500 444 667 444 444 389 400 275 400 541");

    static readonly double[] TimesBoldItalic = Read(
        "250 389 555 500 500 833 778 333 333 333 500 570 250 333 250 278 500 500 500 500 500 500 500 500 500 500 333 333 570 570 570 500",
        "832 667 667 667 722 667 667 722 778 389 500 667 611 889 722 722 611 722 667 556 611 722 667 889 667 611 611 333 278 333 570 500",
        "333 500 500 444 500 444 333 500 556 278 278 500 278 778 556 500 500 500 389 389 278 556 444 667 500 444 389 348 220 348 570");

    /// <summary>The width in ems of a character in the standard font that a base font's name is nearest to.</summary>
    public static double Of(string baseFont, string text)
    {
        var name = baseFont[(baseFont.IndexOf('+', StringComparison.Ordinal) + 1)..];
        var bold = name.Contains("Bold", StringComparison.OrdinalIgnoreCase);
        var italic = name.Contains("Italic", StringComparison.OrdinalIgnoreCase) || name.Contains("Oblique", StringComparison.OrdinalIgnoreCase);
        if (name.StartsWith("Cour", StringComparison.OrdinalIgnoreCase))
            return Courier;
        var table = name.StartsWith("Times", StringComparison.OrdinalIgnoreCase)
            ? (bold, italic) switch { (true, true) => TimesBoldItalic, (true, false) => TimesBold, (false, true) => TimesItalic, _ => Times }
            : bold ? HelveticaBold : Helvetica;
        return table[Index(text)];
    }

    // An accent does not widen its letter, and other signs are near the width of a digit.
    static int Index(string text)
    {
        var letter = text.Length == 0 ? '0' : FoldedText.Normalised(text, System.Text.NormalizationForm.FormD)[0];
        return letter switch
        {
            >= ' ' and <= '~' => letter - ' ',
            '\u00A0' => 0,
            '\u2018' or '\u2019' => '\'' - ' ',
            '\u201C' or '\u201D' => '"' - ' ',
            '\u2013' => '0' - ' ',
            '\u2014' => '@' - ' ',
            '\u2022' => '*' - ' ',
            _ => '0' - ' ',
        };
    }

    static double[] Read(params ReadOnlySpan<string> lines)
    {
        var widths = new List<double>(95);
        foreach (var line in lines)
        {
            foreach (var number in line.Split(' '))
                widths.Add(double.Parse(number, System.Globalization.CultureInfo.InvariantCulture) / 1000);
        }

        return [.. widths];
    }
}
