using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Recovery;

/// <summary>All words that an eye sees on the pages of a file.</summary>
sealed class ShownWords
{
    const int ShortestWord = 2;

    readonly HashSet<string> words = [];

    public void Add(IEnumerable<PageWord> shown)
    {
        foreach (var word in shown)
            Add(word.Text);
    }

    public void Add(string text) => words.UnionWith(Cut(text));

    /// <summary>The words of a text that no page shows.</summary>
    public IReadOnlyList<string> Unseen(string text) =>
        [.. Cut(text).Distinct().Where(word => word.Length >= ShortestWord && !words.Contains(word))];

    static string[] Cut(string text) => Sought.WordsOf(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
