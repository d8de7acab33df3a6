using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Proofing;

/// <summary>What is planted into the object streams of a finished file is found as if it stood outside.</summary>
public sealed class PackedProofTests(PacketProofTests.BurnedOnce burned, ITestOutputHelper log)
    : IClassFixture<PacketProofTests.BurnedOnce>, IDisposable
{
    const string Secret = BurnedSample.Secret;
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_clean_packed_file_passes()
    {
        var file = burned.Sample.Write(isPacked: true);

        SourceDocument.Open(file).IsPacked.ShouldBeTrue();
        (await ProveAsync(file)).Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_secret_in_a_packed_string_is_found_by_each_detector()
    {
        var report = await ProveAsync(Packed(new PdfDictionary { ["Title"] = PdfString.OfText($"About {Secret}") }));

        report.Findings.ShouldAllBe(finding => finding.Code == "proof.secret");
        report.Findings.Select(finding => finding.By).Order().ShouldBe(new[] { Detector.Objects, Detector.OwnReader, Detector.Streams }.Order());
    }

    [Fact]
    public async Task A_secret_in_a_packed_name_or_in_wide_letters_is_found()
    {
        (await ProveAsync(Packed(new PdfDictionary { ["S"] = PdfName.Of(Secret) }))).Findings.ShouldContain(finding => finding.Code == "proof.secret");
        (await ProveAsync(Packed(PdfString.OfText($"\u4E2D {Secret}")))).Findings.ShouldContain(finding => finding.Code == "proof.secret");
    }

    [Theory]
    [InlineData("OpenAction")]
    [InlineData("Annots")]
    [InlineData("Extends")]
    public async Task A_packed_entry_that_no_released_file_has_is_found(string key)
    {
        var report = await ProveAsync(Packed(new PdfDictionary { [key] = new PdfArray() }));

        report.Findings.Select(finding => finding.Code).ShouldBe(["proof.key"]);
        report.Findings[0].Sentence.ShouldContain(key);
    }

    [Theory]
    [InlineData("(about Priscilla)")]
    [InlineData("(about Pris\\143illa)")]
    [InlineData("<</OpenAction 1 0 R>>")]
    [InlineData("% Priscilla")]
    public async Task What_stands_among_packed_objects_unnamed_is_found(string hidden)
    {
        var codes = (await ProveAsync(Smuggled(hidden, "Type"))).Findings.Select(finding => finding.Code).ToList();

        codes.ShouldContain("proof.packed");
        codes.Contains("proof.secret").ShouldBe(hidden.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_object_stream_that_extends_another_is_found() =>
        (await ProveAsync(Smuggled("", "Extends"))).Findings.Select(finding => finding.Code).ShouldContain("proof.packed");

    byte[] Packed(PdfObject value) => burned.Sample.Write(plant: document => document.File.Add(value), isPacked: true);

    /// <summary>The sample with one more object stream, in which something follows that no table names.</summary>
    byte[] Smuggled(string hidden, string key) => burned.Sample.Write(isPacked: true, plant: document =>
    {
        var (own, home) = (document.File.Reserve(), document.File.Reserve());
        var head = $"{own.Number} 0 \n";
        var plain = System.Text.Encoding.ASCII.GetBytes($"{head}<</Type /Metadata>>\n{hidden}\n");
        var facts = new PdfDictionary { ["Type"] = PdfName.Of("ObjStm"), ["N"] = PdfNumber.Of(1), ["First"] = PdfNumber.Of(head.Length) };
        facts[key] ??= own;
        document.File.WriteAlone(home, PdfStream.Deflated(facts, plain));
        document.File.Place(own, new ObjectPlace(0, home.Number, 0));
    });

    async Task<ProofReport> ProveAsync(byte[] file)
    {
        var request = burned.Sample.Request(bench.Write("finished.pdf", file));
        var report = await new PacketProof(await Workbench.SandboxAsync()).RunAsync(request, default);
        foreach (var finding in report.Findings)
            log.WriteLine(finding.ToString());
        return report;
    }
}
