using System.Globalization;

namespace LegalRequests.Web.Widgets;

/// <summary>Words and dates as a browser or an address sends them.</summary>
public static class PostedWord
{
    /// <summary>The word of an enum; null where the text is none, or a number.</summary>
    public static TWord? Of<TWord>(string? text)
        where TWord : struct, Enum => Enum.TryParse<TWord>(text, out var word) && Enum.IsDefined(word) ? word : null;

    /// <summary>The value of a date field: ISO from a date picker, month/day/year where somebody types it.</summary>
    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) ? day : null;

    /// <summary>A date as a date field wants its value.</summary>
    public static string? ValueOf(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);
}
