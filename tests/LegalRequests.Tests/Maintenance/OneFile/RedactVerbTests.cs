using System.Globalization;
using System.Text.Json;
using LegalRequests.Pdf.Objects;
using LegalRequests.Web.Maintenance.OneFile;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance.OneFile;

public sealed class RedactVerbTests : IDisposable
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly PaperRun run = new();

    public void Dispose() => run.Dispose();

    [Fact]
    public async Task Marked_words_are_gone_from_the_copy_and_the_others_stay()
    {
        var marks = await run.MarksAsync(PaperRun.Paper, "Mara Tessler");

        (await run.RedactAsync(PaperRun.Paper, "--marks", marks, "--out", run.PathOf("out.pdf"))).ShouldBe(0, run.Errors);

        using var answer = JsonDocument.Parse(run.Said);
        answer.RootElement.GetProperty("written").GetBoolean().ShouldBeTrue();
        answer.RootElement.GetProperty("boxes").GetInt32().ShouldBe(2);
        answer.RootElement.GetProperty("pages")[0].GetProperty("wordsCovered").GetInt32().ShouldBe(4);
        run.Said.ShouldNotContain("Tessler");
        (await run.ReadAsync(run.PathOf("out.pdf"))).ShouldBe(0, run.Errors);
        run.Said.ShouldNotContain("Tessler");
        run.Said.ShouldContain("Brookhaven");
        run.Files.ShouldBe(["marks.json", "out.pdf"]);
    }

    [Theory]
    [InlineData("\"page\": 1", "\"page\": 3", "no page 3")]
    [InlineData("\"page\": 1", "\"page\": 2", "made for another page")]
    [InlineData("\"page\": 1", "\"page\": 0", "no page 0")]
    [InlineData("\"reason\": \"R-2\"", "\"reason\": \"secret\"", "no reason 'secret'")]
    [InlineData("\"left\": ", "\"left\": -", "over the edge")]
    [InlineData("\"bottom\": ", "\"bottom\": 9", "over the edge of page 1, which is 612 by 792 points")]
    [InlineData("\"right\": ", "\"right\": -", "edges are not in order")]
    [InlineData("\"right\": ", "\"rihgt\": ", "not a file of marks")]
    [InlineData("\"left\": ", "\"left\": \"x\", \"left\": ", "not a file of marks")]
    [InlineData("\"marks\"", "\"mark\"", "not a file of marks")]
    [InlineData("{", "[", "not a file of marks")]
    public async Task A_mark_that_does_not_fit_is_refused_and_nothing_written(string right, string wrong, string told)
    {
        var marks = await run.MarksAsync(PaperRun.Paper, "individually");
        run.Write("marks.json", (await File.ReadAllTextAsync(marks)).Replace(right, wrong, StringComparison.Ordinal));

        (await run.RedactAsync(PaperRun.Paper, "--marks", marks, "--out", run.PathOf("out.pdf"))).ShouldBe(1);

        run.Errors.ShouldContain(told);
        run.Said.ShouldBeEmpty();
        run.Files.ShouldBe(["marks.json"]);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(8, 1)]
    [InlineData(-20, 1)]
    public async Task A_word_that_reaches_out_from_under_its_box_is_pointed_out(double moved, int cut)
    {
        var sheet = Sheet("quartzlike");
        var marks = JsonSerializer.Deserialize<MarksFile>(await File.ReadAllTextAsync(await run.MarksAsync(sheet, "quartzlike")), Web).ShouldNotBeNull();
        var mark = marks.Marks.ShouldHaveSingleItem();
        var aside = moved < 0 ? mark with { Right = mark.Right + moved } : mark with { Top = mark.Top + moved };
        run.Write("marks.json", JsonSerializer.Serialize(new MarksFile([aside]), Web));

        (await run.RedactAsync(sheet, "--marks", run.PathOf("marks.json"), "--out", run.PathOf("out.pdf"))).ShouldBe(0, run.Errors);

        using var answer = JsonDocument.Parse(run.Said);
        answer.RootElement.GetProperty("pages")[0].GetProperty("wordsCovered").GetInt32().ShouldBe(1);
        answer.RootElement.GetProperty("pages")[0].GetProperty("wordsCut").GetInt32().ShouldBe(cut);
        run.Errors.Contains("reach out from under a box", StringComparison.Ordinal).ShouldBe(cut > 0);
    }

    [Fact]
    public async Task An_empty_mark_is_refused_by_its_number()
    {
        (await run.RedactAsync(PaperRun.Paper, "--marks", run.Write("marks.json", "{\"marks\": [null]}"), "--out", run.PathOf("out.pdf"))).ShouldBe(1);

        run.Errors.ShouldContain("Mark 1: it is empty.");
    }

    [Fact]
    public async Task A_mark_of_another_file_is_refused()
    {
        var marks = await run.MarksAsync(PaperRun.Paper, "individually");

        (await run.RedactAsync(Sheet("individually"), "--marks", marks, "--out", run.PathOf("out.pdf"))).ShouldBe(1);

        run.Errors.ShouldContain("made for another page than page 1");
    }

    [Fact]
    public async Task No_mark_at_all_is_refused()
    {
        (await run.RedactAsync(PaperRun.Paper, "--marks", run.Write("marks.json", "{\"marks\": []}"), "--out", run.PathOf("out.pdf"))).ShouldBe(1);

        run.Errors.ShouldContain("nothing would be covered");
    }

    [Fact]
    public async Task A_file_in_the_place_of_the_copy_stays_as_it_is()
    {
        var marks = await run.MarksAsync(PaperRun.Paper, "individually");
        var taken = run.Write("out.pdf", "mine");

        (await run.RedactAsync(PaperRun.Paper, "--marks", marks, "--out", taken)).ShouldBe(2);

        run.Errors.ShouldContain("Nothing is overwritten");
        (await File.ReadAllTextAsync(taken)).ShouldBe("mine");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused()
    {
        var marks = await run.MarksAsync(PaperRun.Paper, "individually");

        (await run.RedactAsync(run.Write("broken.pdf", "%PDF-1.7\n%%EOF\n"), "--marks", marks, "--out", run.PathOf("out.pdf"))).ShouldBe(1);

        run.Errors.ShouldContain("damaged");
        run.Files.ShouldBe(["broken.pdf", "marks.json"]);
    }

    // The program's own name stands in every file that it writes, so covering that word cannot pass the proof.
    [Fact]
    public async Task What_the_proof_finds_forbids_the_copy()
    {
        var sheet = Sheet(DocumentFacts.Producer);
        var marks = await run.MarksAsync(sheet, DocumentFacts.Producer);

        (await run.RedactAsync(sheet, "--marks", marks, "--out", run.PathOf("out.pdf"))).ShouldBe(3);

        using var answer = JsonDocument.Parse(run.Said);
        answer.RootElement.GetProperty("written").GetBoolean().ShouldBeFalse();
        answer.RootElement.GetProperty("findings").GetArrayLength().ShouldBeGreaterThan(0);
        run.Errors.ShouldContain("Nothing was written");
        run.Files.ShouldBe(["marks.json", "sheet.pdf"]);
    }

    [Theory]
    [InlineData("one.pdf")]
    [InlineData("one.pdf", "--marks", "m.json")]
    [InlineData("absent.pdf", "--marks", "absent.json", "--out", "absent-out.pdf")]
    public async Task Wrong_words_and_absent_files_give_two(params string[] args)
    {
        (await run.RedactAsync(args)).ShouldBe(2);

        run.Errors.ShouldNotBeEmpty();
        File.Exists("absent-out.pdf").ShouldBeFalse();
    }

    private string Sheet(string word)
    {
        var content = $"BT /F1 16 Tf 72 700 Td (SAMPLE record with {word} in it) Tj ET";
        return run.Write("sheet.pdf", string.Create(
            CultureInfo.InvariantCulture,
            $"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>\nendobj\n4 0 obj\n<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\ntrailer <</Root 1 0 R>>\n"));
    }
}
