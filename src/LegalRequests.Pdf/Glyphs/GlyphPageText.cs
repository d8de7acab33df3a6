using System.Text;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>Puts glyphs together to text, in the order in which they are shown.</summary>
static class GlyphPageText
{
    const double WordGap = 0.2;
    const double LineStep = 0.5;

    /// <summary>The text of the glyphs, with a space where the pen jumps.</summary>
    public static string Text(this GlyphPage page)
    {
        var text = new StringBuilder(page.Glyphs.Count);
        ShownGlyph? last = null;
        foreach (var glyph in page.Glyphs)
        {
            if (last is { } before && IsApart(before, glyph))
                text.Append(' ');
            text.Append(glyph.Text);
            last = glyph;
        }

        return text.ToString();
    }

    /// <summary>The glyphs put together to words, each with the box about its glyphs.</summary>
    public static List<PageWord> Words(this GlyphPage page)
    {
        List<PageWord> words = [];
        List<ShownGlyph> open = [];
        foreach (var glyph in page.Glyphs)
        {
            var isSpace = string.IsNullOrWhiteSpace(glyph.Text);
            if (open.Count > 0 && (isSpace || IsApart(open[^1], glyph)))
                Close(open, words);
            if (!isSpace)
                open.Add(glyph);
        }

        Close(open, words);
        return words;
    }

    static void Close(List<ShownGlyph> open, List<PageWord> words)
    {
        if (open.Count == 0)
            return;
        var boxes = open.ConvertAll(glyph => glyph.Box);
        var about = new PageBox(boxes.Min(box => box.Left), boxes.Min(box => box.Top), boxes.Max(box => box.Right), boxes.Max(box => box.Bottom));
        words.Add(new PageWord(string.Concat(open.Select(glyph => glyph.Text)), about, WordOrigin.TextLayer) { Turn = open[0].Turn });
        open.Clear();
    }

    static bool IsApart(in ShownGlyph before, in ShownGlyph after)
    {
        var (x, y) = before.Vertical ? before.Em.Map(0, -1) : before.Em.Map(before.Width, 0);
        var size = Math.Abs(before.Em.C) + Math.Abs(before.Em.D);
        var (along, across) = (after.Em.E - x, after.Em.F - y);
        if (before.Turn % 2 != 0 || before.Vertical)
            (along, across) = (across, along);
        return Math.Abs(along) > WordGap * size || Math.Abs(across) > LineStep * size;
    }
}
