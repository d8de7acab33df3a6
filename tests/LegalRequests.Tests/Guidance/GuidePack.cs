using System.Text.RegularExpressions;
using LegalRequests.Testing;

namespace LegalRequests.Tests.Guidance;

/// <summary>The pack and the calendar that <c>docs/guide/rule-packs.md</c> builds box by box.</summary>
public static partial class GuidePack
{
    public const string FileName = "us-zz.yaml";

    public static string Guide { get; } = File.ReadAllText(RepositoryRoot.PathOf("docs/guide/rule-packs.md"));

    public static string Pack { get; } = Boxes("packs");

    public static string Calendar { get; } = Boxes("calendars");

    /// <summary>What is right, what is wrong, and what the check says, as the guide lists them.</summary>
    public static IEnumerable<(string Right, string Wrong, string Says)> Slips() =>
        from Match row in SlipRow().Matches(Guide)
        select (row.Groups["right"].Value, row.Groups["wrong"].Value, row.Groups["says"].Value);

    private static string Boxes(string folder) =>
        string.Concat(
            from Match box in Box().Matches(Guide)
            where box.Groups["folder"].Value == folder
            select box.Groups["text"].Value);

    [GeneratedRegex(@"^```yaml\n# (?<folder>packs|calendars)/us-zz\.yaml\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Box();

    [GeneratedRegex(@"^\| `(?<right>[^`]+)` \| `(?<wrong>[^`]+)` \| (?<says>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex SlipRow();
}
