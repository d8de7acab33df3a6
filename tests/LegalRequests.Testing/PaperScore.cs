using System.Globalization;
using LegalRequests.Intake.Reading;

namespace LegalRequests.Testing;

/// <summary>Counts how often suggestions were right, wrong and wanting, by field and by medium.</summary>
public sealed class PaperScore
{
    private readonly Dictionary<(PaperField Field, string Medium), Tally> tallies = [];

    /// <summary>Each wrong suggestion, in words, for whoever looks into it.</summary>
    public List<string> Wrong { get; } = [];

    public IEnumerable<PaperField> Fields => tallies.Keys.Select(key => key.Field).Distinct().Order();

    public void Add(PaperTruth truth, PaperReading reading)
    {
        foreach (var field in Enum.GetValues<PaperField>())
        {
            var tally = tallies.GetValueOrDefault((field, truth.Medium));
            var has = truth.Has(field);
            var suggestion = reading.Of(field);
            var agrees = suggestion is null ? null : truth.Agrees(suggestion);

            if (agrees == false)
            {
                Wrong.Add($"{truth.File}: {field} is not {suggestion?.Value}");
            }

            if (has is not null || agrees is not null)
            {
                tallies[(field, truth.Medium)] = tally.With(agrees, has);
            }
        }
    }

    /// <param name="medium">Null for all of them together.</param>
    public Tally Of(PaperField field, string? medium = null) =>
        tallies.Where(it => it.Key.Field == field && (medium is null || it.Key.Medium == medium)).Aggregate(default(Tally), (sum, it) => sum + it.Value);

    public Tally Together => tallies.Values.Aggregate(default(Tally), (sum, tally) => sum + tally);
}

/// <param name="Suggested">Suggestions that the truth can judge.</param>
/// <param name="Wanted">Answers that the papers have.</param>
/// <param name="Found">Of those, the ones that were suggested rightly.</param>
public readonly record struct Tally(int Suggested, int Right, int Wanted, int Found)
{
    public double Precision => Suggested == 0 ? 1 : (double)Right / Suggested;

    public double Recall => Wanted == 0 ? 1 : (double)Found / Wanted;

    /// <summary>Precision and recall with the counts behind them, for a table; a dash where there is nothing to measure.</summary>
    public string Cell => $"{(Suggested == 0 ? "-" : Share(Precision, Right, Suggested))} / {(Wanted == 0 ? "-" : Share(Recall, Found, Wanted))}";

    public static Tally operator +(Tally one, Tally other) =>
        new(one.Suggested + other.Suggested, one.Right + other.Right, one.Wanted + other.Wanted, one.Found + other.Found);

    internal Tally With(bool? agrees, bool? has) => new(
        Suggested + (agrees is null ? 0 : 1),
        Right + (agrees == true ? 1 : 0),
        Wanted + (has == true ? 1 : 0),
        Found + (has == true && agrees == true ? 1 : 0));

    private static string Share(double share, int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0} % ({part} of {whole})");
}
