using System.Text;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;
using LegalRequests.Pdf.Tests.Recovery;

namespace LegalRequests.Pdf.Tests.Native;

/// <summary>Files that nobody here wrote, where the machine has them: what leaks never leaves natively, and no file breaks the trial.</summary>
public sealed class SharedSetTests : IDisposable
{
    const int MostPages = 3;

    readonly NativeBench bench = new();

    public void Dispose() => bench.Dispose();

    [TheoryOnSharedFiles("redaction")]
    [MemberData(nameof(SampleSetTests.Rows), MemberType = typeof(SampleSetTests))]
    public async Task A_failed_redaction_does_not_leave_natively(string name, string secret, bool leaks)
    {
        var path = Path.Combine(Workbench.Samples("redaction"), name);
        var verdict = await bench.TryAsync(await File.ReadAllBytesAsync(path));

        // An earlier version of the file goes when it is taken in; what was never covered is there for all to see.
        if (leaks && !name.Contains("unredacted", StringComparison.Ordinal) && !name.Contains("earlier-revision", StringComparison.Ordinal))
            verdict.IsClean.ShouldBeFalse();
        if (verdict.IsClean && secret.Length > 0 && !name.Contains("unredacted", StringComparison.Ordinal))
            (await EverythingInAsync(bench.CopyPath)).ShouldNotContain(secret);
        if (verdict.IsClean && secret.Length > 0 && name.Contains("unredacted", StringComparison.Ordinal))
            (await bench.TryAsync(await File.ReadAllBytesAsync(path), secret)).IsClean.ShouldBeFalse();
    }

    [FactOnSharedFiles("pdf-odd")]
    public async Task No_odd_file_breaks_the_trial()
    {
        var clean = 0;
        foreach (var path in Directory.EnumerateFiles(Workbench.Samples("pdf-odd"), "*.pdf"))
        {
            var taken = await bench.TakeInAsync(await File.ReadAllBytesAsync(path));
            if (taken.Pdf is not { PageCount: <= MostPages } pdf)
                continue;
            var verdict = await bench.TryAsync(pdf);
            verdict.Doubts.ShouldAllBe(doubt => !doubt.Sentence.StartsWith("Its pages could not be looked at"), Path.GetFileName(path));
            (verdict.Doubts.Count > 0).ShouldBe(!verdict.IsClean, Path.GetFileName(path));
            clean += verdict.IsClean ? 1 : 0;
        }

        clean.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Without_a_proof_nothing_is_clean()
    {
        using var broken = new NativeBench { Proof = new(Path.Combine(Path.GetTempPath(), "absent"), []) };

        var verdict = await broken.TryAsync(new SamplePdf().Page(SamplePdf.Text(72, 700, 14, "A line of a SAMPLE record")));

        verdict.IsClean.ShouldBeFalse();
        verdict.Doubts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_doubt()
    {
        var verdict = await bench.TryAsync(new NormalisedPdf(Path.Combine(Path.GetTempPath(), "absent.pdf"), "", [new PageGeometry(1, 612, 792, 0, 1)], new PdfTraits(false, false, false, false)));

        verdict.IsClean.ShouldBeFalse();
        verdict.Doubts.ShouldHaveSingleItem().Sentence.ShouldContain("could not be looked at");
    }

    static async Task<string> EverythingInAsync(string path)
    {
        var sandbox = await Workbench.SandboxAsync();
        var (_, inflated) = await sandbox.RunAsync(new ToolCall { Tool = "qpdf", Arguments = ["--qdf", "--stream-data=uncompress", ToolCall.Input, "-"], InputPath = path }, default);
        var (_, text) = await sandbox.RunAsync(new ToolCall { Tool = "pdftotext", Arguments = ["-raw", ToolCall.Input, "-"], InputPath = path }, default);
        inflated.Length.ShouldBeGreaterThan(0);
        return Encoding.Latin1.GetString(inflated) + Encoding.UTF8.GetString(text).Replace('\n', ' ');
    }
}
