using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

public class DraftPacketTests
{
    [Theory, EveryDatabase]
    public async Task A_draft_goes_to_counsel_and_dies_when_something_is_decided_differently(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();

        var id = await house.DraftAsync(sample);
        var draft = await house.PacketAsync(id);
        await house.RunAsync(SampleAnswer.Confidential(sample), sample.Worker);

        (draft.State, draft.DraftNumber, draft.PagesTotal, draft.DraftedBy).ShouldBe((PacketState.Draft, 1, 4, sample.Legal.StaffId));
        (await house.OpenTasksAsync(sample.Id)).ShouldContain("counsel-review");
        (await house.PacketAsync(id)).State.ShouldBe(PacketState.Void);
    }

    [Fact]
    public async Task It_is_asked_for_by_legal_staff_once_and_not_too_early()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).Refusal?.Code.ShouldBe("packet.too-early");
        await house.AssessAsync(sample);
        await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker);
        await house.RunAsync(SampleAnswer.TellNobody(sample), sample.Legal);

        var first = (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        var second = (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();

        second.ShouldBe(first);
        (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new DraftPacket.Form(sample.Id, first, await house.BuildAsync(sample)), sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task What_was_made_from_older_decisions_is_not_taken()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        await house.AssessAsync(sample);
        await house.RunAsync(new FinishAssessment.Form(sample.Id), sample.Worker);
        await house.RunAsync(SampleAnswer.TellNobody(sample), sample.Legal);
        var build = (await house.RunAsync(new AskForPacket.Form(sample.Id), sample.Legal)).OrThrow();
        var stale = await house.BuildAsync(sample) with { DecisionsSha256 = "old" };

        (await house.RunAsync(new DraftPacket.Form(sample.Id, build, stale))).Refusal?.Code.ShouldBe("packet.stale");
    }

    [Theory, EveryDatabase]
    public async Task Before_the_release_only_counsel_and_the_drafter_open_it_and_each_look_is_written_down(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var form = new OpenPacketFile.Form(sample.Id, await house.DraftAsync(sample), PacketFile.Packet);
        var colleague = await house.HireAsync(StaffRoles.LegalStaff);
        var auditor = await house.HireAsync(StaffRoles.Auditor);

        (await house.RunAsync(form, sample.Legal)).Done.ShouldBeTrue();
        (await house.RunAsync(form, sample.Counsel)).Done.ShouldBeTrue();
        (await house.RunAsync(form, colleague)).Refusal?.Code.ShouldBe("packet.draft-closed");
        (await house.RunAsync(form, sample.Worker)).Refusal?.Code.ShouldBe("packet.draft-closed");
        (await house.RunAsync(form, auditor)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(form with { PacketId = sample.Id }, sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        using var db = house.Database.NewContext();
        (await db.Set<AuditEntry>().CountAsync(it => it.Action == nameof(OpenPacketFile) && it.Result == "done")).ShouldBe(2);

        await db.Set<Packet>().ExecuteUpdateAsync(row => row.SetProperty(it => it.State, PacketState.Released));
        (await house.RunAsync(form, sample.Worker)).Done.ShouldBeTrue();
    }

    [Theory]
    [InlineData("packet.pdf", PacketFile.Packet)]
    [InlineData("privilege-log.csv", PacketFile.LogTable)]
    [InlineData("../packet.pdf", null)]
    [InlineData("PACKET.PDF", null)]
    public void Only_the_five_names_name_a_file(string name, PacketFile? file) => PacketFileToOpen.Named(name).ShouldBe(file);

    [Fact]
    public async Task The_certificate_says_all_only_when_nothing_was_kept_back()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var id = await house.DraftAsync(sample);
        var part = (await GateAsync(house, sample, id)).Open;

        using var db = house.Database.NewContext();
        await db.Set<Packet>().ExecuteUpdateAsync(row => row.SetProperty(it => it.CertifiesAll, true));

        part.ShouldBeTrue();
        (await GateAsync(house, sample, id)).Open.ShouldBeFalse();
    }

    static async Task<GateAnswer> GateAsync(TestHouse house, SampleCase sample, Guid packetId)
    {
        var question = new GateQuestion(sample.Id, packetId, null, null);
        var answers = await house.InScopeAsync(provider => provider.GetRequiredService<GateHouse>().AskAllAsync(question, default));
        return answers.Single(it => it.Gate == Gate.CertificateTrue);
    }
}
