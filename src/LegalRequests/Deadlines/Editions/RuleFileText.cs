using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LegalRequests.Law;
using YamlDotNet.RepresentationModel;

namespace LegalRequests.Deadlines.Editions;

/// <summary>One entry of a rule file as text: a rule, a direction, a holiday, the title of an event.</summary>
/// <param name="Section">The list in which it stands; <see cref="RuleFileText.Head"/> for single fields of the file.</param>
/// <param name="Fields">What it says, field by field in the file's order; fields of fields as <c>applies.forum</c>.</param>
/// <param name="Sha256">Of what it says, hex. A rule's hash takes in how its days are counted.</param>
public sealed record RuleEntry(string Section, string Id, string Title, RuleMark? Mark, IReadOnlyList<RuleField> Fields, string Sha256)
{
    /// <summary>The text of a field; null when the entry has none of that name.</summary>
    public string? Field(string name) => Fields.FirstOrDefault(field => field.Name == name)?.Text;
}

/// <summary>One field of an entry.</summary>
public sealed record RuleField(string Name, string Text);

/// <summary>
/// A rule file taken apart without knowing what its sections mean, so that everything in it can be compared with another
/// version of itself and be signed.
/// </summary>
/// <param name="Id">The file's id.</param>
/// <param name="Entries">In the file's order.</param>
public sealed record RuleFileText(string Id, string Version, string Title, IReadOnlyList<RuleEntry> Entries)
{
    /// <summary>The section of fields that stand alone, such as <c>review_due</c>.</summary>
    public const string Head = "head";

    private const string Engines = "engines";

    private static readonly string[] Names = ["id", "code", "name", "year", "date"];
    private static readonly string[] Titles = ["title", "name", "text", "id", "code"];

    /// <summary>When the file itself says that it must be read again.</summary>
    public DateOnly? ReviewDue =>
        DateOnly.TryParseExact(HeadField("review_due"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>The lawyer whom the file names for an entry; null where it names none.</summary>
    public string? SignerOf(RuleEntry entry) => entry.Mark is null ? null : entry.Field("verified_by") ?? HeadField("verified_by");

    /// <summary>Takes a text apart; null when it is not one YAML mapping with <c>id</c>, <c>version</c> and <c>title</c>.</summary>
    public static RuleFileText? Read(string text)
    {
        if (Root(text) is not { } root || Scalar(root, "id") is not { } id || Scalar(root, "version") is not { } version || Scalar(root, "title") is not { } title)
        {
            return null;
        }

        var entries = new List<RuleEntry>();

        foreach (var (key, value) in Fields(root).Where(field => field.Key != "version"))
        {
            entries.AddRange(value switch
            {
                YamlSequenceNode list when list.Children.Count > 0 && list.Children.All(child => child is YamlMappingNode) => ListEntries(key, list),
                YamlMappingNode map => Fields(map).Select(field => Entry(key, field.Key, field.Value)),
                _ => [Entry(Head, key, value)],
            });
        }

        return new RuleFileText(id, version, title, WithEngines(entries));
    }

    internal static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    internal static YamlMappingNode? Root(string text)
    {
        using var reader = new StringReader(text);
        return Sheet.Load("", reader, []);
    }

    internal static IEnumerable<KeyValuePair<string, YamlNode>> Fields(YamlMappingNode map) =>
        map.Children.Select(field => KeyValuePair.Create((field.Key as YamlScalarNode)?.Value ?? "", field.Value));

    /// <summary>What an entry is called among its like; null when it has no name of its own.</summary>
    internal static string? NameOf(YamlMappingNode entry) => Names.Select(name => Scalar(entry, name)).FirstOrDefault(name => name is not null);

    internal static string? Scalar(YamlMappingNode map, string key) =>
        map.Children.TryGetValue(new YamlScalarNode(key), out var node) ? (node as YamlScalarNode)?.Value : null;

    private string? HeadField(string name) => Entries.FirstOrDefault(entry => entry.Section == Head && entry.Id == name)?.Field("");

    private static IEnumerable<RuleEntry> ListEntries(string section, YamlSequenceNode list)
    {
        var taken = new Dictionary<string, int>();

        foreach (var (place, map) in list.Children.OfType<YamlMappingNode>().Index())
        {
            var name = NameOf(map) ?? $"{place + 1}";
            taken[name] = taken.GetValueOrDefault(name) + 1;
            yield return Entry(section, taken[name] == 1 ? name : $"{name} ({taken[name]})", map);
        }
    }

    private static RuleEntry Entry(string section, string id, YamlNode node)
    {
        var map = node as YamlMappingNode;
        var title = map is null ? id : Titles.Select(name => Scalar(map, name)).FirstOrDefault(name => name is not null) ?? id;
        RuleMark? mark = map is not null && RuleMarks.ByWord.TryGetValue(Scalar(map, "confidence") ?? "", out var read) ? read : null;
        return new RuleEntry(section, id, title, mark, [.. Flatten("", node)], Sha256Of(Canonical(node)));
    }

    /// <summary>A rule whose counting changed says something else, even if its own words did not change.</summary>
    private static List<RuleEntry> WithEngines(List<RuleEntry> entries)
    {
        var engines = entries.Where(entry => entry.Section == Engines).ToDictionary(entry => entry.Id, entry => entry.Sha256);

        return
        [
            .. entries.Select(entry => entry.Field("engine") is { } engine && engines.TryGetValue(engine, out var hash)
                ? entry with { Sha256 = Sha256Of($"{entry.Sha256} {hash}") }
                : entry),
        ];
    }

    private static IEnumerable<RuleField> Flatten(string name, YamlNode node) => node switch
    {
        YamlScalarNode scalar => [new(name, scalar.Value ?? "")],
        YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode) =>
            [new(name, string.Join(", ", list.Children.Cast<YamlScalarNode>().Select(child => child.Value)))],
        YamlSequenceNode list => list.Children.Index().SelectMany(child => Flatten(Below(name, LabelOf(child.Item, child.Index)), child.Item)),
        YamlMappingNode map => Fields(map).SelectMany(field => Flatten(Below(name, field.Key), field.Value)),
        _ => [],
    };

    private static string LabelOf(YamlNode node, int place) => (node is YamlMappingNode map ? NameOf(map) : null) ?? $"{place + 1}";

    private static string Below(string name, string part) => name.Length == 0 ? part : $"{name}.{part}";

    /// <summary>One text for all ways to write the same: fields in order of their names, no layout, no comments.</summary>
    private static string Canonical(YamlNode node) => node switch
    {
        YamlMappingNode map => $"{{{string.Join(',', Fields(map).OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{JsonSerializer.Serialize(field.Key)}:{Canonical(field.Value)}"))}}}",
        YamlSequenceNode list => $"[{string.Join(',', list.Children.Select(Canonical))}]",
        _ => JsonSerializer.Serialize((node as YamlScalarNode)?.Value),
    };
}
