using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>Blackens boxes in the pixels of a page and writes their reasons on them in white dots.</summary>
public static class BoxPainter
{
    // 5 x 7 dots of this height are 5 points: small print, yet readable.
    const double SmallestLabelPoints = 5;

    /// <summary>
    /// Paints on a copy; the given picture stays, and is the result where there is nothing to paint. All boxes are blackened
    /// before any label is written, so that no label is lost under a neighbour. A box that does not meet the page is left out of
    /// the result.
    /// </summary>
    public static (PageImage Image, IReadOnlyList<BurnedBox> Boxes) Paint(PageImage page, IReadOnlyList<RedactionBox> boxes) =>
        Paint(page, boxes, new PixelBuffers());

    internal static (PageImage Image, IReadOnlyList<BurnedBox> Boxes) Paint(PageImage page, IReadOnlyList<RedactionBox> boxes, PixelBuffers buffers)
    {
        var met = boxes.Select(box => (Box: box, Pixels: PixelBox.Around(box.Box, page)))
            .Where(pair => pair.Pixels is { Width: > 0, Height: > 0 })
            .ToList();
        if (met.Count == 0)
            return (page, []);
        var image = page.Copy(buffers);
        foreach (var (_, pixels) in met)
            Fill(image, pixels, 0);
        var labelled = met.Select(pair => DrawLabel(image, pair.Pixels, pair.Box.Label)).ToList();
        return (image, [.. met.Select((pair, index) => Burned(image, pair.Box, pair.Pixels, labelled[index]))]);
    }

    static BurnedBox Burned(PageImage image, RedactionBox box, PixelBox pixels, bool labelled) =>
        new(pixels.ToPoints(image.PixelsPerPoint), box.Label, labelled, image.Part(pixels.Left, pixels.Top, pixels.Right, pixels.Bottom));

    static bool DrawLabel(PageImage image, PixelBox box, string label)
    {
        var smallest = Math.Max(1, (int)Math.Round(SmallestLabelPoints * image.PixelsPerPoint / LabelFont.GlyphHeight));
        if (LabelLayout.Fit(LabelFont.Drawable(label), box.Width, box.Height, smallest) is not { } layout)
            return false;
        foreach (var (x, y) in layout.Dots(box.Width, box.Height))
        {
            var (left, top) = (box.Left + x, box.Top + y);
            Fill(image, new PixelBox(left, top, left + layout.DotSize, top + layout.DotSize), 255);
        }

        return true;
    }

    static void Fill(PageImage image, PixelBox box, byte value)
    {
        for (var y = box.Top; y < box.Bottom; y++)
            Row(image, box, y).Fill(value);
    }

    static Span<byte> Row(PageImage image, PixelBox box, int y) =>
        image.Pixels.AsSpan(((y * image.Width) + box.Left) * image.Channels, box.Width * image.Channels);
}
