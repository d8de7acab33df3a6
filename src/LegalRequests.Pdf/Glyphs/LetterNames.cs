using System.Globalization;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>By which names fonts know letters: those of the Adobe Glyph List, and else the number.</summary>
static class LetterNames
{
    const char FirstGreek = 'Α';
    const char FirstSmallGreek = 'α';

    static readonly string[] Greek =
        "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma1 sigma tau upsilon phi chi psi omega".Split(' ');

    /// <param name="letter">One letter, or a ligature that has a name.</param>
    public static string InFonts(string letter) => letter[0] switch
    {
        >= FirstSmallGreek and <= 'ω' and var small => Greek[small - FirstSmallGreek],
        >= FirstGreek and <= 'Ω' and not '\u03A2' and var large => char.ToUpperInvariant(Greek[large - FirstGreek][0]) + Greek[large - FirstGreek][1..],
        'Ё' => Cyrillic(10023),
        'ё' => Cyrillic(10071),
        >= 'А' and <= 'Я' and var large => Cyrillic(10017 + (large - 'А') + (large > 'Е' ? 1 : 0)),
        >= 'а' and <= 'я' and var small => Cyrillic(10065 + (small - 'а') + (small > 'е' ? 1 : 0)),
        >= 'Ђ' and <= 'Ў' and var large => Cyrillic(10051 + (large - 'Ђ') - (large > 'Ќ' ? 1 : 0)),
        >= 'ђ' and <= 'ў' and var small => Cyrillic(10099 + (small - 'ђ') - (small > 'ќ' ? 1 : 0)),
        < FirstGreek when GlyphNames.NameOf(letter) is { Length: > 0 } name => name,
        var other => string.Create(CultureInfo.InvariantCulture, $"uni{(int)other:X4}"),
    };

    static string Cyrillic(int number) => string.Create(CultureInfo.InvariantCulture, $"afii{number}");
}
