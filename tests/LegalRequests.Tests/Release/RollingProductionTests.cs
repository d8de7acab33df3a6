using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Release;

public class RollingProductionTests
{
    [Theory, EveryDatabase]
    public async Task Two_volumes_have_each_their_signature_and_together_every_page_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        (await house.RunAsync(new HoldDocument.Form(sample.Id, sample.Documents[1], true), sample.Legal)).OrThrow();
        (await house.RunAsync(SampleAnswer.Privileged(sample), sample.Worker)).OrThrow();
        (await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker)).OrThrow();
        (await house.RunAsync(SampleAnswer.TellNobody(sample), sample.Legal)).OrThrow();

        var first = await DraftAndSignAsync(house, sample);
        (await house.RunAsync(To(sample, first), sample.Legal)).Refusal?.Code.ShouldBe("release.documents-held");
        (await house.RunAsync(To(sample, first) with { MoreFollows = true }, sample.Legal)).OrThrow();
        (await house.OpenTasksAsync(sample.Id)).ShouldContain("packet-draft");
        (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).Refusal?.Code.ShouldBe("packet.nothing-left");

        (await house.RunAsync(new HoldDocument.Form(sample.Id, sample.Documents[1], false), sample.Legal)).OrThrow();
        (await house.RunAsync(SampleAnswer.Confidential(sample), sample.Worker)).OrThrow();
        var second = await DraftAndSignAsync(house, sample);
        (await house.RunAsync(To(sample, second), sample.Legal)).OrThrow();

        var (one, two) = (await house.PacketAsync(first), await house.PacketAsync(second));
        (one.CertifiesAll, two.CertifiesAll).ShouldBe((false, false));
        (one.Volume, one.PagesTotal, one.PagesWithheld).ShouldBe((1, 2, 2));
        (two.Volume, two.PagesTotal, two.PagesProduced).ShouldBe((2, 2, 2));
        (await house.RangesOfAsync(sample.Id)).ShouldBe([(1, 1, RangeFate.Released), (2, 3, RangeFate.Released)]);
        using var db = house.Database.NewContext();
        (await db.Set<PacketPage>().Where(it => it.PacketId == first || it.PacketId == second).Select(it => it.PageId).Distinct().CountAsync()).ShouldBe(4);
        (await db.Set<DisclosureEntry>().CountAsync(it => it.RequestId == sample.Id)).ShouldBe(1);
        (await db.Set<CaseDocument>().CountAsync(it => it.LeftAt == null)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_left_is_never_decided_again(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);
        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(40));
        (await house.RunAsync(To(sample, packet) with { MoreFollows = true }, sample.Legal)).OrThrow();

        (await house.RunAsync(SampleAnswer.Confidential(sample), sample.Worker)).Refusal?.Code.ShouldBe("privilege.already-left");
        (await house.RunAsync(new HoldDocument.Form(sample.Id, sample.Documents[0], true), sample.Legal)).Refusal?.Code.ShouldBe("records.already-left");
        (await house.RunAsync(new HoldDocument.Form(sample.Id, sample.Id, true), sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new HoldDocument.Form(sample.Id, sample.Documents[0], true), sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(To(sample, packet), sample.Legal)).Refusal?.Code.ShouldBe("release.already-released");
    }

    [Fact]
    public async Task A_page_that_left_before_stops_the_release()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);
        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(40));
        await house.InScopeAsync(async provider =>
        {
            var db = provider.GetRequiredService<LegalRequestsDb>();
            return await db.Set<PacketPage>().Take(1).ExecuteDeleteAsync();
        });

        (await house.RunAsync(To(sample, packet), sample.Legal)).Refusal?.Code.ShouldBe("release.pages-open");
    }

    [Fact]
    public async Task A_certificate_of_all_records_is_not_followed_by_more()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);
        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(40));
        var account = (Packet it) => house.InScopeAsync(provider => provider.GetRequiredService<PageAccount>().RefuseAsync(it, isLast: false, default));

        (await account(await house.PacketAsync(packet))).ShouldBeNull();
        await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<Packet>()
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.CertifiesAll, true)));

        (await account(await house.PacketAsync(packet)))?.Code.ShouldBe("release.certificate-all");
    }

    static async Task<Guid> DraftAndSignAsync(TestHouse house, SampleCase sample)
    {
        var build = (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        var packet = (await house.RunAsync(new DraftPacket.Form(sample.Id, build, await house.BuildAsync(sample)))).OrThrow();
        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(40));
        return packet;
    }

    static ReleasePacket.Form To(SampleCase sample, Guid packet) =>
        new(sample.Id, packet, "SAMPLE and Partners", "1 Sample Street", DeliverTo.Requester, DeliveryMethod.Courier, "SAMPLE-1");
}

file static class Ranges
{
    internal static async Task<List<(long, long, RangeFate)>> RangesOfAsync(this TestHouse house, Guid requestId)
    {
        using var db = house.Database.NewContext();
        var ranges = await db.Set<BatesRange>().AsNoTracking().Where(it => it.RequestId == requestId).OrderBy(it => it.FirstNumber).ToListAsync();
        return [.. ranges.Select(it => (it.FirstNumber, it.LastNumber, it.Fate))];
    }
}
