using LegalRequests.Boards;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Packets;

/// <summary>How a document leaves, in the words of the office.</summary>
public static class NativeWords
{
    public static (string Word, Tone Tone) Of(NativeCard card) => card switch
    {
        { Choice: not null } => ("With its text", Tone.Green),
        { WhyNot: not null } => ("As pictures", Tone.Grey),
        { Look: null } => ("As pictures, not looked at", Tone.Grey),
        { Look.IsClean: true } => ("As pictures, text possible", Tone.Blue),
        _ => ("As pictures, text in doubt", Tone.Amber),
    };

    public static string HintOf(NativeCard card) => card switch
    {
        { Choice: not null } => "You chose that it leave with its text.",
        { WhyNot: { } no } => no,
        { Look: null } => "Nobody looked yet whether it hides anything.",
        { Look.IsClean: true } => "Nothing was found that hides behind its pages. You may choose.",
        _ => card.Doubts.Count > 0 ? card.Doubts[0] : "",
    };
}
