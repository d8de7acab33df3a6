using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Packets;
using LegalRequests.Packets.NativePages;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets.NativePages;

public class ChooseNativeTests
{
    static readonly NativeVerdict Clean = new([], [new NativePage(new PageGeometry(1, 612, 792, 0, 1), [])]);
    static readonly NativeVerdict InDoubt = new([new NativeDoubt(2, "A SAMPLE doubt."), new NativeDoubt(null, "Another.")], []);

    [Theory, EveryDatabase]
    public async Task Counsel_chooses_with_a_reason_and_takes_it_back(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await AssessedAsync(house);
        await LookedAsync(house, sample, Clean);

        (await house.RunAsync(Choice(sample), sample.Counsel)).OrThrow();
        (await house.RunAsync(Choice(sample), sample.Counsel)).OrThrow();
        (await PlanAsync(house, sample)).ShouldBe([false, true]);
        (await house.RunAsync(new TakeBackNative.Form(sample.Id, sample.Documents[1]), sample.Counsel)).OrThrow();

        (await PlanAsync(house, sample)).ShouldBe([false, false]);
        using var db = house.Database.NewContext();
        var choice = await db.Set<NativeChoice>().SingleAsync();
        (choice.Reason, choice.ChosenBy, choice.EndedAt is null).ShouldBe(("SAMPLE: the court asked for text.", sample.Counsel.StaffId, false));
        (await db.Set<AuditEntry>().CountAsync(it => it.Action == nameof(ChooseNative) || it.Action == nameof(TakeBackNative))).ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task Of_two_counsel_who_choose_at_once_one_is_on_record_and_the_other_is_told(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await AssessedAsync(house);
        await LookedAsync(house, sample, Clean);
        var other = await house.HireAsync(StaffRoles.Counsel, "Other Counsel SAMPLE");

        var outcomes = await Task.WhenAll(new[] { sample.Counsel, other }.Select(counsel =>
            Task.Run(() => house.RunAsync(Choice(sample) with { Reason = $"SAMPLE by {counsel.StaffId}" }, counsel))));

        var winner = outcomes[0].Done ? sample.Counsel : other;
        outcomes.Count(outcome => outcome.Done).ShouldBe(1);
        outcomes.Single(outcome => !outcome.Done).Refusal?.Code.ShouldBe("native.already-chosen");
        using var db = house.Database.NewContext();
        (await db.Set<NativeChoice>().SingleAsync()).Reason.ShouldBe($"SAMPLE by {winner.StaffId}");
    }

    [Theory, EveryDatabase]
    public async Task The_database_itself_holds_one_choice_a_document_though_two_write_past_the_latch(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await AssessedAsync(house);
        using var gate = new Barrier(2);

        var faults = await Task.WhenAll(Enumerable.Range(0, 2).Select(number => Task.Run(async () =>
        {
            using var db = house.Database.NewContext();
            db.Add(new NativeChoice { Id = Guid.CreateVersion7(), RequestId = sample.Id, DocumentId = sample.Documents[1], FileSha256 = "", Reason = $"{number}" });
            gate.SignalAndWait(TimeSpan.FromSeconds(20));
            return await Record.ExceptionAsync(() => db.SaveChangesAsync());
        })));

        faults.OfType<DbUpdateException>().ShouldHaveSingleItem();
        using var after = house.Database.NewContext();
        await after.Set<NativeChoice>().ExecuteUpdateAsync(row => row.SetProperty(it => it.EndedAt, house.Clock.GetUtcNow()));
        after.Add(new NativeChoice { Id = Guid.CreateVersion7(), RequestId = sample.Id, DocumentId = sample.Documents[1], FileSha256 = "", Reason = "again" });
        (await after.SaveChangesAsync()).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task What_was_chosen_cannot_be_deleted(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await AssessedAsync(house);
        await LookedAsync(house, sample, Clean);
        (await house.RunAsync(Choice(sample), sample.Counsel)).OrThrow();
        using var db = house.Database.NewContext();

        await Should.ThrowAsync<Exception>(() => db.Set<NativeChoice>().ExecuteDeleteAsync());
    }

    [Fact]
    public async Task Nobody_but_counsel_may()
    {
        await using var house = TestHouse.Open();
        var sample = await AssessedAsync(house);
        await LookedAsync(house, sample, Clean);

        foreach (var actor in (Actor[])[sample.Legal, sample.Worker])
        {
            (await house.RunAsync(Choice(sample), actor)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
            (await house.RunAsync(new TakeBackNative.Form(sample.Id, sample.Documents[1]), actor)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
            (await house.RunAsync(new LookAtDocument.Form(sample.Id, sample.Documents[1]), actor)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        }
    }

    [Fact]
    public async Task It_is_refused_without_a_clean_look_and_without_a_reason()
    {
        await using var house = TestHouse.Open();
        var sample = await AssessedAsync(house);

        (await house.RunAsync(Choice(sample), sample.Counsel)).Refusal?.Code.ShouldBe("native.not-looked-at");
        await LookedAsync(house, sample, InDoubt);
        (await house.RunAsync(Choice(sample), sample.Counsel)).Refusal?.Code.ShouldBe("native.in-doubt");
        await LookedAsync(house, sample, Clean);
        (await house.RunAsync(Choice(sample) with { Reason = " " }, sample.Counsel)).Refusal?.Code.ShouldBe("native.reason-missing");
        (await house.RunAsync(Choice(sample) with { Reason = new string('x', 1001) }, sample.Counsel)).Refusal?.Code.ShouldBe("native.reason-too-long");
        (await house.RunAsync(Choice(sample) with { DocumentId = sample.Documents[0] }, sample.Counsel)).Refusal?.Code.ShouldBe("native.kept-back");
        (await house.RunAsync(Choice(sample) with { DocumentId = sample.Id }, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new KeepNativeLook.Form(sample.Id, sample.Documents[1], "other bytes", Clean), sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task It_is_refused_while_a_law_guards_a_page()
    {
        await using var house = TestHouse.Open();
        var sample = await AssessedAsync(house);
        await LookedAsync(house, sample, Clean);
        (await house.RunAsync(new TagOverlay.Form(sample.Id, sample.Documents[1], 1, Overlay.PartTwo, "SAMPLE"), sample.Legal)).OrThrow();

        (await house.RunAsync(Choice(sample), sample.Counsel)).Refusal?.Code.ShouldBe("native.guarded");
    }

    [Theory, EveryDatabase]
    public async Task A_box_ends_it_and_no_other_can_be_made_while_it_lies_there(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await AssessedAsync(house);
        await LookedAsync(house, sample, Clean);
        (await house.RunAsync(Choice(sample), sample.Counsel)).OrThrow();

        var page = await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<DocumentPage>().AsNoTracking().FirstAsync(it => it.DocumentId == sample.Documents[1]));
        (await house.RunAsync(new MarkRegion.Form(sample.Id, page.Id, 72, 100, 100, 20, "R-1", page.ContentHash), sample.Worker)).OrThrow();

        (await PlanAsync(house, sample)).ShouldBe([false, false]);
        (await house.RunAsync(Choice(sample), sample.Counsel)).Refusal?.Code.ShouldBe("native.marked");
        using var db = house.Database.NewContext();
        (await db.Set<NativeChoice>().SingleAsync()).EndedBecause.ShouldContain("box");
    }

    [Fact]
    public async Task It_counts_for_no_other_bytes_and_not_where_a_page_is_kept_back()
    {
        await using var house = TestHouse.Open();
        var sample = await AssessedAsync(house);
        await LookedAsync(house, sample, Clean);
        (await house.RunAsync(Choice(sample), sample.Counsel)).OrThrow();
        using var db = house.Database.NewContext();

        await db.Set<NativeChoice>().ExecuteUpdateAsync(row => row.SetProperty(it => it.FileSha256, "other bytes"));

        (await PlanAsync(house, sample)).ShouldBe([false, false]);
        db.Add(new NativeChoice { Id = Guid.CreateVersion7(), RequestId = sample.Id, DocumentId = sample.Documents[0], FileSha256 = (await db.Set<CaseDocument>().SingleAsync(it => it.Id == sample.Documents[0])).Sha256, Reason = "forged" });
        await db.SaveChangesAsync();
        (await PlanAsync(house, sample)).ShouldBe([false, false]);
    }

    [Fact]
    public async Task A_draft_dies_with_the_change()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenAssessmentAsync();
        var draft = await house.DraftAsync(sample);
        await LookedAsync(house, sample, Clean);

        (await house.RunAsync(Choice(sample), sample.Counsel)).OrThrow();

        (await house.PacketAsync(draft)).State.ShouldBe(PacketState.Void);
    }

    [Fact]
    public async Task What_was_in_doubt_is_kept_in_words_with_its_pages()
    {
        await using var house = TestHouse.Open();
        var sample = await AssessedAsync(house);

        await LookedAsync(house, sample, InDoubt);

        using var db = house.Database.NewContext();
        (await db.Set<NativeLook>().SingleAsync()).Doubts.ShouldBe("Page 2: A SAMPLE doubt.\nAnother.");
    }

    static ChooseNative.Form Choice(SampleCase sample) => new(sample.Id, sample.Documents[1], " SAMPLE: the court asked for text. ");

    static async Task<SampleCase> AssessedAsync(TestHouse house)
    {
        var sample = await house.OpenAssessmentAsync();
        await house.AssessAsync(sample);
        return sample;
    }

    static async Task LookedAsync(TestHouse house, SampleCase sample, NativeVerdict verdict)
    {
        var document = (await house.RunAsync(new LookAtDocument.Form(sample.Id, sample.Documents[1]), sample.Counsel)).OrThrow();
        (await house.RunAsync(new KeepNativeLook.Form(sample.Id, document.DocumentId, document.FileSha256, verdict), sample.Counsel)).OrThrow();
    }

    static async Task<List<bool>> PlanAsync(TestHouse house, SampleCase sample)
    {
        (await house.RunAsync(new LegalRequests.Packets.Numbering.NumberPages.Form(sample.Id))).OrThrow();
        var plan = await house.InScopeAsync(provider => provider.GetRequiredService<PacketPlanner>().ReadAsync(sample.Id, default));
        return [.. plan.OrThrow().Documents.Select(it => it.LeavesNatively)];
    }
}
