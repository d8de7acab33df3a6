using LegalRequests.InCamera.Verifying;
using LegalRequests.Packets.Verifying;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Vault;

namespace LegalRequests.InCamera;

/// <summary>Writes the manifest of a set from what was planned, what was written and what stands in the finished file.</summary>
internal static class InCameraManifest
{
    internal static InCameraManifestFile Of(
        InCameraPlan plan,
        WrittenSealedCopy written,
        IReadOnlyList<PageFingerprint> fingerprints,
        (StoredFile Sealed, StoredFile Index, StoredFile Proof) files,
        bool proofPassed)
    {
        var numbers = plan.Manifest.Pages.ToDictionary(page => page.Id, page => page.Bates);
        var sealedPages = written.Pages.ToDictionary(page => page.PageId);

        return new InCameraManifestFile
        {
            Format = InCameraManifestFile.FormatName,
            Version = InCameraManifestFile.CurrentVersion,
            Request = plan.Request.Number,
            Volume = plan.Manifest.Volume,
            PacketManifestSha256 = plan.Packet.ManifestSha256,
            PacketSha256 = plan.Packet.PacketSha256,
            SourcesSha256 = plan.Sha256,
            ProofPassed = proofPassed,
            Files =
            [
                new(InCameraManifestFile.SealedName, files.Sealed.Sha256, files.Sealed.Length),
                new(InCameraManifestFile.IndexName, files.Index.Sha256, files.Index.Length),
                new(InCameraManifestFile.ProofName, files.Proof.Sha256, files.Proof.Length),
            ],
            FilePages =
            [
                .. written.FilePages.Zip(fingerprints, (page, print) => new ManifestFilePage(
                    page.Page,
                    page.Kind == PacketPageKind.Section ? FilePageKind.Letter : FilePageKind.Production,
                    page.Bates,
                    print.Sha256)),
            ],
            Pages =
            [
                .. from document in plan.Documents
                   from page in document.Pages
                   let copy = sealedPages.GetValueOrDefault(page.PageId)
                   select new SealedManifestPage(document.Document.Position, page.Number, page.PageId, page.Place, numbers[page.PageId], copy?.Number, copy?.FilePage),
            ],
        };
    }
}
