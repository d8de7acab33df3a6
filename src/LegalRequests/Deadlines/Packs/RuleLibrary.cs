using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;

namespace LegalRequests.Deadlines.Packs;

/// <summary>All calendars, districts and rule packs that were read. A file with a problem takes no part in it.</summary>
public sealed class RuleLibrary
{
    /// <summary>Calendars by id.</summary>
    public required IReadOnlyDictionary<string, HolidayCalendar> Calendars { get; init; }

    /// <summary>Federal districts by code.</summary>
    public required IReadOnlyDictionary<string, CourtDistrict> Districts { get; init; }

    /// <summary>Packs in order of their ids.</summary>
    public required IReadOnlyList<RulePack> Packs { get; init; }

    /// <summary>What is wrong in the files that were left out.</summary>
    public required IReadOnlyList<PackProblem> Problems { get; init; }

    /// <summary>The events, traits and papers that facts may name.</summary>
    public FactNames Names => new(
        [.. FactWords.Events, .. Packs.SelectMany(pack => pack.EventTitles.Keys).Distinct().Order(StringComparer.Ordinal)],
        [.. Packs.SelectMany(pack => pack.TraitTitles.Keys).Distinct().Order(StringComparer.Ordinal)],
        [.. Packs.SelectMany(pack => pack.PaperTitles.Keys).Distinct().Order(StringComparer.Ordinal)]);

    /// <summary>Reads <c>calendars/*.yaml</c> and <c>packs/*.yaml</c> below a folder.</summary>
    public static RuleLibrary Load(string folder) => Read(Files(Path.Combine(folder, "calendars")), Files(Path.Combine(folder, "packs")));

    /// <summary>Reads texts by file name.</summary>
    public static RuleLibrary Read(IReadOnlyDictionary<string, string> calendarFiles, IReadOnlyDictionary<string, string> packFiles)
    {
        var problems = new List<PackProblem>();
        var calendars = new Dictionary<string, HolidayCalendar>();
        var districts = new Dictionary<string, CourtDistrict>();
        foreach (var (calendar, itsDistricts) in ReadEach(calendarFiles, problems, s => (CalendarFile.Read(s), CalendarFile.ReadDistricts(s))))
        {
            calendars[calendar.Id] = calendar;
            foreach (var district in itsDistricts) districts[district.Code] = district;
        }

        var traits = new Dictionary<string, (string Title, string Pack)>();
        var packs = ReadEach(packFiles, problems, sheet => CheckTraits(sheet, PackFile.Read(sheet, calendars), traits)).OrderBy(pack => pack.Id).ToList();
        return new RuleLibrary { Calendars = calendars, Districts = districts, Packs = packs, Problems = problems };
    }

    /// <summary>A trait is one question to people: packs that share its name must share its words.</summary>
    private static RulePack CheckTraits(Sheet sheet, RulePack pack, Dictionary<string, (string Title, string Pack)> known)
    {
        foreach (var (name, title) in pack.TraitTitles)
        {
            if (known.TryAdd(name, (title, pack.Id)) || known[name].Title == title) continue;
            sheet.Map("traits")?.Complain(name, $"trait \"{name}\" is \"{known[name].Title}\" in pack {known[name].Pack}; use the same words or another name");
        }

        return pack;
    }

    private static List<T> ReadEach<T>(IReadOnlyDictionary<string, string> files, List<PackProblem> problems, Func<Sheet, T> read)
    {
        var good = new List<T>();
        foreach (var (file, text) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            var own = new List<PackProblem>();
            using var reader = new StringReader(text);
            if (Sheet.Open(file, reader, own) is { } sheet)
            {
                var result = read(sheet);
                sheet.Close();
                if (own.Count == 0) good.Add(result);
            }

            problems.AddRange(own.OrderBy(problem => problem.Line));
        }

        return good;
    }

    private static Dictionary<string, string> Files(string folder) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*.yaml").ToDictionary(file => Path.GetFileName(file), File.ReadAllText)
            : [];
}
