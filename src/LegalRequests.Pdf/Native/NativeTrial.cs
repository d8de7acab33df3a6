using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Native;

/// <summary>A page that may leave as it is written in the copy, and the words on it.</summary>
public sealed record NativePage(PageGeometry Geometry, IReadOnlyList<PageWord> Words);

/// <summary>What a trial found: doubts, or else the pages of a copy that may leave.</summary>
/// <param name="Doubts">Empty only where every page was found clean.</param>
/// <param name="Pages">The pages of the copy; none where there is a doubt.</param>
public sealed record NativeVerdict(IReadOnlyList<NativeDoubt> Doubts, IReadOnlyList<NativePage> Pages)
{
    public bool IsClean => Doubts.Count == 0 && Pages.Count > 0;
}

/// <summary>
/// Tries whether the pages of a document may leave as text and drawings instead of as pictures. It writes a copy that holds
/// only what was understood, looks at the copy as a recipient could, compares its picture with that of the document, and has
/// it proven like a packet. Whatever goes wrong is a doubt.
/// </summary>
public sealed class NativeTrial(PageSource source, PdfIntake intake, DocumentBurner burner, ProofProcess proof)
{
    const long LargestFile = 128L << 20;
    const int MostPages = 500;
    const int Differs = 96;
    const int MostDiffering = 12;

    static readonly TimeSpan PerPage = TimeSpan.FromSeconds(20);
    static readonly TimeSpan AtLeast = TimeSpan.FromMinutes(2);

    /// <param name="pdf">The document as it was taken in.</param>
    /// <param name="copyPath">Where the copy goes; only after a clean verdict is it of use.</param>
    /// <param name="facts">What must not be found on any page, in no way.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public async Task<NativeVerdict> RunAsync(NormalisedPdf pdf, string copyPath, IReadOnlyCollection<string> facts, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(AtLeast + (PerPage * pdf.PageCount));
        try
        {
            return await TryAsync(pdf, copyPath, facts, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Doubtful(null, "It took too long to look at every page.");
        }
        catch (NotUnderstoodException doubt)
        {
            return Doubtful(null, doubt.Message);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A fault of ours must cost the text of the pages, never let them out unseen.
            return Doubtful(null, "Its pages could not be looked at to the end.");
        }
    }

    async Task<NativeVerdict> TryAsync(NormalisedPdf pdf, string copyPath, IReadOnlyCollection<string> facts, CancellationToken cancellationToken)
    {
        if (pdf.PageCount > MostPages || new FileInfo(pdf.Path).Length > LargestFile)
            return Doubtful(null, "It is too large to look at every page.");
        var original = SourceDocument.Open(await File.ReadAllBytesAsync(pdf.Path, cancellationToken));
        using var written = new MemoryStream();
        var (things, doubts) = NativeCopy.Write(original, written);
        if (doubts.Count > 0)
            return new NativeVerdict(doubts, []);

        var bytes = written.ToArray();
        await File.WriteAllBytesAsync(copyPath, bytes, cancellationToken);
        var opened = await intake.ReopenAsync(copyPath, cancellationToken);
        if (opened.Pdf is not { } copy || copy.PageCount != pdf.PageCount)
            return Doubtful(null, "Its pages could not be looked at to the end.");

        await using var run = await burner.OpenAsync(copy, TextBelief.WhatIsShown, cancellationToken);
        var buffers = new PixelBuffers();
        await using var originals = source.RenderAhead(pdf, 1, run.Looks, buffers);
        var reread = SourceDocument.Open(bytes);
        List<NativePage> pages = [];
        List<NativeDoubt> found = [];
        for (var page = 1; page <= copy.PageCount; page++)
        {
            var seen = await run.BurnAsync(page, [], cancellationToken);
            if (seen.Value is not { } sheet)
            {
                found.Add(new NativeDoubt(page, "It cannot be drawn or read."));
                continue;
            }

            if (DoubtOf(page, sheet, reread, things[page - 1]) is { } why)
                found.Add(new NativeDoubt(page, why));
            else if (!await LooksAsBeforeAsync(page, sheet, originals, buffers, cancellationToken))
                found.Add(new NativeDoubt(page, "Written anew it would not look the same."));
            else
                pages.Add(new NativePage(sheet.Geometry, sheet.Words));
            run.TakeBack(sheet);
        }

        if (found.Count == 0)
            found.AddRange(await FindingsAsync(copy, pages, facts, cancellationToken));
        return new NativeVerdict(found, found.Count == 0 ? pages : []);
    }

    static string? DoubtOf(int page, BurnedPage sheet, SourceDocument copy, IReadOnlyList<PaintedThing> things)
    {
        try
        {
            new ShownText(GlyphReader.Read(copy, page), sheet, things).Check();
            return null;
        }
        catch (NotUnderstoodException doubt)
        {
            return doubt.Message;
        }
    }

    static async Task<bool> LooksAsBeforeAsync(int page, BurnedPage sheet, PicturesAhead originals, PixelBuffers buffers, CancellationToken cancellationToken)
    {
        if ((await originals.TakeAsync(page, cancellationToken)).Value is not { } before)
            return false;
        var isSame = IsSame(before, sheet.Image);
        buffers.Return(before.Pixels);
        return isSame;
    }

    // A letter of small print is more dots than this; the smoothed rims of lines may fall a dot to the other side.
    static bool IsSame(PageImage one, PageImage other)
    {
        if (one.Width != other.Width || one.Height != other.Height)
            return false;
        var differing = 0;
        for (var y = 0; y < one.Height; y++)
        {
            if (one.HasRowOf(other, y))
                continue;
            for (var x = 0; x < one.Width; x++)
                differing += Math.Abs(one.Luminance(x, y) - other.Luminance(x, y)) > Differs ? 1 : 0;
        }

        return differing <= MostDiffering;
    }

    async Task<IEnumerable<NativeDoubt>> FindingsAsync(NormalisedPdf copy, List<NativePage> pages, IReadOnlyCollection<string> facts, CancellationToken cancellationToken)
    {
        var report = await proof.RunAsync(
            new ProofRequest
            {
                Path = copy.Path,
                PageCount = copy.PageCount,
                Pages = [.. pages.Select((page, index) => new ProofPage(index + 1) { OnlyWords = [.. page.Words.Select(word => word.Text)] })],
                Protected = facts,
                EveryPicture = facts.Count > 0,
            },
            cancellationToken);
        return report.Findings.Select(finding => new NativeDoubt(finding.Page, finding.Sentence));
    }

    static NativeVerdict Doubtful(int? page, string sentence) => new([new NativeDoubt(page, sentence)], []);
}
