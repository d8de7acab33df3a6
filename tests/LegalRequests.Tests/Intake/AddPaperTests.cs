using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class AddPaperTests
{
    [Theory, EveryDatabase]
    public async Task A_further_paper_is_kept_with_its_pages(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var received = (await house.ReceiveAsync(id, SamplePages.Pdf("one", "two"))).OrThrow();

        var paperId = (await house.RunAsync(new AddPaper.Form(id, PaperKind.Assurance, received), legal)).OrThrow();

        using var db = house.Database.NewContext();
        var paper = await db.Set<RequestPaper>().SingleAsync();
        (paper.Id, paper.Kind, paper.PageCount).ShouldBe((paperId, PaperKind.Assurance, 2));
    }

    [Fact]
    public async Task The_same_file_again_is_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var bytes = SamplePages.Pdf("one");
        await house.RunAsync(new AddPaper.Form(id, PaperKind.Order, (await house.ReceiveAsync(id, bytes)).OrThrow()), legal);

        var again = await house.RunAsync(new AddPaper.Form(id, PaperKind.Order, (await house.ReceiveAsync(id, bytes)).OrThrow()), legal);

        again.Refusal?.Code.ShouldBe("paper.already-there");
    }

    [Fact]
    public async Task A_closed_request_takes_no_paper_and_a_social_worker_adds_none()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var closed = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Closed);
        var open = await house.AddRequestAsync(legal);
        await house.RelateAsync(worker, open, Relation.Assessor);
        var received = (await house.ReceiveAsync(open, SamplePages.Pdf("one"))).OrThrow();

        (await house.RunAsync(new AddPaper.Form(closed, PaperKind.Order, received), legal)).Refusal?.Code.ShouldBe("request.over");
        (await house.RunAsync(new AddPaper.Form(open, PaperKind.Order, received), worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_page_of_a_paper_is_given_to_those_who_see_records()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var auditor = await house.HireAsync(StaffRoles.Auditor);
        var id = await house.AddRequestAsync(legal);
        var paper = await house.AddPaperRowAsync(id, PaperKind.Order);

        (await house.RunAsync(new ViewPaperPage.Form(id, paper, 2), legal)).OrThrow().Page.ShouldBe(2);
        (await house.RunAsync(new ViewPaperPage.Form(id, paper, 3), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new ViewPaperPage.Form(id, paper, 1), auditor)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }
}
