using LegalRequests.Access;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines;
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
        var ground = await house.InScopeAsync(provider => Task.FromResult(provider.GetRequiredService<PrivilegeGrounds>().All.First(it => it.IdentityProtected)));

        await house.RunAsync(SampleAnswer.Privileged(sample) with { Ground = ground.Id }, sample.Worker);

        (await PlanAsync(house, sample)).Refusal?.Code.ShouldBe("packet.log-would-disclose");
    }

    [Fact]
    public async Task A_ground_that_no_pack_states_any_more_makes_no_log()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);

        using var db = house.Database.NewContext();
        await db.Set<PrivilegeAssertion>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Ground, "XX.gone"));

        (await PlanAsync(house, sample)).Refusal?.Code.ShouldBe("packet.log-would-disclose");
    }

    [Theory]
    [InlineData(Overlay.VictimServices, "packet.log-would-disclose")]
    [InlineData(Overlay.Ferpa, null)]
    public async Task A_law_that_forbids_a_list_makes_no_packet_until_it_is_cleared(Overlay overlay, string? code)
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);

        (await house.RunAsync(new TagOverlay.Form(sample.Id, sample.Documents[0], 1, overlay, "SAMPLE programme"), sample.Legal)).Done.ShouldBeTrue();

        (await PlanAsync(house, sample)).Refusal?.Code.ShouldBe(code);
    }

    [Fact]
    public async Task The_certificate_says_in_the_words_of_the_pack_what_was_kept_back()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        var part = (await PlanAsync(house, sample)).OrThrow();

        await house.RunAsync(SampleAnswer.Confidential(sample) with { DocumentId = sample.Documents[0] }, sample.Worker);
        var all = (await PlanAsync(house, sample)).OrThrow();

        part.CertificateWords.ShouldContain("a part of the records");
        part.CertificateWords.ShouldNotContain("all records");
        all.CertificateWords.ShouldContain("all records");
    }

    [Fact]
    public async Task Without_words_for_the_custodian_no_packet_is_made()
    {
        var without = new RuleLibrary
        {
            Calendars = FederalRules.Library.Calendars,
            Districts = FederalRules.Library.Districts,
            Packs = [.. FederalRules.Library.Packs.Select(pack => pack with { Law = pack.Law with { Certificates = [] } })],
            Problems = [],
        };
        await using var house = TestHouse.Open(more: services => services.AddSingleton(without));
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);

        (await PlanAsync(house, sample)).Refusal?.Code.ShouldBe("packet.no-certificate");
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
