using System.Text;
using LegalRequests.Pdf.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Reading;

public sealed class PdfIntakeTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_sound_file_is_rewritten_and_measured()
    {
        var pdf = await bench.OpenAsync(Sample().Page("", "/MediaBox[0 0 300 400]"));

        pdf.PageCount.ShouldBe(2);
        pdf.Page(1).ShouldBe(new PageGeometry(1, 612, 792, 0, 1));
        pdf.Page(2).ShouldBe(new PageGeometry(2, 300, 400, 0, 1));
        pdf.Sha256.Length.ShouldBe(64);
        pdf.Traits.TextIsDoubtful.ShouldBeFalse();
        File.Exists(pdf.Path).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_file_is_rewritten_to_the_same_bytes()
    {
        var first = await bench.OpenAsync(Sample());

        var second = await bench.OpenAsync(Sample());

        second.Sha256.ShouldBe(first.Sha256);
    }

    [Theory]
    [InlineData(0, 400, 600)]
    [InlineData(90, 600, 400)]
    [InlineData(180, 400, 600)]
    [InlineData(270, 600, 400)]
    [InlineData(-90, 600, 400)]
    public async Task Size_is_that_of_the_crop_box_as_turned(int rotate, double width, double height)
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page("", $"/MediaBox[0 0 612 792]/CropBox[50 100 450 700]/Rotate {rotate}"));

        pdf.Page(1).Width.ShouldBe(width);
        pdf.Page(1).Height.ShouldBe(height);
    }

    [Fact]
    public async Task A_crop_box_larger_than_the_sheet_is_cut_to_it()
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page("", "/MediaBox[0 0 200 300]/CropBox[-50 -50 900 900]"));

        pdf.Page(1).ShouldBe(new PageGeometry(1, 200, 300, 0, 1));
    }

    [Fact]
    public async Task User_units_enlarge_the_page()
    {
        var pdf = await bench.OpenAsync(Sample().Page("", "/MediaBox[0 0 200 300]/UserUnit 2.5"));

        pdf.Page(1).UserUnit.ShouldBe(1);
        pdf.Page(2).ShouldBe(new PageGeometry(2, 500, 750, 0, 2.5));
    }

    [Fact]
    public async Task An_empty_file_is_refused() =>
        await ShouldBeRefused([], IntakeRefusal.Empty);

    [Fact]
    public async Task A_file_that_is_no_pdf_is_refused() =>
        await ShouldBeRefused("SAMPLE letter, saved as plain text"u8.ToArray(), IntakeRefusal.NotAPdf);

    [Fact]
    public async Task A_file_without_pages_is_refused() =>
        await ShouldBeRefused(new SamplePdf().Bytes(), IntakeRefusal.NoPages);

    [Fact]
    public async Task A_truncated_file_is_refused() =>
        await ShouldBeRefused(Sample().Bytes()[..60], IntakeRefusal.Damaged);

    [Fact]
    public async Task A_header_alone_is_refused() =>
        await ShouldBeRefused("%PDF-1.7\n%%EOF\n"u8.ToArray(), IntakeRefusal.Damaged);

    [Fact]
    public async Task A_file_over_the_size_limit_is_refused() =>
        await ShouldBeRefused(Sample().Bytes(), IntakeRefusal.TooLarge, new IntakeLimits { FileBytes = 100 });

    [Fact]
    public async Task A_file_with_too_many_pages_is_refused() =>
        await ShouldBeRefused(Sample().Page("").Bytes(), IntakeRefusal.TooManyPages, new IntakeLimits { Pages = 1 });

    [Fact]
    public async Task A_file_that_takes_too_long_is_refused()
    {
        var limits = new IntakeLimits { WallClock = TimeSpan.FromMilliseconds(1) };

        await ShouldBeRefused(Sample().Bytes(), IntakeRefusal.TooSlow, limits);
    }

    [Fact]
    public async Task A_broken_cross_reference_table_is_repaired()
    {
        var text = Encoding.Latin1.GetString(Sample().Bytes());
        var broken = text.Replace("startxref\n", "startxref\n9", StringComparison.Ordinal);

        var result = await bench.TakeInAsync(Encoding.Latin1.GetBytes(broken));

        result.Pdf.ShouldNotBeNull(result.Sentence).PageCount.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_only_restricts_printing_opens_with_the_empty_password()
    {
        var path = await EncryptAsync("", "owner-SAMPLE");

        var result = await bench.TakeInAsync(path);

        result.Pdf.ShouldNotBeNull(result.Sentence).PageCount.ShouldBe(1);
    }

    [Theory]
    [InlineData(null, IntakeRefusal.PasswordNeeded)]
    [InlineData("", IntakeRefusal.PasswordNeeded)]
    [InlineData("wrong", IntakeRefusal.PasswordWrong)]
    public async Task A_locked_file_asks_for_its_password(string? password, IntakeRefusal refusal)
    {
        var path = await EncryptAsync("user-SAMPLE", "owner-SAMPLE");

        var result = await bench.TakeInAsync(path, password);

        result.Refusal.ShouldBe(refusal);
        Directory.GetFiles(bench.OutFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_locked_file_opens_with_its_password()
    {
        var path = await EncryptAsync("user-SAMPLE", "owner-SAMPLE");

        var result = await bench.TakeInAsync(path, "user-SAMPLE");

        result.Pdf.ShouldNotBeNull(result.Sentence).PageCount.ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_is_opened_without_a_sandbox()
    {
        var nowhere = new SandboxSettings { ToolFolder = bench.Folder };
        using var sandbox = await Sandbox.ProbeAsync(nowhere, default);

        var result = await new PdfIntake(sandbox, new IntakeLimits())
            .TakeInAsync(bench.Write("in.pdf", Sample().Bytes()), bench.Folder, null, default);

        result.Refusal.ShouldBe(IntakeRefusal.SandboxMissing);
    }

    [Theory]
    [InlineData("3 Tr", true)]
    [InlineData("0 Tr 13 Tr", false)]
    [InlineData("7.0  Tr", true)]
    [InlineData("/Span <</ActualText (other)>> BDC EMC", true)]
    [InlineData("/Span <</#41ctual#54ext (other)>> BDC EMC", true)]
    [InlineData("/Span <</Lang (en)>> BDC EMC", false)]
    public async Task Text_that_may_say_other_than_it_shows_is_noticed(string content, bool doubtful)
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page($"BT {content} ET"));

        pdf.Traits.TextIsDoubtful.ShouldBe(doubtful);
    }

    [Theory]
    [InlineData("BI /W 2 /H 2 /BPC 8 /CS /G ID abcd EI", true)]
    [InlineData("q[]0 d BI/W 2/H 2/BPC 8/CS/G ID abcd EI Q", true)]
    [InlineData("BT (BIG) Tj ET", false)]
    public async Task Pictures_within_the_content_are_noticed(string content, bool hasPictures)
    {
        var pdf = await bench.OpenAsync(new SamplePdf().Page(content));

        pdf.MayHoldPictures.ShouldBe(hasPictures);
    }

    static SamplePdf Sample() => new SamplePdf().Page(SamplePdf.Text(72, 700, 12, "SAMPLE page"));

    async Task ShouldBeRefused(byte[] bytes, IntakeRefusal refusal, IntakeLimits? limits = null)
    {
        var result = await bench.TakeInAsync(bytes, limits: limits);

        result.Refusal.ShouldBe(refusal);
        result.Sentence.ShouldNotBeEmpty();
        Directory.GetFiles(bench.OutFolder).ShouldBeEmpty();
    }

    async Task<string> EncryptAsync(string user, string owner)
    {
        var call = new ToolCall
        {
            Tool = "qpdf",
            Arguments = ["--encrypt", user, owner, "256", "--print=none", "--", ToolCall.Input, "-"],
            InputPath = bench.Write("clear.pdf", Sample().Bytes()),
        };
        var (run, output) = await (await Workbench.SandboxAsync()).RunAsync(call, default);
        run.Clean.ShouldBeTrue(run.ErrorText);
        return bench.Write("locked.pdf", output);
    }
}
