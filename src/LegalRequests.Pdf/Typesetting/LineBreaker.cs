using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>
/// Breaks text into lines of at most a width, at spaces and between ideographs. Words too long for a line are broken
/// after a hyphen or slash, else between characters.
/// </summary>
internal sealed class LineBreaker
{
    private const double Slack = 0.01;
    private readonly DocumentFonts _fonts;
    private readonly StyledText _styled;
    private readonly double _size;
    private readonly double _width;
    private readonly bool _rightToLeft;
    private readonly List<TextLine> _lines = [];
    private TextLine _line;

    private LineBreaker(DocumentFonts fonts, StyledText styled, double size, double width)
    {
        (_fonts, _styled, _size, _width) = (fonts, styled, size, width);
        _rightToLeft = TextDirection.IsRightToLeft(styled.Text, fonts.IsRightToLeft);
        _line = new TextLine(_rightToLeft);
    }

    public static List<TextLine> Break(DocumentFonts fonts, IReadOnlyList<TextRun> runs, double size, double width, bool allBold = false)
    {
        var breaker = new LineBreaker(fonts, new StyledText(runs, allBold), size, width);
        breaker.BreakAll();
        return breaker._lines;
    }

    private void BreakAll()
    {
        var text = _styled.Text;
        for (var start = 0; start < text.Length;)
        {
            var feed = text.IndexOf('\n', start);
            var end = feed < 0 ? text.Length : feed;
            BreakSegment(start, end);
            if (feed >= 0)
                EndLine();
            start = end + 1;
        }

        if (!_line.IsEmpty || _lines.Count == 0)
            EndLine();
    }

    private void BreakSegment(int start, int end)
    {
        var text = _styled.Text;
        var levels = TextDirection.Levels(text[start..end], _rightToLeft);
        var writer = new PieceMaker(_fonts, _styled, start, levels);
        var space = -1;
        for (var at = start; at < end;)
        {
            if (IsGap(text[at]))
            {
                space = at++;
                continue;
            }

            var stop = NextBreak(at, end);
            Place(writer.Pieces(at, stop), space < 0 || _line.IsEmpty ? null : writer.Space(space));
            space = -1;
            at = stop;
        }
    }

    private int NextBreak(int at, int end)
    {
        var text = _styled.Text.AsSpan();
        Rune.DecodeFromUtf16(text[at..end], out var before, out var used);
        for (at += used; at < end && !IsGap(text[at]); at += used)
        {
            Rune.DecodeFromUtf16(text[at..end], out var after, out used);
            if (BreakRules.MayPart(before, after))
                return at;
            before = after;
        }

        return at;
    }

    // A no-break space is no gap.
    private static bool IsGap(char character) => character is ' ' or '\u3000' || char.IsControl(character) || character is '\u2028' or '\u2029';

    private void Place(List<TextPiece> word, TextPiece? space)
    {
        if (word.Count == 0)
            return;

        var length = word.Sum(static piece => piece.Word.Width) * _size;
        var gap = space is null ? 0 : space.Word.Width * _size;
        if (!_line.IsEmpty && _line.Width + gap + length > _width + Slack)
        {
            if (space is not null)
                _line.AddEndSpace(space);
            EndLine();
            space = null;
        }

        if (length > _width + Slack)
        {
            word.ForEach(AddBroken);
            return;
        }

        if (space is not null)
            _line.Add(space, _size);
        word.ForEach(piece => _line.Add(piece, _size));
    }

    private void AddBroken(TextPiece piece)
    {
        var rest = piece.Text;
        while (rest.Length > 0)
        {
            var cut = LongestFitting(rest, piece);
            if (cut > 0)
                _line.Add(piece.Of(rest[..cut]), _size);
            rest = rest[cut..];
            if (rest.Length > 0)
                EndLine();
        }
    }

    private int LongestFitting(string text, TextPiece piece)
    {
        var room = _width - _line.Width + Slack;
        if (piece.Of(text).Word.Width * _size <= room)
            return text.Length;

        var used = 0.0;
        var cut = 0;
        var afterHyphen = 0;
        while (cut < text.Length)
        {
            var cluster = StringInfo.GetNextTextElement(text, cut);
            used += piece.Of(cluster).Word.Width * _size;
            if (used > room && (cut > 0 || !_line.IsEmpty))
                break;
            cut += cluster.Length;
            if (cluster is "-" or "/" or "_" or ".")
                afterHyphen = cut;
        }

        return afterHyphen > 0 ? afterHyphen : cut;
    }

    private void EndLine()
    {
        _lines.Add(_line);
        _line = new TextLine(_rightToLeft);
    }
}
