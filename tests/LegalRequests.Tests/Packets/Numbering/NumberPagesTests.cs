using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets.Numbering;

public class NumberPagesTests
{
    [Theory, EveryDatabase]
    public async Task Each_request_counts_by_itself_unless_the_agency_has_a_sequence(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (first, second) = (await AssessedAsync(house), await AssessedAsync(house));

        await NumberAsync(house, first);
        await house.SetAgencyAsync();
        await NumberAsync(house, second);
        await NumberAsync(house, second);

        var ranges = await house.RangesAsync();
        ranges.Select(it => (it.Prefix, it.FirstNumber, it.LastNumber, it.Fate)).ShouldBe(
            [("SAMPLE", 1, 3, RangeFate.Held), ("AG-", 100, 102, RangeFate.Held)], ignoreOrder: true);
        (await FirstAsync(house, second)).ShouldBe("AG-0000100");
    }

    [Theory, EveryDatabase]
    public async Task A_void_draft_keeps_its_numbers_for_the_next_of_the_same_length(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await house.SetAgencyAsync();
        var sample = await AssessedAsync(house);
        await NumberAsync(house, sample);

        (await house.RunAsync(SampleAnswer.Confidential(sample), sample.Worker)).OrThrow();
        await NumberAsync(house, sample);

        (await house.RangesAsync()).ShouldHaveSingleItem().Fate.ShouldBe(RangeFate.Held);
    }

    [Theory, EveryDatabase]
    public async Task Numbers_of_a_void_draft_are_given_again_if_nobody_came_after_and_stay_on_record_if_somebody_did(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await house.SetAgencyAsync();
        var (first, second) = (await AssessedAsync(house), await AssessedAsync(house));
        await NumberAsync(house, first);

        await SendAllAsync(house, first);
        await NumberAsync(house, first);
        await NumberAsync(house, second);
        await house.AssessAsync(first);
        await NumberAsync(house, first);

        (await house.RangesAsync()).Select(it => (it.FirstNumber, it.LastNumber, it.Fate)).ShouldBe(
            [
                (100, 102, RangeFate.GivenBack),
                (100, 103, RangeFate.Void),
                (104, 106, RangeFate.Held),
                (107, 109, RangeFate.Held),
            ],
            ignoreOrder: true);
        await house.CheckThatNoneIsLostAsync("AG-");
    }

    [Theory, EveryDatabase]
    public async Task Many_who_number_at_once_leave_no_gap_and_share_no_number(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await house.SetAgencyAsync();
        var samples = new List<SampleCase>();

        for (var index = 0; index < 8; index++)
        {
            samples.Add(await AssessedAsync(house));
        }

        await Task.WhenAll(samples.Select(sample => Task.Run(() => NumberAsync(house, sample))));

        (await house.RangesAsync()).Count.ShouldBe(8);
        await house.CheckThatNoneIsLostAsync("AG-");
    }

    [Theory, EveryDatabase]
    public async Task Numbers_that_left_are_never_given_again_and_never_deleted(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await AssessedAsync(house);
        await NumberAsync(house, sample);
        using var db = house.Database.NewContext();
        await db.Set<BatesRange>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Fate, RangeFate.Released));

        var again = () => db.Set<BatesRange>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Fate, RangeFate.GivenBack));
        var away = () => db.Set<BatesRange>().ExecuteDeleteAsync();

        (await again.ShouldThrowAsync<System.Data.Common.DbException>()).Message.ShouldContain("never given again");
        (await away.ShouldThrowAsync<System.Data.Common.DbException>()).Message.ShouldContain("never deleted");
        await NumberAsync(house, sample);
        (await house.RangesAsync()).Select(it => it.FirstNumber).ShouldBe([1, 4]);
    }

    [Fact]
    public async Task A_release_settles_its_numbers_and_refuses_those_that_another_packet_has()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);
        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(40));
        await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<BatesRange>()
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.PacketId, (Guid?)null)));
        var form = new ReleasePacket.Form(sample.Id, packet, "SAMPLE and Partners", "1 Sample Street", DeliverTo.Requester, DeliveryMethod.Courier, "SAMPLE-1");

        (await house.RunAsync(form, sample.Legal)).Refusal?.Code.ShouldBe("release.numbers-taken");
        await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<BatesRange>()
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.PacketId, (Guid?)packet)));
        (await house.RunAsync(form, sample.Legal)).OrThrow();

        (await house.RangesAsync()).ShouldHaveSingleItem().Fate.ShouldBe(RangeFate.Released);
        (await house.RunAsync(new NumberPages.Form(sample.Id), sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new SetRequestNumbering.Form(sample.Id, "NEW-", 6, 1), sample.Legal)).Refusal?.Code.ShouldBe("numbering.already-left");
    }

    [Theory]
    [InlineData("ag", 6, 1, "numbering.prefix")]
    [InlineData("AG1", 6, 1, "numbering.prefix")]
    [InlineData("", 6, 1, "numbering.prefix")]
    [InlineData("AG-", 3, 1, "numbering.width")]
    [InlineData("AG-", 4, 0, "numbering.start")]
    [InlineData("AG-", 4, 10_000, "numbering.start")]
    public async Task What_is_no_numbering_is_refused(string prefix, int width, long startsAt, string code)
    {
        await using var house = TestHouse.Open();
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        (await house.RunAsync(new SetAgencyNumbering.Form(false, prefix, width, startsAt), administrator)).Refusal?.Code.ShouldBe(code);
        (await house.RunAsync(new SetRequestNumbering.Form(id, prefix, width, startsAt), legal)).Refusal?.Code.ShouldBe(code);
        (await house.RunAsync(new SetAgencyNumbering.Form(true, "", 6, 1), legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_prefix_in_use_goes_on_as_it_began_and_a_request_may_have_its_own()
    {
        await using var house = TestHouse.Open();
        await house.SetAgencyAsync();
        var sample = await AssessedAsync(house);
        await NumberAsync(house, sample);
        var administrator = await house.HireAsync(StaffRoles.Administrator);

        (await house.RunAsync(new SetAgencyNumbering.Form(false, "AG-", 6, 100), administrator)).Refusal?.Code.ShouldBe("numbering.prefix-used");
        (await house.RunAsync(new SetAgencyNumbering.Form(false, "AG-", 7, 500), administrator)).Refusal?.Code.ShouldBe("numbering.prefix-used");
        (await house.RunAsync(new SetAgencyNumbering.Form(false, "AG-", 7, 1), administrator)).OrThrow();
        (await house.RunAsync(new SetRequestNumbering.Form(sample.Id, "DOE-", 5, 20), sample.Legal)).OrThrow();
        await NumberAsync(house, sample);
        (await FirstAsync(house, sample)).ShouldBe("DOE-00020");
        await house.CheckThatNoneIsLostAsync("AG-");
    }

    static async Task<SampleCase> AssessedAsync(TestHouse house)
    {
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        return sample;
    }

    /// <summary>Four numbers instead of three: the two pages that shared a slip sheet go out.</summary>
    static async Task SendAllAsync(TestHouse house, SampleCase sample) => (await house.RunAsync(
        SampleAnswer.Confidential(sample) with { DocumentId = sample.Documents[0] }, sample.Worker)).OrThrow();

    static async Task NumberAsync(TestHouse house, SampleCase sample) => (await house.RunAsync(new NumberPages.Form(sample.Id))).OrThrow();

    static async Task<string> FirstAsync(TestHouse house, SampleCase sample) =>
        (await house.InScopeAsync(provider => provider.GetRequiredService<PacketPlanner>().ReadAsync(sample.Id, default))).OrThrow().FirstBates.ToString();
}
