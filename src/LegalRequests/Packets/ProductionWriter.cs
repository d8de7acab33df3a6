using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Records;
using LegalRequests.Vault;

namespace LegalRequests.Packets;

/// <summary>A written packet file, where each page went, and what the proof must look for.</summary>
/// <param name="FilePages">Every page of the file, with its kind and its number.</param>
public sealed record WrittenProduction(ProofRequest Proof, IReadOnlyList<BuiltPage> Pages, IReadOnlyList<Pdf.Stamping.PacketPage> FilePages)
{
    /// <summary>The documents that were chosen to leave natively, and whether they do.</summary>
    public IReadOnlyList<BuiltNative> Natives { get; init; } = [];
}

/// <summary>
/// Writes the packet's file in one pass: letters, the production page by page, log and certificate. Every page that leaves
/// is burned: what a picture does not show cannot leave with it. Only the pages of a document that counsel chose, and that is
/// found clean once more here, leave as text.
/// </summary>
public sealed class ProductionWriter(FileVault vault, PdfIntake intake, PageSource pages, DocumentBurner burner, PageWords words, NativeTrial trial)
{
    /// <summary>No more words than these are searched for in the finished file; the longest, which tell most, come first.</summary>
    private const int MostSecrets = 5_000;

    internal async Task<Outcome<WrittenProduction>> WriteAsync(
        PacketPlan plan,
        BatesPlan bates,
        PacketParts parts,
        DocumentFacts facts,
        WorkFolder folder,
        IProgress<int> progress,
        CancellationToken cancellation)
    {
        var path = folder.NewPath(".pdf");
        var told = new PacketWords(parts);
        var run = new ProductionRun(bates, told, progress);
        await using var file = new FileStream(path, FileMode.CreateNew);
        using var packet = new PacketWriter(file, facts, new BatesPlate(plan.Request.Number));
        packet.AddSection("Cover letter", parts.CoverLetter);
        packet.AddSection("Index", parts.Index);
        packet.BeginProduction("Production");

        foreach (var document in plan.Documents)
        {
            if (await WriteDocumentAsync(packet, plan, document, run, folder, cancellation) is { } unreadable)
            {
                return unreadable;
            }
        }

        packet.AddSection("Privilege log", parts.Log, FrontMatter.LogDesign);
        packet.AddSection("Certificate", parts.Certificate);
        var written = packet.Finish();
        await file.FlushAsync(cancellation);

        var secrets = DistinctiveWords.Of(told.Hidden, told.Open, MostSecrets);
        var request = new ProofRequest
        {
            Path = path,
            PageCount = written.Pages.Count,
            Pages = run.ProofPages,
            Secrets = secrets,
            Protected = plan.ProtectedFacts,
            FileNames = [PacketFileToOpen.NameFor(plan.Request.Number, PacketFile.Packet)],
        };
        return new WrittenProduction(request, run.Places, written.Pages) { Natives = run.Natives };
    }

    private async Task<Refusal?> WriteDocumentAsync(
        PacketWriter packet,
        PacketPlan plan,
        PlannedDocument planned,
        ProductionRun run,
        WorkFolder folder,
        CancellationToken cancellation)
    {
        if (planned.Pages.All(page => page.Place is PagePlace.Duplicate or PagePlace.NotResponsive))
        {
            run.LeaveOut(planned.Pages);
            return null;
        }

        var path = await vault.ToWorkFileAsync(planned.Document.NormalisedBlobId, folder, cancellation);

        try
        {
            var opened = await intake.ReopenAsync(path, cancellation);

            if (opened.Pdf is not { } pdf || pdf.PageCount != planned.Pages.Count)
            {
                return Unreadable(planned, 1);
            }

            packet.BeginDocument($"{planned.Document.Position}. {DocumentTypeWords.Of(planned.Document.Type)}");

            if (planned.LeavesNatively && await WriteNativelyAsync(packet, planned, pdf, run, new NativeOrder(folder.NewPath(".pdf"), plan.ProtectedFacts, plan.Request.Number), cancellation))
            {
                return null;
            }

            return await WritePagesAsync(packet, planned, pdf, run, cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Looks at the document once more, and writes its pages from the copy that was looked at. False where it must be burned.</summary>
    private async Task<bool> WriteNativelyAsync(
        PacketWriter packet,
        PlannedDocument planned,
        NormalisedPdf pdf,
        ProductionRun run,
        NativeOrder order,
        CancellationToken cancellation)
    {
        var verdict = await trial.RunAsync(pdf, order.CopyPath, order.Facts, cancellation);
        run.Tried(planned, verdict);

        if (!verdict.IsClean || verdict.Pages.Count != planned.Pages.Count)
        {
            return false;
        }

        var copy = SourceDocument.Open(await File.ReadAllBytesAsync(order.CopyPath, cancellation));

        foreach (var (page, native) in planned.Pages.Zip(verdict.Pages))
        {
            packet.AddSourcePage(run.NumberOf(page), copy, page.Number);
            run.Native(page, packet.PageCount, native, order.Legend);
        }

        return true;
    }

    private async Task<Refusal?> WritePagesAsync(
        PacketWriter packet,
        PlannedDocument planned,
        NormalisedPdf pdf,
        ProductionRun run,
        CancellationToken cancellation)
    {
        var known = await words.KnownAsync(planned.Document.NormalisedBlobId, burner.Rules, cancellation);
        await using var burning = await burner.OpenAsync(pdf, known, cancellation);

        foreach (var page in planned.Pages)
        {
            var written = page.Place switch
            {
                PagePlace.Withheld => await HiddenAsync(pdf, page, known, cancellation) is { } hidden && Withhold(packet, planned, page, hidden, run),
                PagePlace.Produced or PagePlace.Redacted => await BurnAsync(packet, page, burning, run, cancellation),
                _ => run.LeaveOut([page]),
            };

            if (!written)
            {
                return Unreadable(planned, page.Number);
            }
        }

        return null;
    }

    private static async Task<bool> BurnAsync(PacketWriter packet, PlannedPage page, BurnRun burning, ProductionRun run, CancellationToken cancellation)
    {
        var boxes = page.Marks.Select(mark =>
            new RedactionBox(new PageBox(mark.X, mark.Y, mark.X + mark.Width, mark.Y + mark.Height), mark.ReasonCode)).ToList();
        var burned = await burning.BurnAsync(page.Number, boxes, cancellation);

        if (burned.Value is not { } done)
        {
            return false;
        }

        var number = run.NumberOf(page);
        var geometry = done.Geometry;
        packet.AddRasterPage(
            number,
            geometry.Width,
            geometry.Height,
            done.Image.ToRaster(),
            done.PlacedWords());
        run.Burned(page, packet.PageCount, done);
        burning.TakeBack(done);
        return true;
    }

    /// <summary>All words of a page that is withheld; null where it cannot be read.</summary>
    private async Task<IReadOnlyList<PageWord>?> HiddenAsync(NormalisedPdf pdf, PlannedPage page, KnownPages known, CancellationToken cancellation) =>
        await known.OfAsync(page.Number, cancellation) is { } read
            ? [.. read.AllWords]
            : (await pages.WordsOrRecogniseAsync(pdf, page.Number, cancellation)).Value;

    private static bool Withhold(PacketWriter packet, PlannedDocument planned, PlannedPage page, IReadOnlyList<PageWord> hidden, ProductionRun run)
    {
        var number = run.NumberOf(page);

        if (run.IsNewSheet(number))
        {
            var count = planned.Pages.Count(it => it.Place == PagePlace.Withheld && run.NumberOf(it) == number);
            packet.AddSlipSheet(new SlipSheet(number, number, count, planned.Claim?.Citation ?? "Privileged"));
        }

        run.Withheld(page, packet.PageCount, hidden);
        return true;
    }

    private static Refusal Unreadable(PlannedDocument planned, int page) => Refusal.Conflict(
        "packet.page-unreadable",
        $"Page {page} of document {planned.Document.Position} could not be drawn. Try again; if it stays so, replace the document with a new scan.");
}

/// <summary>Where the copy of a document goes that may leave natively, what must not be in it, and the words at its foot.</summary>
internal sealed record NativeOrder(string CopyPath, IReadOnlyList<string> Facts, string Legend);
