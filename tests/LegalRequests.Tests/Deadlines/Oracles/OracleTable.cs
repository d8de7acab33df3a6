using System.Text.Json;
using LegalRequests.Testing;

namespace LegalRequests.Tests.Deadlines.Oracles;

/// <summary>Tables of dates that others computed, read from <c>shared/data/dates</c>.</summary>
internal static class OracleTable
{
    /// <summary>The rows of a tab-separated file, each by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string file)
    {
        var lines = File.ReadAllLines(PathOf(file));
        var columns = lines[0].Split('\t');
        return [.. lines.Skip(1).Select(line => columns.Zip(line.Split('\t')).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    /// <summary>A snapshot of named days: every name of every day.</summary>
    public static ILookup<DateOnly, string> NamedDays(string file)
    {
        var days = JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(PathOf(file))) ?? [];
        return days
            .SelectMany(day => day.Value.Split("; "), (day, name) => (Date: FederalRules.Day(day.Key), Name: name))
            .ToLookup(day => day.Date, day => day.Name);
    }

    private static string PathOf(string file) => SharedData.Find(file) ?? throw new FileNotFoundException(file);
}
