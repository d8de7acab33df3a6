using System.Text.Json;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance.OneFile;

public sealed class ReadVerbTests : IDisposable
{
    private readonly PaperRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task A_paper_is_printed_with_its_pages_words_and_what_it_seems_to_ask()
    {
        (await run.ReadAsync(PaperRun.Paper)).ShouldBe(0, run.Errors);

        using var answer = JsonDocument.Parse(run.Said);
        var file = answer.RootElement.GetProperty("file");
        file.GetProperty("pages").GetInt32().ShouldBe(2);
        file.GetProperty("encrypted").GetBoolean().ShouldBeFalse();
        file.GetProperty("repaired").GetBoolean().ShouldBeFalse();
        var page = answer.RootElement.GetProperty("pages")[0];
        page.GetProperty("width").GetDouble().ShouldBe(612);
        page.GetProperty("source").GetString().ShouldBe("text");
        page.GetProperty("ink").GetBoolean().ShouldBeTrue();
        page.GetProperty("contentHash").GetString().ShouldNotBeNull().Length.ShouldBe(64);
        var word = page.GetProperty("words").EnumerateArray().First(it => it.GetProperty("text").GetString() == "UNITED");
        word.GetProperty("source").GetString().ShouldBe("text");
        word.GetProperty("left").GetDouble().ShouldBe(72, 0.5);
        word.GetProperty("top").GetDouble().ShouldBe(72, 3);
        answer.RootElement.GetProperty("suggestions").EnumerateArray().Select(it => it.GetProperty("value").GetString()).ShouldContain("2:26-cv-09917-SAM-PLE");
        answer.RootElement.GetProperty("notes").ValueKind.ShouldBe(JsonValueKind.Array);
        run.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_is_sought_from_the_folder_of_the_caller()
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, PaperRun.Paper);

        (await run.ReadAsync(relative, "--mark", "Mara", "--reason", "R-2")).ShouldBe(0, run.Errors);
    }

    [Fact]
    public async Task A_scan_is_recognised_and_says_so()
    {
        (await run.ReadAsync(RepositoryRoot.PathOf("samples/case/records/10-consent-form.pdf"))).ShouldBe(0, run.Errors);

        using var answer = JsonDocument.Parse(run.Said);
        var page = answer.RootElement.GetProperty("pages")[0];
        page.GetProperty("source").GetString().ShouldBe("ocr");
        page.GetProperty("defects")[0].GetString().ShouldNotBeNull().ShouldContain("recognised from the picture");
    }

    [Fact]
    public async Task What_is_odd_about_a_file_is_told_in_plain_words()
    {
        const string sheet = "/Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/CropBox[0 0 200 200]/Rotate 90/UserUnit 2/Annots[<</Type/Annot/Subtype/Text/Rect[9 9 20 20]>>]";
        var file = run.Write(
            "odd.pdf",
            $"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(x)>>>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<<{sheet}>>\nendobj\ntrailer <</Root 1 0 R>>\n");

        (await run.ReadAsync(file)).ShouldBe(0, run.Errors);

        using var answer = JsonDocument.Parse(run.Said);
        var defects = string.Join(' ', answer.RootElement.GetProperty("file").GetProperty("defects").EnumerateArray().Select(it => it.GetString()));
        foreach (var told in (string[])["repaired", "script", "Notes, links", "crop hides"])
        {
            defects.ShouldContain(told);
        }

        var page = answer.RootElement.GetProperty("pages")[0];
        page.GetProperty("width").GetDouble().ShouldBe(400);
        page.GetProperty("rotation").GetInt32().ShouldBe(90);
        page.GetProperty("userUnit").GetDouble().ShouldBe(2);
        page.GetProperty("source").GetString().ShouldBe("none");
    }

    [Fact]
    public async Task A_locked_file_asks_for_its_password_and_opens_with_it()
    {
        var locked = await run.LockedAsync("open-SAMPLE");

        (await run.ReadAsync(locked)).ShouldBe(1);
        run.Errors.ShouldContain("--password-file");
        (await run.ReadAsync(locked, "--password-file", run.Write("wrong", "other\n"))).ShouldBe(1);
        run.Errors.ShouldContain("does not open with this password");
        (await run.ReadAsync(locked, "--password-file", run.Write("right", "open-SAMPLE\n"))).ShouldBe(0, run.Errors);

        using var answer = JsonDocument.Parse(run.Said);
        answer.RootElement.GetProperty("file").GetProperty("encrypted").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_gives_one_and_a_sentence()
    {
        (await run.ReadAsync(run.Write("broken.pdf", "%PDF-1.7\n%%EOF\n"))).ShouldBe(1);

        run.Said.ShouldBeEmpty();
        run.Errors.ShouldContain("damaged");
    }

    [Fact]
    public async Task Marks_are_made_of_words_in_a_row()
    {
        (await run.ReadAsync(PaperRun.Paper, "--mark", "mara tessler", "--reason", "R-2")).ShouldBe(0, run.Errors);

        using var marks = JsonDocument.Parse(run.Said);
        marks.RootElement.GetProperty("marks").GetArrayLength().ShouldBe(2);
        (await run.ReadAsync(PaperRun.Paper, "--mark", "nobody there", "--reason", "R-2")).ShouldBe(1);
        (await run.ReadAsync(PaperRun.Paper, "--mark", "Mara", "--reason", "R-99")).ShouldBe(2);
        run.Errors.ShouldContain("R-99");
    }

    [Theory]
    [InlineData()]
    [InlineData("absent.pdf")]
    [InlineData("one.pdf", "two.pdf")]
    [InlineData("one.pdf", "--mark", "x")]
    [InlineData("one.pdf", "--loud", "x")]
    [InlineData("one.pdf", "--password-file")]
    public async Task Anything_but_one_file_and_known_options_gives_two(params string[] args)
    {
        (await run.ReadAsync(args)).ShouldBe(2);

        run.Errors.ShouldNotBeEmpty();
        run.Said.ShouldBeEmpty();
    }
}
