using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Bench;

/// <summary>Fills a docket and loads its page as a member of legal staff would.</summary>
internal static partial class DocketBench
{
    private const int Batch = 5_000;

    /// <summary>Adds requests to the SQLite database of a demo that was started once and stopped.</summary>
    internal static async Task<int> SeedAsync(string database, int count)
    {
        var options = new DbContextOptionsBuilder<LegalRequestsDb>();
        options.UseDatabase(new DatabaseSettings { ConnectionString = $"Data Source={database}" });
        var start = new DateTimeOffset(2024, 1, 2, 9, 0, 0, TimeSpan.Zero);
        var statuses = Enum.GetValues<RequestStatus>();
        var random = new Random(99);

        for (var done = 0; done < count; done += Batch)
        {
            await using var db = new LegalRequestsDb(options.Options);

            for (var i = done; i < Math.Min(count, done + Batch); i++)
            {
                var id = Guid.CreateVersion7();
                var logged = start.AddMinutes(15L * i);
                db.Add(new RequestLatch { Id = id });
                db.Add(new LegalRequest
                {
                    Id = id,
                    Number = string.Create(CultureInfo.InvariantCulture, $"BENCH-{i:D6}"),
                    BatesPrefix = "BENCH",
                    Instrument = (Instrument)random.Next(0, 9),
                    Forum = (Forum)random.Next(0, 6),
                    State = random.Next(2) == 0 ? "NJ" : "NY",
                    Court = $"District Court {random.Next(60)}",
                    CaseNumber = string.Create(CultureInfo.InvariantCulture, $"2:26-cv-{i:D5}"),
                    Caption = $"Sample {i} v. Example {random.Next(1000)}",
                    ClientName = $"Sample Client {i}",
                    Status = i % 20 == 0 ? RequestStatus.New : statuses[random.Next(statuses.Length)],
                    ComplianceAt = logged.AddDays(30),
                    ComplianceZone = "America/New_York",
                    LoggedAt = logged,
                });
                db.Add(DateOf(id, logged, isOpen: i % 10 == 0));
            }

            await db.SaveChangesAsync();
        }

        Console.WriteLine($"{count} requests");
        return 0;
    }

    // As in an office: most dates of the past are settled, and one of ten was left open.
    private static Deadline DateOf(Guid request, DateTimeOffset logged, bool isOpen) => new()
    {
        Id = Guid.CreateVersion7(),
        RequestId = request,
        RuleId = "BENCH.comply",
        Title = "Comply",
        Role = DeadlineRole.Ours,
        DueDay = DateOnly.FromDateTime(logged.UtcDateTime).AddDays(20),
        SafeDay = DateOnly.FromDateTime(logged.UtcDateTime).AddDays(18),
        EndsAt = logged.AddDays(21),
        Zone = "America/New_York",
        Citation = "SAMPLE",
        PackVersion = "bench",
        Working = "{}",
        Inputs = "{}",
        ComputedAt = logged,
        SettledAt = isOpen ? null : logged.AddDays(19),
    };

    /// <summary>Signs in as the demo's legal staff and asks for a page again and again; prints p50 and p95 in milliseconds.</summary>
    internal static async Task<int> LoadAsync(string address, int times)
    {
        var page = new Uri(address);

        if (!page.IsLoopback)
        {
            await Console.Error.WriteLineAsync("Load goes to this machine only.");
            return 2;
        }

        using var browser = new HttpClient(new HttpClientHandler { UseCookies = true });
        var door = new Uri(page, "/sign-in");
        var form = await browser.GetStringAsync(door);
        var persona = PersonaForm().Match(form).Value;
        var fields = HiddenField().Matches(persona).Select(it => KeyValuePair.Create(it.Groups["name"].Value, it.Groups["value"].Value))
            .Append(KeyValuePair.Create("Form.Person", PersonaButton().Match(persona).Groups["value"].Value));
        using var answer = await browser.PostAsync(door, new FormUrlEncodedContent(fields));
        answer.EnsureSuccessStatusCode();

        var taken = new List<double>();
        var length = 0;

        for (var i = 0; i < times + 10; i++)
        {
            var start = Stopwatch.GetTimestamp();
            length = (await browser.GetStringAsync(page)).Length;

            if (i >= 10)
            {
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }

        taken.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{page.PathAndQuery}: {length} characters, p50 {taken[times / 2]:0.0} ms, p95 {taken[times * 95 / 100]:0.0} ms over {times} loads"));
        return 0;
    }

    [GeneratedRegex("<form[^>]*id=\"persona\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex PersonaForm();

    [GeneratedRegex("<input[^>]*name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("name=\"Form.Person\" value=\"(?<value>[^\"]+)\"")]
    private static partial Regex PersonaButton();
}
