using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

public class ViewPageTests
{
    [Theory, EveryDatabase]
    public async Task A_page_is_drawn_and_the_look_is_written_down(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var received = (await house.ReceiveAsync(id, SamplePages.Pdf("one", "two"), kind: "document")).OrThrow();
        var document = (await house.RunAsync(new AddCaseDocument.Form(id, received, DocumentType.Report, ""), legal)).OrThrow();

        var wanted = (await house.RunAsync(new ViewPage.Form(id, document, 2, PageSize.Thumbnail), legal)).OrThrow();
        var picture = await house.InScopeAsync(provider => provider.GetRequiredService<PageDrawing>().DrawAsync(wanted, default));

        picture.OrThrow().Png.Length.ShouldBeGreaterThan(50);
        using var db = house.Database.NewContext();
        var entry = await db.Set<AuditEntry>().SingleAsync(it => it.Action == "ViewPage");
        (entry.RequestId, entry.ActorId, entry.Result).ShouldBe((id, legal.StaffId, "done"));
    }

    [Fact]
    public async Task A_page_that_is_not_there_and_a_person_without_the_right_are_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var auditor = await house.HireAsync(StaffRoles.Auditor);
        var id = await house.AddRequestAsync(legal);
        var document = await house.AddRecordAsync(id, legal);

        (await house.RunAsync(new ViewPage.Form(id, document, 3), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new ViewPage.Form(id, id, 1), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new ViewPage.Form(id, document, 1), auditor)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }
}
