using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Tests.Stamping;

public sealed class NativePageScanTests
{
    [Fact]
    public void A_plain_page_is_clean()
    {
        Scan(SamplePdf.OnePage()).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("BT 3 Tr /F1 12 Tf 72 72 Td (SECRET) Tj ET", NativeObstacle.UnpaintedText)]
    [InlineData("BT 7 Tr /F1 12 Tf 72 72 Td (SECRET) Tj ET", NativeObstacle.UnpaintedText)]
    [InlineData("/Span <</ActualText (SECRET)>> BDC BT ET EMC", NativeObstacle.ReplacementText)]
    [InlineData("/Span <</E (SECRET)>> BDC BT ET EMC", NativeObstacle.ReplacementText)]
    [InlineData("/OC /Layer BDC BT ET EMC", NativeObstacle.OptionalContent)]
    [InlineData("q BI /W 1 /H 1 /BPC 8 /CS /G ID x", NativeObstacle.UnreadableContent)]
    public void Content_that_hides_something_is_named(string content, NativeObstacle obstacle)
    {
        Scan(SamplePdf.OnePage(content: content)).ShouldContain(obstacle);
    }

    [Fact]
    public void Text_after_an_inline_image_is_still_seen()
    {
        var content = "q BI /W 1 /H 1 /BPC 8 /CS /G ID (( EI Q BT 3 Tr (SECRET) Tj ET";

        Scan(SamplePdf.OnePage(content: content)).ShouldBe([NativeObstacle.UnpaintedText]);
    }

    [Theory]
    [InlineData("<</Type /Font /Subtype /Type3>>", NativeObstacle.DrawnFonts)]
    [InlineData("<</Type /OCG /Name (SECRET)>>", NativeObstacle.OptionalContent)]
    [InlineData("<</Type /Filespec /EF <</F 1 0 R>>>>", NativeObstacle.EmbeddedFiles)]
    [InlineData("<</Type /StructElem /S /Figure /Alt (SECRET)>>", NativeObstacle.ReplacementText)]
    [InlineData("<</Type /XObject /Subtype /Form /Length 4>>\nstream\n3 Tr\nendstream", NativeObstacle.UnpaintedText)]
    public void An_object_that_hides_something_is_named(string further, NativeObstacle obstacle)
    {
        Scan(SamplePdf.OnePage(more: further)).ShouldContain(obstacle);
    }

    [Theory]
    [InlineData("/MediaBox [0 0 612 792] /CropBox [0 0 300 300]", "", NativeObstacle.HiddenByCrop)]
    [InlineData("/MediaBox [0 0 612 792] /Annots [<</Subtype /Text>>]", "", NativeObstacle.Annotations)]
    [InlineData("/MediaBox [0 0 612 792]", "/AcroForm <</Fields [<</T (a)>>]>>", NativeObstacle.FormFields)]
    [InlineData("/MediaBox [0 0 612 792]", "/Names <</EmbeddedFiles <<>>>>", NativeObstacle.EmbeddedFiles)]
    public void A_page_or_catalog_that_hides_something_is_named(string page, string catalog, NativeObstacle obstacle)
    {
        Scan(SamplePdf.OnePage(page, catalogEntries: catalog)).ShouldContain(obstacle);
    }

    private static IReadOnlySet<NativeObstacle> Scan(byte[] file) => NativePageScan.Run(SourceDocument.Open(file));
}
