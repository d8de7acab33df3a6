using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

public class AddCaseDocumentTests
{
    [Theory, EveryDatabase]
    public async Task Each_page_gets_an_id_a_hash_and_the_hipaa_mark(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var received = (await house.ReceiveAsync(id, SamplePages.Pdf("one", "two", "three"), kind: "document")).OrThrow();

        var document = (await house.RunAsync(new AddCaseDocument.Form(id, received, DocumentType.Report, ""), legal)).OrThrow();

        using var db = house.Database.NewContext();
        var kept = await db.Set<CaseDocument>().Include(it => it.Pages).SingleAsync();
        (kept.Id, kept.Position, kept.PageCount, kept.Title).ShouldBe((document, 1, 3, "SAMPLE.pdf"));
        kept.Pages.Select(page => page.Number).Order().ShouldBe([1, 2, 3]);
        kept.Pages.Select(page => page.ContentHash).Distinct().Count().ShouldBe(3);
        var tags = await db.Set<PageOverlay>().ToListAsync();
        tags.Count.ShouldBe(3);
        tags.ShouldAllBe(tag => tag.Code == Overlay.Hipaa && tag.ClearedBy == null);
    }

    [Theory, EveryDatabase]
    public async Task A_repeat_is_kept_and_marked_as_a_duplicate_of_the_first(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var bytes = SamplePages.Pdf("same");

        var first = await house.AddRecordAsync(id, legal, bytes: bytes);
        var second = await house.AddRecordAsync(id, legal, bytes: bytes);
        var third = await house.AddRecordAsync(id, legal, bytes: bytes);

        using var db = house.Database.NewContext();
        var documents = await db.Set<CaseDocument>().OrderBy(it => it.Position).ToListAsync();
        documents.Select(it => it.Id).ShouldBe([first, second, third]);
        documents.Select(it => it.DuplicateOfId).ShouldBe([null, first, first]);
    }

    [Fact]
    public async Task A_closed_request_takes_no_record_open_or_locked()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var closed = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Closed);
        var locked = (await house.ReceiveAsync(closed, SamplePages.Locked(SamplePages.Pdf("one"), "secret"))).OrThrow();

        var open = (await house.ReceiveAsync(closed, SamplePages.Pdf("one"))).OrThrow();

        (await house.RunAsync(new AddCaseDocument.Form(closed, open, DocumentType.Other, ""), legal)).Refusal?.Code.ShouldBe("request.over");
        (await house.RunAsync(new AddCaseDocument.Form(closed, locked, DocumentType.Other, ""), legal)).Refusal?.Code.ShouldBe("request.over");
    }

    [Fact]
    public async Task Counsel_adds_no_records_and_a_walled_person_finds_no_request()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var walled = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await house.RelateAsync(walled, id, Relation.Walled);
        var file = (await house.ReceiveAsync(id, SamplePages.Pdf("one"))).OrThrow();

        (await house.RunAsync(new AddCaseDocument.Form(id, file, DocumentType.Other, ""), counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new AddCaseDocument.Form(id, file, DocumentType.Other, ""), walled)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }
}
