using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>A line that is ready to be shown.</summary>
internal sealed class TextLine(bool rightToLeft)
{
    // A reader that took a mark above its letter for text would part the word there.
    private const string SaidByTheLetter = "/Span <</ActualText <FEFF>>> BDC\n";
    private readonly List<TextPiece> _pieces = [];
    private TextPiece? _endSpace;
    private bool _arranged;

    /// <summary>True where the line begins at the right.</summary>
    public bool RightToLeft => rightToLeft;

    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>Width in points, without a space at the end.</summary>
    public double Width { get; private set; }

    public void Add(TextPiece piece, double size)
    {
        _pieces.Add(piece);
        Width += piece.Word.Width * size;
    }

    /// <summary>Adds the space that ends a wrapped line. It is not seen; it parts the words for those who copy or listen.</summary>
    public void AddEndSpace(TextPiece space) => _endSpace = space with { Level = rightToLeft ? 1 : 0 };

    public void Show(ContentBuilder content, double left, double baseline, double size)
    {
        Arrange();
        var shift = rightToLeft && _endSpace is { } space ? space.Word.Width * size : 0;
        content.Op("BT").Op("Td", left - shift, baseline);
        for (var start = 0; start < _pieces.Count;)
        {
            var language = _pieces[start].Language;
            var end = start + 1;
            while (end < _pieces.Count && _pieces[end].Language == language)
                end++;
            if (language is not null)
                content.Raw($"/Span <</Lang ({language})>> BDC\n");
            ShowPieces(content, start, end, size);
            if (language is not null)
                content.Op("EMC");
            start = end;
        }

        content.Op("ET");
    }

    /// <summary>What the line says, piece by piece from the left; a piece that runs from right to left is given as it is read.</summary>
    public IEnumerable<string> FromTheLeft()
    {
        Arrange();
        return _pieces.Select(static piece => piece.Text);
    }

    private void Arrange()
    {
        if (_arranged)
            return;
        if (_endSpace is { } space)
            _pieces.Add(space);
        TextDirection.Arrange(_pieces, static piece => piece.Level);
        for (var index = 0; index < _pieces.Count; index++)
        {
            var isTurn = _pieces[index].Level is > 0 and var level && level % 2 == 0 && (index == 0 || _pieces[index - 1].Level % 2 != 0);
            if (isTurn)
                _pieces[index] = _pieces[index] with { Word = _pieces[index].Font.Turned(_pieces[index].Word) };
        }

        _arranged = true;
    }

    private void ShowPieces(ContentBuilder content, int start, int end, double size)
    {
        var strokes = _pieces[start..end].SelectMany(static piece => piece.Word.Strokes.Select(stroke => (piece.Font, stroke.Rise, stroke.Codes, stroke.IsMark))).ToList();
        DocumentFont? font = null;
        var rise = 0.0;
        for (var first = 0; first < strokes.Count;)
        {
            var codes = new StringBuilder();
            var last = first;
            for (; last < strokes.Count && strokes[last].Font == strokes[first].Font && strokes[last].Rise == strokes[first].Rise && strokes[last].IsMark == strokes[first].IsMark; last++)
                codes.Append(strokes[last].Codes);
            if (font != strokes[first].Font)
                content.Raw("/" + strokes[first].Font.ResourceName + " ").Op("Tf", size);
            if (rise != strokes[first].Rise)
                content.Op("Ts", strokes[first].Rise * size);
            (font, rise) = (strokes[first].Font, strokes[first].Rise);
            if (strokes[first].IsMark)
                content.Raw(SaidByTheLetter);
            content.Raw("[").Raw(codes.Replace("><", "").ToString()).Raw("]TJ\n");
            if (strokes[first].IsMark)
                content.Op("EMC");
            first = last;
        }

        if (rise != 0)
            content.Op("Ts", 0);
    }
}

/// <summary>A piece of a line in one font and direction.</summary>
/// <param name="Word">The shaped text.</param>
/// <param name="Font">Its font.</param>
/// <param name="Level">Its level (UAX #9); odd runs from right to left.</param>
/// <param name="Language">Its language where that is not the document's, else null.</param>
internal sealed record TextPiece(ShapedWord Word, DocumentFont Font, int Level, string? Language)
{
    /// <summary>What it says, for breaking it up.</summary>
    public required string Text { get; init; }

    /// <summary>A part of it as a piece of its own.</summary>
    public TextPiece Of(string text) => this with { Word = Font.Shape(text, Level % 2 != 0), Text = text };
}
