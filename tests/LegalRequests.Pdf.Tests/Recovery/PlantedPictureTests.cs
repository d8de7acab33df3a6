using System.Globalization;
using System.IO.Compression;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Recovery;

/// <summary>Scans that show more than the page does: under a drawn box, beyond the crop, within the content itself.</summary>
public sealed class PlantedPictureTests(ITestOutputHelper log) : IDisposable
{
    readonly LeakBench bench = new(log);

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("0 g 60 640 300 40 re f", "/MediaBox[0 0 612 792]")]
    [InlineData("1 g 60 640 300 40 re f", "/MediaBox[0 0 612 792]")]
    [InlineData("", "/MediaBox[0 0 612 792]/CropBox[0 680 612 792]")]
    [InlineData("", "/MediaBox[0 0 612 792]/CropBox[0 680 612 792]/Rotate 90")]
    public async Task What_a_scan_shows_under_a_drawn_box_or_beyond_the_crop_is_found(string over, string entries)
    {
        var finding = await bench.ShouldFindOneAsync(Scan(over, entries), "proof.hidden-picture", page: 1);

        finding.By.ShouldBe(Detector.Picture);
        finding.Words.ShouldContain("castellan");
    }

    [Theory]
    [InlineData(false, "0 g 60 640 300 40 re f")]
    [InlineData(true, "0 g 60 640 300 40 re f")]
    [InlineData(false, "")]
    public async Task A_scan_within_the_content_itself_is_laid_bare_too(bool inForm, string over)
    {
        var sample = InlineScan(inForm, over);

        if (over.Length == 0)
            (await bench.ProveAsync(sample.Bytes())).Findings.ShouldBeEmpty();
        else
            (await bench.ShouldFindOneAsync(sample, "proof.hidden-picture", page: 1)).Words.ShouldContain("castellan");
    }

    [Fact]
    public async Task A_scan_with_nothing_over_it_gives_nothing() =>
        (await bench.ProveAsync(Scan("", "/MediaBox[0 0 612 792]").Bytes())).Findings.ShouldBeEmpty();

    static PageRaster Typed()
    {
        using var typed = new PdfInspection(new SamplePdf().Page(SamplePdf.Text(72, 700, 16, LeakBench.Visible) + SamplePdf.Text(72, 652, 16, $"seen by {LeakBench.Hidden}")).Bytes());
        return typed.Render(1, 200);
    }

    static SamplePdf InlineScan(bool inForm, string over)
    {
        var raster = Typed();
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            pack.Write(raster.Pixels.ToArray());
        var picture = string.Create(
            CultureInfo.InvariantCulture,
            $"q 612 0 0 792 0 0 cm BI /W {raster.Width} /H {raster.Height} /CS /G /BPC 8 /F /Fl ID {Encoding.Latin1.GetString(packed.ToArray())}\nEI Q ");
        var sample = new SamplePdf();
        if (!inForm)
            return sample.Page(picture + over);
        var form = sample.AddStream(Encoding.Latin1.GetBytes(picture), "/Type/XObject/Subtype/Form/BBox[0 0 612 792]");
        return sample.Page($"/Fm Do {over}", resources: $"<</XObject<</Fm {form} 0 R>>>>");
    }

    static SamplePdf Scan(string over, string entries)
    {
        var raster = Typed();
        var sample = new SamplePdf();
        var image = sample.AddStream(raster.Pixels.ToArray(), string.Create(
            CultureInfo.InvariantCulture,
            $"/Type/XObject/Subtype/Image/Width {raster.Width}/Height {raster.Height}/ColorSpace/DeviceGray/BitsPerComponent 8"));
        return sample.Page($"q 612 0 0 792 0 0 cm /Im Do Q {over}", entries, $"<</XObject<</Im {image} 0 R>>>>");
    }
}
