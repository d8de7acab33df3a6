using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction.Suggesting;

namespace LegalRequests.Testing;

/// <summary>Labelled texts set on a page in columns, each text in one column under the one before.</summary>
public sealed class PiiSheet
{
    private const double LineStep = 14;
    private const double Gap = 24;
    private const double SignWidth = 6;
    private const int LinesOfColumn = 48;

    private readonly List<(PageWord Word, PiiText Text, int Start)> words = [];

    /// <summary>Sheets of texts, as many columns on each.</summary>
    /// <param name="texts">With their lines broken.</param>
    /// <param name="signs">How long a line may be.</param>
    public static IReadOnlyList<PiiSheet> Of(IEnumerable<PiiText> texts, int columns, int signs)
    {
        var sheets = new List<PiiSheet> { new() };
        var (column, line) = (0, 0);

        foreach (var text in texts)
        {
            var lines = text.Text.Split('\n');

            if (line > 0 && line + lines.Length > LinesOfColumn)
            {
                (column, line) = ((column + 1) % columns, 0);

                if (column == 0)
                {
                    sheets.Add(new());
                }
            }

            sheets[^1].Write(text, lines, 72 + (column * ((signs * SignWidth) + Gap)), line);
            line += lines.Length;
        }

        return sheets;
    }

    /// <summary>What is suggested on the sheet, in the places of each text.</summary>
    public IEnumerable<(PiiText Text, IReadOnlyList<TextFind> Finds)> Finds()
    {
        var page = new PaperPage(1, words.Max(it => it.Word.Box.Right) + 72, words.Max(it => it.Word.Box.Bottom) + 72, [.. words.Select(it => it.Word)]);
        var found = RedactionFinder.Find([page], [], [])
            .SelectMany(one => words.Where(it => one.Boxes.Any(box => Holds(box, it.Word.Box))).GroupBy(it => it.Text).Select(covered => (covered.Key, Find: Joined(one, covered))))
            .ToLookup(it => it.Key, it => it.Find, ReferenceEqualityComparer.Instance as IEqualityComparer<PiiText>);
        return words.Select(it => it.Text).Distinct(ReferenceEqualityComparer.Instance as IEqualityComparer<PiiText>).Select(text => (text, (IReadOnlyList<TextFind>)[.. found[text]]));
    }

    private static TextFind Joined(RedactionSuggestion one, IEnumerable<(PageWord Word, PiiText Text, int Start)> covered)
    {
        var start = covered.Min(it => it.Start);
        return new TextFind(one.Kind, one.ReasonCode, start, covered.Max(it => it.Start + it.Word.Text.Length) - start);
    }

    private static bool Holds(PageBox box, PageBox word) => box.Shared(word) is var (across, down) && across * down > word.Width * word.Height / 2;

    private void Write(PiiText text, string[] lines, double left, int firstLine)
    {
        var start = 0;

        foreach (var (line, at) in lines.Select((line, at) => (line, at)))
        {
            foreach (var word in SampleWords.Line(line, left, 72 + ((firstLine + at) * LineStep)).Where(word => word.Text.Trim().Length > 0))
            {
                words.Add((word, text, start + (int)Math.Round((word.Box.Left - left) / SignWidth)));
            }

            start += line.Length + 1;
        }
    }
}
