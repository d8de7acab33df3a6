using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>A word of the text layer on trial: the glyphs it is shown with, and whether the page shows what it says.</summary>
sealed class TriedWord(PageWord word, IReadOnlyList<TriedGlyph> glyphs)
{
    /// <summary>The word; its text is that of its glyphs where the file claims another.</summary>
    public PageWord Word { get; } = word;

    /// <summary>The glyphs that make it up, each with letters or digits; empty where it could not be traced to glyphs.</summary>
    public IReadOnlyList<TriedGlyph> Glyphs { get; } = glyphs;

    /// <summary>The file has glyphs stand for other letters than the word, and it could not be written anew by them.</summary>
    public bool IsMisspelt { get; init; }

    public bool Believed { get; set; }
}

/// <summary>A glyph of a tried word: its letters and digits as they are compared, and how it looks on the page.</summary>
sealed record TriedGlyph(ShownGlyph Glyph, string Letters, GlyphShape? Shape)
{
    /// <summary>Signs that stand on it and have glyphs of their own.</summary>
    public string Marks { get; init; } = "";

    /// <summary>False for a letter of a writing that is held against the picture but coarsely.</summary>
    public bool IsOfEurope { get; } = Letters.EnumerateRunes().All(Scripts.IsOfEurope);

    /// <summary>What tells one glyph of a document from another.</summary>
    public (int Font, int Code, string Letters) Key => (Glyph.Font, Glyph.Code, Letters);
}
