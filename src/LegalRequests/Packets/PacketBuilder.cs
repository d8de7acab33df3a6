using LegalRequests.Letters;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Redaction;
using LegalRequests.Vault;

namespace LegalRequests.Packets;

/// <summary>
/// Makes the files of a packet from a plan and attacks them. Changes nothing on record. The same plan on the same day
/// gives the same bytes.
/// </summary>
public sealed class PacketBuilder(
    FileVault vault,
    WorkFolders folders,
    ProductionWriter production,
    ProofProcess proof,
    LetterPress press,
    RedactionReasons reasons)
{
    /// <param name="day">The day that stands on the letters, in the court's zone.</param>
    /// <param name="progress">Hears how many pages of the production are done.</param>
    /// <returns>The files; or a refusal where a page cannot be read or a letter cannot be set. Findings of the proof are no refusal: they stand in the result.</returns>
    public async Task<Outcome<BuiltPacket>> BuildAsync(
        PacketPlan plan,
        DateOnly day,
        IProgress<int> progress,
        CancellationToken cancellation)
    {
        await using var folder = folders.Open();
        var bates = new BatesPlan(plan);
        var rows = PrivilegeLogRow.Of(plan, bates, reasons);
        var matter = new FrontMatter(press, reasons);
        var facts = new DocumentFacts($"{plan.Request.Number} response, {EarlierVolume.NameOf(plan.Volume)}", LetterPress.Noon(day), "en-US", press.Agency.Name);
        var parts = new PacketParts(
            matter.CoverLetter(plan, bates, day),
            matter.Index(plan, bates),
            FrontMatter.Log(plan, rows),
            matter.Certificate(plan, bates, day));

        try
        {
            var written = await production.WriteAsync(plan, bates, parts, facts, folder, progress, cancellation);

            if (!written.Done)
            {
                return written.Refusal;
            }

            var logPath = folder.NewPath(".pdf");
            var logPages = WriteLog(logPath, facts, parts.Log, plan);
            var reports = await ProveAsync(plan, rows, written.Value.Proof, logPath, logPages, cancellation);

            return await StoreAsync(plan, bates, rows, written.Value, logPath, reports, cancellation);
        }
        catch (MissingGlyphException missing)
        {
            return Refusal.Conflict("packet.letter-cannot-be-set", $"A letter holds a sign that cannot be printed: {missing.Message}");
        }
    }

    private async Task<ProofReports> ProveAsync(
        PacketPlan plan,
        IReadOnlyList<PrivilegeLogRow> rows,
        ProofRequest packet,
        string logPath,
        int logPages,
        CancellationToken cancellation)
    {
        var log = await proof.RunAsync(
            packet with
            {
                Path = logPath,
                PageCount = logPages,
                Pages = [],
                FileNames = [PacketFileToOpen.NameFor(plan.Request.Number, PacketFile.Log), PacketFileToOpen.NameFor(plan.Request.Number, PacketFile.LogTable)],
            },
            cancellation);
        var table = TextProof.Run(PrivilegeLogRow.ToCsv(rows), "the table of what was kept back", [.. packet.Secrets, .. packet.Protected]);
        return new ProofReports(await proof.RunAsync(packet, cancellation), log with { Findings = [.. log.Findings, .. table] });
    }

    private static int WriteLog(string path, DocumentFacts facts, IReadOnlyList<Block> blocks, PacketPlan plan)
    {
        using var file = new FileStream(path, FileMode.CreateNew);
        return DocumentComposer.Compose(file, facts with { Title = $"{plan.Request.Number} privilege log" }, blocks, FrontMatter.LogDesign).Pages;
    }

    private async Task<Outcome<BuiltPacket>> StoreAsync(
        PacketPlan plan,
        BatesPlan bates,
        IReadOnlyList<PrivilegeLogRow> rows,
        WrittenProduction written,
        string logPath,
        ProofReports reports,
        CancellationToken cancellation)
    {
        var packet = await vault.StorePathAsync(plan.Request.Id, "packet", written.Proof.Path, cancellation);
        var log = await vault.StorePathAsync(plan.Request.Id, "privilege-log", logPath, cancellation);
        var csv = await vault.StoreTextAsync(plan.Request.Id, "privilege-log-csv", PrivilegeLogRow.ToCsv(rows), cancellation);
        var proven = await vault.StoreTextAsync(plan.Request.Id, "proof", reports.ToJson(), cancellation);
        var files = new PacketFilesInVault(packet, log, csv, proven, reports.Passed);
        var manifest = PacketManifest.Of(plan, bates, written, PageFingerprints.OfFile(written.Proof.Path), files);
        var kept = await vault.StoreTextAsync(plan.Request.Id, "manifest", manifest.ToJson(), cancellation);

        return new BuiltPacket(
            plan.Sha256,
            packet,
            log,
            csv,
            kept,
            proven,
            reports.Passed,
            bates.First,
            bates.Last,
            written.Pages)
        {
            Natives = written.Natives,
        };
    }
}

/// <summary>The composed parts of a packet.</summary>
public sealed record PacketParts(
    IReadOnlyList<Block> CoverLetter,
    IReadOnlyList<Block> Index,
    IReadOnlyList<Block> Log,
    IReadOnlyList<Block> Certificate);
