using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Proofing;

/// <summary>Boxes on a page in colour that is finer than it is drawn by the proof, and set larger or smaller on its sheet.</summary>
public sealed class CoverTests : IDisposable
{
    const int Dpi = 300;
    static readonly PageImage Sheet = Paper();
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.93)]
    [InlineData(1.07)]
    public async Task Boxes_of_every_place_and_size_are_covered(double size) => (await ProveAsync(size, _ => { })).ShouldBeEmpty();

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.93)]
    public async Task A_light_stroke_inside_a_box_is_found(double size)
    {
        var findings = await ProveAsync(size, image => Whiten(image, new PixelBox(405, 410, 409, 440)));

        findings.Select(finding => finding.Code).ShouldBe(["proof.box-not-covered"]);
    }

    // Narrow boxes without room for a label, each at another part of a pixel; the first is the one that is damaged above.
    static IEnumerable<RedactionBox> Boxes() =>
        Enumerable.Range(0, 120).Select(index =>
        {
            var (left, top) = (95.1 + index % 12 * 31.37, 96.3 + index / 12 * 41.77);
            return new RedactionBox(new PageBox(left, top, left + 5.3 + index % 7, top + 11.4), "P-1");
        });

    async Task<IReadOnlyList<ProofFinding>> ProveAsync(double size, Action<PageImage> damage)
    {
        var (image, boxes) = BoxPainter.Paint(Sheet, [.. Boxes()]);
        damage(image);
        using var file = new MemoryStream();
        using var document = new DocumentWriter(file, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch));
        new RasterPageWriter(document).AddPage(612 * size, 792 * size, image.ToRaster(), []);
        document.Finish();
        var page = new ProofPage(1)
        {
            IsPicture = true,
            Boxes = [.. boxes.Select(box => new ProofBox(Sized(box.Area, size), box.Cover))],
        };
        var request = new ProofRequest { Path = bench.Write("finished.pdf", file.ToArray()), PageCount = 1, Pages = [page] };
        return (await new PacketProof(await Workbench.SandboxAsync()).RunAsync(request, default)).Findings;
    }

    static PageBox Sized(PageBox box, double size) => new(box.Left * size, box.Top * size, box.Right * size, box.Bottom * size);

    static PageImage Paper()
    {
        var image = new PageImage(612 * Dpi / 72, 792 * Dpi / 72, 3, Dpi, new byte[612 * Dpi / 72 * (792 * Dpi / 72) * 3]);
        for (var index = 0; index < image.Pixels.Length; index++)
            image.Pixels[index] = (byte)(index % 3 == 0 ? 230 : 255);
        return image;
    }

    static void Whiten(PageImage image, PixelBox box)
    {
        for (var y = box.Top; y < box.Bottom; y++)
            image.Pixels.AsSpan((y * image.Width + box.Left) * 3, box.Width * 3).Fill(255);
    }
}
