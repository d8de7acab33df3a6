using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Recovery;

/// <summary>What is left of earlier versions of a file, and what stands between, before and after its parts.</summary>
public sealed class PlantedVersionTests(ITestOutputHelper log) : IDisposable
{
    readonly LeakBench bench = new(log);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Older_content_that_no_page_uses_is_found()
    {
        var sample = LeakBench.Paper();
        sample.AddStream(Encoding.ASCII.GetBytes("BT /F1 14 Tf 72 600 Td [(Cas) 20 (tellan)] TJ ET"));

        var finding = await bench.ShouldFindOneAsync(sample, "proof.unused", page: null);

        finding.Words.ShouldBe(["castellan"]);
    }

    [Fact]
    public async Task An_earlier_version_is_found_and_what_it_said()
    {
        var sample = new SamplePdf();
        sample.Page(SamplePdf.Text(72, 700, 14, $"{LeakBench.Visible} {LeakBench.Hidden}"));
        var first = sample.Bytes();

        var finding = (await bench.ProveAsync(Revised(first, SamplePdf.Text(72, 700, 14, LeakBench.Visible)))).Findings.ShouldHaveSingleItem();

        (finding.Code, finding.By).ShouldBe(("proof.revision", Detector.Ends));
        finding.Words.ShouldBe(["castellan"]);
    }

    [Theory]
    [InlineData("Castellan\n", "", "proof.before")]
    [InlineData("", "Castellan\n", "proof.trailing")]
    public async Task Bytes_before_and_after_are_found(string before, string after, string code)
    {
        byte[] file = [.. Encoding.ASCII.GetBytes(before), .. LeakBench.Paper().Bytes(), .. Encoding.ASCII.GetBytes(after)];

        (await bench.ProveAsync(file)).Findings.ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_comment_between_objects_is_found()
    {
        var file = Encoding.Latin1.GetString(LeakBench.Paper().Bytes());
        var at = file.IndexOf("endobj\n", StringComparison.Ordinal) + 7;

        var result = await bench.ProveAsync(Encoding.Latin1.GetBytes(file.Insert(at, "% about Castellan\n")));

        result.Findings.ShouldHaveSingleItem().Code.ShouldBe("proof.between");
    }

    // The page's content is the third object of a paper of one page.
    static byte[] Revised(byte[] first, string content)
    {
        var text = Encoding.Latin1.GetString(first);
        var start = text.Split("startxref")[1].Trim().Split('\n')[0].Trim();
        var trailer = text[(text.IndexOf("trailer", StringComparison.Ordinal) + 7)..text.IndexOf("startxref", StringComparison.Ordinal)].Trim();
        var update = $"3 0 obj\n<</Length {content.Length}>>\nstream\n{content}\nendstream\nendobj\n";
        var table = string.Create(CultureInfo.InvariantCulture, $"xref\n3 1\n{first.Length:0000000000} 00000 n \ntrailer\n{trailer[..^2]}/Prev {start}>>\nstartxref\n{first.Length + update.Length}\n%%EOF\n");
        return [.. first, .. Encoding.Latin1.GetBytes(update + table)];
    }
}
