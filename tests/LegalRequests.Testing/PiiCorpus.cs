using System.Text.Json;
using LegalRequests.Redaction.Suggesting;

namespace LegalRequests.Testing;

/// <summary>A stretch of a text that somebody labelled.</summary>
public sealed record PiiLabel(string Type, int Start, int End);

/// <summary>A labelled text of <c>shared/data/pii</c>.</summary>
public sealed record PiiText(string Text, IReadOnlyList<PiiLabel> Labels)
{
    /// <summary>The same text with its lines broken, as a page breaks them; every sign keeps its place.</summary>
    public PiiText Wrapped(int width)
    {
        var signs = Text.ToCharArray();
        var (line, blank) = (0, -1);

        for (var at = 0; at < signs.Length; at++)
        {
            blank = signs[at] == ' ' ? at : blank;

            if (signs[at] == '\n')
            {
                (line, blank) = (at + 1, -1);
            }
            else if (at - line >= width && blank > line)
            {
                signs[blank] = '\n';
                (line, blank) = (blank + 1, -1);
            }
        }

        return this with { Text = new string(signs) };
    }
}

/// <summary>The labelled texts, and how labels answer to the kinds of suggestions.</summary>
public static class PiiCorpus
{
    /// <summary>The kind that a label asks for.</summary>
    private static readonly Dictionary<string, SuggestionKind> Asked = new()
    {
        ["SSN"] = SuggestionKind.SocialSecurity,
        ["US_SSN"] = SuggestionKind.SocialSecurity,
        ["PHONE"] = SuggestionKind.Telephone,
        ["PHONE_NUMBER"] = SuggestionKind.Telephone,
        ["EMAIL"] = SuggestionKind.Email,
        ["EMAIL_ADDRESS"] = SuggestionKind.Email,
        ["ADDRESS"] = SuggestionKind.Address,
        ["STREET_ADDRESS"] = SuggestionKind.Address,
        ["DOB"] = SuggestionKind.BirthDate,
        ["MRN"] = SuggestionKind.Number,
        ["CASENO"] = SuggestionKind.Number,
        ["INSURANCE"] = SuggestionKind.Number,
        ["LICENSE"] = SuggestionKind.Number,
        ["PLATE"] = SuggestionKind.Number,
        ["IP"] = SuggestionKind.Number,
        ["IP_ADDRESS"] = SuggestionKind.Number,
        ["US_DRIVER_LICENSE"] = SuggestionKind.Number,
        ["ACCOUNT"] = SuggestionKind.Account,
        ["CREDIT_CARD"] = SuggestionKind.Account,
        ["IBAN_CODE"] = SuggestionKind.Account,
        ["THIRD"] = SuggestionKind.Person,
        ["REPORTER"] = SuggestionKind.Person,
        ["MINOR"] = SuggestionKind.Person,
        ["OTHERCLIENT"] = SuggestionKind.Person,
        ["STAFF"] = SuggestionKind.Person,
        ["PERSON"] = SuggestionKind.Person,
    };

    // Right when found, and not asked for: the client's own name, the town of an address, a date that is somebody's birth.
    private static readonly Dictionary<string, SuggestionKind> Allowed = new()
    {
        ["CLIENT"] = SuggestionKind.Person,
        ["TITLE"] = SuggestionKind.Person,
        ["PRIV"] = SuggestionKind.Person,
        ["LOCATION"] = SuggestionKind.Address,
        ["GPE"] = SuggestionKind.Address,
        ["ZIP_CODE"] = SuggestionKind.Address,
        ["DATE_TIME"] = SuggestionKind.BirthDate,
    };

    public static SuggestionKind? KindOf(string label) => Asked.TryGetValue(label, out var kind) ? kind : null;

    public static bool Agrees(SuggestionKind kind, string label) =>
        KindOf(label) == kind || Allowed.TryGetValue(label, out var allowed) && allowed == kind;

    /// <summary>Eight notes of social work with their labels; none where the machine does not have them.</summary>
    public static IReadOnlyList<PiiText> CaseNotes() => SharedData.Find("pii/case-notes-labelled_public.jsonl") is { } file
        ? [.. File.ReadLines(file).Select(line => Read(JsonDocument.Parse(line).RootElement, "text", "type", "start", "end"))]
        : [];

    /// <summary>Sentences of mixed countries with their labels; none where the machine does not have them.</summary>
    public static IReadOnlyList<PiiText> Sentences(string name) => SharedData.Find($"pii/{name}") is { } file
        ? [.. JsonDocument.Parse(File.ReadAllText(file)).RootElement.EnumerateArray().Select(row => Read(row, "full_text", "entity_type", "start_position", "end_position"))]
        : [];

    private static PiiText Read(JsonElement row, string text, string type, string start, string end) => new(
        row.GetProperty(text).GetString() ?? "",
        [.. row.GetProperty("spans").EnumerateArray().Select(span => new PiiLabel(span.GetProperty(type).GetString() ?? "", span.GetProperty(start).GetInt32(), span.GetProperty(end).GetInt32()))]);
}
