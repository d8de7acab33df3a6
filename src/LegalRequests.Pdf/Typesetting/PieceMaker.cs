using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>Cuts one line of a text into pieces of one font, weight, language and direction each, and shapes them.</summary>
internal sealed class PieceMaker(DocumentFonts fonts, StyledText styled, int start, sbyte[]? levels)
{
    public List<TextPiece> Pieces(int from, int end)
    {
        var pieces = new List<TextPiece>(1);
        DocumentFont? font = null;
        for (var at = from; at < end;)
        {
            var style = styled.At(at);
            var level = Level(at);
            var text = new StringBuilder();
            var stop = Math.Min(style.End, end);
            DocumentFont? pieceFont = null;
            while (at < stop && Level(at) == level)
            {
                Rune.DecodeFromUtf16(styled.Text.AsSpan(at, end - at), out var rune, out var used);
                if (!InvisibleSigns.IsDropped(rune))
                {
                    var next = fonts.For(rune, style.Bold, font);
                    if (pieceFont is not null && next != pieceFont)
                        break;
                    pieceFont = font = next;
                    text.Append(styled.Text, at, used);
                }

                at += used;
            }

            if (pieceFont is not null)
                pieces.Add(Piece(text.ToString(), pieceFont, level, style.Language));
        }

        return pieces;
    }

    public TextPiece Space(int at)
    {
        var style = styled.At(at);
        return Piece(" ", fonts.Of(style.Bold), Level(at), style.Language, isSpace: true);
    }

    private int Level(int at) => levels is null ? 0 : levels[at - start];

    private TextPiece Piece(string text, DocumentFont font, int level, string? language, bool isSpace = false)
    {
        var spoken = language ?? (isSpace || !text.Any(char.IsLetter) ? fonts.Language : font.Language);
        return new TextPiece(font.Shape(text, level % 2 != 0), font, level, spoken == fonts.Language ? null : spoken) { Text = text };
    }
}

/// <summary>Characters that have nothing to draw.</summary>
internal static class InvisibleSigns
{
    /// <summary>Soft hyphens, directional marks and byte order marks, which shaping need not see either.</summary>
    public static bool IsDropped(Rune rune) =>
        rune.Value is 0x00AD or 0x200B or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2060 and <= 0x2069) or 0xFEFF;

    /// <summary>Joiners, which change the shape of their neighbours.</summary>
    public static bool IsJoiner(Rune rune) => rune.Value is 0x200C or 0x200D;
}
