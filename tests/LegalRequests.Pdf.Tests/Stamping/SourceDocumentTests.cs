using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Tests.Stamping;

public sealed class SourceDocumentTests
{
    [Theory]
    [InlineData("/MediaBox [0 0 612 792]", 612, 792)]
    [InlineData("/MediaBox [0 0 612 792] /Rotate 90", 792, 612)]
    [InlineData("/MediaBox [612 792 0 0] /UserUnit 2", 1224, 1584)]
    [InlineData("/MediaBox [0 0 612 792] /CropBox [100 100 200 300] /Rotate -90", 200, 100)]
    [InlineData("/MediaBox [0 0 612 792] /CropBox [900 900 950 950]", 612, 792)]
    public void A_page_has_the_size_it_is_displayed_with(string page, double width, double height)
    {
        SourceDocument.Open(SamplePdf.OnePage(page)).SizeOf(1).ShouldBe((width, height));
    }

    [Fact]
    public void A_wrong_table_is_made_up_for_by_a_search()
    {
        var file = Encoding.Latin1.GetString(SamplePdf.OnePage());
        var moved = Encoding.Latin1.GetBytes(file.Replace("%PDF-1.7\n", "%PDF-1.7\n%moved by some bytes\n", StringComparison.Ordinal));

        SourceDocument.Open(moved).PageCount.ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2 << 20)]
    public void A_file_is_read_the_same_small_or_large_and_not_after_it_was_given_back(int padding)
    {
        var folder = Directory.CreateTempSubdirectory("mapped-");
        var path = Path.Combine(folder.FullName, "sample.pdf");
        File.WriteAllBytes(path, SamplePdf.OnePage(more: $"<</Length {padding}>>\nstream\n{new string(' ', padding)}\nendstream"));

        var file = MappedPdf.Open(path);
        var page = file.Document.Pages[0];
        var text = Encoding.Latin1.GetString(file.Document.Content(page, 1 << 16));
        file.Dispose();
        folder.Delete(recursive: true);

        text.ShouldStartWith(SamplePdf.Text);
        Should.Throw<ObjectDisposedException>(() => file.Document.Bytes.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("%PDF-1.7\ntrailer <</Root 1 0 R>>")]
    [InlineData("1 0 obj\n1 0 R\nendobj\ntrailer <</Root 1 0 R>>")]
    [InlineData("1 0 obj\n2 0 R\nendobj 2 0 obj\n1 0 R\nendobj\ntrailer <</Root 1 0 R>>")]
    [InlineData("1 0 obj\n<</Length 1 0 R>>\nstream\nx\nendstream\nendobj\ntrailer <</Root 1 0 R>>")]
    [InlineData("1 0 obj\n<</Pages 2 0 R>>\nendobj 2 0 obj\n<</Kids [2 0 R]>>\nendobj\ntrailer <</Root 1 0 R>>")]
    [InlineData("1 0 obj\n<</Pages 2 0 R>>\nendobj 2 0 obj\n<</Kids [3 0 R 3 0 R]>>\nendobj 3 0 obj\n<</Kids []>>\nendobj\ntrailer <</Root 1 0 R>>")]
    [InlineData("1 0 obj\n<</Pages <</Kids [(((\nendobj\ntrailer <</Root 1 0 R>>")]
    [InlineData("xref\n0 999999999\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF")]
    [InlineData("xref\n0 0\ntrailer <</Root 1 0 R /Prev 0>>\nstartxref\n0\n%%EOF")]
    public void A_malformed_file_is_refused_by_type(string text)
    {
        Should.Throw<MalformedPdfException>(() => SourceDocument.Open(Encoding.Latin1.GetBytes(text)));
    }

    [Fact]
    public void Deep_nesting_is_refused_by_type()
    {
        var nested = Encoding.Latin1.GetBytes($"1 0 obj\n{new string('[', 100_000)}\nendobj\ntrailer <</Root 1 0 R>>");

        Should.Throw<MalformedPdfException>(() => SourceDocument.Open(nested));
    }

    [Fact]
    public void A_form_that_draws_itself_is_copied_once()
    {
        const string form = "<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</Fm 6 0 R>>>> /Length 6>>\nstream\n/Fm Do\nendstream";
        var file = SamplePdf.OnePage("/MediaBox [0 0 612 792] /Resources <</XObject <</Fm 6 0 R>>>>", "/Fm Do", "", form);

        Imported(file).Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Damage_anywhere_ends_in_a_page_or_a_typed_refusal()
    {
        var sound = SamplePdf.OnePage("/MediaBox [0 0 612 792] /Annots [6 0 R]", more: "<</Type /Annot /Subtype /Link>>");
        var random = new Random(7);
        for (var round = 0; round < 3000; round++)
        {
            var damaged = (byte[])sound.Clone();
            for (var hit = 0; hit <= round % 5; hit++)
                damaged[random.Next(damaged.Length)] = (byte)"<>[]()/0 9R%x"[random.Next(13)];

            try
            {
                Imported(damaged).Length.ShouldBeGreaterThan(0);
            }
            catch (MalformedPdfException refusal)
            {
                refusal.Message.ShouldNotBeEmpty();
            }
        }
    }

    [Fact]
    public void What_is_not_on_the_allow_list_stays_behind()
    {
        var file = SamplePdf.OnePage(
            "/MediaBox [0 0 612 792] /Annots [6 0 R] /AA <</O 7 0 R>> /PieceInfo <</X <</Private (HIDDEN-1)>>>> /Metadata 8 0 R",
            catalogEntries: "/OpenAction 7 0 R /Names <</JavaScript <</Names [(a) 7 0 R]>>>> /PageLabels <</Nums [0 <</P (HIDDEN-2)>>]>>",
            more:
            [
                "<</Type /Annot /Subtype /Text /Contents (HIDDEN-3)>>",
                "<</S /JavaScript /JS (HIDDEN-4)>>",
                "<</Type /Metadata /Subtype /XML /Length 8>>\nstream\nHIDDEN-5\nendstream",
            ]);

        var imported = Encoding.Latin1.GetString(Imported(file));

        imported.ShouldNotContain("HIDDEN");
        imported.ShouldNotContain("JavaScript");
    }

    [Fact]
    public void What_is_copied_passes_the_proof_but_for_drawn_fonts()
    {
        PageImporter.Keys.Except(AllowedKeys.All).ShouldBe(["CharProcs"]);
    }

    private static byte[] Imported(byte[] file) => PdfInspection.Written(stream =>
    {
        var facts = new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch);
        using var writer = new PacketWriter(stream, facts, new BatesPlate());
        writer.AddSourcePage("SMP-1", SourceDocument.Open(file), 1);
        writer.Finish();
    });
}
