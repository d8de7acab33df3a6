using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

public class LockedRecordTests
{
    private static readonly byte[] Locked = SamplePages.Locked(SamplePages.Pdf("one", "two"), "secret");

    [Theory, EveryDatabase]
    public async Task A_locked_record_waits_and_its_password_makes_it_a_record(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await house.AddRecordAsync(id, legal);

        var waiting = await KeepAsync(house, id, legal, "SAMPLE report");
        var finish = await house.RunAsync(new FinishRecords.Form(id), legal);
        var documentId = (await house.RunAsync(new OpenLockedRecord.Form(id, waiting, await OpenAsync(house, id)), legal)).OrThrow();

        finish.Refusal?.Code.ShouldBe("records.locked");
        using var db = house.Database.NewContext();
        var document = await db.Set<CaseDocument>().Include(it => it.Pages).SingleAsync(it => it.Id == documentId);
        (document.Position, document.Type, document.Title, document.AddedBy).ShouldBe((2, DocumentType.Report, "SAMPLE report", legal.StaffId));
        document.Pages.Select(page => page.Number).Order().ShouldBe([1, 2]);
        document.Pages.ShouldAllBe(page => page.ContentHash.Length == 64);
        (await db.Set<LockedFile>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Without_a_title_it_has_the_files_name()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var waiting = await KeepAsync(house, id, legal, " ");

        (await house.RunAsync(new OpenLockedRecord.Form(id, waiting, await OpenAsync(house, id)), legal)).OrThrow();

        using var db = house.Database.NewContext();
        (await db.Set<CaseDocument>().SingleAsync()).Title.ShouldBe("SAMPLE.pdf");
    }

    [Fact]
    public async Task One_thrown_away_waits_no_more_and_counsel_throws_none_away()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(legal);
        var waiting = await KeepAsync(house, id, legal, "");
        var opened = await OpenAsync(house, id);

        (await house.RunAsync(new DiscardLockedRecord.Form(id, waiting), counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new OpenLockedRecord.Form(id, waiting, opened), counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new DiscardLockedRecord.Form(id, waiting), legal)).Done.ShouldBeTrue();

        (await house.RunAsync(new FinishRecords.Form(id), legal)).Refusal?.Code.ShouldBe("records.none");
        (await house.RunAsync(new OpenLockedRecord.Form(id, waiting, opened), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    private static async Task<Guid> KeepAsync(TestHouse house, Guid id, Actor actor, string title)
    {
        var received = (await house.ReceiveAsync(id, Locked, kind: "document")).OrThrow();
        return (await house.RunAsync(new AddCaseDocument.Form(id, received, DocumentType.Report, title), actor)).OrThrow();
    }

    private static async Task<ReceivedPdf> OpenAsync(TestHouse house, Guid id)
    {
        using var db = house.Database.NewContext();
        var original = await db.Set<LockedFile>().Select(file => file.OriginalBlobId).SingleAsync();
        var opened = await house.InScopeAsync(provider =>
            provider.GetRequiredService<Reception>().UnlockAsync(id, "document", original, "secret", default));
        return opened.OrThrow();
    }
}
