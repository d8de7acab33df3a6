using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.InCamera;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Tests.Packets.Numbering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.InCamera;

/// <summary>From the order to the word that the court destroyed the copy, with every refusal on the way.</summary>
public class InCameraOperationTests
{
    [Theory, EveryDatabase]
    public async Task A_set_is_asked_for_signed_handed_to_the_judge_accounted_and_given_back(DatabaseKind kind)
    {
        var at = await (await (await InCameraDesk.OpenAsync(kind)).MakeAsync()).SignAsync();
        await using var house = at.House;
        var asked = new RecordStay.Form(at.Sample.Id, StayKind.InCameraReview, new DateOnly(2026, 1, 20), "SAMPLE order");
        (await at.RunAsync(asked, at.Sample.Legal)).OrThrow();

        var delivery = (await at.RunAsync(at.Delivery(), at.Sample.Legal)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(90));
        (await RemindAsync(house)).ShouldBe((1, 0));
        var day = CourtDay.Of(house.Clock.GetUtcNow(), "America/Los_Angeles");
        (await at.RunAsync(new RecordInCameraReturn.Form(at.Sample.Id, delivery, InCameraFate.Destroyed, day, "SAMPLE letter of the clerk"), at.Sample.Legal)).OrThrow();

        using var db = house.Database.NewContext();
        var entry = await db.Set<DisclosureEntry>().AsNoTracking().SingleAsync();
        entry.RecipientName.ShouldBe("Hon. Jo Judge SAMPLE");
        entry.Description.ShouldContain("4 pages of case records, sealed");
        entry.ReleaseId.ShouldBeNull();
        (await db.Set<DisclosureNote>().AsNoTracking().SingleAsync()).Text.ShouldContain("destroyed by the court");
        (await db.Set<PacketRelease>().CountAsync()).ShouldBe(0);
        (await house.RangesAsync()).ShouldHaveSingleItem().ShownAt.ShouldNotBeNull();
        (await at.RunAsync(at.Delivery(), at.Sample.Legal)).Refusal?.Code.ShouldBe("incamera.already-delivered");
        (await at.RunAsync(new OpenInCameraFile.Form(at.Sample.Id, at.Set, InCameraFile.Sealed), at.Sample.Legal)).Refusal?.Code.ShouldBe("incamera.closed");
        var again = new RecordInCameraReturn.Form(at.Sample.Id, delivery, InCameraFate.Returned, day, "SAMPLE");
        (await at.RunAsync(again, at.Sample.Legal)).Refusal?.Code.ShouldBe("incamera.already-back");
        var away = () => db.Set<InCameraDelivery>().ExecuteDeleteAsync();
        (await away.ShouldThrowAsync<System.Data.Common.DbException>()).Message.ShouldContain("never deleted");
        var exchanged = () => db.Set<InCameraSet>().ExecuteUpdateAsync(row => row.SetProperty(it => it.SealedSha256, "0"));
        (await exchanged.ShouldThrowAsync<System.Data.Common.DbException>()).Message.ShouldContain("never exchanged");

        // What the judge read keeps its numbers: a new draft takes others.
        (await house.RunAsync(new NumberPages.Form(at.Sample.Id))).OrThrow();
        var ranges = await house.RangesAsync();
        ranges.Select(it => it.Fate).ShouldBe([RangeFate.Void, RangeFate.Held]);
        ranges[1].FirstNumber.ShouldBe(ranges[0].LastNumber + 1);
    }

    [Theory, EveryDatabase]
    public async Task That_the_court_read_other_numbers_than_the_parties_get_is_told(DatabaseKind kind)
    {
        var at = await (await (await InCameraDesk.OpenAsync(kind)).MakeAsync()).SignAsync();
        await using var house = at.House;
        (await at.RunAsync(at.Delivery(), at.Sample.Legal)).OrThrow();
        var set = await at.SetAsync();
        var before = await house.InScopeAsync(provider => provider.GetRequiredService<PacketBoard>().ReadAsync(at.Sample.Id));

        (await at.RunAsync(new AskForPacket.Form(at.Sample.Id), at.Sample.Legal)).OrThrow();
        await house.InScopeAsync(provider => provider.GetRequiredService<BuildPackets>().RunAsync(default));

        before.NumbersWithCourt.ShouldBeEmpty();
        var after = await house.InScopeAsync(provider => provider.GetRequiredService<PacketBoard>().ReadAsync(at.Sample.Id));
        after.NumbersWithCourt.ShouldBe([$"{set.BatesFirst} to {set.BatesLast}"]);
        after.Current.ShouldNotBeNull().Packet.BatesFirst.ShouldNotBe(set.BatesFirst);
        (await house.InScopeAsync(provider => provider.GetRequiredService<InCameraBoard>().ReadAsync(at.Sample.Id))).Sets.ShouldHaveSingleItem().OfVoidDraft.ShouldBeTrue();
        var numbers = await house.InScopeAsync(provider => provider.GetRequiredService<NumberBoard>().OfRequestAsync(at.Sample.Id));
        numbers.Select(line => line.WithCourt).ShouldBe([false, true]);
    }

    [Fact]
    public async Task What_may_not_be_asked_for_is_refused()
    {
        var at = await InCameraDesk.OpenAsync();
        await using var house = at.House;
        var form = at.Asked;

        async Task<string?> Code(AskForInCameraSet.Form it, Actor? actor = null) => (await at.RunAsync(it, actor ?? at.Sample.Legal)).Refusal?.Code;

        (await Code(form with { PacketId = at.Order })).ShouldBe("not-found");
        (await Code(form with { Documents = [] })).ShouldBe("incamera.no-documents");
        (await Code(form with { Documents = [at.Sample.Documents[0], at.Order] })).ShouldBe("incamera.nothing-kept-back");
        (await Code(form with { Occasion = null })).ShouldBe("incamera.occasion-missing");
        (await Code(form with { OrderPaperId = null })).ShouldBe("incamera.order-missing");
        (await Code(form with { OrderPaperId = at.Packet })).ShouldBe("incamera.order-missing");
        (await Code(form with { Basis = "ordered" })).ShouldBe("incamera.basis-missing");
        (await Code(form with { Basis = new string('x', 700) })).ShouldBe("incamera.basis-too-long");
        (await Code(form with { Occasion = InCameraOccasion.LawDirects })).ShouldBe("incamera.not-directed");
        (await Code(form with { Occasion = InCameraOccasion.CounselChooses })).ShouldBe("incamera.counsel-chooses");
        (await at.RunAsync(form, at.Sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        var first = (await at.RunAsync(form, at.Sample.Legal)).OrThrow();
        (await at.RunAsync(form with { Occasion = InCameraOccasion.CounselChooses }, at.Sample.Counsel)).OrThrow().ShouldBe(first);

        await at.SweepAsync();
        (await at.RunAsync(SampleAnswer.Confidential(at.Sample), at.Sample.Worker)).OrThrow();
        (await Code(form)).ShouldBe("incamera.packet-void");
    }

    [Fact]
    public async Task Records_under_a_law_that_nothing_cleared_do_not_reach_the_judge()
    {
        var at = await InCameraDesk.OpenAsync();
        await using var house = at.House;
        (await at.RunAsync(new TagOverlay.Form(at.Sample.Id, at.Sample.Documents[0], 1, Overlay.Hiv, "SAMPLE result"), at.Sample.Legal)).OrThrow();

        var refused = (await at.RunAsync(at.Asked, at.Sample.Legal)).Refusal.ShouldNotBeNull();
        var without = await (at with { Sample = at.Sample with { Documents = [at.Sample.Documents[1]] } }).MakeAsync();

        refused.Code.ShouldBe("incamera.law-forbids");
        refused.Details.ShouldHaveSingleItem().ShouldContain("HIV records on 1 page");
        (await without.SetAsync()).PagesTotal.ShouldBe(2);

        // The same page may come under a law after the set was made: it is asked again.
        (await at.RunAsync(new TagOverlay.Form(at.Sample.Id, at.Sample.Documents[1], 2, Overlay.PartTwo, "SAMPLE programme"), at.Sample.Legal)).OrThrow();
        var late = (await at.RunAsync(await without.SignatureAsync(), at.Sample.Counsel)).Refusal.ShouldNotBeNull();
        late.Kind.ShouldBe(RefusalKind.Gate);
        late.Details.ShouldContain(reason => reason.Contains("42 CFR Part 2 on 1 page", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Counsel_signs_the_bytes_on_the_screen_and_says_what_no_rule_says()
    {
        var at = await (await InCameraDesk.OpenAsync()).MakeAsync();
        await using var house = at.House;
        var form = await at.SignatureAsync();

        async Task<string?> Code(SignInCameraSet.Form it) => (await at.RunAsync(it, at.Sample.Counsel)).Refusal?.Code;

        (await Code(form with { SetId = at.Packet })).ShouldBe("not-found");
        (await Code(form with { ManifestSha256 = "0" })).ShouldBe("incamera.other-bytes");
        (await Code(form with { TypedName = "Somebody" })).ShouldBe("incamera.name-differs");
        (await Code(form with { LegalBasis = "" })).ShouldBe("incamera.legal-basis-missing");
        (await at.RunAsync(form, at.Sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        var both = await house.HireAsync(StaffRoles.Counsel | StaffRoles.SocialWorker, "Both SAMPLE");
        await house.AddRowsAsync(new DocumentAssessment { Id = Guid.CreateVersion7(), RequestId = at.Sample.Id, DocumentId = at.Sample.Documents[0], AssessedBy = both.StaffId, SupersededAt = house.Clock.GetUtcNow() });
        (await at.RunAsync(form with { TypedName = "Both SAMPLE" }, both)).Refusal?.Code.ShouldBe("incamera.two-hats");
        (await at.RunAsync(at.Delivery(), at.Sample.Legal)).Refusal.ShouldNotBeNull().Details.ShouldContain("Counsel has not signed this set.");
        var past = () => house.AddRowsAsync(new InCameraDelivery { Id = Guid.CreateVersion7(), RequestId = at.Sample.Id, SetId = at.Set, SealedSha256 = "", RecipientName = "SAMPLE", RecipientAddress = "SAMPLE", RecipientKind = DeliverTo.Judge, Method = DeliveryMethod.HandDelivery });
        (await past.ShouldThrowAsync<DbUpdateException>()).InnerException.ShouldNotBeNull().Message.ShouldContain("only with counsel's signature");
        (await at.RunAsync(new LockInCameraSet.Form(at.Sample.Id, at.Set, Guid.CreateVersion7(), Passphrase.New()), at.Sample.Legal)).Refusal?.Code.ShouldBe("incamera.not-signed");
        (await at.RunAsync(form, at.Sample.Counsel)).OrThrow();
        (await Code(form)).ShouldBe("incamera.not-the-draft");
    }

    [Fact]
    public async Task It_goes_to_the_court_only_locked_or_in_a_sealed_envelope()
    {
        var at = await (await (await InCameraDesk.OpenAsync()).MakeAsync()).SignAsync();
        await using var house = at.House;
        var form = at.Delivery();

        async Task<string?> Code(DeliverInCameraSet.Form it) => (await at.RunAsync(it, at.Sample.Legal)).Refusal?.Code;

        (await Code(form with { RecipientKind = DeliverTo.Requester })).ShouldBe("incamera.court-only");
        (await Code(form with { RecipientName = " " })).ShouldBe("incamera.recipient-missing");
        (await Code(form with { RecipientAddress = "" })).ShouldBe("incamera.address-missing");
        (await Code(form with { Method = null })).ShouldBe("incamera.method-missing");
        (await Code(form with { Method = DeliveryMethod.EncryptedPortal })).ShouldBe("incamera.not-encrypted");
        (await Code(form with { SealedEnvelope = false })).ShouldBe("incamera.not-sealed");
        (await Code(form with { Tracking = "" })).ShouldBe("incamera.tracking-missing");
        (await Code(form with { AskBy = null })).ShouldBe("incamera.ask-by");
        (await Code(form with { CopyId = at.Packet })).ShouldBe("incamera.other-copy");
        (await at.RunAsync(form, at.Sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);

        var slip = Passphrase.New();
        var copy = (await at.RunAsync(new LockInCameraSet.Form(at.Sample.Id, at.Set, Guid.CreateVersion7(), slip), at.Sample.Legal)).OrThrow();
        using var clear = new MemoryStream();
        LockedCopy.TryUnlock(await at.BytesAsync((await at.RunAsync(new OpenInCameraCopy.Form(at.Sample.Id, copy), at.Sample.Legal)).OrThrow()), clear, slip.Text).ShouldBeTrue();
        clear.ToArray().ShouldBe(await at.BytesAsync((await at.SetAsync()).SealedBlobId));
        (await at.RunAsync(new RecordInCameraPassphrase.Form(at.Sample.Id, copy, PassphraseChannel.InPerson, "Clerk SAMPLE"), at.Sample.Legal)).OrThrow();
        (await Code(form with { CopyId = copy })).ShouldBe("incamera.passphrase-same-way");
        (await at.RunAsync(form with { CopyId = copy, Method = DeliveryMethod.EncryptedPortal, SealedEnvelope = false }, at.Sample.Legal)).OrThrow();
    }

    [Fact]
    public async Task A_stay_keeps_it_from_the_judge_and_the_client_s_objection_only_without_an_order()
    {
        var at = await (await (await InCameraDesk.OpenAsync()).MakeAsync()).SignAsync();
        await using var house = at.House;
        (await at.RunAsync(new RecordStay.Form(at.Sample.Id, StayKind.ClientObjection, new DateOnly(2026, 1, 20), "SAMPLE"), at.Sample.Legal)).OrThrow();
        var stay = (await at.RunAsync(new RecordStay.Form(at.Sample.Id, StayKind.CourtStay, new DateOnly(2026, 1, 20), "SAMPLE"), at.Sample.Legal)).OrThrow();

        (await at.RunAsync(at.Delivery(), at.Sample.Legal)).Refusal.ShouldNotBeNull().Details.ShouldHaveSingleItem().ShouldContain("A stay by the court");
        (await at.RunAsync(new ResolveStay.Form(at.Sample.Id, stay, new DateOnly(2026, 1, 21), "SAMPLE lifted"), at.Sample.Legal)).OrThrow();
        (await at.RunAsync(at.Delivery(), at.Sample.Legal)).OrThrow();
    }

    [Fact]
    public async Task The_sealed_copy_opens_to_nobody_who_does_not_sign_lock_or_print_it()
    {
        var at = await (await InCameraDesk.OpenAsync()).MakeAsync();
        await using var house = at.House;
        var supervisor = await house.HireAsync(StaffRoles.Supervisor, "Sam Supervisor SAMPLE");
        var other = await house.HireAsync(StaffRoles.LegalStaff, "Other Legal SAMPLE");
        var look = new OpenInCameraFile.Form(at.Sample.Id, at.Set, InCameraFile.Sealed);

        async Task<RefusalKind?> Look(Actor actor) => (await at.RunAsync(look, actor)).Refusal?.Kind;

        (await Look(at.Sample.Worker)).ShouldBe(RefusalKind.Forbidden);
        (await Look(supervisor)).ShouldBe(RefusalKind.Forbidden);
        (await Look(other)).ShouldBe(RefusalKind.Forbidden);
        (await Look(at.Sample.Legal)).ShouldBeNull();
        (await Look(at.Sample.Counsel)).ShouldBeNull();
        await at.SignAsync();
        (await Look(other)).ShouldBeNull();
        (await Look(at.Sample.Worker)).ShouldBe(RefusalKind.Forbidden);
        (await at.RunAsync(look with { SetId = at.Packet }, at.Sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    /// <summary>How many were reminded of, and how many when it is looked again.</summary>
    static Task<(int, int)> RemindAsync(TestHouse house) => house.InScopeAsync(async provider =>
    {
        var job = provider.GetRequiredService<RemindOfSealedCopiesJob>();
        return (await job.RunAsync(default), await job.RunAsync(default));
    });
}
