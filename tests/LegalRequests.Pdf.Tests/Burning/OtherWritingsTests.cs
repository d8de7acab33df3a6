using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;
using LegalRequests.Pdf.Tests.Typesetting;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>Words in writings that are recognised by no machine here: they stay where the page shows their letters, and nowhere else.</summary>
public sealed class OtherWritingsTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    public static TheoryData<string, string, string> Lies => new()
    {
        { "Helvetica", "Jordan Smith", "秘密名字病歷 家庭住址電" },
        { "Helvetica", "Jordan Smith", "ひみつのなま えかおきく" },
        { "Times-Italic", "Jordan Smith", "비밀이름을숨 긴다네가나" },
        { "Helvetica", "Jordan Smith", "سريةجد هنامك" },
        { "Courier-Bold", "Jordan Smith", "סודימא שםפרט" },
        { "Helvetica", "Jordan Smith", "กขคงจช ตถทธน" },
        { "Times-Roman", "Jordan Smith", "गपनयबर सकहमल" },
        // Letters that look somewhat like those that are shown.
        { "Helvetica", "loon noon", "ןססח חססח" },
        { "Times-Bold", "JOHN", "ノロ卄工" },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task A_font_that_shows_latin_letters_and_says_others_is_found_out(string face, string shown, string said)
    {
        var page = await BurnAsync(Lying(face, shown, said));

        var words = said.Split(' ');
        page.Words.ShouldNotContain(word => words.Any(word.Text.Contains));
        page.Removed.Where(word => word.Why == WordRemoval.NotShown).Select(word => Sorted(word.Word.Text)).ShouldBe(words.Select(Sorted), ignoreOrder: true);
        page.Words.Select(word => word.Text).ShouldBe([.. "A line of a SAMPLE record".Split(' '), .. shown.Split(' ')], ignoreOrder: true);
    }

    [Theory]
    [InlineData("•••••• •••••")]
    [InlineData("‡†•§¶… «»¦¬±")]
    [InlineData("\uF04A\uF06F\uF072\uF064\uF061\uF06E \uF053\uF06D\uF069\uF074\uF068")]
    public async Task A_font_that_says_signs_of_its_letters_is_found_out(string said)
    {
        var page = await BurnAsync(Lying("Helvetica", "Jordan Smith", said));

        page.Words.Select(word => word.Text).ShouldBe([.. "A line of a SAMPLE record Jordan Smith".Split(' ')], ignoreOrder: true);
    }

    [Fact]
    public async Task Signs_that_are_shown_stay()
    {
        const string signs = "....... _____ --- *** +/- [$%&] <=> #@! !?;";

        var page = await BurnAsync(new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "SAMPLE " + signs)));

        page.Words.Select(word => word.Text).ShouldBe([.. $"SAMPLE {signs}".Split(' ')], ignoreOrder: true);
        page.Words.ShouldAllBe(word => word.Origin == WordOrigin.TextLayer);
    }

    [Fact]
    public async Task What_stood_under_a_box_is_told_by_the_picture_and_not_by_the_font()
    {
        var pdf = await bench.OpenAsync(Lying("Helvetica", "Jordan Smith", "秘密名字病歷 家庭住址電"));

        var page = await BurnAsync(pdf, KnownPages.None, new RedactionBox(new PageBox(70, 125, 220, 150), "P-1"));

        page.Words.Select(word => word.Text).ShouldBe("A line of a SAMPLE record".Split(' '), ignoreOrder: true);
        page.Removed.Where(word => word.Word.Origin == WordOrigin.Ocr).Select(word => word.Word.Text).ShouldBe(["Jordan", "Smith"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("Mr", "Smith", "秘密名字病")]
    [InlineData("born", "SMITHSON", "סודימאהש")]
    public async Task A_word_of_two_writings_is_believed_where_both_are_shown(string honest, string shown, string said)
    {
        var sample = new SamplePdf();
        var content = SamplePdf.Text(72, 700, 14, "A line of a SAMPLE record") + $"BT /F1 14 Tf 72 650 Td ({honest}) Tj /F2 14 Tf ({shown}) Tj ET";

        var page = await BurnAsync(sample.Page(content, resources: Fonts(sample, "Helvetica", shown, said)));

        page.Words.ShouldContain(word => word.Text == honest + shown && word.Origin == WordOrigin.Ocr);
        page.Words.ShouldNotContain(word => word.Text.Any(letter => said.Contains(letter)));
    }

    [Fact]
    public async Task Ideographs_that_are_said_to_be_others_are_found_out()
    {
        var (honest, lying) = (Ideographs("本机构已收到法院的传票", "本机构已收到法院的传票"), Ideographs("本机构已收到法院的传票", "秘密名字病歷家庭住址電"));

        var (kept, lost) = (await BurnAsync(honest), await BurnAsync(lying));

        kept.Words.ShouldHaveSingleItem().Text.ShouldBe("本机构已收到法院的传票");
        lost.Words.ShouldNotContain(word => word.Origin == WordOrigin.TextLayer);
        lost.Removed.ShouldContain(word => word.Word.Text == "秘密名字病歷家庭住址電" && word.Why == WordRemoval.NotShown);
    }

    public static TheoryData<string, string> Honest => new()
    {
        { "zh", ForeignLetters.Chinese },
        { "ja", "この記録は裁判所の命令なしには開示されません。異議のある方は、期日までに書面でお知らせください。" },
        { "ko", "이 기록은 법원의 명령 없이는 공개되지 않습니다. 이의가 있으시면 기한 안에 서면으로 알려 주십시오." },
        { "ar", ForeignLetters.ArabicSentence("555-0199") },
        { "he", "הרשומות לא יימסרו אלא לפי צו של בית המשפט. אפשר להתנגד בכתב עד מועד הדיון." },
    };

    [Theory]
    [MemberData(nameof(Honest))]
    public async Task Honest_words_stay_with_boxes_and_without(string language, string text)
    {
        var pdf = await ComposedAsync(language, text);
        var source = new PageSource(await Workbench.SandboxAsync());
        var layer = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull()[0].ConvertAll(word => word.Text);
        var box = new RedactionBox(new PageBox(300, 600, 500, 700), "P-1");

        var (plain, boxed) = (await BurnAsync(pdf, KnownPages.None), await BurnAsync(pdf, KnownPages.None, box));

        foreach (var page in (BurnedPage[])[plain, boxed])
        {
            page.Words.Select(word => Sorted(word.Text)).ShouldBe(layer.Select(Sorted), ignoreOrder: true);
            page.Removed.ShouldBeEmpty();
            page.WordsCoarse.ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_read_at_intake_says_no_more_than_the_page_shows(bool hasBox)
    {
        var pdf = await bench.OpenAsync(Lying("Helvetica", "Jordan Smith", "秘密名字病歷 家庭住址電"));
        RedactionBox[] boxes = hasBox ? [new(new PageBox(70, 125, 220, 150), "P-1")] : [];
        await using var run = await new DocumentBurner(new PageSource(await Workbench.SandboxAsync())).OpenAsync(pdf, TextBelief.WhatIsShown, default);
        var read = await PageText.ReadAsync(run, 1, default);
        var known = read.Known.ShouldNotBeNull();

        var page = await BurnAsync(pdf, new KnownPages(new Dictionary<int, PageLook> { [1] = known.Look }, (_, _) => Task.FromResult<KnownPage?>(known)), boxes);

        read.Words.Select(word => word.Text).ShouldContain("Jordan");
        page.Words.Select(word => word.Text).ShouldBe(["A", "line", "of", "a", "SAMPLE", "record", .. hasBox ? (string[])[] : ["Jordan", "Smith"]], ignoreOrder: true);
        page.Image.Sha256().ShouldBe((await BurnAsync(pdf, KnownPages.None, boxes)).Image.Sha256());
    }

    static string Sorted(string word) => string.Concat(word.EnumerateRunes().Order());

    static SamplePdf Lying(string face, string shown, string said)
    {
        var sample = new SamplePdf();
        var content = new StringBuilder(SamplePdf.Text(72, 700, 14, "A line of a SAMPLE record")).Append("BT /F2 16 Tf 72 650 Td");
        return sample.Page($"{content} ({shown}) Tj ET", resources: Fonts(sample, face, shown, said));
    }

    static string Fonts(SamplePdf sample, string face, string shown, string said)
    {
        var map = sample.AddStream(SamplePdf.ToUnicode(shown, said));
        return $"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/F2<</Type/Font/Subtype/Type1/BaseFont/{face}/ToUnicode {map} 0 R>>>>>>";
    }

    // Shown by their Unicode numbers, by whichever font stands in for the one that is named.
    static SamplePdf Ideographs(string shown, string said)
    {
        var sample = new SamplePdf();
        var lines = string.Concat(shown.Zip(said, (code, letter) => string.Create(CultureInfo.InvariantCulture, $"<{(int)code:X4}> <{(int)letter:X4}>\n")));
        var map = sample.AddStream(Encoding.ASCII.GetBytes(
            $"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange {shown.Length} beginbfchar\n{lines}endbfchar endcmap"));
        var font = "/Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H"
            + $"/ToUnicode {map} 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>]";
        var codes = string.Concat(shown.Select(code => string.Create(CultureInfo.InvariantCulture, $"{(int)code:X4}")));
        return sample.Page($"BT /F1 16 Tf 72 700 Td <{codes}> Tj ET", resources: $"<</Font<</F1<<{font}>>>>>>");
    }

    async Task<NormalisedPdf> ComposedAsync(string language, string text)
    {
        using var file = new MemoryStream();
        DocumentComposer.Compose(file, ForeignLetters.Facts(language), [new Paragraph(text), new Paragraph(text)]);
        var taken = await bench.TakeInAsync(file.ToArray());
        return taken.Pdf.ShouldNotBeNull(taken.Sentence);
    }

    async Task<BurnedPage> BurnAsync(SamplePdf sample) => await BurnAsync(await bench.OpenAsync(sample), KnownPages.None);

    static async Task<BurnedPage> BurnAsync(NormalisedPdf pdf, KnownPages known, params RedactionBox[] boxes)
    {
        await using var run = await new DocumentBurner(new PageSource(await Workbench.SandboxAsync())).OpenAsync(pdf, known, default);
        return (await run.BurnAsync(1, boxes, default)).Value.ShouldNotBeNull();
    }
}
