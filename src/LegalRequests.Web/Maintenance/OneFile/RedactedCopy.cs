using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Web.Maintenance.OneFile;

/// <summary>A page of the file could not be drawn or read, so that no redacted copy can be made.</summary>
internal sealed class PageUnreadableException(string sentence) : Exception(sentence);

/// <summary>
/// The redacted copy of one file: every page burned, whether it has a mark or not, written as a new file and attacked by the
/// product's proof. It stays in the private folder of the tools until it is proven.
/// </summary>
internal sealed class RedactedCopy(PaperTools tools, NormalisedPdf pdf, IReadOnlyList<Mark> marks)
{
    /// <summary>No more words than these are searched for; the longest, which tell most, come first.</summary>
    private const int MostSecrets = 5_000;

    /// <summary>It says nothing of the file: a client's name would stand in every reader's title bar.</summary>
    private const string Title = "Redacted copy";

    private readonly List<ProofPage> proofPages = [];
    private readonly List<string> covered = [];
    private readonly List<string> kept = [];

    internal string Path { get; } = System.IO.Path.Combine(tools.Folder, "redacted.pdf");

    internal List<BurnedSummary> Pages { get; } = [];

    /// <param name="on">The day that the new file names as its own.</param>
    /// <param name="name">The name that it will have, which must not tell what is covered either.</param>
    /// <exception cref="PageUnreadableException">A page cannot be drawn or read.</exception>
    internal async Task<ProofReport> MakeAsync(DateTimeOffset on, string name, CancellationToken cancellation)
    {
        await using (var file = new FileStream(Path, FileMode.CreateNew))
        {
            using var document = new DocumentWriter(file, new DocumentFacts(Title, on));
            await BurnAsync(new RasterPageWriter(document), cancellation);
            document.Finish();
        }

        var request = new ProofRequest
        {
            Path = Path,
            PageCount = pdf.PageCount,
            Pages = proofPages,
            FileNames = [name],
            Secrets = DistinctiveWords.Of(covered, [.. kept, Title], MostSecrets),
        };
        return await new PacketProof(tools.Sandbox).RunAsync(request, cancellation);
    }

    private async Task BurnAsync(RasterPageWriter writer, CancellationToken cancellation)
    {
        var boxes = marks.ToLookup(mark => mark.Page, mark => new RedactionBox(mark.Box, mark.Reason));
        await using var run = await new DocumentBurner(tools.Pages).OpenAsync(pdf, TextBelief.WhatIsShown, cancellation);

        for (var number = 1; number <= pdf.PageCount; number++)
        {
            var burned = await run.BurnAsync(number, [.. boxes[number]], cancellation);
            var page = burned.Value ?? throw new PageUnreadableException(burned.Sentence);

            if (page.Boxes.Count != boxes[number].Count())
            {
                throw new PageUnreadableException($"A box does not meet the picture of page {number}.");
            }

            writer.AddPage(page.Geometry.Width, page.Geometry.Height, page.Image.ToRaster(), page.PlacedWords());
            proofPages.Add(ProofPage.Of(number, page, box => box));
            covered.AddRange(page.Removed.Where(removed => removed.Why == WordRemoval.UnderBox).Select(removed => removed.Word.Text));
            kept.AddRange(page.Words.Select(word => word.Text));
            Pages.Add(BurnedSummary.Of(page));
            run.TakeBack(page);
        }
    }
}
