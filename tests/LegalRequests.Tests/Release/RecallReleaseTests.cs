using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Release;

public class RecallReleaseTests
{
    const string Basis = "SAMPLE: privileged under Fed. R. Evid. 501; the holder has not waived.";

    [Theory, EveryDatabase]
    public async Task Counsel_claims_pages_back_with_a_letter_and_the_answer_is_waited_for(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (sample, release) = await ReleasedAsync(house);
        var form = Form(sample, release);

        var id = (await house.RunAsync(form, sample.Counsel)).OrThrow();

        var waiting = await WaitingAsync(house, sample.Legal);
        waiting.ShouldHaveSingleItem().What.ShouldContain("recalled");
        var text = await LetterAsync(house, (await house.RunAsync(new OpenRecallLetter.Form(sample.Id, id), sample.Legal)).OrThrow());
        text.ShouldContain("LR26-0001-000002");
        text.ShouldContain("26(b)(5)(B)");
        text.ShouldContain("502(b)");
        text.ShouldContain("theholderhasnotwaived");

        (await house.RunAsync(new RecordRecallAnswer.Form(sample.Id, id, RecallAnswer.Destroyed, "SAMPLE letter"), sample.Legal)).OrThrow();
        (await WaitingAsync(house, sample.Legal)).ShouldBeEmpty();
        using var db = house.Database.NewContext();
        (await db.Set<Recall>().SingleAsync()).Answer.ShouldBe(RecallAnswer.Destroyed);
        (await db.Set<PacketRelease>().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_claimed_is_refused_and_only_counsel_claims()
    {
        await using var house = TestHouse.Open();
        var (sample, release) = await ReleasedAsync(house);
        var form = Form(sample, release);

        async Task<string?> Code(RecallRelease.Form it) => (await house.RunAsync(it, sample.Counsel)).Refusal?.Code;

        (await Code(form with { ReleaseId = sample.Id })).ShouldBe("not-found");
        (await Code(form with { BatesFirst = "LR26-0001-000009" })).ShouldBe("recall.numbers");
        (await Code(form with { BatesFirst = "page two" })).ShouldBe("recall.numbers");
        (await Code(form with { BatesLast = "LR26-0001-000001" })).ShouldBe("recall.numbers");
        (await Code(form with { Basis = "oops" })).ShouldBe("recall.basis-missing");
        (await Code(form with { ConfirmBy = null })).ShouldBe("recall.confirm-by");
        (await Code(form with { ConfirmBy = new DateOnly(2026, 1, 1) })).ShouldBe("recall.confirm-by");
        (await house.RunAsync(form, sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new RecordRecallAnswer.Form(sample.Id, release, RecallAnswer.Returned, "SAMPLE"), sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        var id = (await house.RunAsync(form with { BatesFirst = "", BatesLast = "" }, sample.Counsel)).OrThrow();
        (await house.RunAsync(new RecordRecallAnswer.Form(sample.Id, id, null, "SAMPLE"), sample.Legal)).Refusal?.Code.ShouldBe("recall.answer-missing");
        (await house.RunAsync(new RecordRecallAnswer.Form(sample.Id, id, RecallAnswer.Returned, ""), sample.Legal)).Refusal?.Code.ShouldBe("recall.note-missing");
        (await house.RunAsync(new RecordRecallAnswer.Form(sample.Id, id, RecallAnswer.Returned, "SAMPLE"), sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory, EveryDatabase]
    public async Task That_pages_were_recalled_is_never_deleted(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (sample, release) = await ReleasedAsync(house);
        (await house.RunAsync(Form(sample, release), sample.Counsel)).OrThrow();
        using var db = house.Database.NewContext();

        var away = () => db.Set<Recall>().ExecuteDeleteAsync();

        (await away.ShouldThrowAsync<System.Data.Common.DbException>()).Message.ShouldContain("never deleted");
    }

    internal static RecallRelease.Form Form(SampleCase sample, Guid release) =>
        new(sample.Id, release, "LR26-0001-000002", "LR26-0001-000003", Basis, new DateOnly(2026, 6, 1));

    internal static async Task<(SampleCase Sample, Guid Release)> ReleasedAsync(TestHouse house)
    {
        var sample = await house.OpenAssessmentAsync();
        var packet = await house.DraftAsync(sample);
        (await house.RunAsync(await house.SignatureAsync(sample, packet), sample.Counsel)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(40));
        var form = new ReleasePacket.Form(sample.Id, packet, "SAMPLE and Partners", "1 Sample Street", DeliverTo.Requester, DeliveryMethod.Courier, "SAMPLE-1");
        return (sample, (await house.RunAsync(form, sample.Legal)).OrThrow());
    }

    static async Task<List<WaitingLine>> WaitingAsync(TestHouse house, Actor actor) =>
        [.. (await house.InScopeAsync(provider => provider.GetRequiredService<WaitingOnOthers>().ReadAsync(actor, 20))).Where(it => it.Place == "release")];

    /// <summary>The letter's words without their spaces.</summary>
    static Task<string> LetterAsync(TestHouse house, Guid blobId) => house.InScopeAsync(async provider =>
    {
        await using var file = await provider.GetRequiredService<FileVault>().OpenAsync(blobId);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        var source = SourceDocument.Open(bytes.ToArray());
        var glyphs = Enumerable.Range(1, source.PageCount).SelectMany(page => GlyphReader.Read(source, page).Glyphs);
        return string.Concat(glyphs.Select(glyph => glyph.Text)).Replace(" ", "", StringComparison.Ordinal);
    });
}
