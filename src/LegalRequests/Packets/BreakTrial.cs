using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Recovery;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Redaction;
using LegalRequests.Vault;

namespace LegalRequests.Packets;

/// <summary>The attack on two versions of one page: boxes drawn over it, and boxes burned into it.</summary>
/// <param name="Recovered">Words that a reader copies from under the drawn boxes.</param>
/// <param name="Drawn">What the detectors find in the drawn version.</param>
/// <param name="Burned">What they find in ours.</param>
public sealed record BrokenPage(IReadOnlyList<string> Recovered, ProofReport Drawn, ProofReport Burned);

/// <summary>
/// Makes both versions of a page on the spot and has both proven as a packet is, in a process of its own. Nothing is kept.
/// </summary>
public sealed class BreakTrial(FileVault vault, WorkFolders folders, PdfIntake intake, PageSource pages, DocumentBurner burner, ProofProcess proof)
{
    private const int MostSecrets = 200;

    /// <summary>The page with its boxes burned in, as PNG.</summary>
    /// <returns>Or a refusal <c>page.not-drawn</c> where the tools cannot draw it.</returns>
    public async Task<Outcome<byte[]>> PictureAsync(PageToBreak page, CancellationToken cancellation)
    {
        await using var folder = folders.Open();
        var burned = await BurnAsync(page, folder, cancellation);
        return burned.Done ? PngEncoder.Encode(burned.Value.Page.Image) : burned.Refusal;
    }

    /// <returns>The findings; or a refusal <c>page.not-drawn</c> where the tools cannot draw the page.</returns>
    public async Task<Outcome<BrokenPage>> RunAsync(PageToBreak page, CancellationToken cancellation)
    {
        await using var folder = folders.Open();
        var burned = await BurnAsync(page, folder, cancellation);

        if (!burned.Done)
        {
            return burned.Refusal;
        }

        var (pdf, done) = burned.Value;

        if (await DrawAsync(pdf, page, folder, cancellation) is not { } drawn)
        {
            return Refusal.Conflict("page.not-drawn", "The version with drawn boxes could not be made from this page, so that there is nothing to compare with.");
        }

        var own = folder.NewPath(".pdf");
        await File.WriteAllBytesAsync(own, Write(done), cancellation);
        var ofDrawn = await proof.RunAsync(RequestOf(drawn, done), cancellation);
        var ofOwn = await proof.RunAsync(RequestOf(own, done), cancellation);
        return new BrokenPage(await RecoveredAsync(drawn, done, cancellation), ofDrawn, ofOwn);
    }

    private async Task<Outcome<(NormalisedPdf Pdf, BurnedPage Page)>> BurnAsync(PageToBreak page, WorkFolder folder, CancellationToken cancellation)
    {
        var path = await vault.ToWorkFileAsync(page.BlobId, folder, cancellation);
        var opened = await intake.ReopenAsync(path, cancellation);

        if (opened.Pdf is not { } pdf || page.Page > pdf.PageCount)
        {
            return Refusal.NotFound("page");
        }

        var burned = await burner.BurnAsync(pdf, page.Page, BoxesOf(page.Marks), TextBelief.WhatIsShown, cancellation);
        return burned.Value is { } done ? (pdf, done) : Refusal.Conflict("page.not-drawn", burned.Sentence);
    }

    private static async Task<string?> DrawAsync(NormalisedPdf pdf, PageToBreak page, WorkFolder folder, CancellationToken cancellation)
    {
        try
        {
            var source = SourceDocument.Open(await File.ReadAllBytesAsync(pdf.Path, cancellation));
            var path = folder.NewPath(".pdf");
            await File.WriteAllBytesAsync(path, DrawnBoxes.Write(source, page.Page, BoxesOf(page.Marks)), cancellation);
            return path;
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }

    private static byte[] Write(BurnedPage page)
    {
        using var output = new MemoryStream();
        using var document = new DocumentWriter(output, new DocumentFacts("Page", DateTimeOffset.UnixEpoch));
        new RasterPageWriter(document).AddPage(page.Geometry.Width, page.Geometry.Height, page.Image.ToRaster(), page.PlacedWords());
        document.Finish();
        return output.ToArray();
    }

    private static ProofRequest RequestOf(string path, BurnedPage burned)
    {
        var hidden = burned.Removed.Where(removed => removed.Why == WordRemoval.UnderBox).Select(removed => removed.Word.Text);
        return new ProofRequest
        {
            Path = path,
            PageCount = 1,
            Pages = [ProofPage.Of(1, burned, box => box) with { Boxes = [.. burned.Boxes.Select(box => new ProofBox(box.Area, box.Cover))] }],
            Secrets = DistinctiveWords.Of(hidden, burned.Words.Select(word => word.Text), MostSecrets),
        };
    }

    private async Task<IReadOnlyList<string>> RecoveredAsync(string drawn, BurnedPage burned, CancellationToken cancellation)
    {
        var opened = await intake.ReopenAsync(drawn, cancellation);
        var read = opened.Pdf is { } pdf ? await pages.WordsAsync(pdf, 1, 1, cancellation) : null;
        return
        [
            .. (read?.Value is [var words, ..] ? words : [])
                .Where(word => burned.Boxes.Any(box => WordSurvival.Covers(box.Area, word)))
                .Select(word => word.Text),
        ];
    }

    private static List<RedactionBox> BoxesOf(IReadOnlyList<RedactionMark> marks) =>
        [.. marks.Select(mark => new RedactionBox(new PageBox(mark.X, mark.Y, mark.X + mark.Width, mark.Y + mark.Height), mark.ReasonCode))];
}
