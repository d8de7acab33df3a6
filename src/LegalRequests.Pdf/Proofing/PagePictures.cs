using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>A page whose picture is to be looked at.</summary>
/// <param name="Known">What is known about it.</param>
/// <param name="Believed">Words that say what the picture shows, so that it need not be recognised where they stand.</param>
sealed record PageToLookAt(int Number, IReadOnlyList<ProofPage> Known, IReadOnlyList<PageWord> Believed);

/// <summary>Draws pages anew, as many at once as the machine has processors, and looks at their boxes and pictures.</summary>
sealed class PagePictures(PageSource source, NormalisedPdf pdf, SecretSearch facts, BoxReading boxes)
{
    static readonly int AtOnce = Math.Max(1, Environment.ProcessorCount);

    public async Task RunAsync(IReadOnlyList<PageToLookAt> pages, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        var toDraw = pages.Where(page => !facts.IsEmpty || page.Known.Any(known => known.Boxes.Count > 0));
        foreach (var several in toDraw.Chunk(AtOnce))
        {
            var looks = await Task.WhenAll(several.Select(page => LookAsync(page, cancellationToken)));
            foreach (var (page, look) in several.Zip(looks))
            {
                findings.AddRange(look.Findings);
                if (look.Picture is not { } picture)
                    continue;
                foreach (var known in page.Known.Where(known => known.Boxes.Count > 0))
                    await boxes.AddAsync(known, picture, findings, cancellationToken);
            }
        }
    }

    /// <summary>Reads the boxes that still wait.</summary>
    public Task FinishAsync(List<ProofFinding> findings, CancellationToken cancellationToken) => boxes.ReadAsync(findings, cancellationToken);

    async Task<(PageImage? Picture, List<ProofFinding> Findings)> LookAsync(PageToLookAt page, CancellationToken cancellationToken)
    {
        List<ProofFinding> findings = [];
        var drawn = await source.RenderAsync(pdf, page.Number, PageSource.ReleaseDpi, cancellationToken);
        if (drawn.Value is not { } picture)
        {
            findings.Add(new ProofFinding(page.Number, "proof.tool-failed", $"Page {page.Number} could not be drawn.") { By = Detector.Picture });
            return (null, findings);
        }

        foreach (var known in page.Known.Where(known => known.Boxes.Count > 0))
            CoverCheck.Run(known, picture, findings);
        await PictureCheck.RunAsync(page.Number, picture, page.Believed, source, facts, findings, cancellationToken);
        return (picture, findings);
    }
}
