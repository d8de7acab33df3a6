using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

public class PacketPlannerTests
{
    [Theory, EveryDatabase]
    public async Task Every_page_is_in_the_plan_once_and_the_same_decisions_have_the_same_hash(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);

        var plan = (await PlanAsync(house, sample)).OrThrow();
        var again = (await PlanAsync(house, sample)).OrThrow();

        (plan.Count(PagePlace.Withheld), plan.Count(PagePlace.Produced), plan.Total).ShouldBe((2, 2, 4));
        again.Sha256.ShouldBe(plan.Sha256);
        plan.Documents[0].Claim.ShouldNotBeNull();
        plan.Withholds.ShouldBeTrue();
    }

    [Fact]
    public async Task An_undecided_page_and_a_redacted_page_without_a_box_are_refused()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        (await PlanAsync(house, sample)).Refusal?.Code.ShouldBe("packet.page-undecided");
        await house.AssessAsync(sample);
        var form = SampleAnswer.Confidential(sample) with { Fates = new Dictionary<int, PageFate> { [1] = PageFate.Redact } };

        await house.RunAsync(form, sample.Worker);

        (await PlanAsync(house, sample)).Refusal?.Code.ShouldBe("packet.no-box");
    }

    [Fact]
    public async Task Records_whose_existence_is_protected_make_no_packet()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        var tag = new TagOverlay.Form(sample.Id, sample.Documents[1], null, Overlay.PartTwo, "SAMPLE programme");

        (await house.RunAsync(tag, sample.Legal)).Done.ShouldBeTrue();

        var refusal = (await PlanAsync(house, sample)).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Kind).ShouldBe(("packet.log-would-disclose", RefusalKind.Gate));
    }

    [Fact]
    public async Task A_ground_that_protects_the_identity_makes_no_log()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        var ground = house.Services.GetRequiredService<PrivilegeGrounds>().All.First(it => it.IdentityProtected);

        await house.RunAsync(SampleAnswer.Privileged(sample) with { Ground = ground.Id }, sample.Worker);

        (await PlanAsync(house, sample)).Refusal?.Code.ShouldBe("packet.log-would-disclose");
    }

    [Fact]
    public async Task A_box_moves_the_hash()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        var before = (await PlanAsync(house, sample)).OrThrow();
        var page = before.Documents[1].Pages[0];

        await house.RunAsync(new MarkRegion.Form(sample.Id, page.PageId, 10, 10, 50, 12, "R-1", page.ContentHash), sample.Worker);

        var after = (await PlanAsync(house, sample)).OrThrow();
        after.Sha256.ShouldNotBe(before.Sha256);
        after.Count(PagePlace.Redacted).ShouldBe(1);
    }

    static Task<Outcome<PacketPlan>> PlanAsync(TestHouse house, SampleCase sample) => house.InScopeAsync(provider =>
        provider.GetRequiredService<PacketPlanner>().ReadAsync(sample.Id, default));
}
