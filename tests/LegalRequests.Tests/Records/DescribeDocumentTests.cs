using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

public class DescribeDocumentTests
{
    [Theory, EveryDatabase]
    public async Task Giving_a_record_to_a_social_worker_shows_them_the_request(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(legal);
        var document = await house.AddRecordAsync(id, legal);
        (await house.RunAsync(new ViewPage.Form(id, document, 1), worker)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);

        (await house.RunAsync(Describe(id, document, worker.StaffId), legal)).Done.ShouldBeTrue();
        (await house.RunAsync(Describe(id, document, worker.StaffId), legal)).Done.ShouldBeTrue();

        (await house.RunAsync(new ViewPage.Form(id, document, 1), worker)).Done.ShouldBeTrue();
        using var db = house.Database.NewContext();
        (await db.Set<RequestRelation>().CountAsync(relation => relation.Relation == Relation.Assessor)).ShouldBe(1);
        (await db.Set<CaseDocument>().SingleAsync()).AuthorRole.ShouldBe("LCSW");
    }

    [Fact]
    public async Task Only_a_social_worker_without_a_wall_is_given_a_record()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var walled = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(legal);
        var document = await house.AddRecordAsync(id, legal);
        await house.RelateAsync(walled, id, Relation.Walled);

        (await house.RunAsync(Describe(id, document, legal.StaffId), legal)).Refusal?.Code.ShouldBe("document.not-a-social-worker");
        (await house.RunAsync(Describe(id, document, Guid.CreateVersion7()), legal)).Refusal?.Code.ShouldBe("document.not-a-social-worker");
        (await house.RunAsync(Describe(id, document, walled.StaffId), legal)).Refusal?.Code.ShouldBe("document.walled");
    }

    [Fact]
    public async Task Each_wrong_description_is_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var closed = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Closed);
        var document = await house.AddRecordAsync(id, legal);
        var sound = Describe(id, document, null);

        (await house.RunAsync(sound with { Title = " " }, legal)).Refusal?.Code.ShouldBe("document.title-missing");
        (await house.RunAsync(sound with { Title = new string('x', 301) }, legal)).Refusal?.Code.ShouldBe("document.too-long");
        (await house.RunAsync(sound with { WrittenOn = new DateOnly(2027, 1, 1) }, legal)).Refusal?.Code.ShouldBe("document.written-in-the-future");
        (await house.RunAsync(sound with { DocumentId = id }, legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(sound with { RequestId = closed }, legal)).Refusal?.Code.ShouldBe("request.over");
    }

    [Fact]
    public async Task Counsel_describes_nothing()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel);

        (await house.RunAsync(Describe(id, id, null), counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static DescribeDocument.Form Describe(Guid id, Guid document, Guid? staffId) =>
        new(id, document, DocumentType.ProgressNote, "SAMPLE note", new DateOnly(2025, 6, 1), "LCSW", "Treatment team", staffId);
}
