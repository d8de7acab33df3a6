using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Requests;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Deadlines;

/// <summary>How the office says what belongs to dates.</summary>
public static class DeadlineWords
{
    private static readonly Dictionary<string, string> FactNames = new()
    {
        ["service"] = "Service on the agency",
        ["complianceAt"] = "Time for compliance",
        ["issuedOn"] = "Date of issue",
        ["receivedOn"] = "Date of receipt",
        ["jurisdiction"] = "Whose rules",
        ["forum"] = "Kind of court",
        ["instrument"] = "Kind of paper",
        ["district"] = "District",
        ["state"] = "State",
        ["zone"] = "Time zone",
    };

    public static string Of(DeadlineRole role) => role switch
    {
        DeadlineRole.Ours => "What we must do",
        DeadlineRole.TheirPrecondition => "What they had to do",
        DeadlineRole.Embargo => "Nothing may leave before",
        DeadlineRole.Policy => "What the house asks",
        _ => "Good to know",
    };

    /// <summary>What the dates of a role mean to the reader.</summary>
    public static string Lead(DeadlineRole role) => role switch
    {
        DeadlineRole.Ours => "Act by the safe date. The rule date is the last one that the rule allows.",
        DeadlineRole.TheirPrecondition => "A defect is a ground to object. It never means that the paper may be ignored, and our dates go on running.",
        DeadlineRole.Embargo => "The release stays shut until then.",
        DeadlineRole.Policy => "The agency's own policy. No law sets these dates, and none of them moves a date of the law.",
        _ => "Nothing is ours to do by these.",
    };

    public static (string Word, Tone Tone) Of(DeadlineStatus status) => status switch
    {
        DeadlineStatus.Computed => ("Computed", Tone.Blue),
        DeadlineStatus.SetByCourt => ("Set by court", Tone.Purple),
        DeadlineStatus.Extended => ("Extended", Tone.Purple),
        DeadlineStatus.Overridden => ("Changed by hand", Tone.Purple),
        DeadlineStatus.Met => ("Met", Tone.Green),
        DeadlineStatus.Missed => ("Missed", Tone.Red),
        _ => ("Not needed", Tone.Grey),
    };

    public static (string Word, Tone Tone) Of(Verdict verdict) => verdict switch
    {
        Verdict.Satisfied => ("Done in time", Tone.Green),
        Verdict.Defect => ("Defect", Tone.Red),
        _ => ("Not known: ask", Tone.Amber),
    };

    public static string Of(RuleMark mark) => mark switch
    {
        RuleMark.V => "V: its words were read in the source",
        RuleMark.VSec => "V-sec: read in a copy, and checked that it is current",
        RuleMark.MHi => "M-hi: not read, but sure",
        RuleMark.MMed => "M-med: not read, unsure",
        _ => "M-lo: a reminder to find out",
    };

    /// <summary>The name of a fact that changed, as people say it.</summary>
    /// <param name="name">As in <see cref="FactChange.Name"/>.</param>
    /// <param name="titleOf">How the packs call an event, a paper or a trait.</param>
    public static string Fact(string name, Func<string, string> titleOf)
    {
        var own = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        var title = FactNames.GetValueOrDefault(name) ?? titleOf(own);
        return Headed(title);
    }

    /// <summary>What facts of a kind are, as a heading.</summary>
    public static string Of(FactKind kind) => kind switch
    {
        FactKind.Event => "What happened",
        FactKind.Paper => "Which papers are in hand",
        _ => "What holds",
    };

    /// <summary>What a fact was or is, with the way of service as people say it; <c>not known</c> for none.</summary>
    public static string Value(string? text)
    {
        var comma = text?.LastIndexOf(", ", StringComparison.Ordinal) ?? -1;
        return text is null ? "not known"
            : comma > 0 && FactWords.ServiceMethods.Contains(text[(comma + 2)..]) ? $"{text[..comma]}, {Method(text[(comma + 2)..]).ToLowerInvariant()}"
            : text;
    }

    /// <summary>With a capital at its head.</summary>
    public static string Headed(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A way of service, from the word of the rules.</summary>
    public static string Method(string word) => word switch
    {
        "personal" => "Handed over in person",
        "email" => "E-mail",
        "mail_outside_us" => "Mail from or to another country",
        "mail_out_of_state" => "Mail from or to another state",
        _ => Headed(word.Replace('_', ' ')),
    };

    /// <summary>What was recorded of a fact.</summary>
    public static string Of(RuleFact? fact) => fact switch
    {
        null => "not known",
        { Holds: false } => "No",
        { Day: { } day } => $"{new CourtMoment(day, fact.Time)}{(fact.Method.Length > 0 ? $", {Method(fact.Method)}" : "")}",
        _ => "Yes",
    };

    /// <summary>By how many days a date is over, counted where the court is.</summary>
    public static string Late(DateOnly? due, DateOnly today) => (today.DayNumber - due?.DayNumber) switch
    {
        null or <= 0 => "late since today",
        1 => "1 day late",
        var days => $"{days} days late",
    };

    /// <summary>When people are told of a date.</summary>
    public static string Of(DeadlineStage stage) => stage switch
    {
        { Kind: StageKind.Late } => "When it is missed",
        { Kind: StageKind.Unopened } => $"{Before(stage.Days)}, when nobody has opened the request",
        _ => Before(stage.Days),
    };

    /// <summary>Who is told at a stage.</summary>
    /// <param name="supervisorWhenMissed">Whether the supervisor is told of every missed date.</param>
    public static string ToldTo(DeadlineStage stage, bool supervisorWhenMissed) => stage.Kind switch
    {
        StageKind.Unopened => "The supervisor",
        StageKind.Late when supervisorWhenMissed => "The people on the request and the supervisor",
        _ => "The people on the request",
    };

    /// <summary>So many days before the safe date.</summary>
    public static string Before(int days) => days switch
    {
        0 => "On the safe date",
        1 => "1 day before the safe date",
        _ => $"{days} days before the safe date",
    };

    /// <summary>A date, or that there is none.</summary>
    public static string Day(DateOnly? day) => day is { } known ? Dates.Day(known) : "no date";
}
