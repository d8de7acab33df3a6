using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>One glyph as a content stream shows it.</summary>
/// <param name="Text">What the file says it stands for; empty where it says nothing.</param>
/// <param name="Font">The object number of its font; negative where the font has none.</param>
/// <param name="Code">Its code in that font.</param>
/// <param name="Width">Its width in ems.</param>
/// <param name="Em">From ems, origin at the left of its baseline, to points of the displayed page.</param>
/// <param name="Painted">False for text that is shown but not painted: render modes 3 and 7.</param>
public readonly record struct ShownGlyph(string Text, int Font, int Code, double Width, Affine Em, bool Painted)
{
    /// <summary>It belongs to a column that runs downwards, and stands upright in it.</summary>
    public bool Vertical { get; init; }

    /// <summary>Reach below and above the baseline, in ems, of what most fonts draw.</summary>
    double Descent => Vertical ? -0.12 : -0.22;

    double Ascent => Vertical ? 0.88 : 0.78;

    /// <summary>The upright rectangle about its cell, in points of the displayed page.</summary>
    public PageBox Box
    {
        get
        {
            var (x1, y1) = Em.Map(0, Descent);
            var (x2, y2) = Em.Map(Width, Descent);
            var (x3, y3) = Em.Map(0, Ascent);
            var (x4, y4) = Em.Map(Width, Ascent);
            return new PageBox(
                Math.Min(Math.Min(x1, x2), Math.Min(x3, x4)),
                Math.Min(Math.Min(y1, y2), Math.Min(y3, y4)),
                Math.Max(Math.Max(x1, x2), Math.Max(x3, x4)),
                Math.Max(Math.Max(y1, y2), Math.Max(y3, y4)));
        }
    }

    public (double X, double Y) Middle => Em.Map(Width / 2, (Ascent + Descent) / 2);

    /// <summary>Clockwise quarter turns of the direction in which it advances: 0 to the right, 1 downwards.</summary>
    public int Turn => Math.Abs(Em.A) >= Math.Abs(Em.B) ? (Em.A >= 0 ? 0 : 2) : (Em.B >= 0 ? 1 : 3);
}

/// <summary>What the content of a page shows, in the order in which it shows it.</summary>
/// <param name="Glyphs">Every glyph, seen or unseen: nothing is clipped, hidden or painted over here.</param>
/// <param name="Replacements">ActualText, Alt and E: words said to stand in the place of what is drawn.</param>
/// <param name="Complete">False where a part of the content could not be read.</param>
public sealed record GlyphPage(IReadOnlyList<ShownGlyph> Glyphs, IReadOnlyList<string> Replacements, bool Complete);
