using System.Text.RegularExpressions;
using YamlDotNet.Core;

namespace LegalRequests.Law;

/// <summary>Why a text is not YAML, in the words of somebody who types rule packs and on the line that must be mended.</summary>
internal static partial class YamlTrouble
{
    private const string Unclosed =
        "a brace, a bracket or a quotation mark here or above has no partner; an apostrophe inside a value between apostrophes ends it";

    private const string Indented =
        "the fields of one entry stand exactly under each other, two spaces further in than the dash of the entry; if they do, look above for a quotation mark or a brace that is not closed";

    public static PackProblem Of(string file, string text, YamlException broken)
    {
        string[] lines = text.Split('\n');
        var tab = Array.FindIndex(lines, line => TabAtTheBeginning().IsMatch(line));
        if (tab >= 0) return Told(file, tab + 1, "a tab stands at the beginning of this line; type spaces, two for each step");

        var blank = Array.FindIndex(lines, line => BlankAtTheBeginning().IsMatch(line));
        if (blank >= 0) return Told(file, blank + 1, "a blank of a word processor stands at the beginning of this line; type spaces");

        var number = Math.Max(1, (int)broken.Start.Line);
        return Told(file, number, Cause(number <= lines.Length ? lines[number - 1].TrimEnd() : "", broken.Message));
    }

    /// <summary>For text of which the scanner cannot say what is wrong.</summary>
    public static PackProblem From(string file, int line) => new(file, line, $"this is not YAML, from this line on: {Unclosed}");

    private static string Cause(string line, string message)
    {
        if (Word(message, "Duplicate key ") is { } key) return $"field \"{key}\" stands twice in one entry; an entry of a list begins with a dash";
        if (LongDash().IsMatch(line)) return "this line begins with a long dash; type the short one";
        if (NoSpace().Match(line) is { Success: true } missing) return $"a space must follow \"{missing.Groups[1].Value}\"";
        if (SignAtTheBeginning().Match(line) is { Success: true } first) return $"a value that begins with {first.Groups[1].Value} stands in quotes";
        if (message.Contains("flow", StringComparison.Ordinal) || message.Contains("quoted", StringComparison.Ordinal)) return Unclosed;
        if (line.Count(sign => sign is '{' or '[') != line.Count(sign => sign is '}' or ']')) return Unclosed;
        if (ColonInValue().IsMatch(line)) return "a value with a colon and a space in it stands in quotes";
        if (!line.Contains(':', StringComparison.Ordinal) && line.Length > 0) return "this line has no colon after the name of its field";
        return message.Contains("deep", StringComparison.Ordinal) ? message : $"this line does not fit the ones above it: {Indented}";
    }

    private static string? Word(string message, string before) =>
        message.IndexOf(before, StringComparison.Ordinal) is var at and >= 0 ? message[(at + before.Length)..] : null;

    private static PackProblem Told(string file, int line, string cause) => new(file, line, $"this is not YAML: {cause}");

    [GeneratedRegex(@"^ *\t\s*\S")]
    private static partial Regex TabAtTheBeginning();

    [GeneratedRegex(@"^ *\u00A0")]
    private static partial Regex BlankAtTheBeginning();

    [GeneratedRegex(@"^\s*[–—]")]
    private static partial Regex LongDash();

    [GeneratedRegex(@"^\s*(?:- )?([a-z_]+:|-)[^\s-]")]
    private static partial Regex NoSpace();

    [GeneratedRegex(@":\s+([@%`*&])")]
    private static partial Regex SignAtTheBeginning();

    [GeneratedRegex(@"^\s*(?:- )?[a-z_]+: [^{\[""'].*: ")]
    private static partial Regex ColonInValue();
}
