using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Law;
using LegalRequests.RuleChanges;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Rules;

/// <summary>How the office says what belongs to versions of rules and their changes.</summary>
public static class RuleOfficeWords
{
    private static readonly Dictionary<string, string> Sections = new()
    {
        ["rules"] = "Dates",
        ["engines"] = "Counting",
        ["events"] = "Events",
        ["traits"] = "Further facts",
        ["papers"] = "Papers",
        ["instruments"] = "What papers compel",
        ["checks"] = "Questions on the face of a paper",
        ["privilege"] = "Privileges",
        ["overlays"] = "Laws that guard a page",
        ["notice"] = "Notice to clients",
        ["logs"] = "Logs of what is kept back",
        ["certificates"] = "Certificates",
        ["retention"] = "Keeping files",
        ["directions"] = "What the law directs",
        ["holidays"] = "Holidays",
        ["one_off"] = "Days declared once",
        ["certified"] = "Yearly lists",
        ["districts"] = "Districts",
        [RuleFileText.Head] = "The file itself",
    };

    private static readonly Dictionary<string, string> Fields = new()
    {
        ["id"] = "Id",
        ["expr"] = "As written",
        ["engine"] = "Counting",
        ["trigger"] = "Runs from",
        ["confidence"] = "Mark",
        ["event"] = "Held against it",
        ["applies"] = "Speaks to",
        ["says"] = "What it says",
        ["verified_on"] = "Source read on",
        ["verified_by"] = "Signed in the file by",
    };

    /// <summary>The name of a field of an entry; one that nobody here knows keeps its own.</summary>
    /// <param name="name">As in <see cref="RuleField.Name"/>: <c>applies.forum</c>.</param>
    public static string Field(string name)
    {
        var first = name.Split('.')[0];
        var words = (Fields.GetValueOrDefault(first) ?? first) + name[first.Length..].Replace(".", ": ", StringComparison.Ordinal);
        return char.ToUpperInvariant(words[0]) + words[1..].Replace('_', ' ');
    }

    /// <summary>The name of a section of a rule file; one that nobody here knows keeps its own.</summary>
    public static string Section(string section) => Sections.GetValueOrDefault(section) ?? section.Replace('_', ' ');

    public static (string Word, Tone Tone) Of(EditionState state) => state switch
    {
        EditionState.InForce => ("In force", Tone.Green),
        EditionState.Retired => ("Retired", Tone.Grey),
        _ => ("Waiting", Tone.Amber),
    };

    public static (string Word, Tone Tone) Of(RuleChangeState state) => state switch
    {
        RuleChangeState.Weighing => ("Finding out the effect", Tone.Blue),
        RuleChangeState.Weighed => ("To be decided", Tone.Amber),
        RuleChangeState.Carrying => ("In force, going through requests", Tone.Blue),
        RuleChangeState.Done => ("Done", Tone.Green),
        _ => ("Given up", Tone.Grey),
    };

    public static (string Word, Tone Tone) Of(EffectKind kind) => kind switch
    {
        EffectKind.Moves => ("Moves", Tone.Amber),
        EffectKind.FallsAway => ("Falls away", Tone.Amber),
        EffectKind.NewDate => ("New date", Tone.Blue),
        EffectKind.Question => ("Question for counsel", Tone.Purple),
        _ => ("Not computed", Tone.Red),
    };

    public static (string Word, Tone Tone) Of(EntryNews news) => news switch
    {
        EntryNews.Added => ("Added", Tone.Blue),
        EntryNews.Removed => ("Removed", Tone.Amber),
        _ => ("Changed", Tone.Amber),
    };

    public static (string Word, Tone Tone) Of(ClosureState state) => state switch
    {
        ClosureState.InForce => ("In force", Tone.Green),
        ClosureState.Draft => ("Being looked at", Tone.Amber),
        ClosureState.Withdrawn => ("Withdrawn", Tone.Grey),
        _ => ("Given up", Tone.Grey),
    };

    public static string Of(HolidayForce force) => force switch
    {
        HolidayForce.Holiday => "Holiday",
        HolidayForce.Doubtful => "Perhaps a holiday: safe dates keep clear of it",
        _ => "Closed, no holiday",
    };

    public static string Of(TreatAs treatAs) => treatAs == TreatAs.Holiday
        ? "A legal holiday: periods that end on it run on"
        : "A closure only: no date moves, unless the court's own rule of counting says that closures do";

    public static string Of(RuleMark mark) => mark switch
    {
        RuleMark.V => "V: its words were read in the source",
        RuleMark.VSec => "V-sec: read in a secondary or dated copy",
        RuleMark.MHi => "M-hi: not read, but sure",
        RuleMark.MMed => "M-med: not read, unsure; it asks counsel",
        _ => "M-lo: a reminder to find out; it asks counsel",
    };

    /// <summary>A mark as packs write it.</summary>
    public static string Sign(RuleMark mark) => RuleMarks.ByWord.First(word => word.Value == mark).Key;

    /// <summary>How many entries carry each mark: <c>12 V, 3 M-hi</c>.</summary>
    public static string Counts(IReadOnlyDictionary<RuleMark, int> marks) =>
        string.Join(", ", marks.OrderBy(mark => mark.Key).Select(mark => $"{mark.Value} {Sign(mark.Key)}"));

    public static string Number(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count:N0} {many}";

    /// <summary>Address of the page of one entry of a pack.</summary>
    public static string EntryHref(string pack, string version, string path) =>
        $"/admin/rules/packs/{Uri.EscapeDataString(pack)}/entry?e={Uri.EscapeDataString(path)}&version={Uri.EscapeDataString(version)}";

    /// <summary>Address of the page of a version of a pack.</summary>
    public static string PackHref(string pack, string version) => $"/admin/rules/packs/{Uri.EscapeDataString(pack)}?version={Uri.EscapeDataString(version)}";

    /// <summary>Address of the page of a calendar.</summary>
    public static string CalendarHref(string calendar, int? year = null) =>
        $"/admin/rules/calendars/{Uri.EscapeDataString(calendar)}{(year is { } shown ? $"?year={shown}" : "")}";
}
