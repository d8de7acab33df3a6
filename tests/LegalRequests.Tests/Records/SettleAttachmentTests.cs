using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Boards;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

public class SettleAttachmentTests
{
    private static readonly byte[] Mail = SampleMail.Of(
        ("text/plain", "", "outer"u8.ToArray()),
        ("application/pdf", "report.pdf", SamplePages.Pdf("report")),
        ("application/msword", "notes.doc", Convert.FromHexString("D0CF11E0A1B11AE1")));

    [Fact]
    public async Task While_nobody_said_what_it_is_the_records_are_not_all_here_and_no_packet_is_planned()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff, "Lee Legal");
        var id = await MailAsync(house, legal);

        var finish = await house.RunAsync(new FinishRecords.Form(id), legal);
        var plan = await PlanAsync(house, id);
        (await house.RunAsync(new SettleAttachment.Form(id, (await UnknownAsync(house, id)).Id, " The same as document 2. "), legal)).OrThrow();

        finish.Refusal?.Code.ShouldBe("records.not-opened");
        finish.Refusal?.Details.ShouldHaveSingleItem().ShouldBe("File 2 attached to document 1 could not be opened.");
        plan.Refusal?.Code.ShouldBe("packet.attachment-not-opened");
        (await house.RunAsync(new FinishRecords.Form(id), legal)).Refusal?.Code.ShouldBe("records.unassigned");
        (await PlanAsync(house, id)).Refusal?.Code.ShouldBe("packet.page-undecided");
        var card = (await CardsAsync(house, id)).Single(it => it.State == AttachmentState.NotOpened);
        (card.Unknown, card.Settled).ShouldBe((false, new SettledAttachment("The same as document 2.", "Lee Legal", house.Clock.GetUtcNow())));
    }

    [Fact]
    public async Task A_mail_that_is_held_for_a_later_volume_does_not_stop_this_one()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await MailAsync(house, legal);
        var mail = (await UnknownAsync(house, id)).MailId;

        (await house.RunAsync(new HoldDocument.Form(id, mail, Hold: true), legal)).OrThrow();

        (await PlanAsync(house, id)).Refusal?.Code.ShouldBe("packet.page-undecided");
    }

    [Fact]
    public async Task Words_are_needed_a_document_is_not_settled_and_counsel_settles_nothing()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await MailAsync(house, legal);
        var unknown = (await UnknownAsync(house, id)).Id;
        var document = (await CardsAsync(house, id)).Single(it => it.State == AttachmentState.Document).Id;

        (await house.RunAsync(new SettleAttachment.Form(id, unknown, " "), legal)).Refusal?.Code.ShouldBe("attachment.note-missing");
        (await house.RunAsync(new SettleAttachment.Form(id, unknown, new string('x', 1001)), legal)).Refusal?.Code.ShouldBe("attachment.note-too-long");
        (await house.RunAsync(new SettleAttachment.Form(id, document, "x"), legal)).Refusal?.Code.ShouldBe("attachment.known");
        (await house.RunAsync(new SettleAttachment.Form(id, Guid.CreateVersion7(), "x"), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new SettleAttachment.Form(id, unknown, "x"), counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed)));
        (await house.RunAsync(new SettleAttachment.Form(id, unknown, "x"), legal)).Refusal?.Code.ShouldBe("request.over");
    }

    [Theory, EveryDatabase]
    public async Task What_was_said_can_be_said_anew_and_both_are_kept_with_who_said_them(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (lee, ana) = (await house.HireAsync(StaffRoles.LegalStaff, "Lee Legal"), await house.HireAsync(StaffRoles.LegalStaff, "Ana Legal"));
        var id = await MailAsync(house, lee);
        var file = (await UnknownAsync(house, id)).Id;

        (await house.RunAsync(new SettleAttachment.Form(id, file, "The same as document 2."), lee)).OrThrow();
        var first = house.Clock.GetUtcNow();
        house.Clock.Advance(TimeSpan.FromHours(1));
        (await house.RunAsync(new SettleAttachment.Form(id, file, "No: notes of May, added as document 3."), ana)).OrThrow();
        (await house.RunAsync(new SettleAttachment.Form(id, file, "No: notes of May, added as document 3. "), lee)).OrThrow();

        var card = (await CardsAsync(house, id)).Single(it => it.Id == file);
        card.Settled.ShouldBe(new SettledAttachment("No: notes of May, added as document 3.", "Ana Legal", house.Clock.GetUtcNow()));
        card.Before.ShouldBe([new SettledAttachment("The same as document 2.", "Lee Legal", first)]);
        using var db = house.Database.NewContext();
        var acts = await db.Set<AuditEntry>().Where(it => it.Action == nameof(SettleAttachment) && it.Result == "done").Select(it => it.Body).ToListAsync();
        acts.Count.ShouldBe(3);
        acts.Count(body => body.Contains("\"earlierNote\"", StringComparison.Ordinal)).ShouldBe(1);
        acts.ShouldAllBe(body => !body.Contains("of May", StringComparison.Ordinal));
    }

    private static async Task<Guid> MailAsync(TestHouse house, Actor legal)
    {
        var id = await house.AddRequestAsync(legal);
        var received = (await house.ReceiveRecordAsync(id, Mail)).OrThrow();
        (await house.RunAsync(new AddCaseDocument.Form(id, received, DocumentType.Correspondence, ""), legal)).OrThrow();
        return id;
    }

    private static Task<IReadOnlyList<AttachmentCard>> CardsAsync(TestHouse house, Guid id) =>
        house.InScopeAsync(provider => provider.GetRequiredService<AttachmentBoard>().ReadAsync(id));

    private static async Task<AttachmentCard> UnknownAsync(TestHouse house, Guid id) =>
        (await CardsAsync(house, id)).Single(it => it.Unknown);

    private static Task<Outcome<PacketPlan>> PlanAsync(TestHouse house, Guid id) =>
        house.InScopeAsync(provider => provider.GetRequiredService<PacketPlanner>().ReadAsync(id, default));
}
