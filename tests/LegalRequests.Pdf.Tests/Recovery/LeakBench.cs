using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Recovery;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Recovery;

/// <summary>Attacks SAMPLE papers with something hidden in them, and writes what is found into the test's log.</summary>
public sealed class LeakBench(ITestOutputHelper log) : IDisposable
{
    public const string Visible = "SAMPLE record of a visit in March";
    public const string Hidden = "Castellan";

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    /// <summary>A page with the visible line, and more content.</summary>
    public static SamplePdf Paper(string more = "") => new SamplePdf().Page(SamplePdf.Text(72, 700, 14, Visible) + more);

    public async Task<ProofFinding> ShouldFindOneAsync(SamplePdf sample, string code, int? page)
    {
        var finding = (await ProveAsync(sample.Bytes())).Findings.ShouldHaveSingleItem();
        (finding.Code, finding.Page).ShouldBe((code, page));
        return finding;
    }

    public async Task<FileProofResult> ProveAsync(byte[] file, params string[] secrets)
    {
        var result = await new FileProof(await Workbench.SandboxAsync()).RunAsync(bench.Write("paper.pdf", file), secrets, null, default);
        foreach (var finding in result.Findings)
            log.WriteLine($"{finding} [{string.Join(' ', finding.Words)}]");
        return result;
    }
}
