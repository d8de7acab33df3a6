using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

public class PrivilegeLogRowTests
{
    [Theory]
    [InlineData("WW", "Withheld", 2)]
    [InlineData("WP", "Withheld in part", 1)]
    [InlineData("WRP", "Withheld in part", 2)]
    [InlineData("RP", "Redacted", 1)]
    public async Task The_treatment_and_the_pages_follow_from_what_becomes_of_them(string places, string treatment, int pages)
    {
        await using var house = TestHouse.Open();

        var row = PrivilegeLogRow.Of(1, PlanSketch.Document(places, 1), "S000001", Reasons(house));

        (row.Treatment, row.Pages).ShouldBe((treatment, pages));
    }

    [Fact]
    public async Task A_redacted_document_without_a_claim_is_explained_by_its_boxes()
    {
        await using var house = TestHouse.Open();
        var reasons = Reasons(house);

        var row = PrivilegeLogRow.Of(1, PlanSketch.Document("R", 1), "S000001", reasons);

        row.Ground.ShouldBe($"R-1 {reasons.Find("R-1")?.Title}");
        row.Description.ShouldStartWith("Progress note; parts blacked out");
    }

    [Fact]
    public async Task There_is_one_row_for_each_document_with_something_kept_back()
    {
        await using var house = TestHouse.Open();
        var plan = PlanSketch.Of("PP", "W", "N", "RP");

        var rows = PrivilegeLogRow.Of(plan, new BatesPlan(plan), Reasons(house));

        rows.Select(row => (row.Control, row.Bates)).ShouldBe([(1, "S000003"), (2, "S000004 to S000005")]);
    }

    [Theory]
    [InlineData("=HYPERLINK(1)", "\"'=HYPERLINK(1)\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("＝1", "\"'＝1\"")]
    [InlineData("say \"no\", twice", "\"say \"\"no\"\", twice\"")]
    [InlineData("LCSW", "\"LCSW\"")]
    public void No_cell_of_the_table_runs_as_a_formula(string value, string cell)
    {
        var row = new PrivilegeLogRow(1, "S000001", 1, "Report", "Undated", value, "None", "Withheld", "g", "Client", "d");

        var csv = PrivilegeLogRow.ToCsv([row]);

        csv.ShouldContain($",{cell},");
        csv.Split("\r\n").Length.ShouldBe(3);
    }

    static RedactionReasons Reasons(TestHouse house) => house.Services.GetRequiredService<RedactionReasons>();
}
