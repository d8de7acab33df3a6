using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

/// <summary>The real program proves a file in a process of its own and says what it says in this one.</summary>
public sealed class ProvenApartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("proven-apart").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("visit of Castellan", true)]
    [InlineData("visit of nobody", false)]
    public async Task A_file_is_proven_as_it_would_be_here(string line, bool tells)
    {
        var path = Path.Combine(folder, "file.pdf");
        await File.WriteAllBytesAsync(path, SamplePages.Pdf(line, "second page"));
        var request = new ProofRequest { Path = path, PageCount = 2, Protected = ["Rowena Castellan", "Castellan"] };
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        using var process = new ProofProcess(Program(), sandbox);

        var apart = await process.RunAsync(request, default);
        var here = await new PacketProof(sandbox).RunAsync(request, default);

        (await process.WalledAsync).ShouldBe(sandbox.Tier == SandboxTier.Bubblewrap);
        apart.ToJson().ShouldBe(here.ToJson());
        apart.Findings.Any(finding => finding.Code == "proof.secret").ShouldBe(tells);
        apart.Findings.ShouldContain(finding => finding.Code == "proof.unwritten", "The sample is not of this product's writing.");
        apart.Findings.Any(finding => finding.Code == "proof.process").ShouldBeFalse();
    }

    [Fact]
    public async Task A_heap_that_is_too_small_for_the_work_ends_in_a_finding()
    {
        var path = Path.Combine(folder, "file.pdf");
        await File.WriteAllBytesAsync(path, SamplePages.Pdf("visit"));
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        using var process = new ProofProcess(Program(), sandbox);

        var report = await process.RunAsync(new ProofRequest { Path = path, PageCount = 1 }, new ProofLimits { Heap = 1 << 18 }, default);

        report.Findings.ShouldHaveSingleItem().Code.ShouldBe("proof.process");
        report.Passed.ShouldBeFalse();
    }

    private static ProofProgram Program() =>
        ProofProgram.OfAssembly(Path.Combine(AppContext.BaseDirectory, "LegalRequests.Web.dll"), "prove-job");
}
