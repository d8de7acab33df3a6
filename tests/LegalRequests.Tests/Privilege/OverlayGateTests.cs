using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Privilege;

public class OverlayGateTests
{
    [Theory, EveryDatabase]
    public async Task An_uncleared_law_on_a_page_shuts_the_gate_unless_the_page_is_kept_back(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(legal);
        var document = await house.AddRecordAsync(id, legal);
        var shut = await GateAsync(house, id);
        await DecideAsync(house, id, document, worker, PageFate.Withhold);

        var withheld = await GateAsync(house, id);

        shut.Open.ShouldBeFalse();
        shut.Reason.ShouldContain("HIPAA on 2 pages");
        withheld.Open.ShouldBeTrue();
    }

    [Theory]
    [InlineData(PageFate.Produce, false)]
    [InlineData(PageFate.Redact, false)]
    [InlineData(PageFate.NotResponsive, true)]
    public async Task A_page_that_leaves_even_in_part_must_be_cleared(PageFate fate, bool open)
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(legal);
        var document = await house.AddRecordAsync(id, legal);

        await DecideAsync(house, id, document, worker, fate);

        (await GateAsync(house, id)).Open.ShouldBe(open);
    }

    [Fact]
    public async Task Cleared_pages_and_duplicates_do_not_shut_it()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var bytes = SamplePages.Pdf("same");
        await house.AddRecordAsync(id, legal, bytes: bytes);
        await house.MakeValidAsync(id, legal);
        var copy = await house.AddRecordAsync(id, legal, bytes: bytes);
        await house.RunAsync(new TagOverlay.Form(id, copy, null, Overlay.Hiv, "SAMPLE"), legal);

        (await GateAsync(house, id)).Open.ShouldBeTrue();
    }

    [Fact]
    public async Task A_route_that_is_not_open_any_more_clears_nothing()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await house.AddRecordAsync(id, legal);
        await house.MakeValidAsync(id, legal);
        var open = await GateAsync(house, id);

        using var db = house.Database.NewContext();
        await db.Set<PageOverlay>().ExecuteUpdateAsync(row => row.SetProperty(it => it.ClearedBy, OverlayRoute.PartTwoOrderWithSubpoena));

        open.Open.ShouldBeTrue();
        (await GateAsync(house, id)).Reason.ShouldContain("HIPAA on 2 pages");
    }

    private static Task<int> DecideAsync(TestHouse house, Guid id, Guid document, Actor worker, PageFate fate) => house.InScopeAsync(async provider =>
    {
        var db = provider.GetRequiredService<LegalRequestsDb>();
        var assessment = new DocumentAssessment { Id = Guid.CreateVersion7(), RequestId = id, DocumentId = document, AssessedBy = worker.StaffId };
        var pages = await db.Set<DocumentPage>().Where(page => page.DocumentId == document).Select(page => page.Id).ToListAsync();
        db.Add(assessment);
        db.AddRange(pages.Select(page => new PageDecision { PageId = page, RequestId = id, AssessmentId = assessment.Id, Fate = fate }));
        return await db.SaveChangesAsync();
    });

    private static Task<GateAnswer> GateAsync(TestHouse house, Guid id) => house.InScopeAsync(async provider =>
        (await provider.GetRequiredService<GateHouse>().AskAllAsync(new GateQuestion(id, null, null, null), default))
            .Single(answer => answer.Gate == Gate.OverlaysCleared));
}
