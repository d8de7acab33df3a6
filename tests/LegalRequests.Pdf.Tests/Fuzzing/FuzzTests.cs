using System.Globalization;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Fuzzing;

/// <summary>
/// Damaged files end in a page or in a declared refusal: no other exception, no overflow of the stack, no more than half a
/// gibibyte, no endless loop. <c>FUZZ_SEED</c> and <c>FUZZ_MINUTES</c> take other inputs and more time.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper log) : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("fuzz-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public Task A_few_damaged_files_end_well() => RunAsync(2026, 1400, TimeSpan.FromMinutes(1));

    [Fact, Trait("Category", "Long")]
    public Task Many_damaged_files_end_well() => RunAsync(
        Number("FUZZ_SEED") ?? Random.Shared.Next(1_000_000),
        int.MaxValue,
        TimeSpan.FromMinutes(Number("FUZZ_MINUTES") ?? 4));

    async Task RunAsync(int seed, int count, TimeSpan time)
    {
        await FuzzSeeds.WriteAsync(folder.FullName);
        var run = new FuzzRun(folder.FullName, seed);

        await run.RunAsync(count, time);

        log.WriteLine($"Seed {seed}: {run.Rounds} rounds from {folder.GetFiles().Length} sound files.");
        foreach (var fault in run.Faults)
            log.WriteLine($"{fault.Target} on {fault.File}, round {fault.Round}: {fault.What}");
        run.Faults.ShouldBeEmpty();
        run.Rounds.ShouldBeGreaterThan(100);
    }

    static int? Number(string setting) =>
        int.TryParse(Environment.GetEnvironmentVariable(setting), CultureInfo.InvariantCulture, out var number) ? number : null;
}
