using LegalRequests.Letters;
using LegalRequests.Packets;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Redaction;
using LegalRequests.Vault;

namespace LegalRequests.InCamera;

/// <summary>The files of a finished set, in the vault and not yet on record.</summary>
public sealed record BuiltInCameraSet(
    string SourcesSha256,
    StoredFile Sealed,
    StoredFile Index,
    StoredFile Manifest,
    StoredFile Proof,
    bool ProofPassed,
    string BatesFirst,
    string BatesLast);

/// <summary>
/// Makes the files of a set from a plan, and attacks the index for the parties as the log is attacked. Changes nothing on
/// record. The same plan on the same day gives the same bytes.
/// </summary>
public sealed class InCameraBuilder(FileVault vault, WorkFolders folders, SealedWriter writer, ProofProcess proof, LetterPress press, RedactionReasons reasons)
{
    private const int MostSecrets = 5_000;

    /// <param name="day">The day on the cover sheet, in the court's zone.</param>
    /// <returns>The files; or a refusal where a page cannot be read or a letter cannot be set. Findings of the proof are no refusal: they stand in the result.</returns>
    public async Task<Outcome<BuiltInCameraSet>> BuildAsync(InCameraPlan plan, string basis, DateOnly day, IProgress<int> progress, CancellationToken cancellation)
    {
        await using var folder = folders.Open();
        var number = plan.Request.Number;
        var facts = new DocumentFacts($"{number} {InCameraWords.SealedTitle}, {plan.Manifest.Volume}", LetterPress.Noon(day), "en-US", press.Agency.Name);
        var index = InCameraMatter.Index(plan);

        try
        {
            var cover = new InCameraMatter(press, reasons).Cover(plan, basis, day);
            var written = await writer.WriteAsync(plan, cover, index, facts, folder, progress, cancellation);

            if (!written.Done)
            {
                return written.Refusal;
            }

            var indexPath = folder.NewPath(".pdf");
            var pages = WriteIndex(indexPath, facts with { Title = $"{number} {InCameraWords.IndexTitle}, {plan.Manifest.Volume}" }, index);
            var report = await ProveAsync(plan, written.Value, indexPath, pages, cancellation);
            return await StoreAsync(plan, written.Value, indexPath, report, cancellation);
        }
        catch (MissingGlyphException missing)
        {
            return Refusal.Conflict("incamera.letter-cannot-be-set", $"The cover sheet or the index holds a sign that cannot be printed: {missing.Message}");
        }
    }

    private static int WriteIndex(string path, DocumentFacts facts, IReadOnlyList<Block> blocks)
    {
        using var file = new FileStream(path, FileMode.CreateNew);
        return DocumentComposer.Compose(file, facts, blocks, PageDesign.Landscape).Pages;
    }

    /// <summary>What the parties may read already, on their pages and in their log, tells no leak; everything else under the seal would.</summary>
    private Task<ProofReport> ProveAsync(InCameraPlan plan, WrittenSealedCopy written, string path, int pages, CancellationToken cancellation)
    {
        var known = plan.Rows.SelectMany(row => row.Cells)
            .Concat([InCameraWords.IndexHeading, plan.Request.Caption, plan.Request.Court, plan.Request.CaseNumber, plan.Request.Number])
            .SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return proof.RunAsync(
            new ProofRequest
            {
                Path = path,
                PageCount = pages,
                Secrets = DistinctiveWords.Of(written.Hidden, written.Open.Concat(known), MostSecrets),
                Protected = plan.ProtectedFacts,
                FileNames = [InCameraFileToOpen.NameFor(plan.Request.Number, InCameraFile.Index)],
            },
            cancellation);
    }

    private async Task<Outcome<BuiltInCameraSet>> StoreAsync(
        InCameraPlan plan,
        WrittenSealedCopy written,
        string indexPath,
        ProofReport report,
        CancellationToken cancellation)
    {
        var copy = await vault.StorePathAsync(plan.Request.Id, "in-camera-sealed", written.Path, cancellation);
        var index = await vault.StorePathAsync(plan.Request.Id, "in-camera-index", indexPath, cancellation);
        var proven = await vault.StoreTextAsync(plan.Request.Id, "in-camera-proof", report.ToJson(), cancellation);
        var manifest = InCameraManifest.Of(plan, written, PageFingerprints.OfFile(written.Path), (copy, index, proven), report.Passed);
        var kept = await vault.StoreTextAsync(plan.Request.Id, "in-camera-manifest", manifest.ToJson(), cancellation);
        return new BuiltInCameraSet(plan.Sha256, copy, index, kept, proven, report.Passed, written.Pages[0].Number, written.Pages[^1].Number);
    }
}
