using System.Globalization;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>Sets blocks one below the other into a flow of pages.</summary>
internal sealed class BlockSetter(PageFlow flow)
{
    private const double LineSpacing = 1.4;
    private const double ListIndent = 20;
    private const double RoomUnderHeading = 60;
    private const double SignatureRoom = 34;
    private const double SignatureWidth = 260;
    private static readonly (double Size, double Before, double After)[] Headings = [(16, 6, 8), (13, 12, 5), (11, 9, 4)];
    private readonly TableSetter _tables = new(flow);
    private (StructureElement Element, TextLine Text, double Left)? _label;

    // A listener is told of no level that is skipped, however large a heading is printed (ISO 14289-1, 7.4.2).
    private int _depth;

    private double TextSize => flow.Design.TextSize;

    public void Set(IReadOnlyList<Block> blocks, StructureElement parent)
    {
        foreach (var block in blocks)
            Set(block, parent, left: 0);
    }

    private void Set(Block block, StructureElement parent, double left)
    {
        switch (block)
        {
            case Heading heading:
                SetHeading(heading, parent);
                break;
            case Paragraph paragraph:
                var lines = Break(paragraph.Runs, TextSize, left + paragraph.Indent);
                SetLines(lines, "P", parent.Append("P"), left + paragraph.Indent, TextSize, TextSize * 0.6);
                break;
            case ItemList list:
                SetList(list, parent, left);
                break;
            case Table table:
                _tables.Set(table, parent, left);
                break;
            case KeyValues pairs:
                _tables.Set(pairs, parent, left);
                break;
            case SignatureLine signature:
                SetSignature(signature, parent);
                break;
            case Rule:
                Need(12);
                flow.Line(left, flow.Design.BodyWidth - left, 4, 0.75, 0.4);
                flow.Advance(12);
                break;
            case Gap gap:
                flow.Skip(gap.Points);
                break;
            case PageBreak:
                flow.NewPage();
                break;
            default:
                throw new ArgumentException($"A block of type {block.GetType().Name} cannot be set.");
        }
    }

    private void SetHeading(Heading heading, StructureElement parent)
    {
        var level = Math.Clamp(heading.Level, 1, Headings.Length);
        var (size, before, after) = Headings[level - 1];
        var lines = LineBreaker.Break(flow.Fonts, heading.Runs, size, flow.Design.BodyWidth, allBold: true);
        flow.Skip(before);
        Need(lines.Count * size * LineSpacing + RoomUnderHeading);
        _depth = Math.Min(level, _depth + 1);
        var tag = string.Create(CultureInfo.InvariantCulture, $"H{_depth}");
        SetLines(lines, tag, parent.Append(tag), 0, size, after);
    }

    private void SetList(ItemList list, StructureElement parent, double left)
    {
        var numbering = list.FirstNumber is null ? "Disc" : "Decimal";
        var element = parent.Append(new StructureElement("L")
        {
            Attributes = new PdfDictionary { ["O"] = PdfName.Of("List"), ["ListNumbering"] = PdfName.Of(numbering) },
        });
        var number = list.FirstNumber ?? 0;
        foreach (var item in list.Items)
        {
            var entry = element.Append("LI");
            var label = list.FirstNumber is null ? "•" : string.Create(CultureInfo.InvariantCulture, $"{number++}.");
            _label = (entry.Append("Lbl"), Break([new TextRun(label)], TextSize, left)[0], left);
            var body = entry.Append("LBody");
            foreach (var block in item)
                Set(block, body, left + ListIndent);
            _label = null;
        }
    }

    private void SetLines(List<TextLine> lines, string tag, StructureElement element, double left, double size, double after)
    {
        var leading = size * LineSpacing;
        var start = 0;
        while (start < lines.Count)
        {
            var rest = lines.Count - start;
            var take = LinesToTake(rest, (int)((flow.Remaining + 0.01) / leading), first: start == 0);
            if (take > 0)
            {
                SetLabel(size, leading);
                flow.BeginMark(tag, element);
                for (var index = start; index < start + take; index++)
                {
                    flow.Show(lines[index], left, flow.Design.BodyWidth - left, 0, size, leading);
                    flow.Advance(leading);
                }

                flow.EndMark();
                start += take;
            }

            if (start < lines.Count)
                flow.NewPage();
        }

        flow.Skip(after);
    }

    // No first or last line of a paragraph stands alone on a page.
    private int LinesToTake(int rest, int room, bool first)
    {
        if (rest <= room)
            return rest;
        if (first && room < 2 && !flow.AtTop)
            return 0;
        return rest - room == 1 && room > 2 ? room - 1 : Math.Max(room, flow.AtTop ? 1 : 0);
    }

    private void SetLabel(double size, double leading)
    {
        if (_label is not { } label)
            return;
        flow.BeginMark("Lbl", label.Element);
        flow.Show(label.Text, label.Left + 4, ListIndent - 4, 0, size, leading);
        flow.EndMark();
        _label = null;
    }

    private void SetSignature(SignatureLine signature, StructureElement parent)
    {
        const double dateLeft = SignatureWidth + 30;
        var leading = TextSize * LineSpacing;
        var dateWidth = flow.Design.BodyWidth - dateLeft;
        var captions = Break([new TextRun(signature.Caption)], TextSize, signature.DateCaption is null ? 0 : flow.Design.BodyWidth - SignatureWidth);
        List<TextLine> date = signature.DateCaption is { } caption ? Break([new TextRun(caption)], TextSize, dateLeft) : [];
        Need(SignatureRoom + Math.Max(captions.Count, date.Count) * leading + 8);
        flow.Advance(SignatureRoom);
        flow.Line(0, SignatureWidth, 0, 0.75, 0);
        if (date.Count > 0)
        {
            flow.Line(dateLeft, dateWidth, 0, 0.75, 0);
            flow.BeginMark("P", parent.Append("P"));
            for (var index = 0; index < date.Count; index++)
                flow.Show(date[index], dateLeft, dateWidth, 2 + index * leading, TextSize, leading);
            flow.EndMark();
        }

        flow.Advance(2);
        SetLines(captions, "P", parent.Append("P"), 0, TextSize, 8);
        flow.Advance(Math.Max(0, date.Count - captions.Count) * leading);
    }

    private List<TextLine> Break(IReadOnlyList<TextRun> runs, double size, double left) =>
        LineBreaker.Break(flow.Fonts, runs, size, flow.Design.BodyWidth - left);

    private void Need(double points)
    {
        if (!flow.AtTop && flow.Remaining < points)
            flow.NewPage();
    }
}
