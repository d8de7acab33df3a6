using System.Security.Cryptography;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Testing;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Stamping;

public sealed class PacketWriterTests(ITestOutputHelper output)
{
    private static readonly DocumentFacts Facts = new("SAMPLE packet", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private static readonly BatesPlate Plate = new("SAMPLE · CONFIDENTIAL");

    [Fact]
    public void A_whole_packet_is_clean_and_reads_in_order()
    {
        var (bytes, packet) = Packet(Whole);
        using var pdf = new PdfInspection(bytes);

        var pages = pdf.Text("-layout").Split('\f', StringSplitOptions.RemoveEmptyEntries);

        pdf.Complaints().ShouldBeEmpty();
        pages.Length.ShouldBe(packet.Pages.Count);
        pages[0].ShouldContain("Response to subpoena");
        pages[1].ShouldContain("SAMPLE page content");
        pages[1].ShouldContain("SMP-000001");
        pages[1].ShouldContain("CONFIDENTIAL");
        pages[2].ShouldContain("burned words");
        pages[2].ShouldContain("SMP-000002");
        pages[3].ShouldContain("Pages withheld");
        pages[3].ShouldContain("SMP-000003 – SMP-000005");
        pages[3].ShouldContain("PP-1 psychotherapist-patient privilege");
        pages[4].ShouldContain("Certificate");
        pdf.Info().ShouldContain("Tagged:          yes");
        pdf.Info("-struct-text").ShouldContain("burned words");
    }

    [Fact]
    public void The_map_the_labels_and_the_bookmarks_agree()
    {
        var (bytes, packet) = Packet(Whole);
        using var pdf = new PdfInspection(bytes);

        var labels = pdf.Run("qpdf", "--json", "--json-key=pagelabels", pdf.Path).Output;
        var outlines = pdf.Run("qpdf", "--json", "--json-key=outlines", pdf.Path).Output;

        packet.Pages.Select(page => page.Bates).ShouldBe([null, "SMP-000001", "SMP-000002", "SMP-000003 – SMP-000005", null]);
        packet.Pages.Select(page => page.Page).ShouldBe([1, 2, 3, 4, 5]);
        packet.Pages[3].Kind.ShouldBe(PacketPageKind.SlipSheet);
        packet.Pages[1].ShouldBe(new PacketPage(2, PacketPageKind.Produced, "SMP-000001", 612, 820, 792) { IsNative = true });
        labels.ShouldContain("SMP-000001");
        labels.ShouldContain("SMP-000002");
        string[] titles = ["Cover letter", "Document 1", "Document 2", "Withheld", "Production", "Certificate"];
        // qpdf writes the kids of a bookmark before its title.
        titles.Select(title => outlines.IndexOf($"\"{title}\"", StringComparison.Ordinal)).ShouldBeInOrder();
        titles.ShouldAllBe(title => outlines.Contains($"\"{title}\""));
    }

    [Fact]
    public void The_same_packet_gives_the_same_bytes_and_its_hash()
    {
        var (first, packet) = Packet(Whole);
        var (second, _) = Packet(Whole);

        second.ShouldBe(first);
        packet.File.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(first)));
        packet.File.Length.ShouldBe(first.Length);
    }

    [Theory]
    [InlineData("/MediaBox [0 0 612 792]")]
    [InlineData("/MediaBox [0 0 612 792] /Rotate 90")]
    [InlineData("/MediaBox [0 0 612 792] /Rotate 180")]
    [InlineData("/MediaBox [0 0 612 792] /Rotate -90")]
    [InlineData("/MediaBox [-50 -20 700 800] /CropBox [0 0 612 792]")]
    [InlineData("/MediaBox [0 0 612 792] /CropBox [50 600 500 760] /Rotate 270")]
    [InlineData("/MediaBox [0 0 612 792] /UserUnit 1.5", 108)]
    public void The_page_looks_as_it_did_and_the_plate_covers_none_of_it(string pageEntries, int dpi = 72)
    {
        var source = SamplePdf.OnePage(pageEntries, $"0 0 1 rg -100 -100 2000 2000 re f 0 g {SamplePdf.Text}");
        var (bytes, _) = Packet(writer => writer.AddSourcePage("SMP-000001", SourceDocument.Open(source), 1));
        using var before = new PdfInspection(source);
        using var after = new PdfInspection(bytes);

        var expected = before.Run("pdftoppm", "-cropbox", "-gray", "-r", $"{dpi}", "-singlefile", before.Path, before.Path).Code;
        var was = PortableBitmap.Read(before.Path + ".pgm");
        var now = after.Render(1, 72);

        expected.ShouldBe(0);
        now.Width.ShouldBe(was.Width);
        (now.Height - was.Height).ShouldBeGreaterThanOrEqualTo(28);
        for (var row = 0; row < was.Height - 1; row++)
            Row(now, row).SequenceEqual(Row(was, row)).ShouldBeTrue($"row {row}");
        Row(now, now.Height - 1).IndexOfAnyExcept((byte)255).ShouldBe(-1, "the strip is white");
        after.Info().ShouldContain("Page rot:        0");
        after.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public void A_narrow_page_is_widened_for_its_number()
    {
        var source = SourceDocument.Open(SamplePdf.OnePage("/MediaBox [0 0 60 200]", "0 g 0 0 60 200 re f"));
        var (bytes, _) = Packet(writer => writer.AddSourcePage("SMP-000001", source, 1));
        using var pdf = new PdfInspection(bytes);

        pdf.Text().ShouldContain("SMP-000001");
        pdf.Text().ShouldContain("CONFIDENTIAL");
        pdf.Render(1, 72).Width.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void A_raster_page_keeps_every_pixel_above_the_plate()
    {
        var pixels = new byte[612 * 792];
        for (var index = 0; index < pixels.Length; index++)
            pixels[index] = (byte)((index / 9 + index / 612) % 3 == 0 ? 0 : 255);
        var raster = new PageRaster(612, 792, RasterFormat.Gray8, pixels);
        using var stamped = new PdfInspection(Packet(writer => writer.AddRasterPage("SMP-000001", 612, 792, raster, [])).Bytes);
        using var bare = new PdfInspection(PdfInspection.Written(stream =>
        {
            using var document = new DocumentWriter(stream, Facts);
            new RasterPageWriter(document).AddPage(612, 792, raster, []);
            document.Finish();
        }));

        var page = stamped.Render(1, 72);
        var expected = bare.Render(1, 72);

        page.Height.ShouldBe(820);
        page.Pixels.Span[..(612 * 791)].SequenceEqual(expected.Pixels.Span[..(612 * 791)]).ShouldBeTrue();
    }

    [Fact]
    public void A_number_is_not_given_twice()
    {
        var source = SourceDocument.Open(SamplePdf.OnePage());

        Should.Throw<InvalidOperationException>(() => Packet(writer =>
        {
            writer.AddSourcePage("SMP-000001", source, 1);
            writer.AddSlipSheet(new SlipSheet("SMP-000001", "SMP-000001", 1, "PP-1"));
        }));
    }

    [Fact]
    public void What_pages_share_is_stored_once()
    {
        var content = string.Concat(Enumerable.Range(0, 3000).Select(index => $"{index} {index * 7 % 613} m {index * 31 % 500} 9 l S\n"));
        var one = Packet(writer => writer.AddSourcePage("SMP-1", SourceDocument.Open(SamplePdf.OnePage(content: content)), 1)).Bytes.Length;

        var many = Packet(writer =>
        {
            for (var page = 0; page < 20; page++)
                writer.AddSourcePage($"SMP-{page}", SourceDocument.Open(SamplePdf.OnePage(content: content)), 1);
        }).Bytes.Length;

        many.ShouldBeLessThan(one * 2);
    }

    [Fact]
    public void Real_files_pass_through_clean_and_upright_with_nothing_hidden()
    {
        var paths = SharedData.FilesIn("pdf-odd", "*.pdf").Concat(SharedData.FilesIn("redaction", "*.pdf")).ToList();
        if (paths.Count == 0)
            output.WriteLine("Skipped: the folders pdf-odd and redaction are not beside this repository.");
        foreach (var path in paths)
        {
            var normalised = Path.Combine(Directory.CreateTempSubdirectory().FullName, "normalised.pdf");
            using var any = new PdfInspection([]);
            any.Run("timeout", "20", "qpdf", "--warning-exit-0", "--decrypt", "--object-streams=disable", "--coalesce-contents", path, normalised);
            if (!File.Exists(normalised) || TryOpen(File.ReadAllBytes(normalised)) is not { } source)
            {
                output.WriteLine($"Not to be read: {Path.GetFileName(path)}");
                continue;
            }

            var (bytes, packet) = Packet(writer =>
            {
                for (var page = 1; page <= Math.Min(source.PageCount, 5); page++)
                    writer.AddSourcePage($"SMP-{page:D6}", source, page);
            });
            using var pdf = new PdfInspection(bytes);

            var json = pdf.Json();

            packet.Pages.ShouldNotBeEmpty();
            pdf.Complaints().ShouldBeEmpty(path);
            foreach (var key in (string[])["/Annots", "/JS", "/JavaScript", "/EmbeddedFile", "/AcroForm", "/OpenAction", "/AA", "/OCProperties", "/PieceInfo", "/ActualText", "/Rotate", "/CropBox"])
                json.ShouldNotContain($"\"{key}\"", Case.Sensitive, path);
            Directory.Delete(Path.GetDirectoryName(normalised)!, recursive: true);
        }
    }

    private static SourceDocument? TryOpen(byte[] file)
    {
        try
        {
            return SourceDocument.Open(file);
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }

    private static void Whole(PacketWriter writer)
    {
        var pixels = new byte[850 * 1100];
        pixels.AsSpan().Fill(255);
        writer.AddSection("Cover letter", [new Heading(1, "Response to subpoena"), new Paragraph("Enclosed.")]);
        writer.BeginProduction("Production");
        writer.BeginDocument("Document 1");
        writer.AddSourcePage("SMP-000001", SourceDocument.Open(SamplePdf.OnePage()), 1);
        writer.BeginDocument("Document 2");
        writer.AddRasterPage("SMP-000002", 612, 792, new PageRaster(850, 1100, RasterFormat.Gray8, pixels), [new("burned", 72, 72, 40, 12), new("words", 116, 72, 40, 12)]);
        writer.BeginDocument("Withheld");
        writer.AddSlipSheet(new SlipSheet("SMP-000003", "SMP-000005", 3, "PP-1 psychotherapist-patient privilege"));
        writer.AddSection("Certificate", [new Heading(1, "Certificate"), new SignatureLine("SAMPLE Custodian")]);
    }

    private static (byte[] Bytes, PacketFile Packet) Packet(Action<PacketWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new PacketWriter(stream, Facts, Plate);
        write(writer);
        var packet = writer.Finish();
        return (stream.ToArray(), packet);
    }

    private static ReadOnlySpan<byte> Row(PageRaster raster, int row) => raster.Pixels.Span.Slice(row * raster.Width, raster.Width);
}
