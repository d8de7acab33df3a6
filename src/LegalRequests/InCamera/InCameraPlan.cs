using System.Globalization;
using LegalRequests.Law.Sections;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Requests;

namespace LegalRequests.InCamera;

/// <summary>
/// What a set is made from: the manifest of its packet, and of that the documents handed to the judge. Two equal plans make
/// two equal sets; <see cref="Sha256"/> tells whether anything changed in between.
/// </summary>
/// <param name="Documents">Those of the set, their pages placed as the manifest has them.</param>
/// <param name="Rows">Their rows of the privilege log, with the numbers that the log gives them.</param>
/// <param name="Log">Which list the law lets the parties have; null where no pack says so.</param>
public sealed record InCameraPlan(
    LegalRequest Request,
    Packet Packet,
    ManifestFile Manifest,
    IReadOnlyList<PlannedDocument> Documents,
    IReadOnlyList<PrivilegeLogRow> Rows,
    IReadOnlyList<string> ProtectedFacts,
    LogKind? Log,
    string Sha256)
{
    /// <summary>Pages in the sealed copy.</summary>
    public int Pages => Documents.Sum(document => document.Pages.Count(IsShown));

    /// <summary>Pages of its documents that answer no item of the demand; no court asked for them.</summary>
    public int LeftOut => Documents.Sum(document => document.Pages.Count) - Pages;

    /// <summary>Where even the list is for the judge alone, or is owed only when asked for, the parties get numbers and nothing else.</summary>
    public bool NumbersOnly => Log is not (null or LogKind.Itemised);

    /// <summary>The log's row of a document.</summary>
    public PrivilegeLogRow RowOf(PlannedDocument document) => Rows[Documents.ToList().IndexOf(document)];

    internal static bool IsShown(PlannedPage page) => page.Place is PagePlace.Produced or PagePlace.Redacted or PagePlace.Withheld;
}

/// <summary>
/// The numbers of a sealed copy. A page has the number of the production; where several withheld pages share the one of their
/// slip sheet, a point and the page's place follow it: <c>LR26-0001-000004.02</c>.
/// </summary>
public sealed class SealedNumbers
{
    private const int Hundred = 100;
    private readonly Dictionary<Guid, string> byPage = [];

    public SealedNumbers(ManifestFile manifest)
    {
        foreach (var sheet in manifest.Pages.Where(page => page.Bates is not null).GroupBy(page => page.Bates ?? ""))
        {
            var pages = sheet.ToList();
            var digits = pages.Count < Hundred ? "D2" : "D4";

            for (var index = 0; index < pages.Count; index++)
            {
                byPage[pages[index].Id] = pages.Count == 1
                    ? sheet.Key
                    : $"{sheet.Key}.{(index + 1).ToString(digits, CultureInfo.InvariantCulture)}";
            }
        }
    }

    /// <exception cref="KeyNotFoundException">The page has no number in the production.</exception>
    public string Of(Guid pageId) => byPage[pageId];
}
