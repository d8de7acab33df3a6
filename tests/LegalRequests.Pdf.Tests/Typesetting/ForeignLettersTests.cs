using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Typesetting;

public sealed partial class ForeignLettersTests
{
    [Fact]
    public void A_telephone_number_in_an_Arabic_sentence_keeps_its_halves_in_order()
    {
        var bare = FromTheLeft("اتصل على 555-0199 الآن", "ar");
        var isolated = FromTheLeft("اتصل على " + Isolates.Around("555-0199", "ar") + " الآن", "ar");

        bare.ShouldContain("0199-555", customMessage: "without isolates the trap must still be there");
        isolated.ShouldContain("555-0199");
    }

    [Fact]
    public void A_number_after_an_Arabic_name_in_an_English_sentence_keeps_its_place()
    {
        var line = FromTheLeft("Client " + Isolates.Around("محمد", "en") + ", 555-0199", "en");

        line.ShouldBe("Client محمد, 555-0199");
    }

    [Fact]
    public void An_Arabic_letter_reads_right_and_stands_at_the_right()
    {
        using var pdf = ForeignLetters.Compose("ar", ForeignLetters.ArabicLetter());

        var text = Plain(pdf.Text());
        var words = Words(pdf);

        pdf.Complaints().ShouldBeEmpty();
        text.ShouldContain("يرجى الاتصال بمكتب السجلات على الرقم");
        text.ShouldContain("السجلات إلا بأمر من المحكمة");
        text.ShouldContain("555-0199");
        text.ShouldContain("(212) 555-0199");
        text.ShouldContain("records@sample.example");
        words.Single(word => word.Text == Seen("يرجى")).Right.ShouldBe(540, 3);
        words.Single(word => word.Text == "SAMPLE-000001").Left.ShouldBeGreaterThan(words.Single(word => word.Text == "4").Left, "the first column stands at the right");
        words.Single(word => word.Text == Seen("تقديم")).Right.ShouldBeLessThan(525, "a list is moved in from the right");
    }

    [Fact]
    public void A_mark_above_its_letter_is_drawn_and_not_told_twice()
    {
        const string word = "تُسلَّم";
        var bytes = PdfInspection.Written(stream => DocumentComposer.Compose(stream, ForeignLetters.Facts("ar"), [new Paragraph(word)]));
        var source = SourceDocument.Open(bytes);

        var content = Encoding.Latin1.GetString(source.Content(source.Pages[0], 1 << 20));

        content.ShouldContain("/Span <</ActualText <FEFF>>> BDC");
        content.ShouldMatch(@"\d Ts");
    }

    [Fact]
    public void Arabic_letters_are_joined()
    {
        var face = FontFace.Bundled("NotoNaskhArabic-Regular");

        var joined = face.Shape("بببب", "ar", rightToLeft: true);
        var alone = face.Shape("ب", "ar", rightToLeft: true).Single();

        joined[^1].Glyph.ShouldNotBe(alone.Glyph);
        joined[1].Glyph.ShouldNotBe(joined[^1].Glyph);
        joined[0].Glyph.ShouldNotBe(joined[1].Glyph);
        joined.Sum(glyph => glyph.Advance).ShouldBeLessThan(4 * alone.Advance);
    }

    [Fact]
    public void A_Chinese_letter_breaks_between_ideographs_and_never_before_a_closing_sign()
    {
        using var pdf = ForeignLetters.Compose("zh", [new Paragraph(ForeignLetters.Chinese)]);

        var lines = pdf.Text("-layout").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Trim()).Where(line => line.Length > 0 && !line.StartsWith("Page", StringComparison.Ordinal)).ToList();

        pdf.Complaints().ShouldBeEmpty();
        lines.Count.ShouldBeGreaterThan(3);
        lines.ShouldAllBe(line => !"、。，；：）”".Contains(line[0]));
        lines.ShouldAllBe(line => !line.EndsWith('（'));
        string.Concat(lines).Replace(" ", "").ShouldBe(ForeignLetters.Chinese);
        Words(pdf).Where(word => word.Top < 110).Max(word => word.Right).ShouldBeGreaterThan(515, "the first line is full");
    }

    [Theory]
    [InlineData(10)]
    [InlineData(37)]
    [InlineData(90)]
    [InlineData(200)]
    public void Kinsoku_holds_at_any_width(double width)
    {
        var lines = Lines(ForeignLetters.Chinese, "zh", width);

        lines.Count.ShouldBeGreaterThan(1);
        string.Concat(lines).ShouldBe(ForeignLetters.Chinese);
        if (width >= 90)
            lines.ShouldAllBe(line => !"、。，；：）".Contains(line[0]) && !line.EndsWith('（'));
    }

    [Fact]
    public void Vietnamese_with_parted_marks_is_set_and_copied_composed()
    {
        using var pdf = ForeignLetters.Compose("vi", [new Paragraph(ForeignLetters.Vietnamese.Normalize(NormalizationForm.FormD))]);

        Plain(pdf.Text()).ShouldContain(ForeignLetters.Vietnamese);
    }

    [Fact]
    public void Spanish_is_copied_as_it_was_written()
    {
        using var pdf = ForeignLetters.Compose("es", [new Paragraph(ForeignLetters.Spanish)]);

        Plain(pdf.Text()).ShouldContain(ForeignLetters.Spanish);
    }

    [Fact]
    public void Text_in_other_letters_bears_its_language_and_each_page_is_sound()
    {
        var bytes = PdfInspection.Written(stream => DocumentComposer.Compose(stream, ForeignLetters.Facts("en-US"), [.. ForeignLetters.MixedLetter(), new Paragraph([new TextRun("mutatis mutandis", Language: "la")])]));
        using var pdf = new PdfInspection(bytes);
        var source = SourceDocument.Open(bytes);

        var content = Encoding.Latin1.GetString(source.Content(source.Pages[0], 1 << 20));

        pdf.Complaints().ShouldBeEmpty();
        foreach (var language in (string[])["ar", "zh", "la"])
            content.ShouldContain($"/Span <</Lang ({language})>> BDC");
        Plain(pdf.Text()).ShouldContain("王小明 (26-CV-0001)");
        pdf.Run("pdffonts", pdf.Path).Output.ShouldMatch(@"NotoSansCJK-Regular\s+CID Type 0C\s+Custom\s+yes yes yes");
    }

    [Fact]
    public void A_table_over_many_pages_repeats_its_Arabic_header_and_sets_cells_at_the_right()
    {
        var rows = Enumerable.Range(1, 120).Select(row => (IReadOnlyList<TableCell>)[new TableCell($"SAMPLE-{row:D6}"), new TableCell("ملاحظات الحالة المحجوبة"), new TableCell("Case notes")]).ToList();
        using var pdf = ForeignLetters.Compose("en-US", new Table([new TableColumn("Bates"), new TableColumn("المستند"), new TableColumn("Kind")], rows));

        var pages = pdf.Text("-layout").Split('\f', StringSplitOptions.RemoveEmptyEntries);

        pages.Length.ShouldBeGreaterThan(2);
        pages.ShouldAllBe(page => page.Contains("المستند"));
        Enumerable.Range(1, 120).ShouldAllBe(row => pages.Count(page => page.Contains($"SAMPLE-{row:D6}")) == 1);
        Words(pdf).First(word => word.Text == Seen("ملاحظات")).Right.ShouldBe(72 + 2 * 468 / 3.0 - 4, 2);
    }

    [Fact]
    public void Isolates_stand_only_where_order_could_be_lost()
    {
        Isolates.Around("555-0199", "en-US").ShouldBe("555-0199");
        Isolates.Around("555-0199", "ar").ShouldBe("\u2066555-0199\u2069");
        Isolates.Around("محمد 5", "en").ShouldBe("\u2068محمد 5\u2069");
        Isolates.Around("a\u2067b", "en").ShouldBe("ab", "an isolate left open would swallow the rest of the sentence");
        Isolates.Around("", "ar").ShouldBe("");
        Isolates.Without(Isolates.Around("محمد", "ar")).ShouldBe("محمد");
    }

    private static string FromTheLeft(string text, string language)
    {
        using var file = new PdfFileWriter(Stream.Null);
        var line = LineBreaker.Break(new DocumentFonts(file, language, MissingGlyphs.Refuse), [new TextRun(text)], 10, 1000).Single();
        return string.Concat(line.FromTheLeft());
    }

    private static List<string> Lines(string text, string language, double width)
    {
        using var file = new PdfFileWriter(Stream.Null);
        return LineBreaker.Break(new DocumentFonts(file, language, MissingGlyphs.Refuse), [new TextRun(text)], 10, width).ConvertAll(line => string.Concat(line.FromTheLeft()));
    }

    // What a reader of the page would hear: without marks of direction, and lines joined.
    private static string Plain(string text) => Spaces().Replace(string.Concat(text.Where(c => c is not ((>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))), " ").Normalize();

    private static List<(double Left, double Top, double Right, string Text)> Words(PdfInspection pdf) =>
        [.. WordBox().Matches(pdf.Text("-bbox")).Select(match => (Number(match, 1), Number(match, 2), Number(match, 3), System.Net.WebUtility.HtmlDecode(match.Groups[4].Value)))];

    // With boxes, poppler gives a word in the order of the eye.
    private static string Seen(string word) => string.Concat(word.Reverse());

    private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("xMin=\"([\\d.]+)\" yMin=\"([\\d.]+)\" xMax=\"([\\d.]+)\" yMax=\"[\\d.]+\">([^<]*)<")]
    private static partial Regex WordBox();
}
