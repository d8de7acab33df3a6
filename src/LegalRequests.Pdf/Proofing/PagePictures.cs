using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>A page whose picture is to be looked at.</summary>
/// <param name="Known">What is known about it.</param>
/// <param name="Believed">Words that say what the picture shows, so that it need not be recognised where they stand.</param>
sealed record PageToLookAt(int Number, IReadOnlyList<ProofPage> Known, IReadOnlyList<PageWord> Believed);

/// <summary>Draws pages anew, on as many processors as the machine has, and looks at their boxes and pictures.</summary>
sealed class PagePictures(PageSource source, NormalisedPdf pdf, SecretSearch facts, BoxReading boxes)
{
    const int MostInRun = 4;

    static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount);

    public async Task RunAsync(IReadOnlyList<PageToLookAt> pages, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var toDraw = pages.Where(page => !facts.IsEmpty || page.Known.Any(known => known.Boxes.Count > 0));
        foreach (var several in RunsOf(toDraw).Chunk(AtOnce))
        {
            foreach (var look in (await Task.WhenAll(several.Select(run => LookAsync(run, cancellationToken)))).SelectMany(looks => looks))
            {
                findings.AddRange(look.Findings);
                if (look.Picture is not { } picture)
                    continue;
                foreach (var known in look.Page.Known.Where(known => known.Boxes.Count > 0))
                    await boxes.AddAsync(known, picture, findings, cancellationToken);
            }
        }
    }

    /// <summary>Reads the boxes that still wait.</summary>
    public Task FinishAsync(List<ProofFinding> findings, CancellationToken cancellationToken) => boxes.ReadAsync(findings, cancellationToken);

    // Pages that follow each other are drawn together.
    static IEnumerable<List<PageToLookAt>> RunsOf(IEnumerable<PageToLookAt> pages)
    {
        List<PageToLookAt> run = [];
        foreach (var page in pages)
        {
            if (run.Count == MostInRun || (run.Count > 0 && page.Number != run[^1].Number + 1))
            {
                yield return run;
                run = [];
            }

            run.Add(page);
        }

        if (run.Count > 0)
            yield return run;
    }

    async Task<List<Look>> LookAsync(List<PageToLookAt> run, CancellationToken cancellationToken)
    {
        List<Look> looks = [];
        var drawn = await source.RenderAsync(pdf, run[0].Number, [.. run.Select(_ => PageSource.ReleaseDpi)], cancellationToken);
        foreach (var (page, picture) in run.Zip(drawn))
            looks.Add(await LookAsync(page, picture.Value, cancellationToken));
        return looks;
    }

    async Task<Look> LookAsync(PageToLookAt page, PageImage? picture, CancellationToken cancellationToken)
    {
        List<ProofFinding> findings = [];
        if (picture is null)
        {
            findings.Add(new ProofFinding(page.Number, "proof.tool-failed", $"Page {page.Number} could not be drawn.") { By = Detector.Picture });
            return new Look(page, null, findings);
        }

        foreach (var known in page.Known.Where(known => known.Boxes.Count > 0))
            CoverCheck.Run(known, picture, findings);
        await PictureCheck.RunAsync(page.Number, picture, page.Believed, source, facts, findings, cancellationToken);
        return new Look(page, picture, findings);
    }

    sealed record Look(PageToLookAt Page, PageImage? Picture, List<ProofFinding> Findings);
}
