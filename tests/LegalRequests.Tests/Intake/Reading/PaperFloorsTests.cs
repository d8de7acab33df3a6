using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Holds what bench/intake-suggestions.md measured: a wrong suggestion costs more than none.</summary>
public class PaperFloorsTests
{
    [FactWithShared("MANIFEST.tsv", "subpoenas-orders")]
    public async Task Suggestions_from_papers_with_a_text_layer_stay_right_and_do_not_dwindle()
    {
        var score = await MeasureAsync(truth => truth.Medium == "born digital");

        string.Join('\n', score.Wrong).ShouldBeEmpty();
        score.Together.Suggested.ShouldBeGreaterThan(80);
        score.Together.Recall.ShouldBeGreaterThan(0.75);
    }

    [FactWithShared("MANIFEST.tsv", "subpoenas-orders")]
    public async Task Suggestions_from_scans_and_faxes_stay_right()
    {
        var score = await MeasureAsync(truth => truth.Medium is "scan" or "fax" && truth.File.EndsWith(".pdf", StringComparison.Ordinal));

        score.Together.Precision.ShouldBeGreaterThan(0.95, string.Join('\n', score.Wrong));
        score.Together.Recall.ShouldBeGreaterThan(0.5);
    }

    private static async Task<PaperScore> MeasureAsync(Func<PaperTruth, bool> wanted)
    {
        var score = new PaperScore();
        using var shelf = await PaperShelf.OpenAsync();

        foreach (var truth in PaperTruth.All().Where(wanted))
        {
            if (SharedData.Find(truth.File) is { } path && await shelf.ReadAsync(path) is { } reading)
            {
                score.Add(truth, reading);
            }
        }

        return score;
    }
}
