using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>Compares the pixels of the finished page, drawn anew, with what its boxes must show.</summary>
static class CoverCheck
{
    // Darker shades than this could be stretched until the eye sees them.
    const int Darkest = 8;

    // A page set smaller on its sheet is resampled: the rim of a label's dots may turn grey, its surroundings not.
    const int Softness = 2;

    // Nor need the picture have the resolution in which it is drawn: the white beside a box then reaches one pixel of either grid in.
    const int Rim = 2;

    public static void Run(ProofPage page, PageImage drawn, List<ProofFinding> findings)
    {
        if (page.Boxes.FirstOrDefault(box => !IsCovered(box, drawn)) is { } open)
        {
            findings.Add(new ProofFinding(page.Number, "proof.box-not-covered", $"A box on page {page.Number} shows more than its reason.")
            {
                By = Detector.Picture,
                Place = Place.Of(open.Area),
            });
        }
    }

    static bool IsCovered(ProofBox box, PageImage drawn)
    {
        var pixels = PixelBox.Around(box.Area, drawn);
        if (pixels.Width == 0 || pixels.Height == 0)
            return false;
        var scale = drawn.PixelsPerPoint;
        for (var y = pixels.Top + Rim; y < pixels.Bottom - Rim; y++)
        {
            var down = ((y + 0.5) / scale - box.Area.Top) / box.Area.Height;
            for (var x = pixels.Left + Rim; x < pixels.Right - Rim; x++)
            {
                var across = ((x + 0.5) / scale - box.Area.Left) / box.Area.Width;
                if (drawn.Luminance(x, y) > Darkest && !IsNearLabel(box.Cover, across, down))
                    return false;
            }
        }

        return true;
    }

    static bool IsNearLabel(PageImage? cover, double across, double down)
    {
        if (cover is null)
            return false;
        var (column, row) = ((int)(across * cover.Width), (int)(down * cover.Height));
        for (var y = Math.Max(0, row - Softness); y <= Math.Min(cover.Height - 1, row + Softness); y++)
        {
            for (var x = Math.Max(0, column - Softness); x <= Math.Min(cover.Width - 1, column + Softness); x++)
            {
                if (cover.Luminance(x, y) > 0)
                    return true;
            }
        }

        return false;
    }
}
