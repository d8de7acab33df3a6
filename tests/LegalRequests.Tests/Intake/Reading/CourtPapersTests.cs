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
        new("Tennessee", CourtPapers.Tennessee, CourtPapers.TennesseeTruth),
        new("Maryland", CourtPapers.Maryland, CourtPapers.MarylandTruth),
        new("Indiana order", CourtOrders.Indiana, CourtOrders.IndianaTruth),
        new("Nevada order", CourtOrders.Nevada, CourtOrders.NevadaTruth),
    ];

    [Fact]
    public async Task Nothing_is_wrong_from_the_papers_of_six_courts()
    {
        var papers = await DrawnForms.DrawnAsync(Courts);

        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count()).ShouldBeGreaterThan(60);
    }
}
