using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Recognises what can be read in the boxes of the finished pages, drawn anew: the boxes of many pages are set below each
/// other on one sheet, so that a box costs little. Their contrast is stretched first: near black is not black.
/// </summary>
sealed class BoxReading(PageSource source, SecretSearch secrets)
{
    const int Between = 24;
    const int TallestSheet = 3600;
    const int ShortestWord = 3;

    readonly List<(ProofPage Page, ProofBox Box, PageImage Picture)> waiting = [];
    int height;

    /// <summary>Takes the boxes of a page; reads them once a sheet is full.</summary>
    public async Task AddAsync(ProofPage page, PageImage drawn, List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        foreach (var box in page.Boxes)
        {
            if (Inside(PixelBox.Around(box.Area, drawn)) is not { Width: > 0, Height: > 0 } pixels)
                continue;
            var cut = Stretched(drawn, pixels);
            if (height + cut.Height + Between > TallestSheet)
                await ReadAsync(findings, cancellationToken);
            waiting.Add((page, box, cut));
            height += cut.Height + Between;
        }
    }

    /// <summary>Reads what is left.</summary>
    public async Task ReadAsync(List<ProofFinding> findings, CancellationToken cancellationToken)
    {
        if (waiting.Count == 0)
            return;
        var seen = await source.RecogniseAsync(Sheet(), cancellationToken);
        if (seen.Value is not { } words)
            findings.Add(FileParts.Unread("proof.boxes", "The boxes of the file could not be looked at.", Detector.Picture));
        else
            Judge(words, findings);
        waiting.Clear();
        height = 0;
    }

    void Judge(List<PageWord> words, List<ProofFinding> findings)
    {
        var top = 0.0;
        foreach (var (page, box, picture) in waiting)
        {
            var bottom = top + picture.Height + Between;
            var inside = words.Where(word => Middle(word) >= top && Middle(word) < bottom).Select(word => word.Text).ToList();
            var removed = page.RemovedWords.Select(FoldedText.Of).Where(word => word.Length >= ShortestWord).ToHashSet();
            if (secrets.InRecognised(string.Join(' ', inside)) || inside.Exists(word => removed.Contains(FoldedText.Of(word))))
            {
                findings.Add(new ProofFinding(page.Number, "proof.box-readable", $"A removed word can be recognised in a box on page {page.Number}.")
                {
                    By = Detector.Picture,
                    Place = Place.Of(box.Area),
                });
            }

            top = bottom;
        }
    }

    // The sheet has 72 dpi by definition, so that its points are its pixels.
    static double Middle(PageWord word) => (word.Box.Top + word.Box.Bottom) / 2;

    // The rim of a box shares its pixels with what stands beside it, whose white would be all that is stretched.
    static PixelBox Inside(PixelBox box) => new(box.Left + 1, box.Top + 1, box.Right - 1, box.Bottom - 1);

    PageImage Sheet()
    {
        var width = waiting.Max(entry => entry.Picture.Width) + 2 * Between;
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
        var top = 0;
        foreach (var (_, _, box) in waiting)
        {
            for (var y = 0; y < box.Height; y++)
                box.Pixels.AsSpan(y * box.Width, box.Width).CopyTo(pixels.AsSpan(((top + Between / 2 + y) * width) + Between));
            top += box.Height + Between;
        }

        return new PageImage(width, height, 1, 72, pixels);
    }

    // Dark writing on light, whichever way it stands, from the darkest to the lightest shade in the box.
    static PageImage Stretched(PageImage drawn, PixelBox box)
    {
        var light = new byte[box.Width * box.Height];
        for (var index = 0; index < light.Length; index++)
            light[index] = (byte)drawn.Luminance(box.Left + index % box.Width, box.Top + index / box.Width);
        var (darkest, span) = (light.Min(), light.Max() - light.Min());
        var isDark = light.Average(value => value - darkest) < span / 2.0;
        for (var index = 0; index < light.Length; index++)
        {
            var value = span == 0 ? 255 : (light[index] - darkest) * 255 / span;
            light[index] = (byte)(isDark ? 255 - value : value);
        }

        return new PageImage(box.Width, box.Height, 1, drawn.Dpi, light);
    }
}
