using System.Security.Cryptography;
using System.Text;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Vault;

namespace LegalRequests.Packets;

/// <summary>The files of a packet, in the vault, before its manifest is.</summary>
internal sealed record PacketFilesInVault(StoredFile Packet, StoredFile Log, StoredFile LogCsv, StoredFile Proof, bool ProofPassed);

/// <summary>Writes the manifest of a packet from what was planned, what was written and what stands in the finished file.</summary>
internal static class PacketManifest
{
    /// <param name="fingerprints">The pages as read back from the finished file.</param>
    internal static ManifestFile Of(
        PacketPlan plan,
        BatesPlan bates,
        WrittenProduction written,
        IReadOnlyList<PageFingerprint> fingerprints,
        PacketFilesInVault files)
    {
        var places = written.Pages.ToDictionary(it => it.PageId);

        return new ManifestFile
        {
            Format = ManifestFile.FormatName,
            Version = ManifestFile.CurrentVersion,
            Request = plan.Request.Number,
            Volume = EarlierVolume.NameOf(plan.Volume),
            Before = [.. plan.Before.Select(it => new ManifestVolume(it.Name, it.BatesFirst, it.BatesLast, it.PacketSha256, it.ManifestSha256))],
            DecisionsSha256 = plan.Sha256,
            Bates = new ManifestBates(bates.First, bates.Last, bates.Sequence.Count),
            Accounting = new ManifestSum(
                plan.Count(PagePlace.Produced),
                plan.Count(PagePlace.Redacted),
                plan.Count(PagePlace.Withheld),
                plan.Count(PagePlace.NotResponsive),
                plan.Count(PagePlace.Duplicate),
                plan.Total),
            CertifiesAll = plan.CertifiesAll,
            ProofPassed = files.ProofPassed,
            Files =
            [
                Entry(PacketFile.Packet, files.Packet),
                Entry(PacketFile.Log, files.Log),
                Entry(PacketFile.LogTable, files.LogCsv),
                Entry(PacketFile.Proof, files.Proof),
            ],
            Documents = [.. plan.Documents.Select(it => DocumentOf(it, places, fingerprints)).OfType<ManifestDocument>()],
            FilePages = [.. written.FilePages.Zip(fingerprints, (page, print) => new ManifestFilePage(page.Page, KindOf(page.Kind), page.Bates, print.Sha256, FormOf(page)))],
            Pages =
            [
                .. from document in plan.Documents
                   from page in document.Pages
                   let place = places[page.PageId]
                   select new ManifestPage(document.Document.Position, page.Number, page.PageId, place.Place, place.Bates, place.FilePage),
            ],
        };
    }

    /// <summary>The hash of a document: over the hashes of its pages in the packet.</summary>
    internal static string HashOf(IEnumerable<string> pages) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(pages))));

    private static ManifestDocument? DocumentOf(PlannedDocument document, Dictionary<Guid, BuiltPage> places, IReadOnlyList<PageFingerprint> fingerprints)
    {
        var inFile = document.Pages.Select(page => places[page.PageId]).Where(it => it.FilePage is not null).ToList();

        if (inFile.Count == 0)
        {
            return null;
        }

        var (first, last) = (inFile[0].FilePage ?? 0, inFile[^1].FilePage ?? 0);
        return new ManifestDocument(
            document.Document.Position,
            inFile[0].Bates ?? "",
            inFile[^1].Bates ?? "",
            first,
            last,
            HashOf(fingerprints.Skip(first - 1).Take(last - first + 1).Select(it => it.Sha256)));
    }

    private static ManifestEntry Entry(PacketFile file, StoredFile stored) => new(PacketFileToOpen.NameOf(file), stored.Sha256, stored.Length);

    private static PageForm? FormOf(Pdf.Stamping.PacketPage page) =>
        page.Kind != PacketPageKind.Produced ? null : page.IsNative ? PageForm.Native : PageForm.Burned;

    private static FilePageKind KindOf(PacketPageKind kind) => kind switch
    {
        PacketPageKind.Produced => FilePageKind.Production,
        PacketPageKind.SlipSheet => FilePageKind.SlipSheet,
        _ => FilePageKind.Letter,
    };
}
