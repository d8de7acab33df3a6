using System.Text;

namespace LegalRequests.Privilege;

/// <summary>Checks the words that the other side will read about a withheld document.</summary>
public static class LogDescription
{
    public const int MaxLength = 200;

    /// <summary>Null when the text may be served; else what is wrong with it, without repeating the word itself.</summary>
    /// <param name="clientName">The client's name: none of its parts of three letters or more may stand in the text.</param>
    /// <param name="forbiddenWords">From the pack; a word that merely begins with one counts.</param>
    /// <param name="protectedFacts">The request's protected facts in clear.</param>
    public static Refusal? Check(
        string text,
        string clientName,
        IEnumerable<string> forbiddenWords,
        IEnumerable<string> protectedFacts)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return No("privilege.description-missing", "Describe the document so that the other side can judge the claim, for example \"Notes of counseling session\".");
        }

        if (text.Length > MaxLength)
        {
            return No("privilege.description-long", $"Keep the description to {MaxLength} characters: its kind, not its content.");
        }

        var words = Words(text);

        if (Words(clientName).Any(name => name.Length >= 3 && words.Contains(name)))
        {
            return No("privilege.description-names-client", "The description names the client. The other side reads it: use the kind of document only.");
        }

        if (forbiddenWords.Any(forbidden => HasPhrase(words, Words(forbidden))))
        {
            return No("privilege.description-discloses", "A word in the description tells what the privilege protects. Describe the kind of document, not its subject.");
        }

        return protectedFacts.Any(fact => Words(fact) is { Count: > 0 } phrase && HasPhrase(words, phrase))
            ? No("privilege.description-protected-fact", "The description holds a protected fact of this request. Take it out.")
            : null;
    }

    private static Refusal No(string code, string message) => Refusal.OnField("LogDescription", code, message);

    /// <summary>True when the phrase's words stand in a row in the text, each text word beginning with the phrase's word.</summary>
    private static bool HasPhrase(List<string> words, List<string> phrase) =>
        phrase.Count > 0
        && Enumerable.Range(0, Math.Max(0, words.Count - phrase.Count + 1))
            .Any(start => phrase.Select((part, offset) => words[start + offset].StartsWith(part, StringComparison.Ordinal)).All(same => same));

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();

        foreach (var rune in text.Normalize(NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(rune))
            {
                word.Append(char.ToLowerInvariant(rune));
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }
}
