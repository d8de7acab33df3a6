using System.Globalization;
using LegalRequests.Testing;
using LegalRequests.Web.Maintenance.PacketRun;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance;

public sealed class CaseDecisionsTests
{
    [Theory]
    [InlineData("2026-12-14T15:00:00Z", "2026-12-14")]
    [InlineData("2026-12-21T15:00:00Z", "2026-12-21")]
    [InlineData("2026-12-22T04:59:00Z", "2026-12-21")]
    [InlineData("2026-12-22T05:00:00Z", "2026-12-22")]
    public void A_sample_case_moves_by_the_days_of_its_court(string instant, string sentOn)
    {
        var read = CaseDecisions.Read(RepositoryRoot.PathOf("samples/case/decisions.yaml"));

        var shifted = read.ShiftedTo(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture));

        shifted.Notice.SentOn.ShouldBe(DateOnly.Parse(sentOn, CultureInfo.InvariantCulture));
        (shifted.Notice.SentOn!.Value.DayNumber - shifted.Request.ServedOn!.Value.DayNumber).ShouldBe(10);
    }

    [Fact]
    public void A_record_that_nobody_decided_about_is_named_and_none_of_the_sample_is()
    {
        var read = CaseDecisions.Read(RepositoryRoot.PathOf("samples/case/decisions.yaml"));
        var folder = Directory.CreateTempSubdirectory("records-");

        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "forgotten.pdf"), "SAMPLE");

            Should.NotThrow(() => read.CheckNames(RepositoryRoot.PathOf("samples/case/records")));
            Should.Throw<InvalidDataException>(() => read.CheckNames(folder.FullName)).Message.ShouldContain("forgotten.pdf");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
