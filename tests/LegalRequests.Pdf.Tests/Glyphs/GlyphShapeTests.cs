using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Glyphs;

public sealed class GlyphShapeTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("Helvetica", 8)]
    [InlineData("Times-Roman", 9)]
    [InlineData("Courier", 10)]
    [InlineData("Times-BoldItalic", 14)]
    public async Task Letters_look_like_themselves_and_not_like_others(string face, double size)
    {
        var (glyphs, picture) = await DrawAsync(face, SamplePdf.Text(72, 600, size, "SAMPLE quickly fox jumps 0123456789"));
        var faces = await KnownFaces.DrawAsync(new PageSource(await Workbench.SandboxAsync()), default);

        var letters = glyphs.Where(glyph => glyph.Text != " ").ToList();
        var alike = letters.Count(glyph => faces.Likeness(glyph.Text, GlyphShape.Of(picture, glyph).ShouldNotBeNull(glyph.Text)) > 0.7);
        alike.ShouldBeGreaterThan(letters.Count * 9 / 10);

        var others = glyphs.Zip(glyphs.Skip(5)).Where(pair => pair.First.Text != " " && pair.Second.Text != " ");
        others.Average(pair => faces.Likeness(pair.First.Text, GlyphShape.Of(picture, pair.Second).ShouldNotBeNull())).ShouldBeLessThan(0.4);
    }

    [Theory]
    [InlineData("1 g 60 590 300 30 re f 0 g ", "")]
    [InlineData("0 g 60 590 300 30 re f 1 g ", "")]
    [InlineData("0.8 g 60 590 300 30 re f 0 g ", "")]
    [InlineData("", "0.5 w 60 597 m 300 597 l S 60 610.5 m 300 610.5 l S")]
    public async Task Paper_and_lines_do_not_change_a_shape(string before, string after)
    {
        var (glyphs, picture) = await DrawAsync("Helvetica", before + SamplePdf.Text(72, 600, 11, "moresamen") + after);
        var (plain, onWhite) = await DrawAsync("Helvetica", SamplePdf.Text(72, 600, 11, "moresamen"));

        for (var index = 0; index < glyphs.Count; index++)
        {
            var shape = GlyphShape.Of(picture, glyphs[index]).ShouldNotBeNull();
            shape.Likeness(GlyphShape.Of(onWhite, plain[index]).ShouldNotBeNull()).ShouldBeGreaterThan(0.9);
        }
    }

    [Fact]
    public async Task A_shape_found_again_by_its_pixels_is_the_shape_that_they_have()
    {
        var (glyphs, picture) = await DrawAsync("Times-Roman", string.Concat(Enumerable.Range(0, 20).Select(line => SamplePdf.Text(72, 700 - (line * 18), 12, "a sesame seed sees a seam, SAMPLE"))));
        var looks = new GlyphLooks();

        var found = glyphs.Select(glyph => looks.Of(picture, glyph)).ToList();

        found.OfType<GlyphShape>().Distinct().Count().ShouldBeLessThan(glyphs.Count / 4);
        foreach (var (glyph, shape) in glyphs.Zip(found))
        {
            var anew = GlyphShape.Of(picture, glyph);
            (shape is null).ShouldBe(anew is null);
            if (shape is not null)
                shape.Likeness(anew!).ShouldBe(1, 1e-5);
        }
    }

    [Fact]
    public async Task Nothing_is_seen_of_a_glyph_without_ink_or_off_the_page()
    {
        var (glyphs, picture) = await DrawAsync("Helvetica", "1 g " + SamplePdf.Text(72, 600, 11, "white") + SamplePdf.Text(-50, 600, 11, "gone"));

        glyphs.ShouldAllBe(glyph => GlyphShape.Of(picture, glyph) == null);
        glyphs.Count.ShouldBe(9);
    }

    async Task<(IReadOnlyList<ShownGlyph> Glyphs, PageImage Picture)> DrawAsync(string face, string content)
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page(content, resources: $"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/{face}>>>>>>"));
        var picture = await new PageSource(await Workbench.SandboxAsync()).RenderAsync(pdf, 1, 200, default);
        var page = GlyphReader.Read(SourceDocument.Open(await File.ReadAllBytesAsync(pdf.Path)), 1);
        return (page.Glyphs, picture.Value.ShouldNotBeNull(picture.Sentence));
    }
}
