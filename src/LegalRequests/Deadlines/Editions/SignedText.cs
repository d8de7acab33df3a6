using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace LegalRequests.Deadlines.Editions;

/// <summary>A lawyer's word for one entry, as far as the rules need it.</summary>
/// <param name="Sha256">Of what the entry said when it was read.</param>
/// <param name="By">Name and capacity.</param>
/// <param name="Day">When it was read.</param>
public sealed record EntrySignature(string PackId, string Section, string EntryId, string Sha256, VerificationKind Kind, string By, DateOnly Day);

/// <summary>Writes lawyers' words into the text of a pack, in the fields in which a pack itself would carry them.</summary>
internal static class SignedText
{
    /// <summary>The text with <c>verified_by</c> and <c>checked_current_on</c> where an entry still says what was read; the same text where nothing is signed.</summary>
    public static string Of(RuleFileText file, string text, IReadOnlyCollection<EntrySignature> signatures)
    {
        var hashes = file.Entries.ToDictionary(entry => (entry.Section, entry.Id), entry => entry.Sha256);
        var valid = signatures
            .Where(word => word.PackId == file.Id && hashes.GetValueOrDefault((word.Section, word.EntryId)) == word.Sha256)
            .ToLookup(word => (word.Section, word.EntryId));

        if (valid.Count == 0 || RuleFileText.Root(text) is not { } root)
        {
            return text;
        }

        foreach (var (section, value) in RuleFileText.Fields(root))
        {
            foreach (var entry in ((value as YamlSequenceNode)?.Children ?? []).OfType<YamlMappingNode>())
            {
                Write(entry, valid[(section, RuleFileText.NameOf(entry) ?? "")]);
            }
        }

        using var signed = new StringWriter(CultureInfo.InvariantCulture);
        new YamlStream(new YamlDocument(root)).Save(signed, assignAnchors: false);
        return signed.ToString();
    }

    private static void Write(YamlMappingNode entry, IEnumerable<EntrySignature> words)
    {
        foreach (var word in words.OrderBy(word => word.Day))
        {
            if (word.Kind == VerificationKind.ReadAndRight)
            {
                Set(entry, "verified_by", word.By);
            }
            else
            {
                Set(entry, "checked_current_on", word.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }

    private static void Set(YamlMappingNode entry, string key, string value) =>
        entry.Children[new YamlScalarNode(key)] = new YamlScalarNode(value) { Style = ScalarStyle.DoubleQuoted };
}
