using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>What is done with a character that the fonts cannot draw. It is never dropped in silence.</summary>
public enum MissingGlyphs
{
    /// <summary>Composing stops with a <see cref="MissingGlyphException"/>.</summary>
    Refuse,

    /// <summary>A visible replacement sign is drawn, and the character is named in the result.</summary>
    Replace,
}

/// <summary>Text holds a character that no font at hand can draw.</summary>
public sealed class MissingGlyphException(string character) : Exception(Sentence(character))
{
    /// <summary>The character.</summary>
    public string Character { get; } = character;

    private static string Sentence(string character)
    {
        var rune = Rune.GetRuneAt(character, 0);
        var remedy = FontFaces.PackageFor(rune) is { } package
            ? $"Install the package {package}, or write the word in other letters."
            : "Write the word in other letters.";
        return $"The character {character} (U+{rune.Value:X4}) cannot be drawn with the fonts of this product. {remedy}";
    }
}
