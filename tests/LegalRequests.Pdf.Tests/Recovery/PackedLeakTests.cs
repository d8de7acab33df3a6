using LegalRequests.Pdf.Tests.Stamping;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Recovery;

/// <summary>What stands in the object streams of any file and is lost where it is rewritten.</summary>
public sealed class PackedLeakTests(ITestOutputHelper log) : IDisposable
{
    readonly LeakBench bench = new(log);

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Objects_that_the_table_names_are_no_finding() =>
        (await bench.ProveAsync(new PackedSample().Bytes())).Findings.ShouldBeEmpty();

    [Fact]
    public async Task An_object_that_the_table_no_longer_names_is_found()
    {
        var sample = new PackedSample();
        sample.Packed.Add((2, "<</Contents (About Castellan)>>"));
        sample.Places[2] = (0, 0, 0);

        var finding = (await bench.ProveAsync(sample.Bytes())).Findings.ShouldHaveSingleItem();

        (finding.Code, finding.Place).ShouldBe(("proof.unused", "object 3"));
        finding.Words.ShouldBe(["about", "castellan"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_secret_in_an_older_state_of_an_object_is_found()
    {
        var sample = new PackedSample();
        sample.Packed.Add((4, "<</Type /Catalog /Pages 5 0 R /X <436173 74656C6C616E>>>"));

        var findings = (await bench.ProveAsync(sample.Bytes(), "Castellan")).Findings;

        findings.ShouldContain(finding => finding.Code == "proof.secret" && finding.Place == "object 3");
    }
}
