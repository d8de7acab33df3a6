using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>
/// Cuts a covered word where its script puts no space between words: there the readers give a whole line as one word,
/// and a box over a name must not take the line with it.
/// </summary>
static class WordPieces
{
    public static (IReadOnlyList<PageWord> Outside, IReadOnlyList<PageWord> Covered) Outside(TriedWord word, IReadOnlyList<BurnedBox> boxes)
    {
        var canBeCut = word.Glyphs.Count > 1 && word.Word.Text.EnumerateRunes().Any(Scripts.IsWithoutSpaces);
        if (!canBeCut)
            return ([], [word.Word]);
        List<PageWord> outside = [];
        List<PageWord> covered = [];
        List<PageWord>? last = null;
        foreach (var glyph in word.Glyphs)
        {
            var piece = word.Word with { Text = glyph.Glyph.Text, Box = glyph.Glyph.Box };
            var side = boxes.Any(box => WordSurvival.Covers(box.Area, piece)) ? covered : outside;
            if (side == last)
                side[^1] = Joined(side[^1], piece);
            else
                side.Add(piece);
            last = side;
        }

        // A box between two letters covers the word but none of its letters: then all of it goes.
        return covered.Count > 0 ? (outside, covered) : ([], [word.Word]);
    }

    static PageWord Joined(PageWord first, PageWord next) => first with
    {
        Text = first.Text + next.Text,
        Box = new PageBox(
            Math.Min(first.Box.Left, next.Box.Left),
            Math.Min(first.Box.Top, next.Box.Top),
            Math.Max(first.Box.Right, next.Box.Right),
            Math.Max(first.Box.Bottom, next.Box.Bottom)),
    };
}
