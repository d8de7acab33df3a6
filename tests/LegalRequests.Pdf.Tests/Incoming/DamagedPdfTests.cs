using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Incoming;

/// <summary>qpdf rewrites no file whose list of pages leads back to itself; poppler draws the pages before the turn.</summary>
public sealed class DamagedPdfTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_file_that_cannot_be_rewritten_comes_in_as_pictures_of_its_pages()
    {
        var result = await TakeInAsync(Loop().Page(Words("first"), "/MediaBox[0 0 400 500]/Rotate 90").Page(Words("second")));

        var pdf = result.Pdf.ShouldNotBeNull(result.Sentence);
        result.CameAs.ShouldBe(FileKind.Pdf);
        result.Findings.ShouldBe([new(FindingCode.TakenAsPictures, 2), new(FindingCode.PagesNotDrawn)]);
        pdf.Page(1).ShouldBe(new PageGeometry(1, 500, 400, 0, 1));
        pdf.Page(2).ShouldBe(new PageGeometry(2, 612, 792, 0, 1));
        Directory.GetFiles(bench.OutFolder).ShouldBe([pdf.Path]);
    }

    [Fact]
    public async Task Its_words_are_those_of_the_pictures()
    {
        var result = await TakeInAsync(Loop().Page(Words("SAMPLE") + "3 Tr " + SamplePdf.Text(72, 300, 24, "unseen")));

        var source = new PageSource(await Workbench.SandboxAsync());
        var pdf = result.Pdf.ShouldNotBeNull(result.Sentence);
        (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull().ShouldBe([[]]);
        var picture = await source.RenderForReleaseAsync(pdf, 1, default);
        var words = await source.RecogniseAsync(picture.Value.ShouldNotBeNull(), default);
        words.Value.ShouldNotBeNull().Select(word => word.Text).ShouldBe(["SAMPLE"]);
    }

    [Fact]
    public async Task White_sheets_of_a_damaged_file_are_refused() =>
        await ShouldBeRefusedAsync(Loop().Page(""), IntakeRefusal.Damaged);

    [Fact]
    public async Task A_list_of_pages_without_any_is_refused() =>
        await ShouldBeRefusedAsync(Loop().Kid(99), IntakeRefusal.Damaged);

    [Fact]
    public async Task A_long_one_is_refused() =>
        await ShouldBeRefusedAsync(Loop().Page(Words("a")).Page(Words("b")), IntakeRefusal.TooManyDamagedPages, new IntakeLimits { PicturedPages = 2 });

    [Fact]
    public async Task One_of_too_many_pixels_is_refused() =>
        await ShouldBeRefusedAsync(Loop().Page(Words("a")).Page(Words("b")), IntakeRefusal.TooLarge, new IntakeLimits { PicturedPixels = 5_000_000 });

    [Theory]
    [InlineData(null, IntakeRefusal.PasswordNeeded)]
    [InlineData("not it", IntakeRefusal.PasswordWrong)]
    [InlineData("opens it", IntakeRefusal.Damaged)]
    public async Task One_that_needs_a_password_is_never_drawn(string? password, IntakeRefusal refusal)
    {
        var result = await bench.TakeInAsync(await LockedAsync("opens it"), password);

        result.Pdf.ShouldBeNull();
        result.Refusal.ShouldBe(refusal);
        Directory.GetFiles(bench.OutFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_opens_without_a_password_is_drawn() =>
        (await bench.TakeInAsync(await LockedAsync(""))).Findings.ShouldContain(new Finding(FindingCode.TakenAsPictures));

    static SamplePdf Loop() => new SamplePdf().Kid(2);

    static string Words(string text) => SamplePdf.Text(72, 400, 24, text);

    // qpdf would not look for the pages here, and so writes the loop as it is.
    async Task<byte[]> LockedAsync(string user)
    {
        var call = new ToolCall
        {
            Tool = "qpdf",
            Arguments = ["--encrypt", user, "owner", "256", "--", "--warning-exit-0", ToolCall.Input, "-"],
            InputPath = bench.Write("clear.pdf", Loop().Page(Words("SAMPLE")).Bytes()),
        };
        var (run, output) = await (await Workbench.SandboxAsync()).RunAsync(call, default);
        run.Clean.ShouldBeTrue(run.ErrorText);
        return output;
    }

    async Task ShouldBeRefusedAsync(SamplePdf sample, IntakeRefusal refusal, IntakeLimits? limits = null)
    {
        var result = await bench.TakeInAsync(sample.Bytes(), limits: limits);

        result.Refusal.ShouldBe(refusal);
        result.Sentence.ShouldNotBeEmpty();
        Directory.GetFiles(bench.OutFolder).ShouldBeEmpty();
    }

    Task<IntakeResult> TakeInAsync(SamplePdf sample) => bench.TakeInAsync(sample.Bytes());
}
