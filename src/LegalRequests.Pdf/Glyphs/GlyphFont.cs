using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>A code of a shown string: how many bytes it took, what it stands for, and how far it moves the pen, in ems.</summary>
readonly record struct FontCode(int Code, int Bytes, string Text, double Width);

/// <summary>A font as far as text and advance go.</summary>
abstract class GlyphFont
{
    protected GlyphFont(int number) => Number = number;

    public int Number { get; }

    /// <summary>Glyphs stand below each other.</summary>
    public virtual bool Vertical => false;

    /// <summary>The way down for a vertical glyph, in ems.</summary>
    public virtual double Fall => 1;

    /// <summary>Takes the first code of the bytes, which are not empty.</summary>
    public abstract FontCode Next(ReadOnlySpan<byte> bytes);

    /// <summary>Reads a font dictionary; what it lacks is filled in as viewers do.</summary>
    /// <param name="number">Its object number, or a negative number of the caller's.</param>
    public static GlyphFont Read(FontSource source, PdfDictionary font, int number) =>
        source.Name(font["Subtype"]) == "Type0" ? new CompositeFont(source, font, number) : new SimpleFont(source, font, number);
}
