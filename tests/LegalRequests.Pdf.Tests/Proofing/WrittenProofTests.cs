using System.Globalization;
using System.IO.Compression;
using System.Text;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Proofing;

/// <summary>What is planted between or inside the objects of a finished file, where its table does not lead, is found.</summary>
public sealed class WrittenProofTests(PacketProofTests.BurnedOnce burned) : IClassFixture<PacketProofTests.BurnedOnce>, IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task An_object_that_the_table_does_not_name_is_found_even_when_it_is_compressed()
    {
        var packed = Deflated(BurnedSample.Secret);
        var orphan = $"900 0 obj\n<</Length {packed.Length} /Filter /FlateDecode>>\nstream\n" + Latin1(packed) + "\nendstream\nendobj\n";

        (await CodesAsync(BeforeTable(orphan))).ShouldContain("proof.unwritten");
    }

    [Theory]
    [InlineData("% a comment\n")]
    [InlineData("\n")]
    public async Task A_comment_or_a_line_between_objects_is_found(string between) =>
        (await CodesAsync(BeforeTable(between))).ShouldBe(["proof.unwritten"]);

    [Fact]
    public async Task What_is_written_otherwise_than_this_product_writes_is_found()
    {
        var file = Latin1(burned.Sample.Write());
        var last = file.LastIndexOf("\nendobj\n", StringComparison.Ordinal);

        (await CodesAsync(Moved(file.Insert(last, "% a comment"), "% a comment".Length))).ShouldBe(["proof.unwritten"]);
    }

    string BeforeTable(string planted)
    {
        var file = Latin1(burned.Sample.Write());
        return Moved(file.Insert(file.LastIndexOf("xref\n0 ", StringComparison.Ordinal), planted), planted.Length);
    }

    /// <summary>The file with its table found again after something was planted before it.</summary>
    static string Moved(string file, int by)
    {
        var start = file.LastIndexOf("startxref\n", StringComparison.Ordinal) + 10;
        var end = file.IndexOf('\n', start);
        var place = int.Parse(file[start..end], CultureInfo.InvariantCulture) + by;
        return string.Create(CultureInfo.InvariantCulture, $"{file[..start]}{place}{file[end..]}");
    }

    async Task<List<string>> CodesAsync(string file)
    {
        var request = burned.Sample.Request(bench.Write("finished.pdf", Encoding.Latin1.GetBytes(file)));
        var report = await new PacketProof(await Workbench.SandboxAsync()).RunAsync(request, default);
        return [.. report.Findings.Select(finding => finding.Code)];
    }

    static byte[] Deflated(string text)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal))
            deflate.Write(Encoding.Latin1.GetBytes(text));
        return packed.ToArray();
    }

    static string Latin1(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
