using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Proofing;

/// <summary>One thing that must not be found, in the forms in which it is looked for in text.</summary>
sealed class Sought
{
    const int ShortestPart = 5;
    const int ShortestIdeographs = 2;
    const int MostTokensToTurn = 3;
    const int LongEnoughForAnError = 8;

    readonly string[] orders;
    readonly string[] guises;
    readonly string words;

    Sought(string raw, string folded)
    {
        Raw = raw;
        var tokens = Tokens(raw);
        IsShort = folded.Length < (folded.EnumerateRunes().All(Scripts.IsWithoutSpaces) ? ShortestIdeographs : ShortestPart);
        words = $" {string.Join(' ', tokens)} ";
        orders = [.. Orders(tokens).Append(folded).Distinct()];
        guises = [.. orders.Select(Guise).Distinct()];
    }

    /// <summary>As it was given, without the space about it.</summary>
    public string Raw { get; }

    /// <summary>Too short to be looked for within other words, or in bytes, where chance would find it.</summary>
    public bool IsShort { get; }

    /// <summary>Null for what has no letter or digit.</summary>
    public static Sought? Of(string secret) => FoldedText.Of(secret) is { Length: > 0 } folded ? new Sought(secret.Trim(), folded) : null;

    /// <summary>Lower-case words of letters and digits with one space between, and one at each end.</summary>
    public static string WordsOf(string text) => $" {string.Join(' ', Tokens(text))} ";

    /// <summary>Letters that recognisers take for each other, made one.</summary>
    public static string Guise(string folded) => folded
        .Replace("rn", "m", StringComparison.Ordinal)
        .Replace("vv", "w", StringComparison.Ordinal)
        .Replace("cl", "d", StringComparison.Ordinal)
        .Replace('0', 'o').Replace('1', 'l').Replace('i', 'l').Replace('5', 's').Replace('2', 'z').Replace('8', 'b').Replace('q', 'g').Replace('9', 'g');

    /// <param name="folded">Letters and digits alone.</param>
    /// <param name="spaced">The same text as <see cref="WordsOf"/> gives it.</param>
    public bool IsIn(string folded, string spaced) => IsShort
        ? spaced.Contains(words, StringComparison.Ordinal)
        : Array.Exists(orders, order => folded.Contains(order, StringComparison.Ordinal));

    /// <summary>Also where a letter was taken for one like it, and in long ones where one letter is wrong.</summary>
    public bool IsRecognisedIn(string guise, string spaced) => IsShort
        ? spaced.Contains(words, StringComparison.Ordinal)
        : Array.Exists(guises, own => guise.Contains(own, StringComparison.Ordinal) || (own.Length >= LongEnoughForAnError && NearlyContains(guise, own)));

    // Names are written "First Last" and "Last, First"; the parts of an address keep their order.
    static IEnumerable<string> Orders(string[] tokens)
    {
        if (tokens.Length is < 2 or > MostTokensToTurn || Array.Exists(tokens, token => token.Any(char.IsDigit)))
            yield break;
        for (var start = 0; start < tokens.Length; start++)
            yield return string.Concat(tokens[start..]) + string.Concat(tokens[..start]);
    }

    static string[] Tokens(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var letter in text.EnumerateRunes())
        {
            var stays = Rune.IsLetterOrDigit(letter) || Rune.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
            spaced.Append(stays ? letter.ToString() : " ");
        }

        return [.. spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FoldedText.Of).Where(token => token.Length > 0)];
    }

    // Sellers' approximate matching: the least errors of any stretch of the text that ends at each letter.
    static bool NearlyContains(string text, string own)
    {
        var errors = Enumerable.Range(0, own.Length + 1).ToArray();
        foreach (var letter in text)
        {
            var diagonal = 0;
            for (var at = 1; at <= own.Length; at++)
            {
                var changed = diagonal + (own[at - 1] == letter ? 0 : 1);
                diagonal = errors[at];
                errors[at] = Math.Min(changed, Math.Min(errors[at], errors[at - 1]) + 1);
            }

            if (errors[own.Length] <= 1)
                return true;
        }

        return false;
    }
}
