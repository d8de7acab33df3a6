using System.Text;
using System.Text.RegularExpressions;
using LegalRequests.Requests;

namespace LegalRequests.Redaction.Suggesting;

/// <summary>
/// Finds the words of a request's list however they are written: in other order, with initials, with a title, in the
/// possessive, broken over a line, with other signs between their parts, or slightly misread by recognition.
/// </summary>
internal static class ProtectedPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;
    private const int ShortestAlone = 4;
    private const int ShortestTelephone = 7;

    // Between the parts of a name or a number: blanks, a comma, points, a hyphen at the end of a line.
    private const string Gap = @"[\s,.\-]{1,4}";
    private const string AnyGap = @"[^a-z0-9]{0,4}";

    /// <summary>The patterns of a list, made once for all pages; each with the reason of its word's kind.</summary>
    public static IReadOnlyList<(Regex Pattern, string ReasonCode)> For(IEnumerable<ProtectedWord> words) =>
        [.. words.SelectMany(word => Of(word).Select(pattern => (new Regex(pattern, Options), ReasonOf(word.Kind))))];

    public static IEnumerable<TextFind> Find(string text, IReadOnlyList<(Regex Pattern, string ReasonCode)> patterns)
    {
        var plain = SearchableText.Of(text);
        return patterns.SelectMany(it => Matches(plain, it.Pattern).Select(at => new TextFind(SuggestionKind.Protected, it.ReasonCode, at.Start, at.Length)));
    }

    private static string ReasonOf(ProtectedKind kind) => kind switch
    {
        ProtectedKind.Reporter => "R-5",
        ProtectedKind.Address or ProtectedKind.Telephone or ProtectedKind.Email or ProtectedKind.Place => "R-3",
        ProtectedKind.Number => "R-4",
        _ => "R-2",
    };

    private static IEnumerable<(int Start, int Length)> Matches(string plain, Regex pattern)
    {
        foreach (Match match in pattern.Matches(plain))
        {
            var (start, end) = (match.Index, match.Index + match.Length);
            var free = (start == 0 || !char.IsLetterOrDigit(plain[start - 1])) && (end == plain.Length || !char.IsLetterOrDigit(plain[end]));

            if (free)
            {
                yield return (start, match.Length);
            }
        }
    }

    private static IEnumerable<string> Of(ProtectedWord word)
    {
        var parts = Parts(word.Value);

        if (parts.Count == 0)
        {
            return [];
        }

        return word.Kind switch
        {
            ProtectedKind.PersonName or ProtectedKind.Reporter => Names(parts, initials: false),
            ProtectedKind.Minor => Names(parts, initials: true),
            ProtectedKind.Telephone => Telephones(word.Value),
            ProtectedKind.Address or ProtectedKind.Place => Addresses(parts),
            _ => [string.Join(AnyGap, parts.Select(Broken))],
        };
    }

    private static List<string> Names(List<string> parts, bool initials)
    {
        var (first, last) = (Misread(parts[0]), Misread(parts[^1]));

        if (parts.Count == 1)
        {
            return [first];
        }

        var middle = $"(?:{Gap}[a-z][a-z'-]*)?";
        var names = new List<string>
        {
            $"{first}{middle}{Gap}{last}",
            $"{last}{Gap}{first}{middle}",
            $@"{parts[0][0]}\.?{Gap}(?:[a-z]\.?{Gap})?{last}",
            $@"{last},?{Gap}{parts[0][0]}\.",
            $@"{first}{Gap}{parts[^1][0]}\.",
        };
        names.AddRange(((string[])[parts[0], parts[^1]]).Where(part => part.Length >= ShortestAlone).Select(Misread));

        if (initials)
        {
            names.Add(string.Join(@"\.\s?", parts.Select(part => part[0])) + @"\.");
        }

        return names;
    }

    private static IEnumerable<string> Telephones(string value)
    {
        var digits = string.Concat(value.Where(char.IsAsciiDigit));
        digits = digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;
        return digits.Length < ShortestTelephone ? [] : [$@"(?:\+?1[^0-9a-z]{{0,2}})?\(?{string.Join(@"[^0-9a-z]{0,3}", digits.ToCharArray())}"];
    }

    // House number and street are the address; what follows may be written in many ways or not at all.
    private static IEnumerable<string> Addresses(List<string> parts)
    {
        yield return string.Join(AnyGap, parts.Select(Abbreviated));

        if (parts.Count > 2 && parts[0].All(char.IsAsciiDigit))
        {
            yield return $"{parts[0]}{AnyGap}{Broken(parts[1])}(?:{AnyGap}{Abbreviated(parts[2])})?";
        }
    }

    private static string Abbreviated(string part)
    {
        string[][] same = [["street", "st"], ["avenue", "ave", "av"], ["road", "rd"], ["court", "ct"], ["drive", "dr"], ["lane", "ln"], ["boulevard", "blvd"], ["place", "pl"], ["apartment", "apt"], ["suite", "ste"], ["north", "n"], ["south", "s"], ["east", "e"], ["west", "w"]];
        return same.FirstOrDefault(group => group.Contains(part)) is { } group ? $"(?:{string.Join('|', group)})" : Broken(part);
    }

    /// <summary>A word as it is, or broken by a hyphen at the end of a line.</summary>
    private static string Broken(string part) => string.Join(@"(?:-\n)?", part.Select(sign => Regex.Escape(sign.ToString())));

    /// <summary>A name with the signs that recognition takes for one another, and its possessive.</summary>
    private static string Misread(string part)
    {
        var pattern = new StringBuilder();

        for (var at = 0; at < part.Length; at++)
        {
            pattern.Append(at > 0 ? @"(?:-\n)?" : "").Append(part[at] switch
            {
                'o' => "[o0]",
                'l' or 'i' => "[li1|]",
                's' => "[s5]",
                'b' => "[b8]",
                'm' => "(?:m|rn)",
                var sign => Regex.Escape(sign.ToString()),
            });
        }

        return pattern.Append("(?:'s|s'|')?").ToString();
    }

    private static List<string> Parts(string value) =>
        [.. SearchableText.Of(value).Split([' ', ',', '.', '-', '/', '(', ')', '#', ':', ';', '\'', '@', '_', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)];
}
