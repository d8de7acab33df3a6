using System.Text.RegularExpressions;
using LegalRequests.Redaction.Suggesting;

namespace LegalRequests.Testing;

/// <summary>What a labelled name or address holds: how grave it is to miss it.</summary>
public enum LabelSort
{
    /// <summary>A number with a name of a street that ends in an English word for one.</summary>
    NumberAndEnglishStreet,

    /// <summary>A number with another name, or a box of the post.</summary>
    NumberAndOtherStreet,

    /// <summary>A unit, a code or a number that the labeller cut off from its street.</summary>
    PieceOfAddress,

    /// <summary>No number at all: a street, a town or a country.</summary>
    PlaceWithoutNumber,

    NameOfSeveralWords,
    NameOfOneWord,

    /// <summary>No word of it begins with a capital.</summary>
    NameWrittenSmall,
}

/// <summary>Sorts labels by their own words alone, whatever the finder does.</summary>
public static partial class LabelSorts
{
    /// <summary>None for kinds that are not sorted.</summary>
    public static LabelSort? Of(SuggestionKind kind, string label) => kind switch
    {
        SuggestionKind.Address => OfAddress(label),
        SuggestionKind.Person => OfName(label),
        _ => null,
    };

    /// <summary>The stretch of a label by which it counts as found: the number with its street where the street ends in an English word, else all.</summary>
    public static (int Start, int Length) CoreOf(LabelSort sort, string label) =>
        sort == LabelSort.NumberAndEnglishStreet && NumberToStreet().Match(label) is { Success: true } core ? (core.Index, core.Length) : (0, label.Length);

    private static LabelSort OfAddress(string label)
    {
        var bare = Unit().Replace(label, "");
        return (bare.Any(char.IsDigit), bare.Any(char.IsLetter)) switch
        {
            (true, true) => EnglishStreet().IsMatch(bare) ? LabelSort.NumberAndEnglishStreet : LabelSort.NumberAndOtherStreet,
            (false, true) when bare.Length == label.Length => LabelSort.PlaceWithoutNumber,
            _ => LabelSort.PieceOfAddress,
        };
    }

    private static LabelSort OfName(string label)
    {
        var words = label.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return !words.Any(word => char.IsUpper(word[0])) ? LabelSort.NameWrittenSmall
            : words.Length > 1 ? LabelSort.NameOfSeveralWords
            : LabelSort.NameOfOneWord;
    }

    [GeneratedRegex(@"\b(?:apt|apartment|suite|unit|room)\b\.?\s*\#?\w+", RegexOptions.IgnoreCase)]
    private static partial Regex Unit();

    private const string Street = @"\b(?:street|st|avenue|ave|road|rd|drive|dr|lane|ln|court|ct|boulevard|blvd|way|place|pl|terrace|crescent|square|highway)\b";

    [GeneratedRegex(Street, RegexOptions.IgnoreCase)]
    private static partial Regex EnglishStreet();

    // From the number that stands next before it.
    [GeneratedRegex(@"\d+[A-Za-z]?\s+(?:[^\s\d]\S*\s+|\d+(?:st|nd|rd|th)\s+)*?" + Street, RegexOptions.IgnoreCase)]
    private static partial Regex NumberToStreet();
}
