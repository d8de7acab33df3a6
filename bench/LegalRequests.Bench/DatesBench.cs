using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Bench;

/// <summary>Measures the dates of many requests in seconds of the processor, so that other work on the machine does not count.</summary>
internal static class DatesBench
{
    // As the database keeps the facts of a request.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Loads the packs, then computes mixed facts for some seconds, with and without the working.</summary>
    internal static int MeasureDates(int seconds)
    {
        var start = Spent;
        var library = RuleLibrary.Load(ContentFolder.Find().Workflows);
        Say($"load of {library.Packs.Count} packs with {library.Packs.Sum(pack => pack.Rules.Count)} rules and {library.Calendars.Count} calendars: {(Spent - start) * 1000:0} ms");

        var calculator = new DeadlineCalculator(library);
        var facts = MixedFacts(library, 5_000);
        Run("dates, verdicts and questions", calculator.Dates, facts, seconds);
        Run("the same with the whole working", calculator.Compute, facts, seconds);
        return 0;
    }

    /// <summary>Computes a number of open requests anew after a day was declared a holiday.</summary>
    internal static int MeasureRecompute(int requests)
    {
        var library = RuleLibrary.Load(ContentFolder.Find().Workflows);
        var before = new DeadlineCalculator(library);
        var rows = MixedFacts(library, requests).Select(facts => (Facts: JsonSerializer.Serialize(facts, Json), Held: Outcome(before.Dates(facts)))).ToList();
        GC.Collect();

        var start = Spent;
        var declared = new DeclaredDay(new(2026, 11, 27), "SAMPLE day of mourning", TreatAs.Holiday, "SAMPLE");
        var calendars = library.Calendars.ToDictionary(entry => entry.Key, entry => entry.Value.With([declared]));
        var after = new DeadlineCalculator(new RuleLibrary { Calendars = calendars, Districts = library.Districts, Packs = library.Packs, Problems = [] });
        var (touched, letters) = (0, 0L);

        foreach (var (text, held) in rows)
        {
            var facts = JsonSerializer.Deserialize<RequestFacts>(text, Json) ?? throw new InvalidOperationException("No facts.");
            if (Outcome(after.Dates(facts)) == held) continue;

            touched++;
            letters += JsonSerializer.Serialize(after.Compute(facts).Deadlines, Json).Length;
        }

        var taken = Spent - start;
        using var self = Process.GetCurrentProcess();
        Say($"{requests} requests anew after one more holiday: {taken:0.00} s, {touched} touched, {letters / 1024} KiB of new workings, peak {self.PeakWorkingSet64 / 1024 / 1024} MB");
        return touched > 0 ? 0 : 1;
    }

    /// <summary>Writes days and lengths with the day on which each period ends under federal counting; measures the counting alone.</summary>
    internal static int WriteRolls(string file, int count)
    {
        var library = RuleLibrary.Load(ContentFolder.Find().Workflows);
        var plain = new CountingEngine("BENCH", "days, then the next open day", "Fed. R. Civ. P. 6(a)(1)");
        var off = new OffDays([library.Calendars["us-federal"]], []);
        var random = new Random(6);
        var asked = Enumerable.Range(0, count).Select(_ => (Day: new DateOnly(2022, 1, 1).AddDays(random.Next(18 * 365)), Length: random.Next(1, 120))).ToList();
        var plans = Enumerable.Range(1, 120).Select(length => new CountPlan(new(length, PeriodUnit.Calendar), plain, After: true)).ToList();
        var ends = new DateOnly[count];
        var best = double.MaxValue;

        for (var run = 0; run < 5; run++)
        {
            var start = Spent;
            for (var at = 0; at < count; at++) ends[at] = DayCount.End(asked[at].Day, plans[asked[at].Length - 1], off);

            best = Math.Min(best, Spent - start);
        }

        File.WriteAllLines(file, asked.Select((it, at) => string.Create(CultureInfo.InvariantCulture, $"{it.Day:yyyy-MM-dd},{it.Length},{ends[at]:yyyy-MM-dd}")));
        Say($"own counting: {count / best:N0} periods a second (best of 5)");
        return 0;
    }

    private static double Spent => Environment.CpuUsage.TotalTime.TotalSeconds;

    private static void Run(string what, Func<RequestFacts, Calculation> compute, List<RequestFacts> facts, int seconds)
    {
        foreach (var one in facts) compute(one);

        var (requests, dates) = (0L, 0L);
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var start = Spent;
        while (Spent - start < seconds)
        {
            foreach (var one in facts)
            {
                dates += compute(one).Deadlines.Count;
                requests++;
            }
        }

        var taken = Spent - start;
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        Say($"{what}: {dates / taken:N0} dates a second, {requests / taken:N0} requests a second, {bytes / requests / 1024.0:0.0} KiB a request");
    }

    /// <summary>The cases of the guide, each at many days of two years.</summary>
    private static List<RequestFacts> MixedFacts(RuleLibrary library, int count)
    {
        var folder = Path.Combine(ContentFolder.Find().Root, "docs", "guide", "facts");
        var cases = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(file => Read(file, library)).ToList();
        var random = new Random(45);
        return [.. Enumerable.Range(0, count).Select(at => Shift(cases[at % cases.Count], random.Next(-180, 540)))];
    }

    private static RequestFacts Read(string file, RuleLibrary library)
    {
        using var text = File.OpenText(file);
        return FactsFile.Read(file, text, library, out var problems)?.Facts ?? throw new InvalidOperationException(problems[0].ToString());
    }

    private static RequestFacts Shift(RequestFacts facts, int days) => facts with
    {
        Service = facts.Service is { } service ? service with { On = service.On.AddDays(days) } : null,
        ComplianceAt = Shift(facts.ComplianceAt, days),
        IssuedOn = facts.IssuedOn?.AddDays(days),
        ReceivedOn = facts.ReceivedOn?.AddDays(days),
        OtherEvents = facts.OtherEvents.ToDictionary(entry => entry.Key, entry => entry.Value with { Day = entry.Value.Day.AddDays(days) }),
    };

    private static CourtMoment? Shift(CourtMoment? moment, int days) => moment is null ? null : moment with { Day = moment.Day.AddDays(days) };

    private static int Outcome(Calculation calculation)
    {
        var hash = default(HashCode);
        foreach (var date in calculation.Deadlines) hash.Add((date.RuleId, date.Due, date.SafeDate, date.Verdict));

        return hash.ToHashCode();
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
