using System.Globalization;
using LegalRequests.Pdf.Reading;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Suggesting;

namespace LegalRequests.Web.Pages.Redaction;

/// <summary>What a selection on a page is for.</summary>
public enum BoxReach
{
    These,
    WholeLines,
    KeepOnly,
}

/// <summary>The words of the pages for blacking out.</summary>
public static class RedactionWords
{
    private const int MostNamed = 4;

    public static string Of(ActKind kind) => kind switch
    {
        ActKind.TickedWords => "Ticked words",
        ActKind.FoundWords => "Places found for a phrase",
        ActKind.Suggestions => "Accepted suggestions",
        ActKind.WholeLines => "Whole lines",
        ActKind.WholePage => "Whole page",
        ActKind.WholeWords => "Whole words",
        _ => "Everything else of a page",
    };

    public static string Of(BoxReach reach) => reach switch
    {
        BoxReach.These => "Cover it",
        BoxReach.WholeLines => "Cover the whole line, so that nobody can tell how long a name is",
        _ => "Keep only this: cover everything else of the page",
    };

    public static string Of(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Protected => "On the protected list",
        SuggestionKind.SocialSecurity => "Social Security number",
        SuggestionKind.Telephone => "Telephone",
        SuggestionKind.Email => "E-mail",
        SuggestionKind.Address => "Address",
        SuggestionKind.BirthDate => "Date of birth",
        SuggestionKind.Number => "Record or licence number",
        SuggestionKind.Account => "Account or card",
        _ => "Another person",
    };

    public static string Of(DismissReason? why) => why switch
    {
        DismissReason.ClientsOwn => "It is the client's own",
        DismissReason.AskedFor => "It is asked for and may go",
        DismissReason.Public => "Anybody can know it",
        _ => "It is no such thing",
    };

    /// <summary>How many boxes of a page cover words only in part.</summary>
    public static string CutBoxes(int boxes, int words) => (boxes, words) switch
    {
        (1, 1) => "1 box covers a word only in part",
        (1, _) => $"1 box covers {words} words only in part",
        _ => $"{boxes} boxes cover words only in part",
    };

    /// <summary>The words that a box cuts, as a sentence; empty where it cuts none.</summary>
    public static string CutBy(IReadOnlyList<PageWord> words) => words.Count == 0 ? "" : $"Covers only in part: {Named(words)}. ";

    /// <summary>The words that a box cuts on purpose and who says so, as a sentence; empty where it cuts none.</summary>
    public static string CutMeant(IReadOnlyList<PageWord> words, string by) => words.Count == 0 ? "" : $"Covers only in part, on purpose ({by}): {Named(words)}. ";

    public static string Count(int number, string one, string more) => number == 1 ? $"1 {one}" : string.Create(CultureInfo.InvariantCulture, $"{number} {more}");

    /// <summary>Page numbers, runs of them joined: <c>1, 4-7</c>.</summary>
    public static string Pages(IReadOnlyList<int> numbers)
    {
        var runs = new List<(int First, int Last)>();

        foreach (var number in numbers)
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
            {
                runs[^1] = (runs[^1].First, number);
            }
            else
            {
                runs.Add((number, number));
            }
        }

        return string.Join(", ", runs.Select(run => run.First == run.Last ? $"{run.First}" : $"{run.First}-{run.Last}"));
    }

    private static string Named(IReadOnlyList<PageWord> words) =>
        words.Count <= MostNamed ? Quoted(words) : $"{Quoted(words.Take(MostNamed))} and {words.Count - MostNamed} more";

    private static string Quoted(IEnumerable<PageWord> words) => string.Join(", ", words.Select(word => $"\u201c{word.Text}\u201d"));
}
