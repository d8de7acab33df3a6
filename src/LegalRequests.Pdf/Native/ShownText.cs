using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// Holds every glyph of a page against its picture: on the page, with ink of its own, in a word that the page shows, under
/// nothing and over nothing. A glyph of which that cannot be said is refused, and the page with it.
/// </summary>
sealed class ShownText(GlyphPage page, BurnedPage sheet, IReadOnlyList<PaintedThing> things)
{
    const int MostGlyphs = 12_000;
    const int LeastContrast = 40;
    const int MostBlanks = 3;
    const double Beyond = 2;
    const double Overlap = 0.4;
    const double SamePlace = 0.08;
    const double LeastWidth = 0.05;
    const double SmallArea = 6;

    /// <exception cref="NotUnderstoodException">A glyph is not what a reader of the page sees.</exception>
    public void Check()
    {
        if (!page.Complete || page.Replacements.Count > 0 || page.Glyphs.Count > MostGlyphs)
            throw new NotUnderstoodException("The text of the page cannot be read to its end.");
        if (sheet.Removed.Count > 0)
            throw new NotUnderstoodException("Words of its text cannot be seen on it, or it shows something else in their place.");
        if (sheet.WordsCoarse > 0)
            throw new NotUnderstoodException("It holds words in a writing that cannot be held against its picture here.");
        List<ShownGlyph> glyphs = [.. page.Glyphs.Where(glyph => !IsBlank(glyph))];
        CheckBlanks();
        glyphs.ForEach(CheckPlace);
        CheckOverlaps(glyphs);
        CheckWords(glyphs);
    }

    static bool IsBlank(ShownGlyph glyph) => glyph.Text.Length > 0 && string.IsNullOrWhiteSpace(glyph.Text);

    static bool IsLetter(ShownGlyph glyph) => FoldedText.Of(glyph.Text).Length > 0;

    // Pale letters that all say "space" would be spaces to every reader but the one who looks at their codes.
    void CheckBlanks()
    {
        if (page.Glyphs.Where(IsBlank).DistinctBy(glyph => (glyph.Font, glyph.Code)).GroupBy(glyph => glyph.Font).Any(font => font.Count() > MostBlanks))
            throw new NotUnderstoodException("A font says of several of its letters that they are spaces.");
    }

    void CheckPlace(ShownGlyph glyph)
    {
        if (glyph.Text.Length == 0 || glyph.Text.Any(letter => char.IsControl(letter) || letter == '\uFFFD'))
            throw new NotUnderstoodException("A font does not say what its letters are.");
        var box = glyph.Box;
        if (box.Left < -Beyond || box.Top < -Beyond || box.Right > sheet.Geometry.Width + Beyond || box.Bottom > sheet.Geometry.Height + Beyond)
            throw new NotUnderstoodException("Text lies beside the page.");
        if (IsLetter(glyph) ? glyph.Width < LeastWidth || GlyphShape.Of(sheet.Image, glyph) is null : !HasInk(box))
            throw new NotUnderstoodException("Letters of its text cannot be seen on it.");
        if (things.FirstOrDefault(thing => LiesOn(thing, Core(glyph))) is not null)
            throw new NotUnderstoodException("Lines, drawings or a picture lie on its text, or its text on them.");
    }

    bool HasInk(PageBox box)
    {
        var image = sheet.Image;
        var (left, top, right, bottom) = image.PixelsOf(box);
        var (darkest, lightest) = (255, 0);
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
                (darkest, lightest) = (Math.Min(darkest, image.Luminance(x, y)), Math.Max(lightest, image.Luminance(x, y)));
        }

        return lightest - darkest > LeastContrast;
    }

    // Underlines and the borders of a table run close by; through the middle of a small letter nothing may run.
    static PageBox Core(ShownGlyph glyph) =>
        PlainPath.About([glyph.Em.Map(glyph.Width * 0.2, 0.1), glyph.Em.Map(glyph.Width * 0.8, 0.42), glyph.Em.Map(glyph.Width * 0.2, 0.42), glyph.Em.Map(glyph.Width * 0.8, 0.1)]);

    static bool LiesOn(PaintedThing thing, PageBox core)
    {
        var isGround = thing.Kind == PaintKind.Area && Math.Min(thing.Box.Width, thing.Box.Height) > SmallArea;
        var (across, down) = thing.Box.Shared(core);
        return across > 0 && down > 0 && !(isGround && thing.Contains(core, 0));
    }

    static void CheckOverlaps(List<ShownGlyph> glyphs)
    {
        var boxes = glyphs.ConvertAll(glyph => (Glyph: glyph, glyph.Box));
        boxes.Sort(static (one, other) => one.Box.Top.CompareTo(other.Box.Top));
        for (var index = 0; index < boxes.Count; index++)
        {
            for (var next = index + 1; next < boxes.Count && boxes[next].Box.Top < boxes[index].Box.Bottom; next++)
            {
                var (across, down) = boxes[index].Box.Shared(boxes[next].Box);
                var least = Math.Min(Area(boxes[index].Box), Area(boxes[next].Box));
                if (across * down > Overlap * least && !IsDouble(boxes[index].Glyph, boxes[next].Glyph))
                    throw new NotUnderstoodException("Text lies on text.");
            }
        }
    }

    static double Area(PageBox box) => box.Width * box.Height;

    // Bold is often made by drawing a glyph twice, a hair apart.
    static bool IsDouble(ShownGlyph one, ShownGlyph other) =>
        one.Text == other.Text && one.Font == other.Font && Math.Abs(one.Em.E - other.Em.E) + Math.Abs(one.Em.F - other.Em.F) < SamePlace * (Math.Abs(one.Em.C) + Math.Abs(one.Em.D));

    void CheckWords(List<ShownGlyph> glyphs)
    {
        var inPlace = new WordGlyphs(page);
        HashSet<ShownGlyph> seen = [];
        foreach (var word in sheet.Words.Where(word => word.Origin == WordOrigin.TextLayer))
        {
            var own = inPlace.Of(word);
            if (WordGlyphs.Spell(own, FoldedText.Of(word.Text)))
                seen.UnionWith(own);
        }

        foreach (var glyph in glyphs.Where(glyph => IsLetter(glyph) && !seen.Contains(glyph)))
        {
            if (!seen.Any(other => IsDouble(other, glyph)))
                throw new NotUnderstoodException("Words of its text cannot be seen on it, or it shows something else in their place.");
        }
    }
}
