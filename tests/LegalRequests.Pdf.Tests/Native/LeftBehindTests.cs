using System.Text;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Burning;
using LegalRequests.Pdf.Tests.Reading;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Native;

/// <summary>What a clean verdict lets out: the page as it looked, its text, and nothing that lay beside it in the file.</summary>
public sealed class LeftBehindTests : IDisposable
{
    const string Line = "BT /F1 14 Tf 72 700 Td (A line of a SAMPLE record) Tj ET\n";
    const string Helvetica = "/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

    readonly NativeBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("% HIDDENWORD\n", "", "")]
    [InlineData("/P <</MCID 0 /Private (HIDDENWORD)>> BDC EMC /HIDDENWORD MP\n", "", "")]
    [InlineData("", "/Private<</A(HIDDENWORD)>>/Lang(HIDDENWORD)", "")]
    [InlineData("", "/Dests<</HIDDENWORD[3 0 R/Fit]>>", "")]
    [InlineData("", "", "/F2<</Type/Font/Subtype/Type1/BaseFont/HIDDENWORD>>")]
    [InlineData("", "", "/HIDDENWORD<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")]
    [InlineData("", "", "/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Name/HIDDENWORD>>")]
    public async Task What_no_page_needs(string content, string catalog, string font)
    {
        var sample = new SamplePdf { CatalogEntries = catalog };
        sample.Page(content + Line, resources: $"<</Font<<{Helvetica}{font}>>>>");

        await ShouldLeaveWithout(sample, "HIDDENWORD");
    }

    [Fact]
    public async Task Properties_bookmarks_metadata_and_objects_of_nobody()
    {
        var sample = new SamplePdf().Page(Line);
        var outline = sample.Add("<</Type/Outlines/Count 0>>");
        var entry = sample.Add($"<</Title(HIDDENTITLE)/Parent {outline} 0 R>>");
        var metadata = sample.AddStream("<x:xmpmeta xmlns:x='adobe:ns:meta/'>HIDDENXMP</x:xmpmeta>"u8.ToArray(), "/Type/Metadata/Subtype/XML");
        sample.Add("(HIDDENORPHAN)");
        sample.CatalogEntries = $"/Metadata {metadata} 0 R/Outlines<</Type/Outlines/First {entry} 0 R/Last {entry} 0 R>>";
        sample.TrailerEntries = $"/Info {sample.Add("<</Title(HIDDENINFO)>>")} 0 R";

        await ShouldLeaveWithout(sample, "HIDDENTITLE", "HIDDENXMP", "HIDDENORPHAN", "HIDDENINFO");
    }

    [Fact]
    public async Task What_a_font_says_of_letters_that_no_page_shows()
    {
        var sample = new SamplePdf();
        var map = sample.AddStream("begincmap 1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <F0> <00480049004400440045004E> endbfchar endcmap"u8.ToArray());
        var font = $"/F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode {map} 0 R/Encoding<</Type/Encoding/Differences[240/HIDDENNAME]>>>>";
        sample.Page(Line, resources: $"<</Font<<{font}>>>>");

        await ShouldLeaveWithout(sample, "HIDDENNAME", "0048004900440044004500");
    }

    [Fact]
    public async Task The_trap_never_leaves_natively()
    {
        var verdict = await bench.TryAsync(TrapPdf.Bytes());

        verdict.IsClean.ShouldBeFalse();
        verdict.Doubts.Count.ShouldBeGreaterThan(6);
    }

    [Fact]
    public async Task A_protected_fact_that_can_be_read_on_a_page_keeps_it_from_leaving()
    {
        var verdict = await bench.TryAsync(new SamplePdf().Page(Line + SamplePdf.Text(72, 650, 14, "Reporter: Gloria Fenwick")), "Gloria Fenwick");

        verdict.IsClean.ShouldBeFalse();
        verdict.Doubts.ShouldContain(doubt => doubt.Page == 1);
        (await bench.TryAsync(new SamplePdf().Page(Line), "Gloria Fenwick")).Doubts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_with_its_own_fonts_keeps_its_text_and_its_looks_and_loses_the_words_of_its_fonts()
    {
        using var written = new MemoryStream();
        DocumentComposer.Compose(written, new DocumentFacts("HIDDENTITLE", DateTimeOffset.UnixEpoch), Letter());
        var taken = await bench.TakeInAsync(written.ToArray());
        var pdf = taken.Pdf.ShouldNotBeNull(taken.Sentence);

        var verdict = await bench.TryAsync(pdf);

        verdict.Doubts.ShouldBeEmpty();
        verdict.Pages.Count.ShouldBe(pdf.PageCount);
        var copy = await File.ReadAllBytesAsync(bench.CopyPath);
        using var before = new PdfInspection(written.ToArray());
        using var after = new PdfInspection(copy);
        Words(after).ShouldBe(Words(before));
        after.Complaints().ShouldBeEmpty();
        var inflated = Inflated(copy);
        inflated.ShouldNotContain("HIDDENTITLE");
        inflated.ShouldNotContain("Noto");
        await ShouldLookAlike(pdf);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_turned_page_stands_upright_in_the_copy(int turn)
    {
        var sample = new SamplePdf().Page(Line + "0 g 72 500 200 1 re f", $"/MediaBox[0 0 612 792]/Rotate {turn}");

        var verdict = await bench.TryAsync(sample);

        verdict.Doubts.ShouldBeEmpty();
        (verdict.Pages[0].Geometry.Rotation, verdict.Pages[0].Geometry.Width).ShouldBe((0, turn == 180 ? 612 : 792));
    }

    static List<Block> Letter() =>
    [
        new Heading(1, "SAMPLE letter"),
        new Paragraph("The office answers the demand of the third of May as far as the law lets it, and keeps a list of what it keeps back."),
        new Table([new TableColumn("Date", 1), new TableColumn("Kind", 2)], [.. Enumerable.Range(1, 3).Select(row => new List<TableCell> { new($"May {row}"), new("Progress note") })]),
    ];

    static string[] Words(PdfInspection file) => file.Text("-raw").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    async Task ShouldLookAlike(NormalisedPdf pdf)
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        var burned = (await new DocumentBurner(source).BurnAsync(pdf, 1, [], TextBelief.WhatIsShown, default)).Value.ShouldNotBeNull();
        var opened = await new PdfIntake(await Workbench.SandboxAsync(), new IntakeLimits()).ReopenAsync(bench.CopyPath, default);
        var native = (await source.RenderAsync(opened.Pdf.ShouldNotBeNull(), 1, burned.Image.Dpi, default)).Value.ShouldNotBeNull();
        var unlike = Enumerable.Range(0, native.Width * native.Height).Count(at => Math.Abs(native.Luminance(at % native.Width, at / native.Width) - burned.Image.Luminance(at % native.Width, at / native.Width)) > 32);
        unlike.ShouldBeLessThan(native.Width * native.Height / 100_000);
    }

    async Task ShouldLeaveWithout(SamplePdf sample, params string[] hidden)
    {
        var verdict = await bench.TryAsync(sample);

        verdict.Doubts.ShouldBeEmpty();
        var inflated = Inflated(await File.ReadAllBytesAsync(bench.CopyPath));
        inflated.ShouldContain("/F1");
        foreach (var word in hidden)
            inflated.ShouldNotContain(word);
    }

    static string Inflated(byte[] file)
    {
        using var inspection = new PdfInspection(file);
        var call = new ToolCall { Tool = "qpdf", Arguments = ["--qdf", "--stream-data=uncompress", "--preserve-unreferenced", ToolCall.Input, "-"], InputPath = inspection.Path };
        var (_, output) = Workbench.SandboxAsync().GetAwaiter().GetResult().RunAsync(call, default).GetAwaiter().GetResult();
        output.Length.ShouldBeGreaterThan(0);
        return Encoding.Latin1.GetString(output) + Encoding.Latin1.GetString(file);
    }
}
