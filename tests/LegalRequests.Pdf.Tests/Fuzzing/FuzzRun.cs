using System.Diagnostics;
using System.Globalization;

namespace LegalRequests.Pdf.Tests.Fuzzing;

/// <summary>What the loop met: the same seed and round make the same input again.</summary>
sealed record FuzzFault(int Seed, int Round, string Target, string File, string What);

/// <summary>Watches over children that damage and read files, and starts the next where one dies or hangs.</summary>
sealed class FuzzRun(string folder, int seed)
{
    // Not more than a page of a real file takes by far; what wants more is a bomb that was not seen as one.
    const string HeapLimit = "0x20000000";
    static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(120);
    readonly List<FuzzFault> faults = [];

    public int Rounds { get; private set; }

    public IReadOnlyList<FuzzFault> Faults => faults;

    public async Task RunAsync(int count, TimeSpan time)
    {
        var whole = Stopwatch.StartNew();
        for (var first = 0; first < count && whole.Elapsed < time;)
            first = await RunChildAsync(first, count - first, (int)Math.Ceiling((time - whole.Elapsed).TotalSeconds));
    }

    async Task<int> RunChildAsync(int first, int count, int seconds)
    {
        using var child = Start(first, count, seconds);
        var last = (string[])["at", first.ToString(CultureInfo.InvariantCulture), "", "", ""];
        try
        {
            while (await child.StandardOutput.ReadLineAsync().WaitAsync(LongestSilence) is { } line)
            {
                last = line.Split('\t');
                if (last[0] == "fault")
                    faults.Add(Fault(last, last[4]));
            }

            await child.WaitForExitAsync();
        }
        catch (TimeoutException)
        {
            child.Kill(entireProcessTree: true);
            await child.WaitForExitAsync();
            faults.Add(Fault(last, $"It was silent for {LongestSilence.TotalSeconds} s."));
        }

        var round = int.Parse(last[1], CultureInfo.InvariantCulture);
        if (last[0] == "at" && child.ExitCode is not 0 and not 137)
            faults.Add(Fault(last, $"The process ended with code {child.ExitCode}."));
        Rounds += round - first;
        return last[0] == "done" ? int.MaxValue : round + 1;
    }

    Process Start(int first, int count, int seconds)
    {
        string[] words = [typeof(FuzzRun).Assembly.Location, "fuzz", folder, .. new[] { seed, first, count, seconds }.Select(number => number.ToString(CultureInfo.InvariantCulture))];
        var start = new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_GCHeapHardLimit"] = HeapLimit;
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        var child = Process.Start(start) ?? throw new InvalidOperationException("The loop did not start.");
        child.ErrorDataReceived += (_, _) => { };
        child.BeginErrorReadLine();
        return child;
    }

    FuzzFault Fault(string[] line, string what) => new(seed, int.Parse(line[1], CultureInfo.InvariantCulture), line[2], line[3], what);
}
