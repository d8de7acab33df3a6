using LegalRequests.Intake;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class PaperFactsTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 5, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Complete_facts_have_no_fault() => SampleDesk.Facts.Fault(Now).ShouldBeNull();

    [Fact]
    public void Each_of_the_four_required_fields_is_asked_for()
    {
        PaperFacts[] incomplete =
        [
            SampleDesk.Facts with { Instrument = null },
            SampleDesk.Facts with { Court = " " },
            SampleDesk.Facts with { CaseNumber = "" },
            SampleDesk.Facts with { ClientName = "", Caption = "" },
        ];

        incomplete.Select(facts => facts.Fault(Now)?.Field).ShouldBe(["Instrument", "Court", "CaseNumber", "ClientName"]);
    }

    [Fact]
    public void Dates_that_cannot_be_are_refused()
    {
        (SampleDesk.Facts with { ServedOn = new DateOnly(2026, 1, 9) }).Fault(Now)?.Code.ShouldBe("facts.served-in-the-future");
        (SampleDesk.Facts with { IssuedOn = new DateOnly(2026, 1, 9), ServedOn = null }).Fault(Now)?.Code.ShouldBe("facts.issued-in-the-future");
        (SampleDesk.Facts with { IssuedOn = new DateOnly(2026, 1, 3) }).Fault(Now)?.Code.ShouldBe("facts.served-before-issued");
    }

    [Fact]
    public void A_day_to_comply_by_before_issue_or_service_is_pointed_out_and_not_refused()
    {
        var facts = SampleDesk.Facts with { IssuedOn = new DateOnly(2025, 12, 20), ServedOn = new DateOnly(2026, 1, 2), ComplianceOn = new DateOnly(2025, 12, 1) };

        facts.Fault(Now).ShouldBeNull();
        facts.Doubts().ShouldHaveSingleItem().ShouldContain("day of issue");
        (facts with { ComplianceOn = new DateOnly(2025, 12, 24) }).Doubts().ShouldHaveSingleItem().ShouldContain("day of service");
        (facts with { ComplianceOn = new DateOnly(2026, 1, 2) }).Doubts().ShouldBeEmpty();
        SampleDesk.Facts.Doubts().ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_places_are_refused()
    {
        (SampleDesk.Facts with { State = "ZZ" }).Fault(Now)?.Code.ShouldBe("facts.unknown-state");
        (SampleDesk.Facts with { Zone = "Mars/Base" }).Fault(Now)?.Code.ShouldBe("facts.unknown-zone");
        (SampleDesk.Facts with { State = "" }).Fault(Now)?.Code.ShouldBe("facts.zone-missing");
    }

    [Fact]
    public void A_field_that_goes_on_for_ever_is_refused() =>
        (SampleDesk.Facts with { Caption = new string('x', 301) }).Fault(Now)?.Field.ShouldBe("Caption");

    [Theory]
    [InlineData("CA", "", "2026-01-30 18:00")]
    [InlineData("NY", "", "2026-01-30 15:00")]
    [InlineData("NY", "America/Chicago", "2026-01-30 16:00")]
    public void The_hour_is_the_courts_hour(string state, string zone, string utc)
    {
        var request = Written(SampleDesk.Facts with { State = state, Zone = zone });

        Utc(request).ShouldBe(utc);
    }

    [Fact]
    public void A_date_without_an_hour_counts_from_the_morning() =>
        Written(SampleDesk.Facts with { ComplianceTime = null }).ComplianceAt?.UtcDateTime.Hour.ShouldBe(17);

    [Fact]
    public void An_hour_that_the_clocks_skip_still_has_an_instant()
    {
        var request = Written(SampleDesk.Facts with { ComplianceOn = new DateOnly(2026, 3, 8), ComplianceTime = new TimeOnly(2, 30) });

        Utc(request).ShouldBe("2026-03-08 09:30");
    }

    [Fact]
    public void Facts_come_back_as_they_were_written()
    {
        var facts = SampleDesk.Facts with { Zone = "America/Los_Angeles" };

        PaperFacts.Of(Written(facts)).ShouldBe(facts);
    }

    private static string? Utc(LegalRequest request) =>
        request.ComplianceAt?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static LegalRequest Written(PaperFacts facts)
    {
        var request = new LegalRequest { Number = "LR-2026-0001", BatesPrefix = "LR260001" };
        facts.WriteTo(request);
        return request;
    }
}
