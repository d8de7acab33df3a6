using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines.Editions;

/// <summary>One text that takes part.</summary>
/// <param name="EditionId">Of the row it was read from.</param>
/// <param name="Name">Id and version, such as <c>us-ca 2026.1</c>; problems are told under it.</param>
internal sealed record ShelfFile(Guid EditionId, RuleFileKind Kind, string DocumentId, string Name, string Text);

/// <summary>A day somebody entered into a calendar.</summary>
internal sealed record EnteredDay(Guid ClosureId, string CalendarId, DeclaredDay Day);

/// <summary>All that a library is made of: texts, entered days, lawyers' words. Pure data, so that one can ask what a change would do.</summary>
internal sealed record ShelfContents(
    IReadOnlyList<ShelfFile> Files, IReadOnlyList<EnteredDay> Days, IReadOnlyList<EntrySignature> Signatures)
{
    /// <summary>The library that dates are computed from.</summary>
    public RuleLibrary Read()
    {
        var plain = RuleLibrary.Read(Texts(RuleFileKind.Calendar), Signed());

        return new RuleLibrary
        {
            Calendars = plain.Calendars.ToDictionary(entry => entry.Key, entry => entry.Value.With(DaysOf(entry.Key))),
            Districts = plain.Districts,
            Packs = plain.Packs,
            Problems = plain.Problems,
        };
    }

    /// <summary>The library as the files alone make it: what the examples in the packs were worked with.</summary>
    public RuleLibrary ReadPlain() => RuleLibrary.Read(Texts(RuleFileKind.Calendar), Texts(RuleFileKind.Pack));

    /// <summary>The same with one text in the place of the one that has its id, or beside the others.</summary>
    public ShelfContents With(ShelfFile file) =>
        this with { Files = [.. Files.Where(other => other.Kind != file.Kind || other.DocumentId != file.DocumentId), file] };

    public ShelfContents With(EnteredDay day) => this with { Days = [.. Days, day] };

    public ShelfContents Without(Guid closureId) => this with { Days = [.. Days.Where(day => day.ClosureId != closureId)] };

    private Dictionary<string, string> Texts(RuleFileKind kind) =>
        Files.Where(file => file.Kind == kind).ToDictionary(file => file.Name, file => file.Text);

    private Dictionary<string, string> Signed() => Files
        .Where(file => file.Kind == RuleFileKind.Pack)
        .ToDictionary(file => file.Name, file => RuleFileText.Read(file.Text) is { } taken ? SignedText.Of(taken, file.Text, Signatures) : file.Text);

    private IEnumerable<DeclaredDay> DaysOf(string calendarId) => Days.Where(day => day.CalendarId == calendarId).Select(day => day.Day);
}
