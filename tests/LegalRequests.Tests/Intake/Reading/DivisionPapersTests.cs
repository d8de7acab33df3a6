using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.Intake.Reading;

/// <summary>
/// Every suggestion for papers of courts with a division, a unit or a place beside the name, for demands on an attached schedule
/// and for records of a parent or a child who is named by that; the first figures are in bench/README.md.
/// </summary>
public sealed class DivisionPapersTests(ITestOutputHelper output)
{
    private static readonly ToldForm[] First =
    [
        new("Vermont", DivisionPapers.Vermont, DivisionPapers.VermontTruth),
        new("New Hampshire", DivisionPapers.NewHampshire, DivisionPapers.NewHampshireTruth),
        new("Maine order", DivisionOrders.Maine, DivisionOrders.MaineTruth),
        new("Rhode Island", DivisionPapers.RhodeIsland, DivisionPapers.RhodeIslandTruth),
        new("Oklahoma", DivisionPapers.Oklahoma, DivisionPapers.OklahomaTruth),
        new("Delaware schedule", SchedulePapers.Delaware, SchedulePapers.DelawareTruth, SchedulePapers.DelawareSchedule),
        new("Kansas schedule", SchedulePapers.Kansas, SchedulePapers.KansasTruth, SchedulePapers.KansasSchedule),
        new("West Virginia order", DivisionOrders.WestVirginia, DivisionOrders.WestVirginiaTruth),
        new("Alaska", SchedulePapers.Alaska, SchedulePapers.AlaskaTruth),
        new("Alabama", SchedulePapers.Alabama, SchedulePapers.AlabamaTruth),
    ];

    private static readonly ToldForm[] Later =
    [
        new("Idaho exhibit", LaterSchedulePapers.Idaho, LaterSchedulePapers.IdahoTruth, LaterSchedulePapers.IdahoExhibit),
        new("Nebraska order", LaterDivisionPapers.Nebraska, LaterDivisionPapers.NebraskaTruth),
        new("Hawaii", LaterDivisionPapers.Hawaii, LaterDivisionPapers.HawaiiTruth),
        new("Montana", LaterDivisionPapers.Montana, LaterDivisionPapers.MontanaTruth),
        new("Wyoming schedule", LaterSchedulePapers.Wyoming, LaterSchedulePapers.WyomingTruth, LaterSchedulePapers.WyomingSchedule),
    ];

    private static readonly ToldForm[] Newest =
    [
        new("Mississippi", NewestDivisionPapers.Mississippi, NewestDivisionPapers.MississippiTruth),
        new("North Dakota appendix", NewestDivisionPapers.NorthDakota, NewestDivisionPapers.NorthDakotaTruth, NewestDivisionPapers.NorthDakotaAppendix),
        new("Arkansas order", NewestDivisionPapers.Arkansas, NewestDivisionPapers.ArkansasTruth),
        new("South Dakota", NewestDivisionPapers.SouthDakota, NewestDivisionPapers.SouthDakotaTruth),
    ];

    [Fact]
    public async Task Nothing_is_wrong_from_ten_papers() => Right(await DrawnForms.DrawnAsync(First)).ShouldBe(124);

    [Fact]
    public async Task Nothing_is_wrong_from_five_that_were_composed_after_those() => Right(await DrawnForms.DrawnAsync(Later)).ShouldBe(62);

    [Fact]
    public async Task Nothing_is_wrong_from_the_last_four() => Right(await DrawnForms.DrawnAsync(Newest)).ShouldBe(45);

    [Fact]
    public async Task Nothing_is_wrong_from_askew_scans_of_all() => Right(await DrawnForms.ScannedAsync([.. First, .. Later])).ShouldBeGreaterThan(150);

    /// <summary>How many are suggested, none of them wrong.</summary>
    private int Right(List<ToldPaper> papers)
    {
        output.WriteLine(PaperFigures.Of(papers));
        papers.SelectMany(paper => paper.Wrong()).ShouldBeEmpty();
        return papers.Sum(paper => ToldPaper.Measured(paper.Read()).Count());
    }
}
