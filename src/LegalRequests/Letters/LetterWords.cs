using System.Globalization;
using LegalRequests.Requests;
using YamlDotNet.Serialization;

namespace LegalRequests.Letters;

/// <summary>
/// The fixed words of letters: those that no template holds, such as the count of pages at the foot, dates and the names
/// of instruments. Each language has a file in <c>templates/words</c>. What is missing there is said in English, and
/// <see cref="MissingIn"/> names it, so that nobody finds it first in a letter.
/// </summary>
public sealed class LetterWords(ContentFolder content)
{
    /// <summary>Under the key stands the foot of each page; {page} and {pages} are filled in when it is set.</summary>
    public const string Page = "page";

    private const string English = "en";
    private const string CheckedBy = "checked-by";
    private const string DateFormat = "date";

    /// <summary>A word in a language, else in English.</summary>
    /// <exception cref="KeyNotFoundException">English has no such word either.</exception>
    public string Of(string key, string language) => Read(language).GetValueOrDefault(key) ?? Read(English)[key];

    /// <summary>An instrument as it is named within a sentence.</summary>
    public string Of(Instrument instrument, string language) => Of(instrument.ToString(), language);

    /// <summary>A day as letters write it, always in the calendar of the courts: <c>December 14, 2026</c>.</summary>
    public string Day(DateOnly day, string language)
    {
        var isKnown = Read(language).ContainsKey(DateFormat);
        var culture = (CultureInfo)CultureInfo.GetCultureInfo(isKnown ? language : "en-US").Clone();
        culture.DateTimeFormat.Calendar = new GregorianCalendar();
        return day.ToString(Of(DateFormat, language), culture);
    }

    /// <summary>The keys that a language has no word for, in order; they stand in English.</summary>
    public IReadOnlyList<string> MissingIn(string language) => [.. Read(English).Keys.Except(Read(language).Keys).Order(StringComparer.Ordinal)];

    /// <summary>True where a person vouches for the words and the letters of a language; English needs nobody.</summary>
    public bool IsChecked(string language) => language == English || !string.IsNullOrWhiteSpace(Read(language).GetValueOrDefault(CheckedBy));

    private Dictionary<string, string> Read(string language)
    {
        var path = Path.Combine(content.Templates, "words", $"{language}.yaml");
        return File.Exists(path) ? new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>>(File.ReadAllText(path)) ?? [] : [];
    }
}
