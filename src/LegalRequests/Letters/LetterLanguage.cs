using System.Globalization;

namespace LegalRequests.Letters;

/// <summary>A language that a letter can be had in.</summary>
/// <param name="Tag">As in the name of its file, such as <c>es</c>.</param>
/// <param name="IsChecked">True where a person vouches for the translation.</param>
/// <param name="InEnglish">The fixed words that it lacks and that stand in English.</param>
public sealed record LetterLanguage(string Tag, bool IsChecked, IReadOnlyList<string> InEnglish)
{
    /// <summary>Its name in English.</summary>
    public string Name => CultureInfo.GetCultureInfo(Tag).EnglishName;

    /// <summary>Its name, with what staff must know before they send such a letter.</summary>
    public string Label => this switch
    {
        { InEnglish.Count: > 0 } => $"{Name} ({InEnglish.Count} fixed words stand in English)",
        { IsChecked: false } => $"{Name} (translation not checked by a person yet)",
        _ => Name,
    };
}
