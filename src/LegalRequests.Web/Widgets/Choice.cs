namespace LegalRequests.Web.Widgets;

/// <summary>One thing to choose in a select or a radio group.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
public sealed record Choice(string Value, string Text, string? Hint = null)
{
    /// <summary>All values of an enum, with the words that a page has for them.</summary>
    public static IReadOnlyList<Choice> Of<TEnum>(Func<TEnum, string> words)
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(value => new Choice(value.ToString(), words(value)))];
}
