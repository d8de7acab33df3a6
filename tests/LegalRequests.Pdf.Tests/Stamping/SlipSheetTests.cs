using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Stamping;

/// <summary>The sheet in the place of withheld pages says what it must and carries nothing else.</summary>
public class SlipSheetTests
{
    [Theory]
    [InlineData(1, "PagewithheldBatesSMP-000002Pages1ReasonFed.R.Evid.501SAMPLE-1SMP-000002")]
    [InlineData(3, "PageswithheldBatesSMP-000002Pages3ReasonFed.R.Evid.501SAMPLE-1SMP-000002")]
    public void It_says_its_number_its_count_and_its_reason_and_nothing_more(int pages, string words)
    {
        var source = SourceDocument.Open(Packet(new SlipSheet("SMP-000002", "SMP-000002", pages, "Fed. R. Evid. 501")));

        var glyphs = GlyphReader.Read(source, 1);

        string.Concat(glyphs.Glyphs.Select(glyph => glyph.Text)).Replace(" ", "", StringComparison.Ordinal).ShouldBe(words);
        glyphs.Glyphs.ShouldAllBe(glyph => glyph.Painted);
        glyphs.Replacements.ShouldBeEmpty();
        PageFingerprints.Of(source).ShouldHaveSingleItem().Label.ShouldBe("SMP-000002");
    }

    [Fact]
    public void It_has_no_picture_no_note_and_no_form()
    {
        var source = SourceDocument.Open(Packet(new SlipSheet("SMP-000002", "SMP-000002", 2, "Fed. R. Evid. 501")));
        var page = source.Pages[0];

        page.Node["Annots"].ShouldBeNull();
        page.Resources["XObject"].ShouldBeNull();
        source.Catalog["AcroForm"].ShouldBeNull();
        source.Catalog["Names"].ShouldBeNull();
        NativePageScan.Run(source).ShouldBeEmpty();
    }

    [Fact]
    public void Two_sheets_with_the_same_words_differ_only_in_their_number()
    {
        var (first, second) = (Length(new SlipSheet("SMP-000002", "SMP-000002", 2, "Fed. R. Evid. 501")), Length(new SlipSheet("SMP-000003", "SMP-000003", 2, "Fed. R. Evid. 501")));

        Math.Abs(first - second).ShouldBeLessThan(64);
    }

    static int Length(SlipSheet sheet) => Packet(sheet).Length;

    static byte[] Packet(SlipSheet sheet)
    {
        using var stream = new MemoryStream();
        using var packet = new PacketWriter(stream, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch, "en-US"), new BatesPlate("SAMPLE-1"));
        packet.BeginProduction("Production");
        packet.AddSlipSheet(sheet);
        packet.Finish();
        return stream.ToArray();
    }
}
