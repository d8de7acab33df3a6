using LegalRequests.Packets;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

public class BatesPlanTests
{
    [Fact]
    public void Produced_pages_have_a_number_each_and_a_run_of_withheld_ones_shares_one()
    {
        var plan = PlanSketch.Of("PRP", "WWPW", "NN", "DD", "P");

        var bates = new BatesPlan(plan);

        plan.Documents.Select(bates.Of).ShouldBe(["S000001 to S000003", "S000004 to S000006", "", "", "S000007"]);
        plan.Documents[1].Pages.Select(page => bates.Of(page.PageId)).ShouldBe(["S000004", "S000004", "S000005", "S000006"]);
        plan.Documents[2].Pages.ShouldAllBe(page => bates.Of(page.PageId) == null);
        (bates.First, bates.Last, bates.Sequence.Count).ShouldBe(("S000001", "S000007", 7));
        bates.Sequence.ShouldBeUnique();
    }

    [Fact]
    public void Runs_of_two_documents_do_not_share_a_slip_sheet()
    {
        var plan = PlanSketch.Of("WW", "WW");

        new BatesPlan(plan).Sequence.ShouldBe(["S000001", "S000002"]);
    }

    [Fact]
    public void Nothing_to_send_takes_no_number()
    {
        var bates = new BatesPlan(PlanSketch.Of("NN", "D"));

        (bates.First, bates.Last, bates.Words, bates.Sequence.Count).ShouldBe(("", "", "None", 0));
    }

    [Fact]
    public void Numbers_go_on_where_a_released_packet_ended() =>
        new BatesPlan(PlanSketch.Of("P") with { FirstBates = new BatesNumber("S", 41) }).Words.ShouldBe("S000041");
}
