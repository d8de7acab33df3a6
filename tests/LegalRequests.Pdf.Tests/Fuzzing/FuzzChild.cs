using System.Diagnostics;
using System.Globalization;

namespace LegalRequests.Pdf.Tests.Fuzzing;

/// <summary>
/// The mutation loop, in a process of its own: what overflows the stack or the memory ends it, and its last line tells
/// the round. Started as <c>fuzz FOLDER SEED FIRST COUNT SECONDS</c>; the same numbers run the same inputs.
/// </summary>
static class FuzzChild
{
    const int FramesTold = 4;

    /// <summary>A round that takes longer is a fault; even the largest file of the product's limits is read faster.</summary>
    static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(40);

    public static int Run(string folder, int seed, int first, int count, int seconds)
    {
        var seeds = Directory.GetFiles(folder).Order(StringComparer.Ordinal).ToDictionary(path => Path.GetFileName(path)!, File.ReadAllBytes);
        var whole = Stopwatch.StartNew();
        using var said = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        var round = first;
        for (; round < first + count && whole.Elapsed.TotalSeconds < seconds; round++)
        {
            var random = new Random(unchecked((seed * 1_000_003) + round));
            var (name, ending, run) = FuzzTargets.All[round % FuzzTargets.All.Count];
            var own = seeds.Where(pair => pair.Key.EndsWith(ending, StringComparison.Ordinal)).ToList();
            var (file, sound) = own[random.Next(own.Count)];
            var bytes = new Mutation(random).Of(sound, own[random.Next(own.Count)].Value);
            said.WriteLine(Line("at", round, name, file, ""));
            var watch = Stopwatch.StartNew();
            if (Fault(() => run(bytes)) is { } fault)
                said.WriteLine(Line("fault", round, name, file, fault));
            else if (watch.Elapsed > LongestRound)
                said.WriteLine(Line("fault", round, name, file, $"It took {watch.Elapsed.TotalSeconds:0} s."));
        }

        said.WriteLine(Line("done", round, "", "", ""));
        return 0;
    }

    static string? Fault(Action run)
    {
        try
        {
            run();
            return null;
        }
        catch (Exception fault)
        {
            var frames = new StackTrace(fault, fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod());
            var own = frames.Where(method => method?.DeclaringType?.Namespace?.StartsWith("LegalRequests", StringComparison.Ordinal) == true);
            var places = string.Join(" < ", own.Take(FramesTold).Select(method => $"{method?.DeclaringType?.Name}.{method?.Name}"));
            return $"{fault.GetType().Name} in {places}: {fault.Message.ReplaceLineEndings(" ")}";
        }
    }

    static string Line(string word, int round, string target, string file, string fault) =>
        string.Create(CultureInfo.InvariantCulture, $"{word}\t{round}\t{target}\t{file}\t{fault}");
}
