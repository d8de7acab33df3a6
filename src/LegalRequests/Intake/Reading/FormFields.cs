using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>
/// Reads a page as the cells of a form, from the gaps between its words: a cell reaches to the right as far as the next one of
/// its line, and down as far as the next label or an empty line.
/// </summary>
internal static class FormFields
{
    private const int MostLines = 4;
    private const double Margin = 8;
    private const double LabelGap = 24;
    private const int MostWords = 9;

    public static IReadOnlyList<FormField> Of(PaperText page)
    {
        var pieces = page.Cells.SelectMany(cell => Pieces(page, cell)).ToList();
        return
        [
            .. pieces.Select((piece, at) => piece.Label is { } label ? new FormField(label, piece.Cell, Values(page, pieces, at)) : null).OfType<FormField>(),
        ];
    }

    private static List<PaperCell> Values(PaperText page, List<Piece> pieces, int at)
    {
        var (label, next) = (pieces[at], at + 1 < pieces.Count && pieces[at + 1].Cell.Line == pieces[at].Cell.Line ? pieces[at + 1] : null);

        if (label.Rest is { } rest)
        {
            return [rest];
        }

        var beside = next is { Label: null } && !page.Page.Rules.PartsAcross(label.Cell.Box, next.Cell.Box) && next.Cell.Box.Left - label.Cell.Box.Right < label.Cell.Box.Height * 6 ? next.Cell : null;

        if (beside is not null && label.HasColon)
        {
            return [beside];
        }

        var before = at > 0 && pieces[at - 1].Cell.Line == label.Cell.Line ? pieces[at - 1].Cell.Box.Right : 0;
        return Under(pieces, label.Cell, before, next?.Cell.Box.Left ?? page.Page.Width, page.Page.Rules);
    }

    private static List<PaperCell> Under(List<Piece> pieces, PaperCell label, double left, double right, PageRules rules)
    {
        var values = new List<PaperCell>();
        var floor = rules.FloorUnder(label.Box);
        var (bottom, reach) = (label.Box.Bottom, LabelGap);

        foreach (var piece in pieces.Where(piece => piece.Cell.Line > label.Line && IsInColumn(piece.Cell)))
        {
            var cell = piece.Cell;

            if (values.Count == MostLines || piece.Label is not null || (floor is { } end ? Middle(cell) > end : cell.Box.Top - bottom > reach || values.Count > 0 && !GoesOn(values[0], cell)))
            {
                break;
            }

            if (values.Count == 0 || cell.Line != values[^1].Line)
            {
                values.Add(cell);
                (bottom, reach) = (cell.Box.Bottom, cell.Box.Height * 0.9);
            }
        }

        return values;

        bool IsInColumn(PaperCell cell) =>
            cell.Box.Left >= left - 2 && cell.Box.Left < right - 2 && !PartedFrom(cell) && (cell.Box.Left >= label.Box.Left - Margin || cell.Box.Right > label.Box.Left);

        bool PartedFrom(PaperCell cell) => cell.Box.Left > label.Box.Left && rules.PartsAcross(label.Box with { Right = label.Box.Left }, cell.Box);
    }

    private static double Middle(PaperCell cell) => (cell.Box.Top + cell.Box.Bottom) / 2;

    // What is indented, or is a sentence of the form, is no second line of a value.
    private static bool GoesOn(PaperCell first, PaperCell next) =>
        next.Line == first.Line || Math.Abs(next.Box.Left - first.Box.Left) < Margin && next.Text.Count(sign => sign == ' ') < MostWords;

    /// <summary>Parts a cell where a label begins.</summary>
    private static IEnumerable<Piece> Pieces(PaperText page, PaperCell cell)
    {
        var labels = FormLabels.In(cell.Text).ToList();

        if (labels.Count == 0 || labels[0].Start > 0 && Paper.Clean(cell.Text[..labels[0].Start]).Length > 3)
        {
            yield return new Piece(labels.Count == 0 ? cell : Part(page, cell, 0, labels[0].Start), null, null, false);
        }

        for (var at = 0; at < labels.Count; at++)
        {
            var (label, start, length) = labels[at];
            var end = at + 1 < labels.Count ? labels[at + 1].Start : cell.Text.Length;
            var rest = cell.Text[(start + length)..end];
            var from = start + length + rest.Length - rest.TrimStart().Length;
            yield return new Piece(
                Part(page, cell, start, end),
                label,
                Paper.Clean(rest).Length > 0 ? Part(page, cell, from, end) : null,
                cell.Text[start..(start + length)].EndsWith(':'));
        }
    }

    private static PaperCell Part(PaperText page, PaperCell cell, int start, int end)
    {
        var text = cell.Text[start..end].TrimEnd();
        return new PaperCell(cell.Line, cell.Start + start, text, page.BoxesOf(cell.Start + start, text.Length)[0]);
    }

    /// <param name="Label">Null for what is no label.</param>
    /// <param name="Rest">What stands after the label in its own cell.</param>
    private sealed record Piece(PaperCell Cell, FormLabel? Label, PaperCell? Rest, bool HasColon);
}
