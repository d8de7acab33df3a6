using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>
/// A paper with what it says, a field a line; wordings that are as good as each other are parted by a bar. Parts that may stand
/// in any order are parted by <c>&amp;</c> with blanks around it; one with a question mark at its end may be missing.
/// </summary>
internal sealed class ToldPaper(string name, IReadOnlyList<PaperPage> pages, string truth)
{
    private readonly Dictionary<PaperField, string[][]> facts = truth.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(": ", 2))
        .ToDictionary(pair => Enum.Parse<PaperField>(pair[0].Trim()), pair => pair[1].Split('|').Select(wording => wording.Split(" & ")).ToArray());

    public string Name => name;

    public IReadOnlyList<PaperPage> Pages => pages;

    public PaperReading Read() => PaperReader.Read(pages);

    public bool Has(PaperField field) => facts.ContainsKey(field);

    public bool Agrees(PaperSuggestion suggestion) => facts.TryGetValue(suggestion.Field, out var told) && told.Any(parts => Holds(Plain(suggestion.Value), parts));

    public IEnumerable<string> Wrong() => Measured(Read()).Where(it => !Agrees(it)).Select(it => $"{name}, {it.Field}: {it.Value}");

    // The address to answer to has no one wording.
    public static IEnumerable<PaperSuggestion> Measured(PaperReading read) => read.Suggestions.Where(it => it.Field is not PaperField.ReplyTo);

    /// <summary>As a scan gives it: sinking a little to the right, its words not quite in line, recognised from the picture.</summary>
    public ToldPaper Scanned() => new($"{name}, scanned", [.. pages.Select(Scanned)], truth);

    /// <summary>Lying on its side.</summary>
    public ToldPaper OnItsSide() => new($"{name}, on its side", [.. pages.Select(OnItsSide)], truth);

    private static bool Holds(string plain, IEnumerable<string> parts) => plain.Length == 0
        ? parts.All(part => part.EndsWith('?'))
        : parts.Any(part => Plain(part) is { Length: > 0 } wanted && plain.StartsWith(wanted, StringComparison.Ordinal) && Holds(plain[wanted.Length..], parts.Where(other => !ReferenceEquals(other, part))));

    private static PaperPage Scanned(PaperPage page) => page with
    {
        Words =
        [
            .. page.Words.Select((word, at) => word with
            {
                Box = Sunk(word.Box, (word.Box.Left * 0.007) + (at % 3 * 0.4)),
                Origin = WordOrigin.Ocr,
                Confidence = 88 + (at % 9),
            }),
        ],
    };

    private static PageBox Sunk(PageBox box, double by) => box with { Top = box.Top + by, Bottom = box.Bottom + by };

    private static PaperPage OnItsSide(PaperPage page) => new(
        page.Number,
        page.Height,
        page.Width,
        [.. page.Words.Select(word => word with { Box = new PageBox(page.Height - word.Box.Bottom, word.Box.Left, page.Height - word.Box.Top, word.Box.Right) })]);

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
