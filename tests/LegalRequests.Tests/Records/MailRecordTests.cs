using System.Text.Json;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

/// <summary>A mail among the records: itself a document, and each file that hangs on it another.</summary>
public class MailRecordTests
{
    private static readonly byte[] Report = SamplePages.Pdf("report one", "report two");
    private static readonly byte[] Inner = SampleMail.Of(("text/plain", "", "inner"u8.ToArray()), ("application/pdf", "deep.pdf", SamplePages.Pdf("deep")));
    private static readonly byte[] Mail = SampleMail.Of(
        ("text/plain", "", "outer"u8.ToArray()),
        ("application/pdf", "report.pdf", Report),
        ("message/rfc822", "", Inner),
        ("application/pdf", "locked.pdf", SamplePages.Locked(SamplePages.Pdf("secret"), "key")),
        ("application/msword", "notes.doc", Convert.FromHexString("D0CF11E0A1B11AE1")),
        ("application/pdf", "again.pdf", Report));

    [Fact]
    public async Task What_hangs_on_a_mail_comes_back_from_the_journal_of_a_kept_run()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var received = (await house.ReceiveRecordAsync(await house.AddRequestAsync(legal), Mail)).OrThrow();

        var recalled = JsonSerializer.Deserialize<ReceivedPdf>(JsonSerializer.Serialize(received)).ShouldNotBeNull();

        JsonSerializer.Serialize(recalled).ShouldBe(JsonSerializer.Serialize(received));
        recalled.Attached.Select(it => (it.FileName, it.Fate, it.File?.Pages.Count)).ShouldBe([
            ("report.pdf", AttachedFate.Taken, 2),
            ("SAMPLE subpoena", AttachedFate.Taken, 1),
            ("locked.pdf", AttachedFate.Locked, 0),
            ("notes.doc", AttachedFate.NotRead, null),
            ("again.pdf", AttachedFate.Taken, 2)]);
        recalled.Attached[1].File?.Attached.ShouldHaveSingleItem().FileName.ShouldBe("deep.pdf");
    }

    [Theory, EveryDatabase]
    public async Task Each_attachment_is_a_document_behind_the_mail_and_a_place_is_held_for_one_that_is_locked(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await house.AddRecordAsync(id, legal);

        var mail = await AddAsync(house, id, legal, Mail);
        await house.AddRecordAsync(id, legal);

        using var db = house.Database.NewContext();
        var documents = await db.Set<CaseDocument>().Include(it => it.Pages).OrderBy(it => it.Position).ToListAsync();
        documents.Select(it => (it.Position, it.Title, it.PageCount)).ShouldBe([
            (1, "SAMPLE note", 2),
            (2, "SAMPLE.eml", 1),
            (3, "report.pdf (1 of 5 attached to document 2)", 2),
            (4, "SAMPLE subpoena (2 of 5 attached to document 2)", 1),
            (5, "deep.pdf (1 of 1 attached to document 4)", 1),
            (7, "again.pdf (5 of 5 attached to document 2)", 2),
            (8, "SAMPLE note", 2)]);
        documents[1].Id.ShouldBe(mail);
        documents[5].DuplicateOfId.ShouldBe(documents[2].Id);
        documents.Skip(1).Take(5).ShouldAllBe(it => it.Type == DocumentType.Report && it.Pages.Count == it.PageCount);
        (await db.Set<PageOverlay>().CountAsync()).ShouldBe(documents.Sum(it => it.PageCount));
        (await db.Set<FileReading>().CountAsync()).ShouldBe(documents.Count);
        (await db.Set<LockedFile>().SingleAsync()).Title.ShouldBe("locked.pdf (3 of 5 attached to document 2)");
        (await CardsAsync(house, id)).Select(it => (it.MailPosition, it.Place, it.Count, it.State, it.Position)).ShouldBe([
            (2, 1, 5, AttachmentState.Document, 3),
            (2, 2, 5, AttachmentState.Document, 4),
            (2, 3, 5, AttachmentState.Waiting, null),
            (2, 4, 5, AttachmentState.NotOpened, null),
            (2, 5, 5, AttachmentState.Document, 7),
            (4, 1, 1, AttachmentState.Document, 5)]);
        await ShouldBeAsCameAsync(house, documents[2].OriginalBlobId, Report);
        await ShouldBeAsCameAsync(house, documents[3].OriginalBlobId, Inner);
    }

    [Theory, EveryDatabase]
    public async Task A_locked_attachment_takes_its_held_place_when_it_is_opened(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await AddAsync(house, id, legal, Mail);
        var waiting = await WaitingAsync(house);
        var opened = (await house.InScopeAsync(provider => provider.GetRequiredService<Reception>().UnlockAsync(id, "document", waiting.OriginalBlobId, "key", default))).OrThrow();

        var document = (await house.RunAsync(new OpenLockedRecord.Form(id, waiting.Id, opened), legal)).OrThrow();

        using var db = house.Database.NewContext();
        (await db.Set<CaseDocument>().SingleAsync(it => it.Id == document)).Position.ShouldBe(5);
        (await db.Set<CaseDocument>().MaxAsync(it => it.Position)).ShouldBe(6);
        var card = (await CardsAsync(house, id)).Single(it => it.FileName == "locked.pdf");
        (card.State, card.DocumentId, card.Position).ShouldBe((AttachmentState.Document, document, 5));
    }

    [Fact]
    public async Task With_the_password_in_the_form_nothing_waits_and_without_it_one_thrown_away_stays_on_the_list()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var with = await house.AddRequestAsync(legal);
        var without = await house.AddRequestAsync(legal);
        await AddAsync(house, with, legal, Mail, "key");
        await AddAsync(house, without, legal, Mail);

        (await house.RunAsync(new DiscardLockedRecord.Form(without, (await WaitingAsync(house)).Id), legal)).OrThrow();
        await house.AddRecordAsync(without, legal);

        (await CardsAsync(house, with)).Count(it => it.State == AttachmentState.Document).ShouldBe(5);
        (await CardsAsync(house, without)).Single(it => it.FileName == "locked.pdf").State.ShouldBe(AttachmentState.ThrownAway);
        using var db = house.Database.NewContext();
        (await db.Set<CaseDocument>().Where(it => it.RequestId == without).MaxAsync(it => it.Position)).ShouldBe(7);
        (await db.Set<CaseDocument>().AnyAsync(it => it.RequestId == without && it.Position == 5)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mail_that_comes_twice_is_kept_twice_and_every_part_of_the_second_is_a_duplicate_or_waits()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        var first = await AddAsync(house, id, legal, Mail);
        var second = await AddAsync(house, id, legal, Mail);

        using var db = house.Database.NewContext();
        (await db.Set<CaseDocument>().SingleAsync(it => it.Id == second)).DuplicateOfId.ShouldBe(first);
        var behind = (await CardsAsync(house, id)).Where(it => it.MailId == second && it.DocumentId != null).Select(it => it.DocumentId).ToList();
        (await db.Set<CaseDocument>().Where(it => behind.Contains(it.Id)).Select(it => it.DuplicateOfId).ToListAsync()).ShouldAllBe(it => it != null);
        (await db.Set<LockedFile>().CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task What_breaks_while_the_rows_are_written_leaves_no_document_of_the_mail()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        house.Database.Execute("CREATE TRIGGER breaks BEFORE INSERT ON mail_attachment WHEN NEW.place = 5 BEGIN SELECT RAISE(ABORT, 'SAMPLE'); END");

        await Should.ThrowAsync<DbUpdateException>(() => AddAsync(house, id, legal, Mail));

        using var db = house.Database.NewContext();
        (await db.Set<CaseDocument>().CountAsync(), await db.Set<MailAttachment>().CountAsync(), await db.Set<LockedFile>().CountAsync(), await db.Set<Blob>().CountAsync(), await db.Set<FileReading>().CountAsync())
            .ShouldBe((0, 0, 0, 0, 0));
    }

    [FactWithShared("email")]
    public async Task Each_real_mail_is_taken_apart_whole()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);

        foreach (var path in SharedData.FilesIn("email", "*.eml"))
        {
            var id = await house.AddRequestAsync(legal);
            var mail = await AddAsync(house, id, legal, await File.ReadAllBytesAsync(path));

            using var db = house.Database.NewContext();
            var documents = await db.Set<CaseDocument>().Include(it => it.Pages).Where(it => it.RequestId == id).OrderBy(it => it.Position).ToListAsync();
            documents[0].Id.ShouldBe(mail, path);
            documents.ShouldAllBe(it => it.PageCount > 0 && it.Pages.Count == it.PageCount);
            var cards = await CardsAsync(house, id);
            cards.Where(it => it.State == AttachmentState.Document).Select(it => it.DocumentId).ShouldBe(documents.Skip(1).Select(it => (Guid?)it.Id), ignoreOrder: true);
            cards.ShouldAllBe(it => it.Words.EndsWith('.'));
        }

        using var all = house.Database.NewContext();
        var files = Directory.EnumerateFiles(Path.Combine(house.Folder, "vault", "files"), "*", SearchOption.AllDirectories).Count();
        files.ShouldBe(await all.Set<Blob>().CountAsync());
    }

    private static async Task<Guid> AddAsync(TestHouse house, Guid id, Actor legal, byte[] mail, string? password = null)
    {
        var received = (await house.ReceiveRecordAsync(id, mail, password: password)).OrThrow();
        return (await house.RunAsync(new AddCaseDocument.Form(id, received, DocumentType.Report, ""), legal)).OrThrow();
    }

    private static Task<IReadOnlyList<AttachmentCard>> CardsAsync(TestHouse house, Guid id) =>
        house.InScopeAsync(provider => provider.GetRequiredService<AttachmentBoard>().ReadAsync(id));

    private static async Task<LockedFile> WaitingAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<LockedFile>().SingleAsync();
    }

    private static async Task ShouldBeAsCameAsync(TestHouse house, Guid blob, byte[] bytes)
    {
        var kept = await house.InScopeAsync(async provider =>
        {
            await using var file = await provider.GetRequiredService<FileVault>().OpenAsync(blob);
            using var copy = new MemoryStream();
            await file.CopyToAsync(copy);
            return copy.ToArray();
        });
        kept.ShouldBe(bytes);
    }
}
