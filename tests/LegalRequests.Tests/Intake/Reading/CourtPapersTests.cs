using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>Every suggestion for forms and orders of courts whose layouts the rules had not met; the first figures are in bench/README.md.</summary>
public sealed class CourtPapersTests(ITestOutputHelper output)
{
    private static readonly ToldForm[] Courts =
    [
        new("Oregon", CourtPapers.Oregon, CourtPapers.OregonTruth),
        new("New Jersey", CourtPapers.NewJersey, CourtPapers.NewJerseyTruth),
        new("Tennessee", BoxedCourtForms.Tennessee, BoxedCourtForms.TennesseeTruth),
        new("Maryland", BoxedCourtForms.Maryland, BoxedCourtForms.MarylandTruth),
        new("Indiana order", CourtOrders.Indiana, CourtOrders.IndianaTruth),
        new("Nevada order", CourtOrders.Nevada, CourtOrders.NevadaTruth),
    ];

    private static readonly ToldForm[] Later =
    [
        new("South Carolina", LaterCourtPapers.SouthCarolina, LaterCourtPapers.SouthCarolinaTruth),
        new("Louisiana", LaterCourtPapers.Louisiana, LaterCourtPapers.LouisianaTruth),
        new("Utah order", LaterCourtPapers.Utah, LaterCourtPapers.UtahTruth),
    ];

    private static readonly ToldForm[] Last =
    [
        new("Delaware", LastCourtPapers.Delaware, LastCourtPapers.DelawareTruth),
        new("Iowa order", LastCourtPapers.Iowa, LastCourtPapers.IowaTruth),
        new("letter", LastCourtPapers.Letter, LastCourtPapers.LetterTruth),
    ];

    [Fact]
    public async Task Nothing_is_wrong_from_the_papers_of_six_courts()
    {
        var papers = await DrawnForms.DrawnAsync(Courts);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBe(79);
    }

    [Fact]
    public async Task Nothing_is_wrong_from_three_that_were_composed_after_those()
    {
        var papers = await DrawnForms.DrawnAsync(Later);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBe(37);
    }

    [Fact]
    public async Task Nothing_is_wrong_from_the_last_three()
    {
        var papers = await DrawnForms.DrawnAsync(Last);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBe(29);
    }

    [Fact]
    public async Task Nothing_is_wrong_from_askew_scans_of_all_nine()
    {
        var papers = await DrawnForms.ScannedAsync([.. Courts, .. Later]);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBeGreaterThan(100);
    }
}
