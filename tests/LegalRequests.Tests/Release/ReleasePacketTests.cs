using LegalRequests.Access;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Release;

public class ReleasePacketTests
{
    [Theory, EveryDatabase]
    public async Task A_signed_packet_leaves_once_and_each_fact_of_its_delivery_is_kept(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var packet = await SignedAsync(house, sample);
        var form = To(sample, packet);

        var first = await house.RunAsync(form, sample.Legal);
        var second = await house.RunAsync(form, sample.Legal);

        first.Refusal.ShouldBeNull();
        second.Refusal?.Code.ShouldBe("release.already-released");
        using var db = house.Database.NewContext();
        var release = await db.Set<PacketRelease>().SingleAsync();
        (release.RecipientName, release.Method, release.ReleasedBy).ShouldBe(("SAMPLE and Partners", DeliveryMethod.Courier, sample.Legal.StaffId));
        release.PacketSha256.ShouldBe((await house.PacketAsync(packet)).PacketSha256);
    }

    [Fact]
    public async Task Each_missing_fact_is_refused_and_only_legal_staff_releases()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var good = To(sample, await SignedAsync(house, sample));

        async Task<string?> Code(ReleasePacket.Form form) => (await house.RunAsync(form, sample.Legal)).Refusal?.Code;

        (await Code(good with { RecipientName = "" })).ShouldBe("release.recipient-missing");
        (await Code(good with { RecipientAddress = "" })).ShouldBe("release.address-missing");
        (await Code(good with { Method = null })).ShouldBe("release.method-missing");
        (await Code(good with { Tracking = "" })).ShouldBe("release.tracking-missing");
        (await Code(good with { PacketId = sample.Id })).ShouldBe("not-found");
        (await house.RunAsync(good, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(good, sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Without_a_signature_nothing_leaves_and_each_reason_is_told()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);

        var refusal = (await house.RunAsync(To(sample, packet), sample.Legal)).Refusal.ShouldNotBeNull();

        (refusal.Code, refusal.Kind).ShouldBe(("release.gates-shut", RefusalKind.Gate));
        refusal.Details.ShouldContain("Counsel has not signed this packet.");
    }

    [Fact]
    public async Task A_stay_after_the_signature_stops_the_release()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var packet = await SignedAsync(house, sample);
        await house.AddRowsAsync(new RequestStay
        {
            Id = Guid.CreateVersion7(),
            RequestId = sample.Id,
            Kind = StayKind.MotionToQuash,
            Since = new DateOnly(2026, 1, 6),
            RecordedBy = sample.Legal.StaffId,
        });

        (await house.RunAsync(To(sample, packet), sample.Legal)).Refusal?.Code.ShouldBe("release.gates-shut");
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_takes_no_release_without_a_signature(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.PacketAsync(await house.DraftAsync(sample));
        using var db = house.Database.NewContext();

        var insert = async () => await db.Database.ExecuteSqlAsync(
            $"INSERT INTO packet_release (id, request_id, packet_id, packet_sha256, recipient_name, recipient_address, recipient_kind, method, tracking, released_by, released_at) VALUES ({Guid.CreateVersion7()}, {sample.Id}, {packet.Id}, {packet.PacketSha256}, 'SAMPLE', 'SAMPLE', 'Requester', 'Courier', '', {sample.Legal.StaffId}, {house.Clock.GetUtcNow()})");

        (await insert.ShouldThrowAsync<System.Data.Common.DbException>()).Message.ShouldContain("signature");
    }

    static async Task<Guid> SignedAsync(TestHouse house, SampleCase sample)
    {
        var packet = await house.DraftAsync(sample);
        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(40));
        return packet;
    }

    static ReleasePacket.Form To(SampleCase sample, Guid packet) =>
        new(sample.Id, packet, "SAMPLE and Partners", "1 Sample Street", DeliverTo.Requester, DeliveryMethod.Courier, "SAMPLE-1");
}
