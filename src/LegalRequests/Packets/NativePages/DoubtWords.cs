using LegalRequests.Pdf.Native;

namespace LegalRequests.Packets.NativePages;

/// <summary>The doubts of a verdict as lines for the office; they name pages and no word of a record.</summary>
internal static class DoubtWords
{
    private const int MostLines = 8;

    internal static string Of(NativeVerdict verdict)
    {
        var lines = verdict.Doubts
            .GroupBy(doubt => doubt.Sentence)
            .Select(group => Where([.. group.Select(doubt => doubt.Page).OfType<int>().Distinct().Order()]) + group.Key)
            .ToList();
        return string.Join('\n', lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), $"And {lines.Count - MostLines} more."]);
    }

    private static string Where(List<int> pages) => pages.Count switch
    {
        0 => "",
        1 => $"Page {pages[0]}: ",
        _ => $"Pages {string.Join(", ", pages.Take(MostLines))}{(pages.Count > MostLines ? " …" : "")}: ",
    };
}
