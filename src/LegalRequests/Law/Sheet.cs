using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LegalRequests.Law;

/// <summary>One mapping of a YAML file, read field by field; every slip becomes a <see cref="PackProblem"/> with its line.</summary>
internal sealed class Sheet
{
    private static readonly Dictionary<string, bool> Switch = new() { ["yes"] = true, ["no"] = false };

    private readonly string file;
    private readonly YamlMappingNode self;
    private readonly List<PackProblem> problems;
    private readonly HashSet<string> asked = [];

    private Sheet(string file, YamlMappingNode self, List<PackProblem> problems)
    {
        this.file = file;
        this.self = self;
        this.problems = problems;
    }

    public int Line => (int)self.Start.Line;

    /// <summary>Whether nothing wrong was found in the file so far.</summary>
    public bool IsSound => problems.Count == 0;

    public IEnumerable<string> Keys => self.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Opens a file; null, with a problem added, when it is not one YAML mapping.</summary>
    public static Sheet? Open(string file, TextReader text, List<PackProblem> problems) =>
        Load(file, text, problems) is { } root ? new Sheet(file, root, problems) : null;

    /// <summary>The one mapping of a file, for who reads it without knowing its fields; null, with a problem added, when it is none.</summary>
    public static YamlMappingNode? Load(string file, TextReader text, List<PackProblem> problems)
    {
        var stream = new YamlStream();
        var whole = text.ReadToEnd();
        var events = new ShallowYaml(new Parser(new StringReader(whole)));
        try
        {
            stream.Load(events);
        }
        catch (YamlException broken)
        {
            problems.Add(YamlTrouble.Of(file, whole, broken));
            return null;
        }
        catch (Exception broken) when (broken is InvalidOperationException or ArgumentException)
        {
            // The scanner does not know every way of being wrong; then it says no line.
            problems.Add(YamlTrouble.From(file, events.Line));
            return null;
        }

        if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root) return root;
        problems.Add(new(file, 1, "the file must hold one mapping of fields"));
        return null;
    }

    public void Complain(string? key, string message) => problems.Add(new(file, LineOf(key), message));

    public int LineOf(string? key) => key is not null && Find(key) is { } node ? (int)node.Start.Line : Line;

    public bool Has(string key)
    {
        asked.Add(key);
        return Find(key) is not null;
    }

    public bool IsMap(string key) => Find(key) is YamlMappingNode;

    /// <summary>Text that must be there; empty, with a problem added, when it is not.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { } text) return text;
        Complain(null, $"field \"{key}\" is missing");
        return "";
    }

    public string? OptionalText(string key)
    {
        asked.Add(key);
        if (Find(key) is not { } node) return null;
        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
        {
            if (value[0] is '“' or '”' or '„' or '‘' or '’') Complain(key, $"field \"{key}\" begins with a curly quotation mark; type the straight one");
            return value.Trim();
        }

        Complain(key, $"field \"{key}\" must be text and not empty");
        return null;
    }

    public DateOnly? Day(string key)
    {
        if (OptionalText(key) is not { } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        Complain(key, $"field \"{key}\" must be a date such as 2026-07-03, not \"{text}\"");
        return null;
    }

    public TimeOnly? TimeOfDay(string key)
    {
        if (OptionalText(key) is not { } text) return null;
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        Complain(key, $"field \"{key}\" must be a time such as \"17:00\", not \"{text}\"");
        return null;
    }

    public int? Number(string key)
    {
        if (OptionalText(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Complain(key, $"field \"{key}\" must be a whole number, not \"{text}\"");
        return null;
    }

    /// <summary>One of the words that mean something here; null, with a problem added, for any other.</summary>
    public T? Word<T>(string key, IReadOnlyDictionary<string, T> words, bool required = true) where T : struct
    {
        var text = required ? Text(key) : OptionalText(key);
        if (string.IsNullOrEmpty(text)) return null;
        if (words.TryGetValue(text, out var meaning)) return meaning;
        Complain(key, $"field \"{key}\" must be one of {string.Join(", ", words.Keys)}, not \"{text}\"");
        return null;
    }

    public bool? YesNo(string key) => Word(key, Switch, required: false);

    public IReadOnlyList<string> Words(string key)
    {
        asked.Add(key);
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalarNode { Value: { Length: > 0 } one }:
                return [one];
            case YamlSequenceNode many when many.Children.All(child => child is YamlScalarNode { Value.Length: > 0 }):
                return [.. many.Children.Cast<YamlScalarNode>().Select(child => child.Value ?? "")];
            default:
                Complain(key, $"field \"{key}\" must be a word or a list of words");
                return [];
        }
    }

    public Sheet? Map(string key)
    {
        asked.Add(key);
        if (Find(key) is not { } node) return null;
        if (node is YamlMappingNode map) return new Sheet(file, map, problems);
        Complain(key, $"field \"{key}\" must hold named fields");
        return null;
    }

    public IReadOnlyList<Sheet> Maps(string key)
    {
        asked.Add(key);
        if (Find(key) is not { } node) return [];
        if (node is YamlSequenceNode list && list.Children.All(child => child is YamlMappingNode))
            return [.. list.Children.Cast<YamlMappingNode>().Select(map => new Sheet(file, map, problems))];

        Complain(key, $"field \"{key}\" must be a list whose entries hold named fields");
        return [];
    }

    /// <summary>Reports fields that nobody asked for: a misspelt field must not be silently without effect.</summary>
    public void Close()
    {
        foreach (var key in Keys.Where(key => !asked.Contains(key)))
            Complain(key, $"unknown field \"{key}\"; the fields here are {string.Join(", ", asked.Order())}");
    }

    private YamlNode? Find(string key) => self.Children.TryGetValue(new YamlScalarNode(key), out var node) ? node : null;
}
