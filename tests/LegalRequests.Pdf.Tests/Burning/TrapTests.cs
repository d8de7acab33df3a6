using System.Text;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

public sealed class TrapTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Every_word_of_the_trap_is_in_the_file_as_it_came()
    {
        var found = await SearchAsync(TrapPdf.Bytes());

        found.ShouldBe([.. TrapPdf.Visible, .. TrapPdf.Hidden, TrapPdf.Boxed], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_the_trap_only_what_is_seen_comes_through_the_burning()
    {
        var result = await bench.TakeInAsync(TrapPdf.Bytes());
        var pdf = result.Pdf.ShouldNotBeNull(result.Sentence);
        var source = new PageSource(await Workbench.SandboxAsync());
        var words = (await source.WordsAsync(pdf, 1, 1, default)).Value.ShouldNotBeNull()[0];
        var box = words.Single(word => word.Text == TrapPdf.Boxed).Box;

        var read = await new DocumentBurner(source).BurnAsync(pdf, 1, [new RedactionBox(box, "P-1")], TextBelief.WhatIsShown, default);

        var page = read.Value.ShouldNotBeNull(read.Sentence);
        var file = bench.Write("burned.pdf", Finished.Write(page));
        var extracted = (await ExtractAsync(file)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        new HashSet<string>(extracted).IsSupersetOf(["TRAPPLAIN", "line", "of", "a", "record", "Name:", "stays", "secret", "TRAPSPLIT", "ordinary", "wonderfuls", "TRAPSTAMP"]).ShouldBeTrue(string.Join(' ', extracted));
        (await SearchAsync(await File.ReadAllBytesAsync(file))).ShouldBe(TrapPdf.Visible, ignoreOrder: true);
        page.Removed.ShouldContain(removed => removed.Word.Text == "TRAPHATCHED" && removed.Why == WordRemoval.NotShown);
    }

    async Task<List<string>> SearchAsync(byte[] file)
    {
        string[] texts = [Encoding.Latin1.GetString(file), await InflatedAsync(file), await ExtractAsync(bench.Write("searched.pdf", file))];
        List<string> words = [.. TrapPdf.Visible, .. TrapPdf.Hidden, TrapPdf.Boxed];
        return words.FindAll(word => texts.Any(text => text.Contains(word, StringComparison.Ordinal)));
    }

    async Task<string> InflatedAsync(byte[] file)
    {
        var call = new ToolCall
        {
            Tool = "qpdf",
            Arguments = ["--qdf", "--stream-data=uncompress", "--preserve-unreferenced", "--warning-exit-0", ToolCall.Input, "-"],
            InputPath = bench.Write("inflated.pdf", file),
        };
        var (_, output) = await (await Workbench.SandboxAsync()).RunAsync(call, default);
        output.Length.ShouldBeGreaterThan(0);
        return Encoding.Latin1.GetString(output);
    }

    static async Task<string> ExtractAsync(string path)
    {
        var call = new ToolCall { Tool = "pdftotext", Arguments = ["-raw", ToolCall.Input, "-"], InputPath = path };
        var (_, output) = await (await Workbench.SandboxAsync()).RunAsync(call, default);
        return Encoding.UTF8.GetString(output);
    }
}
