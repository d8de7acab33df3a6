namespace LegalRequests.Web.Widgets;

/// <summary>
/// What a colour says, always beside a word: red late or legally risky, amber needs somebody now, blue in progress,
/// purple with a person who decides, green finished, outline signed but not gone, grey nothing to do.
/// </summary>
public enum Tone
{
    Grey,
    Blue,
    Amber,
    Red,
    Purple,
    Green,
    Outline,
}
