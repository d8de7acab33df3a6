using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>Sets tables row by row. A row is kept whole where a page can hold it; its header is repeated on each page.</summary>
internal sealed class TableSetter(PageFlow flow)
{
    private const double LineSpacing = 1.3;
    private const double Padding = 4;
    private const double HeaderGray = 0.9;
    private const double RuleGray = 0.6;

    /// <summary>Sets a table with a header row.</summary>
    public void Set(Table table, StructureElement parent, double left)
    {
        var width = flow.Design.BodyWidth - left;
        var weights = table.Columns.Sum(static column => column.Weight);
        var grid = new Grid(left, [.. table.Columns.Select(column => width * column.Weight / weights)], flow.Design.TableTextSize, Ruled: true);
        var element = parent.Append("Table");
        var header = Break(grid, [.. table.Columns.Select(static column => (IReadOnlyList<TextRun>)[new TextRun(column.Title, Bold: true)])]);
        var first = table.Rows.Count > 0 ? Height(grid, Break(grid, Runs(table, 0))) : 0;
        if (!flow.AtTop && flow.Remaining < Height(grid, header) + Math.Min(first, flow.Design.BodyHeight / 2))
            flow.NewPage();

        SetHeader(grid, header, element.Append("THead").Append("TR"));
        var body = element.Append("TBody");
        for (var row = 0; row < table.Rows.Count; row++)
            SetRow(grid, Break(grid, Runs(table, row)), body.Append("TR"), header, firstIsHead: false);
        flow.Skip(10);
    }

    /// <summary>Sets names and values as a table without rules, each name the head of its row.</summary>
    public void Set(KeyValues pairs, StructureElement parent, double left)
    {
        var size = flow.Design.TextSize;
        var width = flow.Design.BodyWidth - left;
        var widest = pairs.Pairs.Max(pair => LineBreaker.Break(flow.Fonts, [new TextRun(pair.Key, Bold: true)], size, width)[0].Width) + 2 * Padding + 8;
        var keys = Math.Min(widest, width * 0.4);
        var grid = new Grid(left - Padding, [keys, width - keys + Padding], size, Ruled: false);
        var element = parent.Append("Table");
        foreach (var (key, value) in pairs.Pairs)
            SetRow(grid, Break(grid, [[new TextRun(key, Bold: true)], [new TextRun(value)]]), element.Append("TR"), header: null, firstIsHead: true);
        flow.Skip(8);
    }

    private static IReadOnlyList<TextRun>[] Runs(Table table, int row)
    {
        var cells = table.Rows[row];
        if (cells.Count != table.Columns.Count)
            throw new ArgumentException($"Row {row + 1} has {cells.Count} cells for {table.Columns.Count} columns.");
        return [.. cells.Select(static cell => cell.Runs)];
    }

    private List<TextLine>[] Break(Grid grid, IReadOnlyList<TextRun>[] cells)
    {
        var broken = new List<TextLine>[cells.Length];
        for (var column = 0; column < cells.Length; column++)
            broken[column] = LineBreaker.Break(flow.Fonts, cells[column], grid.Size, grid.Widths[column] - 2 * Padding);
        return broken;
    }

    private static double Height(Grid grid, List<TextLine>[] cells) =>
        cells.Max(static lines => lines.Count) * grid.Leading + grid.PaddingAbove + grid.PaddingBelow;

    private void SetHeader(Grid grid, List<TextLine>[] cells, StructureElement? row)
    {
        var height = Height(grid, cells);
        flow.Shade(grid.Left, grid.Widths.Sum(), height, HeaderGray);
        if (row is null)
            flow.BeginArtifact();
        var left = grid.Left;
        for (var column = 0; column < cells.Length; column++)
        {
            if (row is not null)
                flow.BeginMark("TH", row.Append(Head("Column")));
            ShowCell(grid, cells[column], left, grid.Widths[column], 0, cells[column].Count);
            if (row is not null)
                flow.EndMark();
            left += grid.Widths[column];
        }

        if (row is null)
            flow.EndMark();
        flow.Advance(height);
        flow.Line(grid.Left, grid.Widths.Sum(), 0, 0.75, 0);
    }

    private void SetRow(Grid grid, List<TextLine>[] cells, StructureElement row, List<TextLine>[]? header, bool firstIsHead)
    {
        var elements = cells.Select((_, column) => row.Append(firstIsHead && column == 0 ? Head("Row") : new StructureElement("TD"))).ToArray();
        var lines = cells.Max(static cell => cell.Count);
        var repeated = header is null ? 0 : Height(grid, header);
        var wholeOnNext = lines * grid.Leading + grid.PaddingAbove + grid.PaddingBelow <= flow.Design.BodyHeight - repeated;
        for (var start = 0; start < lines;)
        {
            var fitting = (int)((flow.Remaining - grid.PaddingAbove - grid.PaddingBelow + 0.01) / grid.Leading);
            if (fitting < lines - start && (wholeOnNext || fitting < 1) && !flow.AtTop)
            {
                NextPage(grid, header);
                wholeOnNext = false;
                continue;
            }

            var take = Math.Clamp(fitting, 1, lines - start);
            SetPart(grid, cells, elements, start, take);
            start += take;
            if (start < lines)
                NextPage(grid, header);
        }
    }

    private void NextPage(Grid grid, List<TextLine>[]? header)
    {
        flow.NewPage();
        if (header is not null)
            SetHeader(grid, header, row: null);
    }

    private void SetPart(Grid grid, List<TextLine>[] cells, StructureElement[] elements, int start, int take)
    {
        var left = grid.Left;
        for (var column = 0; column < cells.Length; column++)
        {
            var shown = Math.Min(take, cells[column].Count - start);
            if (shown > 0)
            {
                flow.BeginMark(elements[column].Type, elements[column]);
                ShowCell(grid, cells[column], left, grid.Widths[column], start, shown);
                flow.EndMark();
            }

            left += grid.Widths[column];
        }

        flow.Advance(take * grid.Leading + grid.PaddingAbove + grid.PaddingBelow);
        if (grid.Ruled)
            flow.Line(grid.Left, left - grid.Left, 0, 0.4, RuleGray);
    }

    private void ShowCell(Grid grid, List<TextLine> lines, double left, double width, int start, int count)
    {
        for (var index = 0; index < count; index++)
            flow.Show(lines[start + index], left + Padding, width - 2 * Padding, grid.PaddingAbove + index * grid.Leading, grid.Size, grid.Leading);
    }

    private static StructureElement Head(string scope) => new("TH")
    {
        Attributes = new PdfDictionary { ["O"] = PdfName.Of("Table"), ["Scope"] = PdfName.Of(scope) },
    };

    private sealed record Grid(double Left, double[] Widths, double Size, bool Ruled)
    {
        public double Leading => Size * LineSpacing;

        public double PaddingAbove => Ruled ? 3 : 1;

        public double PaddingBelow => Ruled ? 3.5 : 1;

    }
}
