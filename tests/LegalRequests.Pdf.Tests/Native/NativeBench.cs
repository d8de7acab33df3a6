using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Native;

/// <summary>Tries files of tests as a document is tried, with the proof in a process of its own.</summary>
public sealed class NativeBench : IDisposable
{
    readonly Workbench bench = new();

    public ProofProgram Proof { get; init; } = ProofProgram.OfAssembly(typeof(NativeBench).Assembly.Location, "prove-job");

    public string CopyPath => Path.Combine(bench.Folder, "copy.pdf");

    public void Dispose() => bench.Dispose();

    public Task<NativeVerdict> TryAsync(SamplePdf sample, params string[] facts) => TryAsync(sample.Bytes(), facts);

    public async Task<NativeVerdict> TryAsync(byte[] file, params string[] facts)
    {
        var taken = await bench.TakeInAsync(file);
        return await TryAsync(taken.Pdf.ShouldNotBeNull(taken.Sentence), facts);
    }

    public Task<IntakeResult> TakeInAsync(byte[] file) => bench.TakeInAsync(file);

    public async Task<NativeVerdict> TryAsync(NormalisedPdf pdf, params string[] facts)
    {
        var sandbox = await Workbench.SandboxAsync();
        var source = new PageSource(sandbox);
        using var proof = new ProofProcess(Proof, sandbox);
        var trial = new NativeTrial(source, new PdfIntake(sandbox, new IntakeLimits()), new DocumentBurner(source), proof);
        return await trial.RunAsync(pdf, CopyPath, facts, default);
    }
}
