using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Typesetting;

public sealed class DocumentComposerTests
{
    private static readonly DocumentFacts Facts = new("SAMPLE letter", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_letter_reads_as_it_was_written_and_is_tagged()
    {
        using var pdf = Composed(Letter());

        var text = pdf.Text("-layout");
        var structure = pdf.Info("-struct-text");

        pdf.Complaints().ShouldBeEmpty();
        text.ShouldContain("Response to subpoena – SAMPLE");
        text.ShouldContain("Señora Nguyễn Thị Ánh, office affluent fi");
        text.ShouldContain("Page 1 of 1");
        pdf.Info().ShouldContain("Tagged:          yes");
        foreach (var tag in (string[])["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TH", "TD"])
            structure.ShouldMatch($"(?m)^ *{tag}\\b");
        structure.ShouldNotContain("Page 1 of 1");
    }

    [Fact]
    public void A_long_table_repeats_its_header_and_loses_no_row()
    {
        var rows = Enumerable.Range(1, 400).Select(row => Row($"SAMPLE-{row:D6}", $"Progress note {row}", "Withheld in full, psychotherapist-patient privilege, 42 words of reasons follow here")).ToList();
        var table = new Table([new TableColumn("Bates", 1.2), new TableColumn("Document"), new TableColumn("Ground", 2)], rows);
        using var pdf = Composed([new Heading(1, "Privilege log"), table]);

        var pages = pdf.Text("-layout").Split('\f', StringSplitOptions.RemoveEmptyEntries);

        pages.Length.ShouldBeGreaterThan(10);
        pages.ShouldAllBe(page => page.Contains("Bates") && page.Contains("Ground"));
        Enumerable.Range(1, 400).ShouldAllBe(row => pages.Count(page => page.Contains($"SAMPLE-{row:D6}")) == 1);
        pages[^1].ShouldContain($"Page {pages.Length} of {pages.Length}");
        pdf.Complaints().ShouldBeEmpty();
        pdf.Info("-struct-text").Split("Bates").Length.ShouldBe(2, "a repeated header is no second header to a listener");
    }

    [Fact]
    public void A_row_taller_than_a_page_is_carried_on()
    {
        var tall = string.Join('\n', Enumerable.Range(1, 150).Select(line => $"line {line}."));
        using var pdf = Composed([new Table([new TableColumn("No."), new TableColumn("Text", 4)], [Row("1", tall), Row("2", "after")])]);

        var text = pdf.Text();

        Enumerable.Range(1, 150).ShouldAllBe(line => text.Contains($"line {line}."));
        text.ShouldContain("after");
        pdf.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public void Words_longer_than_a_line_stay_on_the_page()
    {
        using var pdf = Composed([new Paragraph(string.Concat(Enumerable.Repeat("Donaudampfschiff", 30)))]);

        var page = pdf.Render(1, 72);

        pdf.Text().ReplaceLineEndings("").Replace("\f", "").ShouldStartWith(string.Concat(Enumerable.Repeat("Donaudampfschiff", 30)));
        InkOutside(page, 71, 541).ShouldBe(0);
    }

    [Fact]
    public void A_heading_is_not_left_at_the_foot()
    {
        for (var lines = 30; lines < 60; lines++)
        {
            var blocks = Enumerable.Range(0, lines).Select(_ => (Block)new Paragraph("Filler.")).ToList();
            blocks.AddRange([new Heading(2, "Kept heading"), new Paragraph("Kept text.")]);
            using var pdf = Composed(blocks);

            var page = pdf.Text().Split('\f').Single(text => text.Contains("Kept heading"));

            page.ShouldContain("Kept text.");
        }
    }

    [Fact]
    public void A_character_without_a_glyph_is_refused_by_name()
    {
        var thrown = Should.Throw<MissingGlyphException>(() => Composed([new Paragraph("Name: ሀገር")]));

        thrown.Character.ShouldBe("ሀ");
        thrown.Message.ShouldContain("(U+1200) cannot be drawn");
    }

    [Fact]
    public void A_character_without_a_glyph_can_be_replaced_visibly_and_is_reported()
    {
        using var stream = new MemoryStream();

        var composed = DocumentComposer.Compose(stream, Facts, [new Paragraph("Name: ሀ")], new PageDesign { MissingGlyphs = MissingGlyphs.Replace });

        using var pdf = new PdfInspection(stream.ToArray());
        composed.MissingCharacters.ShouldBe(["ሀ"]);
        pdf.Text().ShouldContain("Name: \uFFFD");
    }

    [Fact]
    public void The_same_blocks_give_the_same_bytes()
    {
        var first = Bytes(Letter());
        var second = Bytes(Letter());

        second.ShouldBe(first);
    }

    [Fact]
    public void Fonts_are_embedded_subsets()
    {
        using var pdf = Composed(Letter());

        var fonts = pdf.Run("pdffonts", pdf.Path).Output;

        fonts.ShouldMatch(@"[A-Z]{6}\+NotoSans-Regular\s+CID TrueType\s+Identity-H\s+yes yes yes");
        fonts.ShouldMatch(@"[A-Z]{6}\+NotoSans-Bold\s+CID TrueType\s+Identity-H\s+yes yes yes");
        new FileInfo(pdf.Path).Length.ShouldBeLessThan(60_000);
    }

    internal static List<Block> Letter() =>
    [
        new Heading(1, "Response to subpoena – SAMPLE"),
        new KeyValues([new("Court", "Superior Court of SAMPLE County"), new("Case", "SAMPLE v. SAMPLE, No. 26-CV-0001"), new("Served", "March 2, 2026")]),
        new Paragraph([new TextRun("Dear "), new TextRun("Señora Nguyễn Thị Ánh", Bold: true), new TextRun(", office affluent fi. " + string.Concat(Enumerable.Repeat("The agency produces the records that the order reaches and withholds what the law protects. ", 5)))]),
        new Heading(2, "What is enclosed"),
        new ItemList([[new Paragraph("Production, SAMPLE-000001 to SAMPLE-000012")], [new Paragraph("Privilege log"), new ItemList([[new Paragraph("one row for each withheld page")]], 1)]]),
        new Heading(3, "Ranges"),
        new Table([new TableColumn("Range", 2), new TableColumn("Document", 3), new TableColumn("Pages")], [Row("SAMPLE-000001 – SAMPLE-000004", "Case notes", "4"), Row("SAMPLE-000005 – SAMPLE-000012", "Letters & \"other\" papers", "8")]),
        new Rule(),
        new Paragraph("I declare under penalty of perjury that the foregoing is true and correct."),
        new SignatureLine("SAMPLE Custodian\nRecords Office"),
    ];

    private static List<TableCell> Row(params string[] cells) => [.. cells.Select(cell => new TableCell(cell))];

    private static byte[] Bytes(IReadOnlyList<Block> blocks) => PdfInspection.Written(stream => DocumentComposer.Compose(stream, Facts, blocks));

    private static PdfInspection Composed(IReadOnlyList<Block> blocks) => new(Bytes(blocks));

    private static int InkOutside(PageRaster page, int left, int right)
    {
        var ink = 0;
        for (var row = 0; row < 740; row++)
        {
            var line = page.Pixels.Span.Slice(row * page.Width, page.Width);
            ink += line[..left].ToArray().Count(pixel => pixel < 200) + line[right..].ToArray().Count(pixel => pixel < 200);
        }

        return ink;
    }
}
