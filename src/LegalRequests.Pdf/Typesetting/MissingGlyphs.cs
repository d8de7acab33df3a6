namespace LegalRequests.Pdf.Typesetting;

/// <summary>What is done with a character that the bundled fonts cannot draw. It is never dropped in silence.</summary>
public enum MissingGlyphs
{
    /// <summary>Composing stops with a <see cref="MissingGlyphException"/>.</summary>
    Refuse,

    /// <summary>A visible replacement sign is drawn, and the character is named in the result.</summary>
    Replace,
}

/// <summary>Text holds a character that no bundled font can draw.</summary>
public sealed class MissingGlyphException(string character)
    : Exception($"The character U+{char.ConvertToUtf32(character, 0):X4} cannot be drawn with the fonts of this product.")
{
    /// <summary>The character.</summary>
    public string Character { get; } = character;
}
