using System.Globalization;
using System.Text;

namespace LegalRequests.Testing;

/// <summary>
/// Draws a form as courts print them: proportional type, ruled cells with their text close to the rules, boxes to tick that
/// are drawn and no text. It is told in lines: <c># 60 40</c> begins a row of ruled cells of those shares of the width,
/// <c>~ 60 40</c> one without rules, <c>--</c> the next cell. A line begins with <c>.</c> for small print, <c>:</c> for what
/// was filled in, <c>*</c> for a heading; <c>^200</c> goes to that place in the cell, <c>{}</c> encloses what stands on a
/// line to write on, <c>[x]</c> and <c>[ ]</c> are boxes. A form that begins with the line <c>times</c> is set in that type.
/// </summary>
public static class RuledForm
{
    private const double Left = 36;
    private const double Width = 540;
    private const double Top = 756;
    private const double Rim = 2.5;

    /// <summary>What a page needs so that the content can be drawn on it.</summary>
    public const string Fonts = "/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>"
        + "/F3<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>/F4<</Type/Font/Subtype/Type1/BaseFont/Times-Bold>>";

    /// <summary>The content of a letter page.</summary>
    public static string Content(string form)
    {
        var ink = new StringBuilder("0.6 w\n");
        var y = Top;
        var isTimes = form.StartsWith("times", StringComparison.Ordinal);
        var face = isTimes ? new Face("F3", "F4", "F1") : new Face("F1", "F2", "F3");

        foreach (var row in form.ReplaceLineEndings("\n").Split('\n').Skip(isTimes ? 1 : 0).Aggregate(new List<Row>(), Sorted))
        {
            var height = row.Cells.Max(cell => cell.Sum(Pitch)) + (2 * Rim);
            var x = Left;

            for (var at = 0; at < row.Cells.Count; at++)
            {
                var width = Width * row.Shares[at] / 100;
                DrawCell(ink, row.Cells[at], new Frame(x, y, width), height, row.Ruled, face);
                x += width;
            }

            y -= height;
        }

        return y > 20 ? ink.ToString() : throw new ArgumentException("The form does not fit on the page.", nameof(form));
    }

    private static List<Row> Sorted(List<Row> rows, string line)
    {
        if (line.StartsWith("# ", StringComparison.Ordinal) || line.StartsWith("~ ", StringComparison.Ordinal))
        {
            rows.Add(new Row(line[0] == '#', [.. line[2..].Split(' ').Select(share => double.Parse(share, CultureInfo.InvariantCulture))], [[]]));
        }
        else if (line == "--")
        {
            rows[^1].Cells.Add([]);
        }
        else
        {
            rows[^1].Cells[^1].Add(line);
        }

        return rows;
    }

    private static void DrawCell(StringBuilder ink, List<string> lines, Frame frame, double height, bool ruled, Face face)
    {
        if (ruled)
        {
            ink.Append(CultureInfo.InvariantCulture, $"{frame.Left:0.##} {frame.Top - height:0.##} {frame.Width:0.##} {height:0.##} re S\n");
        }

        var y = frame.Top - Rim;

        foreach (var line in lines)
        {
            y -= Pitch(line);
            DrawLine(ink, line, frame, y + (Size(line) * 0.25), face);
        }
    }

    private static void DrawLine(StringBuilder ink, string line, Frame frame, double y, Face face)
    {
        var (size, font) = (Size(line), line is ['*', ..] ? face.Heading : line is [':', ..] ? face.Filled : face.Printed);
        var text = line is ['.' or ':' or '*', ..] ? line[1..] : line;
        var pieces = text.Split('^');

        for (var at = 0; at < pieces.Length; at++)
        {
            var piece = pieces[at];
            var x = line is ['*', ..] ? frame.Left + ((frame.Width - (piece.Length * size * 0.62)) / 2) : frame.Left + Rim;

            if (at > 0)
            {
                var digits = piece.TakeWhile(char.IsDigit).Count();
                x = frame.Left + double.Parse(piece[..digits], CultureInfo.InvariantCulture);
                piece = piece[digits..];
            }

            var end = at + 1 < pieces.Length && pieces[at + 1].TakeWhile(char.IsDigit).Count() is > 0 and var count
                ? frame.Left + double.Parse(pieces[at + 1][..count], CultureInfo.InvariantCulture) - 6
                : frame.Left + frame.Width - Rim;
            DrawPiece(ink, piece, (x, end), y, size, (font, face.Filled));
        }
    }

    private static void DrawPiece(StringBuilder ink, string piece, (double From, double To) place, double y, double size, (string Printed, string Filled) type)
    {
        var (x, end) = place;
        var font = type.Printed;

        if (piece is ['[', 'x' or ' ', ']', ..])
        {
            ink.Append(CultureInfo.InvariantCulture, $"{x:0.##} {y - 1:0.##} 7 7 re S\n");

            if (piece[1] == 'x')
            {
                ink.Append(CultureInfo.InvariantCulture, $"{x + 1:0.##} {y:0.##} m {x + 6:0.##} {y + 5:0.##} l S {x + 1:0.##} {y + 5:0.##} m {x + 6:0.##} {y:0.##} l S\n");
            }

            (piece, x) = (piece[3..].TrimStart(), x + 10);
        }

        if (piece is ['{', ..])
        {
            ink.Append(CultureInfo.InvariantCulture, $"{x:0.##} {y - 1.5:0.##} m {end:0.##} {y - 1.5:0.##} l S\n");
            (piece, x, font) = (piece.Trim('{', '}'), x + 2, type.Filled);
        }

        if (piece.Trim().Length > 0)
        {
            var shown = piece.TrimEnd().Replace(@"\", @"\\", StringComparison.Ordinal).Replace("(", @"\(", StringComparison.Ordinal).Replace(")", @"\)", StringComparison.Ordinal);
            ink.Append(CultureInfo.InvariantCulture, $"BT /{font} {size:0.##} Tf {x:0.##} {y:0.##} Td ({shown}) Tj ET\n");
        }
    }

    private static double Size(string line) => line switch
    {
        ['.', ..] => 6.5,
        [':', ..] => 10,
        ['*', ..] => 11,
        _ => 8.5,
    };

    private static double Pitch(string line) => line.Length == 0 ? 5 : Size(line) * 1.2;

    private sealed record Row(bool Ruled, double[] Shares, List<List<string>> Cells);

    private sealed record Face(string Printed, string Heading, string Filled);

    private readonly record struct Frame(double Left, double Top, double Width);
}
