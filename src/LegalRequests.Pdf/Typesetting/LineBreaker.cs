using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>Breaks text into lines of at most a width. Words too long for a line are broken after a hyphen or slash, else between characters.</summary>
internal sealed class LineBreaker(DocumentFonts fonts, double size, double width)
{
    private const double Slack = 0.01;
    private readonly List<TextLine> _lines = [];
    private TextLine _line = new();

    public static List<TextLine> Break(DocumentFonts fonts, IReadOnlyList<TextRun> runs, double size, double width, bool allBold = false)
    {
        var breaker = new LineBreaker(fonts, size, width);
        var word = new List<TextRun>();
        foreach (var run in runs)
        {
            var bold = run.Bold || allBold;
            var start = 0;
            for (var index = 0; index < run.Text.Length; index++)
            {
                if (!IsGap(run.Text[index]))
                    continue;
                if (index > start)
                    word.Add(new TextRun(run.Text[start..index], bold));
                breaker.AddWord(word);
                if (run.Text[index] == '\n')
                    breaker.EndLine();
                start = index + 1;
            }

            if (start < run.Text.Length)
                word.Add(new TextRun(run.Text[start..], bold));
        }

        breaker.AddWord(word);
        if (!breaker._line.IsEmpty || breaker._lines.Count == 0)
            breaker.EndLine();
        return breaker._lines;
    }

    // A no-break space is no gap.
    private static bool IsGap(char character) => character is ' ' or '\u3000' || char.IsControl(character) || character is '\u2028' or '\u2029';

    private void AddWord(List<TextRun> word)
    {
        if (word.Count == 0)
            return;

        var length = word.Sum(part => Shape(part).Width) * size;
        var space = _line.IsEmpty ? 0 : fonts.Of(word[0].Bold).Shape(" ").Width * size;
        if (!_line.IsEmpty && _line.Width + space + length > width + Slack)
        {
            WrapLine();
            space = 0;
        }

        if (length > width + Slack)
        {
            word.ForEach(AddBroken);
        }
        else
        {
            if (space > 0)
                _line.Add(word[0].Bold, fonts.Of(word[0].Bold).Shape(" "), size);
            word.ForEach(part => _line.Add(part.Bold, Shape(part), size));
        }

        word.Clear();
    }

    private void AddBroken(TextRun part)
    {
        var rest = part.Text;
        while (rest.Length > 0)
        {
            var cut = LongestFitting(rest, part.Bold);
            _line.Add(part.Bold, fonts.Of(part.Bold).Shape(rest[..cut]), size);
            rest = rest[cut..];
            if (rest.Length > 0)
                EndLine();
        }
    }

    private int LongestFitting(string text, bool bold)
    {
        var room = width - _line.Width + Slack;
        if (fonts.Of(bold).Shape(text).Width * size <= room)
            return text.Length;

        var used = 0.0;
        var cut = 0;
        var afterHyphen = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += fonts.Of(bold).Shape(rune.ToString()).Width * size;
            if (used > room && cut > 0)
                break;
            cut += rune.Utf16SequenceLength;
            if (rune.Value is '-' or '/' or '_' or '.')
                afterHyphen = cut;
        }

        return afterHyphen > 0 ? afterHyphen : cut;
    }

    private ShapedWord Shape(TextRun part) => fonts.Of(part.Bold).Shape(part.Text);

    // The space that ends a wrapped line is not seen; it parts the words for those who copy or listen.
    private void WrapLine()
    {
        _line.Add(_line.EndsBold, fonts.Of(_line.EndsBold).Shape(" "), size: 0);
        EndLine();
    }

    private void EndLine()
    {
        _lines.Add(_line);
        _line = new TextLine();
    }
}

/// <summary>A line that is ready to be shown.</summary>
internal sealed class TextLine
{
    private readonly List<(bool Bold, StringBuilder Codes)> _parts = [];

    public bool IsEmpty => _parts.Count == 0;

    public bool EndsBold => _parts.Count > 0 && _parts[^1].Bold;

    /// <summary>Width in points, without a space at the end.</summary>
    public double Width { get; private set; }

    public void Add(bool bold, ShapedWord word, double size)
    {
        if (_parts.Count == 0 || EndsBold != bold)
            _parts.Add((bold, new StringBuilder()));
        _parts[^1].Codes.Append(word.Codes);
        Width += word.Width * size;
    }

    public void Show(Objects.ContentBuilder content, double left, double baseline, double size)
    {
        content.Op("BT").Op("Td", left, baseline);
        foreach (var (bold, codes) in _parts)
        {
            content.Raw(bold ? "/" + DocumentFonts.BoldName + " " : "/" + DocumentFonts.RegularName + " ").Op("Tf", size);
            content.Raw("[").Raw(codes.Replace("><", "").ToString()).Raw("]TJ\n");
        }

        content.Op("ET");
    }
}
