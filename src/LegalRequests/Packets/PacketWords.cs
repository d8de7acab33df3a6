using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Packets;

/// <summary>The words that may be read in a packet and the words that must not. What is in both cannot tell a leak.</summary>
internal sealed class PacketWords
{
    internal PacketWords(PacketParts parts)
    {
        foreach (var block in parts.CoverLetter.Concat(parts.Index).Concat(parts.Log).Concat(parts.Certificate))
        {
            Collect(block);
        }
    }

    internal List<string> Open { get; } = [];

    internal List<string> Hidden { get; } = [];

    private void Collect(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Add(heading.Runs);
                break;
            case Paragraph paragraph:
                Add(paragraph.Runs);
                break;
            case ItemList list:
                foreach (var inner in list.Items.SelectMany(item => item))
                {
                    Collect(inner);
                }

                break;
            case Table table:
                table.Columns.ToList().ForEach(column => Add([new TextRun(column.Title)]));
                table.Rows.SelectMany(row => row).ToList().ForEach(cell => Add(cell.Runs));
                break;
            case KeyValues facts:
                facts.Pairs.ToList().ForEach(pair => Add([new TextRun(pair.Key), new TextRun(pair.Value)]));
                break;
            case SignatureLine signature:
                Add([new TextRun(signature.Caption), new TextRun(signature.DateCaption ?? "")]);
                break;
            default:
                break;
        }
    }

    private void Add(IEnumerable<TextRun> runs) =>
        Open.AddRange(Isolates.Without(string.Concat(runs.Select(run => run.Text))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
