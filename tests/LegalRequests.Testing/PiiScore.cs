using LegalRequests.Redaction.Suggesting;

namespace LegalRequests.Testing;

/// <summary>
/// Counts by kind how many suggestions were right and how many labels were found. A label counts as found when suggestions hold
/// half of its letters and digits or more: labellers and rules differ in where a name or an address ends.
/// </summary>
public sealed class PiiScore
{
    private readonly Dictionary<SuggestionKind, Tally> tallies = [];
    private readonly Dictionary<LabelSort, Tally> sorts = [];

    public IEnumerable<SuggestionKind> Kinds => tallies.Keys.Order();

    /// <summary>Labels that nothing was suggested for and suggestions without a label, in words.</summary>
    public List<string> Amiss { get; } = [];

    public Tally Of(SuggestionKind kind) => tallies.GetValueOrDefault(kind);

    /// <summary>How many labels of a sort there were and how many of them were found.</summary>
    public Tally Of(LabelSort sort) => sorts.GetValueOrDefault(sort);

    public void Add(PiiText text, IReadOnlyList<ProtectedWord> words, IReadOnlyList<string> own) =>
        Add(text, RedactionFinder.InText(text.Text, words, own));

    /// <param name="finds">What was suggested in the text.</param>
    public void Add(PiiText text, IReadOnlyList<TextFind> finds)
    {
        foreach (var find in finds)
        {
            var right = text.Labels.Any(label => find.Start < label.End && label.Start < find.End && (find.Kind == SuggestionKind.Protected || PiiCorpus.Agrees(find.Kind, label.Type)));
            Note(find.Kind, new Tally(1, right ? 1 : 0, 0, 0));

            if (!right)
            {
                Amiss.Add($"{find.Kind} is not {text.Text.Substring(find.Start, find.Length)}");
            }
        }

        foreach (var label in text.Labels)
        {
            if (PiiCorpus.KindOf(label.Type) is not { } kind)
            {
                continue;
            }

            var found = IsFound(text.Text, label, finds);
            Note(kind, new Tally(0, 0, 1, found ? 1 : 0));

            if (LabelSorts.Of(kind, text.Text[label.Start..label.End]) is { } sort)
            {
                var (start, length) = LabelSorts.CoreOf(sort, text.Text[label.Start..label.End]);
                var core = label with { Start = label.Start + start, End = label.Start + start + length };
                sorts[sort] = Of(sort) + new Tally(0, 0, 1, IsFound(text.Text, core, finds) ? 1 : 0);
            }

            if (!found)
            {
                Amiss.Add($"{label.Type} missed: {text.Text[label.Start..label.End]}");
            }
        }
    }

    private static bool IsFound(string text, PiiLabel label, IReadOnlyList<TextFind> finds)
    {
        var signs = Enumerable.Range(label.Start, label.End - label.Start).Where(at => char.IsLetterOrDigit(text[at])).ToList();
        return signs.Count(at => finds.Any(find => at >= find.Start && at < find.End)) * 2 >= signs.Count;
    }

    private void Note(SuggestionKind kind, Tally more) => tallies[kind] = tallies.GetValueOrDefault(kind) + more;
}
