using System.Text;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>The runs of a paragraph as one text, in composed form (NFC), with the style of each place.</summary>
internal sealed class StyledText
{
    private readonly List<(int End, bool Bold, string? Language)> _styles = [];

    public StyledText(IReadOnlyList<TextRun> runs, bool allBold)
    {
        var text = new StringBuilder();
        foreach (var run in runs)
        {
            text.Append(Composed(run.Text));
            _styles.Add((text.Length, run.Bold || allBold, run.Language));
        }

        Text = text.ToString();
    }

    public string Text { get; }

    /// <summary>The weight and the language of a place, and where they end.</summary>
    public (int End, bool Bold, string? Language) At(int index)
    {
        var style = 0;
        while (style < _styles.Count - 1 && _styles[style].End <= index)
            style++;
        return _styles[style];
    }

    // A broken surrogate cannot be composed; it stays, and is refused or replaced where the glyph is missing.
    private static string Composed(string text) => IsAscii(text) || HasBrokenSurrogate(text) ? text : text.Normalize(NormalizationForm.FormC);

    private static bool IsAscii(string text) => Ascii.IsValid(text);

    private static bool HasBrokenSurrogate(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
                index++;
            else if (char.IsSurrogate(text[index]))
                return true;
        }

        return false;
    }
}
