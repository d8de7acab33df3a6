using System.Text;
using System.Text.Json;
using LegalRequests.Testing;
using LegalRequests.Web.Maintenance;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance;

public sealed class ProveVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("prove-verb").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();

    [Fact]
    public async Task A_paper_that_hides_nothing_gives_zero()
    {
        (await RunAsync(Write("paper.pdf", SamplePages.Pdf("visit of Castellan")))).ShouldBe(0);

        using var answer = JsonDocument.Parse(output.ToString());
        answer.RootElement.GetProperty("recoverable").GetBoolean().ShouldBeFalse();
        answer.RootElement.GetProperty("findings").GetArrayLength().ShouldBe(0);
        answer.RootElement.GetProperty("pages").GetInt32().ShouldBe(1);
        errors.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_hidden_gives_one_and_is_listed_by_page_without_its_words()
    {
        (await RunAsync(Write("paper.pdf", Hidden()))).ShouldBe(1);

        using var answer = JsonDocument.Parse(output.ToString());
        var finding = answer.RootElement.GetProperty("findings").EnumerateArray().ShouldHaveSingleItem();
        (finding.GetProperty("page").GetInt32(), finding.GetProperty("kind").GetString(), finding.GetProperty("wordsRecovered").GetInt32())
            .ShouldBe((2, "proof.hidden-text", 1));
        finding.GetProperty("place").GetString().ShouldStartWith("72 from the left");
        output.ToString().ShouldNotContain("castellan", Case.Insensitive);
    }

    [Fact]
    public async Task Its_words_are_repeated_when_that_is_asked_for()
    {
        await RunAsync(Write("paper.pdf", Hidden()), "--show-words");

        output.ToString().ShouldContain("castellan");
    }

    [Fact]
    public async Task A_secret_of_the_list_is_found_in_plain_sight()
    {
        var list = Write("list.txt", Encoding.UTF8.GetBytes("\nSomebody Else\n  Rowena Castellan  \n"));

        (await RunAsync(Write("paper.pdf", SamplePages.Pdf("visit of Castellan, Rowena")), "--secrets", list)).ShouldBe(1);

        using var answer = JsonDocument.Parse(output.ToString());
        answer.RootElement.GetProperty("secretsSearched").GetInt32().ShouldBe(2);
        var found = answer.RootElement.GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("by").GetString()).ToHashSet();
        found.IsSupersetOf(["text by poppler", "text by own reader", "picture"]).ShouldBeTrue(output.ToString());
        output.ToString().ShouldNotContain("castellan", Case.Insensitive);
    }

    [Fact]
    public async Task A_locked_paper_is_proven_with_its_password()
    {
        var locked = Write("locked.pdf", SamplePages.Locked(SamplePages.Pdf("visit"), "open sesame"));

        (await RunAsync(locked)).ShouldBe(2);
        errors.ToString().ShouldContain("The PDF is locked.");

        (await RunAsync(locked, "--password-file", Write("password.txt", "open sesame\n"u8.ToArray()))).ShouldBe(0);
    }

    [Fact]
    public async Task A_path_is_taken_from_where_the_caller_stands()
    {
        var path = Path.GetRelativePath(Environment.CurrentDirectory, Write("paper.pdf", SamplePages.Pdf("visit")));

        (await RunAsync(path)).ShouldBe(0);
    }

    [Theory]
    [InlineData("just text", "Only a PDF can be proven, and this is none.")]
    [InlineData("\u0089PNG\r\n\u001a\n", "Only a PDF can be proven, and this is a PNG picture.")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "Only a PDF can be proven, and this is a JPEG picture.")]
    [InlineData("II*\0\b\0\0\0", "Only a PDF can be proven, and this is a TIFF picture.")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "Only a PDF can be proven, and this is a phone's photo.")]
    [InlineData("PK\u0003\u0004", "this is a file of Word, Excel or Outlook. Save it as PDF and prove that.")]
    [InlineData("From: SAMPLE\r\nSubject: SAMPLE\r\n\r\nvisit", "this is a mail. Save the attached PDF and prove that.")]
    [InlineData("", "The file is empty.")]
    [InlineData("%PDF-1.7\nnothing follows", "damaged")]
    public async Task What_cannot_be_read_gives_two_and_a_sentence(string text, string sentence)
    {
        (await RunAsync(Write("paper.pdf", Encoding.Latin1.GetBytes(text)))).ShouldBe(2);

        errors.ToString().Trim().Split('\n').Length.ShouldBe(1);
        errors.ToString().ShouldContain(sentence);
        output.ToString().ShouldBeEmpty();
    }

    [Fact]
    public async Task The_paper_of_the_sample_case_hides_nothing() =>
        (await RunAsync(RepositoryRoot.PathOf("samples/case/paper.pdf"), "--show-words")).ShouldBe(0, output.ToString());

    [Theory]
    [InlineData]
    [InlineData("one.pdf", "two.pdf")]
    [InlineData("one.pdf", "--secrets")]
    [InlineData("--unknown")]
    public async Task Wrong_words_give_two_and_tell_the_right_ones(params string[] words)
    {
        (await RunAsync(words)).ShouldBe(2);

        errors.ToString().ShouldContain("prove FILE [--secrets LIST.txt]");
    }

    [Fact]
    public async Task A_file_that_is_not_there_gives_two()
    {
        (await RunAsync(Path.Combine(folder, "absent.pdf"))).ShouldBe(2);
        (await RunAsync(Write("paper.pdf", SamplePages.Pdf("visit")), "--secrets", Path.Combine(folder, "absent.txt"))).ShouldBe(2);

        errors.ToString().ShouldContain("There is no file");
    }

    public void Dispose()
    {
        output.Dispose();
        errors.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    // On the second page a black rectangle is drawn over the name, in the room that the text leaves in its stream.
    private static byte[] Hidden()
    {
        var plain = Encoding.Latin1.GetString(SamplePages.Pdf("visit", "Castellan and a long line that gives way to the rectangle"));
        var (text, over) = ("(SAMPLE Castellan and a long line that gives way to the rectangle) Tj ET", "(Castellan) Tj ET 0 g 60 690 200 30 re f");
        return Encoding.Latin1.GetBytes(plain.Replace(text, over.PadRight(text.Length), StringComparison.Ordinal));
    }

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private Task<int> RunAsync(params string[] words) => new ProveVerb(output, errors).RunAsync(words, CancellationToken.None);
}
