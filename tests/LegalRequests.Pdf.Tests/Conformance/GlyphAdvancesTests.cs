using System.Text;
using LegalRequests.Pdf.Conformance;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Tests.Typesetting;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Conformance;

/// <summary>The widths of fonts with CFF outlines, and forms that are drawn as they should be.</summary>
public sealed class GlyphAdvancesTests
{
    private static readonly byte[] Chinese = PdfInspection.Written(stream =>
        DocumentComposer.Compose(stream, ForeignLetters.Facts("zh"), ForeignLetters.ChineseLetter()));

    [Fact]
    public void A_width_that_is_not_that_of_a_Chinese_font_is_found()
    {
        var finding = ProfileCheck.Run(PlantedFile.With(Chinese, Narrow)).ShouldHaveSingleItem();

        finding.Clause.ShouldBe("PDF/A-2 6.2.11.5");
        finding.Sentence.ShouldContain("is 1000 wide in the font program and 900 in its dictionary");
    }

    [Fact]
    public void The_widths_read_from_a_Chinese_font_are_those_it_was_set_with()
    {
        var face = FontFaces.Find(FamilyOf('法'), false, "zh").ShouldNotBeNull();
        var glyphs = face.Shape("法院abc。", "zh", rightToLeft: false);

        var advances = CffAdvances.Read(face.Subset(glyphs.Select(glyph => glyph.Glyph))).ShouldNotBeNull();

        glyphs.ShouldAllBe(glyph => advances.Of((int)glyph.Glyph) == glyph.Advance);
        glyphs.Select(glyph => glyph.Advance).Distinct().Count().ShouldBeGreaterThan(2, "letters of different widths were looked at");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(40)]
    public void A_font_program_that_is_cut_short_tells_no_widths(int length)
    {
        var face = FontFace.Bundled("NotoSans-Regular");
        var whole = face.Subset([36, 37]);

        GlyphAdvances.OfTrueType(whole).ShouldNotBeNull().Of(36).ShouldBe(face.Advance(36) * 1000.0 / face.UnitsPerEm);
        GlyphAdvances.OfTrueType(whole.AsSpan(0, length)).ShouldBeNull();
        CffAdvances.Read(whole[..length]).ShouldBeNull();
    }

    [Fact]
    public void A_form_in_an_artifact_and_a_form_with_marks_of_its_own_are_clean()
    {
        var letter = PdfInspection.Written(stream => DocumentComposer.Compose(stream, ForeignLetters.Facts("en-US"), DocumentComposerTests.Letter()));

        ProfileCheck.Run(PlantedFile.With(letter, it => FormFaults.Draw(it, "0 0 1 1 re f", "/Artifact BMC /Fx Do EMC"))).ShouldBeEmpty();
        ProfileCheck.Run(PlantedFile.With(letter, it => FormFaults.DrawOwned(it, times: 1))).ShouldBeEmpty();
    }

    private static void Narrow(PlantedFile file)
    {
        var font = file.All("Subtype", "CIDFontType0").First();
        var widths = font["W"].ShouldBeOfType<PdfArray>();
        font["W"] = new PdfArray(widths.Select(item => item is PdfArray ? PdfArray.OfNumbers(900) : item));
    }

    private static int FamilyOf(char character) =>
        Enumerable.Range(0, FontFaces.Count).First(family => FontFaces.Find(family, false, "zh")?.Has(new Rune(character)) == true);
}
