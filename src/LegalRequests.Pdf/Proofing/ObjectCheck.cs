using System.Text.Json;

namespace LegalRequests.Pdf.Proofing;

/// <summary>Looks at every object of a file, as qpdf lists them: only allowed keys, no secret in any string.</summary>
static class ObjectCheck
{
    const int Deepest = 200;

    /// <exception cref="JsonException">Not a list as qpdf gives it.</exception>
    public static JsonDocument Parse(byte[] json)
    {
        var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = Deepest });
        if (document.RootElement.ValueKind == JsonValueKind.Object
            && document.RootElement.TryGetProperty("qpdf", out var parts)
            && parts.ValueKind == JsonValueKind.Array
            && parts.GetArrayLength() > 1)
            return document;
        document.Dispose();
        throw new JsonException("The list of objects is missing.");
    }

    /// <summary>Adds a finding for each forbidden key and for secrets in strings.</summary>
    public static void Run(JsonDocument document, SecretSearch secrets, List<ProofFinding> findings)
    {
        var objects = document.RootElement.GetProperty("qpdf")[1];
        HashSet<string> nameMaps = [];
        foreach (var held in objects.EnumerateObject())
            CollectNameMaps(Body(held.Value), nameMaps);

        HashSet<string> forbidden = [];
        foreach (var held in objects.EnumerateObject())
        {
            var (name, leaks) = (held.Name.Replace("obj:", "", StringComparison.Ordinal), false);
            Walk(Body(held.Value), nameMaps.Contains(name), forbidden, ref leaks, secrets);
            if (leaks)
                findings.Add(new ProofFinding(null, "proof.secret", "Withheld words stand in a property, bookmark, label or note of the file.") { By = Detector.Objects, Place = $"object {name.Split(' ')[0]}" });
        }

        findings.AddRange(forbidden.Order(StringComparer.Ordinal).Select(key =>
            new ProofFinding(null, "proof.key", $"The file has an entry that no released file may have: {Shown(key)}.") { By = Detector.Objects }));
    }

    static JsonElement Body(JsonElement held) =>
        held.TryGetProperty("stream", out var stream) ? stream.GetProperty("dict") : held.GetProperty("value");

    static void CollectNameMaps(JsonElement element, HashSet<string> nameMaps)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                CollectNameMaps(item, nameMaps);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in element.EnumerateObject())
            {
                if (entry.Value.ValueKind == JsonValueKind.String && AllowedKeys.OfNames.Contains(entry.Name[1..]))
                    nameMaps.Add(entry.Value.GetString() ?? "");
                CollectNameMaps(entry.Value, nameMaps);
            }
        }
    }

    static void Walk(JsonElement element, bool mapsNames, HashSet<string> forbidden, ref bool leaks, SecretSearch secrets)
    {
        if (element.ValueKind == JsonValueKind.String)
        {
            leaks = leaks || IsLeak(element.GetString() ?? "", secrets);
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Walk(item, mapsNames: false, forbidden, ref leaks, secrets);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var entry in element.EnumerateObject())
            {
                var key = entry.Name.TrimStart('/');
                if (!mapsNames && !AllowedKeys.All.Contains(key))
                    forbidden.Add(key);
                leaks = leaks || (!AllowedKeys.IsSyntax(key) && secrets.InText(key));
                var maps = !mapsNames && AllowedKeys.OfNames.Contains(key) && entry.Value.ValueKind == JsonValueKind.Object;
                Walk(entry.Value, maps, forbidden, ref leaks, secrets);
            }
        }
    }

    // qpdf gives text as "u:" and itself, other bytes as "b:" and hex, names with their slash.
    static bool IsLeak(string value, SecretSearch secrets)
    {
        if (value.StartsWith("b:", StringComparison.Ordinal))
            return secrets.InBytes(Convert.FromHexString(value[2..]));
        return value.StartsWith('/')
            ? !AllowedKeys.IsSyntax(value[1..]) && secrets.InText(value)
            : secrets.InText(value.StartsWith("u:", StringComparison.Ordinal) ? value[2..] : value);
    }

    static string Shown(string key) => key.Length <= 40 && key.All(char.IsAsciiLetterOrDigit) ? key : "an unknown name";
}
