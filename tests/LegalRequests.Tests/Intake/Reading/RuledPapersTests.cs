using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Every suggestion for forms with ruled cells whose truth was written before they were read; the first figures are in bench/README.md.</summary>
public sealed class RuledPapersTests(ITestOutputHelper output)
{
    private static readonly ToldForm[] Ruled =
    [
        new("federal", RuledPapers.Federal, RuledPapers.FederalTruth),
        new("Michigan", RuledPapers.Michigan, RuledPapers.MichiganTruth),
        new("California", RuledStateForms.California, RuledStateForms.CaliforniaTruth),
        new("Virginia", RuledStateForms.Virginia, RuledStateForms.VirginiaTruth),
        new("juvenile order", RuledOrders.JuvenileOrder, RuledOrders.JuvenileTruth),
        new("administrative", RuledOrders.Administrative, RuledOrders.AdministrativeTruth),
    ];

    private static readonly ToldForm[] Later =
    [
        new("Minnesota", LaterRuledPapers.Minnesota, LaterRuledPapers.MinnesotaTruth),
        new("Missouri", LaterRuledPapers.Missouri, LaterRuledPapers.MissouriTruth),
        new("Kentucky", LaterRuledPapers.Kentucky, LaterRuledPapers.KentuckyTruth),
    ];

    [Fact]
    public async Task Nothing_is_wrong_from_nine_ruled_forms()
    {
        var papers = await DrawnForms.DrawnAsync([.. Ruled, .. Later]);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task Nothing_is_wrong_from_askew_scans_of_three_of_them()
    {
        var papers = await DrawnForms.ScannedAsync(Ruled[1], Ruled[3], Later[0]);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBeGreaterThan(24);
    }
}
