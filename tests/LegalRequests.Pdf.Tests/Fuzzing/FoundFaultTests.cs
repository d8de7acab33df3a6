using System.Text;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Fuzzing;

/// <summary>What damaged and hostile input did once, each in its smallest form.</summary>
public sealed class FoundFaultTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_title_that_speaks_like_pdfinfo_changes_neither_count_nor_size()
    {
        var sample = new SamplePdf().Page("");
        var title = "x\\nPages:          7\\nPage    1 rot:  90\\nPage    1 CropBox:     0.00     0.00    10.00    10.00\\n";
        sample.TrailerEntries = $"/Info {sample.Add($"<</Title({title})>>")} 0 R";

        var pdf = await bench.OpenAsync(sample);

        pdf.Pages.ShouldBe([new PageGeometry(1, 612, 792, 0, 1)]);
    }

    [Fact]
    public void A_list_that_names_a_page_twice_is_read_once()
    {
        const string line = "Page    1 CropBox:      0.00     0.00   612.00   792.00\n";

        PdfInfoPages.Pages($"Pages:   1\n{line}{line}", new Dictionary<int, double>()).Count.ShouldBe(1);
    }

    [Fact]
    public void An_offset_before_the_file_is_not_followed()
    {
        var file = Encoding.Latin1.GetString(Stamping.SamplePdf.OnePage());
        var first = file.IndexOf(" 00000 n", StringComparison.Ordinal);

        var source = SourceDocument.Open(Encoding.Latin1.GetBytes(file[..(first - 10)] + "-000000009" + file[first..]));

        source.PageCount.ShouldBe(1);
    }

    [Fact]
    public void A_long_chain_of_lengths_is_refused_by_type()
    {
        var streams = Enumerable.Range(6, 50_000).Select(number => $"<</Length {number + 1} 0 R>>\nstream\nx\nendstream").ToArray();
        var source = SourceDocument.Open(Stamping.SamplePdf.OnePage(more: streams));

        Should.Throw<MalformedPdfException>(() => source.Resolve(new PdfReference(6)));
    }

    [Fact]
    public void Resources_that_run_in_a_circle_are_refused_by_type()
    {
        var file = Stamping.SamplePdf.OnePage(
            "/MediaBox [0 0 9 9] /Resources 6 0 R",
            more: "<</XObject <</Fm <</Resources 6 0 R>>>>>>");
        using var stream = new MemoryStream();
        using var writer = new PacketWriter(stream, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch), new BatesPlate());

        Should.Throw<MalformedPdfException>(() => writer.AddSourcePage("SMP-1", SourceDocument.Open(file), 1));
    }

    [Fact]
    public void Content_made_large_by_naming_one_stream_often_is_refused_by_type()
    {
        var source = SourceDocument.Open(Stamping.SamplePdf.OnePage($"/MediaBox [0 0 9 9] /Contents [{string.Concat(Enumerable.Repeat("6 0 R ", 200))}]", more: $"<</Length 10000>>\nstream\n{new string(' ', 10_000)}\nendstream"));

        Should.Throw<MalformedPdfException>(() => source.Content(source.Pages[0], 100_000));
    }

    [Theory]
    [InlineData("D800")]
    [InlineData("FFFE")]
    [InlineData("DC00D800")]
    public void Text_that_is_no_text_is_read_and_compared(string units)
    {
        var map = $"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <41> <{units}> endbfchar";
        var file = Stamping.SamplePdf.OnePage(
            "/MediaBox [0 0 99 99] /Resources <</Font <</F1 6 0 R>>>>",
            "BT /F1 12 Tf 9 9 Td (A) Tj ET",
            "",
            "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 7 0 R>>",
            $"<</Length {map.Length}>>\nstream\n{map}\nendstream");

        var glyphs = GlyphReader.Read(SourceDocument.Open(file), 1).Glyphs;

        FoldedText.Of(glyphs.ShouldHaveSingleItem().Text).ShouldBeEmpty();
        LabelFont.Drawable(glyphs[0].Text).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_map_with_endless_text_or_code_ranges_stays_small()
    {
        var longText = new string('0', 100_000);
        CharacterMap.Read(Encoding.ASCII.GetBytes($"1 beginbfrange <00> <FF> <{longText}> endbfrange")).TextOf(7).ShouldNotBeNull().Length.ShouldBe(256);

        var ranges = string.Concat(Enumerable.Repeat("<00> <FF> ", 1000));
        Should.Throw<MalformedPdfException>(() => CharacterMap.Read(Encoding.ASCII.GetBytes($"{ranges} endcodespacerange")));
    }

    [Fact]
    public void A_form_drawn_without_end_stops_at_a_limit()
    {
        var file = Stamping.SamplePdf.OnePage(
            "/MediaBox [0 0 9 9] /Resources <</XObject <</Fm 6 0 R>>>>",
            string.Concat(Enumerable.Repeat("/Fm Do ", 400)),
            "",
            $"<</Subtype /Form /Length 1000000>>\nstream\n{new string(' ', 1_000_000)}\nendstream");

        GlyphReader.Read(SourceDocument.Open(file), 1).Complete.ShouldBeFalse();
    }

    [Fact]
    public void A_word_as_large_as_the_world_has_no_glyphs()
    {
        var page = new WordGlyphs(new GlyphPage([], [], Complete: true));

        page.Of(new PageWord("A", new PageBox(-1e12, -1e12, 1e12, 1e12), WordOrigin.TextLayer)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_giant_letter_said_a_thousand_times_is_not_looked_at_a_thousand_times()
    {
        var file = Stamping.SamplePdf.OnePage(content: "BT /F1 400 Tf 100 292 Td (A) Tj ET");
        var picture = new PageImage(1700, 2200, 1, 200, [.. Enumerable.Range(0, 1700 * 2200).Select(at => Math.Abs((at % 1700) - 650) + Math.Abs((at / 1700) - 1000) < 200 ? (byte)0 : (byte)255)]);
        var faces = await KnownFaces.DrawAsync(new PageSource(await Workbench.SandboxAsync()), default);
        var word = new PageWord("A", new PageBox(100, 188, 366, 588), WordOrigin.TextLayer);

        var tried = await new TextTrial(faces, SourceDocument.Open(file)).TryAsync(1, [.. Enumerable.Repeat(word, 1000)], picture);

        tried.Count.ShouldBe(1000);
        tried.Count(it => it.Glyphs.Any(glyph => glyph.Shape is not null)).ShouldBeInRange(1, 250);
    }

    [Theory]
    [InlineData("5\t1\t1\t1\t1\t1\tx\t92\t582\t269\t95\tSAMPLE")]
    [InlineData("5\t1\t1\t1\t1\t1\t1e999\t92\t582\t269\t95\tSAMPLE")]
    public void A_recognised_word_without_a_place_is_left_out(string line) =>
        WordList.FromTsv(Encoding.UTF8.GetBytes(line), 2).ShouldBeEmpty();

    [Fact]
    public void A_picture_on_no_page_is_left_out()
    {
        var pdf = new NormalisedPdf("", "", [new PageGeometry(1, 612, 792, 0, 1)], new PdfTraits(false, false, false, false));

        NativeResolution.Read("\n\n 0.5 0 image 1700 2200 gray 1 8 jpeg no 7 0 200 200 100K 2.7%"u8.ToArray(), pdf).ShouldBeEmpty();
    }
}
