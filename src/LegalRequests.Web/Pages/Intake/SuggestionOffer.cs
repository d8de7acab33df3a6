using System.Globalization;
using LegalRequests.Intake;
using LegalRequests.Intake.Reading;
using LegalRequests.Requests;
using LegalRequests.Web.Pages.Requests;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Intake;

/// <summary>
/// What was read from a paper, offered beside the questions about it. Nothing is filled in by itself: a person takes each, and
/// it is kept in mind which of them nobody compared with the paper.
/// </summary>
public sealed class SuggestionOffer(DraftReading read, PaperFactsInput input)
{
    private const string TakePrefix = "take-";
    private const string LookPrefix = "look-";
    private const string TakeAll = "take-all";

    private readonly HashSet<string> taken = Named(input.Taken);
    private readonly HashSet<string> looked = Named(input.Looked);

    public IReadOnlyList<PaperNote> Notes => read.Reading.Notes;

    /// <summary>The suggestion whose place on the page is to be shown.</summary>
    public PaperSuggestion? Shown { get; private set; }

    /// <summary>How many were filled in by the last press; null where another button was pressed.</summary>
    public int? JustTaken { get; private set; }

    /// <summary>Suggestions for questions that are still without an answer.</summary>
    public IReadOnlyList<PaperSuggestion> Open => [.. Asked.Where(it => ValueOf(it.Field.ToString()) is var value && (string.IsNullOrWhiteSpace(value) || value == bool.FalseString))];

    /// <summary>What was read that no question of the form asks for.</summary>
    public IEnumerable<PaperSuggestion> Beside => read.Reading.Suggestions.Where(it => it.Field is PaperField.Hearing or PaperField.Signature);

    /// <summary>Answers that stand as they were read and that nobody compared with the paper.</summary>
    public IReadOnlyList<PaperSuggestion> Unlooked =>
        [.. Asked.Where(it => taken.Contains(it.Field.ToString()) && !looked.Contains(it.Field.ToString()) && IsTaken(it))];

    private IEnumerable<PaperSuggestion> Asked => read.Reading.Suggestions.Where(it => it.Field is not (PaperField.Hearing or PaperField.Signature));

    public PaperSuggestion? Of(string field) => Asked.FirstOrDefault(it => it.Field.ToString() == field);

    public bool IsTaken(PaperSuggestion suggestion) => ValueOf(suggestion.Field.ToString()) == suggestion.Value;

    public PaperPage? PageOf(PaperSuggestion suggestion) => read.Pages.FirstOrDefault(page => page.Number == suggestion.Page);

    /// <summary>Does what a button of a suggestion says; false where the button was not one of them.</summary>
    public bool Press(string? step)
    {
        if (step == TakeAll)
        {
            var open = Open;
            JustTaken = open.Count;
            open.ToList().ForEach(it => Take(it));
        }
        else if (step?.StartsWith(TakePrefix, StringComparison.Ordinal) == true && Of(step[TakePrefix.Length..]) is { } one)
        {
            Take(one);
            looked.Add(one.Field.ToString());
        }
        else if (step?.StartsWith(LookPrefix, StringComparison.Ordinal) == true && Seen(step[LookPrefix.Length..]) is { } seen)
        {
            looked.Add(seen.Field.ToString());
            Shown = seen;
        }
        else
        {
            return false;
        }

        (input.Taken, input.Looked) = (string.Join(',', taken.Order(StringComparer.Ordinal)), string.Join(',', looked.Order(StringComparer.Ordinal)));
        return true;
    }

    public static string TakeStep(PaperSuggestion suggestion) => TakePrefix + suggestion.Field;

    public static string LookStep(PaperSuggestion suggestion) => LookPrefix + suggestion.Field;

    public static string TakeAllStep => TakeAll;

    /// <summary>The suggestion as a person reads it.</summary>
    public static string Words(PaperSuggestion suggestion) => suggestion.Field switch
    {
        PaperField.Instrument => Enum.TryParse<Instrument>(suggestion.Value, out var kind) ? OfficeWords.Of(kind) : suggestion.Value,
        PaperField.Forum => Enum.TryParse<Forum>(suggestion.Value, out var forum) ? OfficeWords.Of(forum) : suggestion.Value,
        PaperField.State => StateZone.All.FirstOrDefault(state => state.Code == suggestion.Value)?.Name ?? suggestion.Value,
        PaperField.CommandsTestimony => "Yes",
        PaperField.IssuedOn or PaperField.ComplianceOn or PaperField.ServedOn => PostedWord.DayOf(suggestion.Value) is { } day ? Dates.Day(day) : suggestion.Value,
        PaperField.ComplianceTime => TimeOnly.TryParse(suggestion.Value, CultureInfo.InvariantCulture, out var hour)
            ? hour.ToString("h:mm tt", CultureInfo.GetCultureInfo("en-US"))
            : suggestion.Value,
        PaperField.Hearing => PostedWord.DayOf(suggestion.Value.Split(' ')[0]) is { } day ? Dates.Day(day) + suggestion.Value[10..] : suggestion.Value,
        _ => suggestion.Value,
    };

    public static string Name(PaperField field) => field switch
    {
        PaperField.Instrument => "What it is",
        PaperField.Court => "Court",
        PaperField.Forum => "Kind of court",
        PaperField.State => "State",
        PaperField.CaseNumber => "Case number",
        PaperField.Caption => "Caption",
        PaperField.ClientName => "Whose record",
        PaperField.IssuedBy => "Who signed or sent it",
        PaperField.ReplyTo => "Where the answer goes",
        PaperField.ItemsRequested => "What it asks for",
        PaperField.CommandsTestimony => "Somebody must come and testify",
        PaperField.IssuedOn => "Issued on",
        PaperField.ComplianceOn => "Comply by",
        PaperField.ComplianceTime => "Time",
        PaperField.ServedOn => "Served on",
        PaperField.Hearing => "The court sits",
        _ => "Signature",
    };

    private PaperSuggestion? Seen(string field) => read.Reading.Suggestions.FirstOrDefault(it => it.Field.ToString() == field);

    private void Take(PaperSuggestion suggestion)
    {
        var answer = typeof(PaperFactsInput).GetProperty(suggestion.Field.ToString());
        answer?.SetValue(input, answer.PropertyType == typeof(bool) ? suggestion.Value == bool.TrueString : suggestion.Value);
        taken.Add(suggestion.Field.ToString());
    }

    private string? ValueOf(string field) => typeof(PaperFactsInput).GetProperty(field)?.GetValue(input)?.ToString()?.ReplaceLineEndings("\n");

    private static HashSet<string> Named(string? list) => [.. (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries)];
}
