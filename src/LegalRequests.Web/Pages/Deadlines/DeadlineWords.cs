using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
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
    public static string Fact(string name)
    {
        var own = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        return FactNames.GetValueOrDefault(name) ?? own.Replace('_', ' ');
    }

    /// <summary>A date, or that there is none.</summary>
    public static string Day(DateOnly? day) => day is { } known ? Dates.Day(known) : "no date";
}
