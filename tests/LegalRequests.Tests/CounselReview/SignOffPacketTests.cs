using LegalRequests.Access;
using LegalRequests.CounselReview;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.CounselReview;

public class SignOffPacketTests
{
    [Theory, EveryDatabase]
    public async Task Counsel_signs_the_bytes_that_were_read(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);

        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).Done.ShouldBeTrue();

        (await house.PacketAsync(packet)).State.ShouldBe(PacketState.Signed);
        (await house.OpenTasksAsync(sample.Id)).ShouldBe(["release"]);
        using var db = house.Database.NewContext();
        (await db.Set<SignOff>().SingleAsync()).SignedBy.ShouldBe(sample.Counsel.StaffId);
    }

    [Fact]
    public async Task Other_bytes_another_name_and_no_measure_are_refused()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var good = await house.SignatureAsync(sample, await house.DraftAsync(sample));

        async Task<string?> Code(SignOffPacket.Form form) => (await house.RunAsync(form, sample.Counsel)).Refusal?.Code;

        (await Code(good with { ManifestSha256 = new string('0', 64) })).ShouldBe("review.other-bytes");
        (await Code(good with { ScopeBasis = null })).ShouldBe("review.scope-missing");
        (await Code(good with { TypedName = "Somebody else" })).ShouldBe("review.name-differs");
        (await Code(good with { PacketId = sample.Id })).ShouldBe("not-found");
        (await house.RunAsync(good, sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);

        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Instrument, Instrument.CourtOrder));
        (await Code(good)).ShouldBe("review.scope-is-the-instrument");
    }

    [Fact]
    public async Task Who_assessed_or_drafted_cannot_sign()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var form = await house.SignatureAsync(sample, await house.DraftAsync(sample));
        using var db = house.Database.NewContext();
        await db.Set<StaffMember>().ExecuteUpdateAsync(row => row
            .SetProperty(it => it.DisplayName, SampleAnswer.CounselName)
            .SetProperty(it => it.Roles, StaffRoles.Counsel));

        var assessed = await house.RunAsync(form, sample.Worker with { Roles = StaffRoles.Counsel });
        var drafted = await house.RunAsync(form, sample.Legal with { Roles = StaffRoles.Counsel });

        assessed.Refusal?.Code.ShouldBe("review.two-hats");
        drafted.Refusal?.Code.ShouldBe("review.two-hats");
    }

    [Fact]
    public async Task A_packet_that_failed_its_proof_is_not_signed()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample, proofPassed: false);

        var refusal = (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).Refusal;

        refusal.ShouldNotBeNull().Kind.ShouldBe(RefusalKind.Gate);
    }

    [Theory, EveryDatabase]
    public async Task Sent_back_it_is_void_and_comes_again(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);
        var form = new SendBackPacket.Form(sample.Id, packet, "Black out the telephone number, Wren Worker.");

        (await house.RunAsync(form with { Reason = "no" }, sample.Counsel)).Refusal?.Code.ShouldBe("review.reason-missing");
        (await house.RunAsync(form, sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(form, sample.Counsel)).Done.ShouldBeTrue();
        (await house.PacketAsync(packet)).State.ShouldBe(PacketState.Void);
        var build = (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        var again = (await house.RunAsync(new DraftPacket.Form(sample.Id, build, await house.BuildAsync(sample)))).OrThrow();

        (await house.PacketAsync(again)).DraftNumber.ShouldBe(2);
        (await house.RunAsync(await house.SignatureAsync(sample, again), sample.Counsel)).Done.ShouldBeTrue();
        (await house.RunAsync(form with { PacketId = again }, sample.Counsel)).Refusal?.Code.ShouldBe("review.already-signed");
    }
}
