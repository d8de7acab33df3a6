namespace LegalRequests.Packets;

/// <summary>
/// Gives each page of the production its number before anything is written, so that the index and the log can name them.
/// A produced page has one number; a run of withheld pages shares the one number of its slip sheet.
/// </summary>
internal sealed class BatesPlan
{
    private readonly Dictionary<Guid, string> byPage = [];
    private readonly Dictionary<Guid, string> byDocument = [];

    internal BatesPlan(PacketPlan plan)
    {
        var next = plan.FirstBates.Number;

        foreach (var document in plan.Documents)
        {
            var from = next;
            PlannedPage? before = null;

            foreach (var page in document.Pages)
            {
                if (page.Place is PagePlace.Produced or PagePlace.Redacted)
                {
                    byPage[page.PageId] = Print(plan, next++);
                }
                else if (page.Place == PagePlace.Withheld)
                {
                    byPage[page.PageId] = before is { Place: PagePlace.Withheld } ? byPage[before.PageId] : Print(plan, next++);
                }

                before = page;
            }

            byDocument[document.Document.Id] = next == from ? "" : Range(Print(plan, from), Print(plan, next - 1));
        }

        First = next == plan.FirstBates.Number ? "" : plan.FirstBates.ToString();
        Last = next == plan.FirstBates.Number ? "" : Print(plan, next - 1);
        Sequence = [.. Enumerable.Range(0, (int)(next - plan.FirstBates.Number)).Select(offset => Print(plan, plan.FirstBates.Number + offset))];
    }

    /// <summary>Empty when no page carries a number.</summary>
    internal string First { get; }

    internal string Last { get; }

    /// <summary>All numbers in order, one a page of the production.</summary>
    internal IReadOnlyList<string> Sequence { get; }

    internal string Words => First.Length == 0 ? "None" : Range(First, Last);

    /// <summary>How many numbers a packet of these documents takes.</summary>
    internal static int CountOf(IEnumerable<PlannedDocument> documents) => documents.Sum(document => document.Pages
        .Where((page, index) => page.Place is PagePlace.Produced or PagePlace.Redacted
            || (page.Place == PagePlace.Withheld && (index == 0 || document.Pages[index - 1].Place != PagePlace.Withheld)))
        .Count());

    /// <summary>The page's number; null for pages that are not in the production.</summary>
    internal string? Of(Guid pageId) => byPage.GetValueOrDefault(pageId);

    /// <summary>The document's range; empty when nothing of it is in the production.</summary>
    internal string Of(PlannedDocument document) => byDocument[document.Document.Id];

    private static string Print(PacketPlan plan, long number) => (plan.FirstBates with { Number = number }).ToString();

    private static string Range(string first, string last) => first == last ? first : $"{first} to {last}";
}
