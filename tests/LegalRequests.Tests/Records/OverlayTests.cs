using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Validity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Records;

public class OverlayTests
{
    [Theory, EveryDatabase]
    public async Task The_hipaa_mark_follows_the_decision_about_validity(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await house.AddRecordAsync(id, legal);
        var assurance = await house.AddPaperRowAsync(id, PaperKind.Assurance);

        await house.MakeValidAsync(id, legal, HipaaRoute.NoticeAssurance, assurance);
        await house.AddRecordAsync(id, legal);
        var cleared = await HipaaRoutesAsync(house);
        var withdrawn = new DecideValidity.Form(id, ValidityResult.Defective, false, HipaaRoute.None, null, "Withdrawn");
        (await house.RunAsync(withdrawn, legal)).Done.ShouldBeTrue();

        cleared.ShouldBe([OverlayRoute.NoticeAssurance, OverlayRoute.NoticeAssurance, OverlayRoute.NoticeAssurance, OverlayRoute.NoticeAssurance]);
        (await HipaaRoutesAsync(house)).ShouldBe([null, null, null, null]);
    }

    [Theory, EveryDatabase]
    public async Task A_whole_document_or_one_page_is_tagged_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(worker);
        var document = await house.AddRecordAsync(id, worker, pages: 3);

        var one = await TagAsync(house, worker, id, document, Overlay.PartTwo, page: 2);
        var rest = await TagAsync(house, worker, id, document, Overlay.PartTwo);
        var again = await TagAsync(house, worker, id, document, Overlay.PartTwo);

        (one.OrThrow(), rest.OrThrow()).ShouldBe((1, 2));
        again.Refusal?.Code.ShouldBe("overlay.already-there");
    }

    [Fact]
    public async Task A_tag_needs_a_reason_and_a_page_that_is_there()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(legal);
        var closed = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Closed);
        var document = await house.AddRecordAsync(id, legal);

        (await house.RunAsync(new TagOverlay.Form(id, document, null, Overlay.Hiv, " "), legal)).Refusal?.Code.ShouldBe("overlay.basis-missing");
        (await TagAsync(house, legal, id, document, Overlay.Hiv, page: 9)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await TagAsync(house, legal, closed, document, Overlay.Hiv)).Refusal?.Code.ShouldBe("request.over");
        (await TagAsync(house, counsel, id, document, Overlay.Hiv)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory]
    [InlineData(OverlayRoute.NoticeAssurance)]
    [InlineData(OverlayRoute.ProtectiveOrder)]
    [InlineData(OverlayRoute.SelfNotice)]
    [InlineData(OverlayRoute.LawEnforcement)]
    public async Task Psychotherapy_notes_are_never_freed_by_an_assurance(OverlayRoute route)
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel | StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(counsel);
        var document = await house.AddRecordAsync(id, counsel);
        await TagAsync(house, counsel, id, document, Overlay.PsychotherapyNotes);
        var paper = await house.AddPaperRowAsync(id, PaperKind.Assurance);

        var refused = await ClearAsync(house, counsel, id, document, Overlay.PsychotherapyNotes, route, paper);

        refused.Refusal?.Code.ShouldBe("overlay.route-not-permitted");
    }

    [Fact]
    public async Task A_part_two_page_needs_the_order_and_a_subpoena_that_binds()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel | StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(counsel);
        var document = await house.AddRecordAsync(id, counsel);
        await TagAsync(house, counsel, id, document, Overlay.PartTwo);
        var order = await house.AddPaperRowAsync(id, PaperKind.Order);
        const OverlayRoute route = OverlayRoute.PartTwoOrderWithSubpoena;

        (await ClearAsync(house, counsel, id, document, Overlay.PartTwo, OverlayRoute.CourtOrder, order)).Refusal?.Code.ShouldBe("overlay.route-not-permitted");
        (await ClearAsync(house, counsel, id, document, Overlay.PartTwo, route, order)).Refusal?.Code.ShouldBe("overlay.evidence-does-not-fit");
        await house.AddPaperRowAsync(id, PaperKind.Served);
        await house.MakeValidAsync(id, counsel);

        (await ClearAsync(house, counsel, id, document, Overlay.PartTwo, route, order)).OrThrow().ShouldBe(2);
    }

    [Fact]
    public async Task Each_other_wrong_clearing_is_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(legal);
        var document = await house.AddRecordAsync(id, legal);
        await TagAsync(house, legal, id, document, Overlay.Hiv);
        var letter = await house.AddPaperRowAsync(id, PaperKind.Correspondence);
        var order = await house.AddPaperRowAsync(id, PaperKind.Order);

        (await ClearAsync(house, legal, id, document, Overlay.Hipaa, OverlayRoute.CourtOrder, order)).Refusal?.Code.ShouldBe("overlay.follows-validity");
        (await ClearAsync(house, legal, id, document, Overlay.Hiv, OverlayRoute.CourtOrder, order)).Refusal?.Code.ShouldBe("overlay.needs-counsel");
        (await ClearAsync(house, counsel, id, document, Overlay.Hiv, OverlayRoute.CourtOrder, null)).Refusal?.Code.ShouldBe("overlay.evidence-missing");
        (await ClearAsync(house, counsel, id, document, Overlay.Hiv, OverlayRoute.CourtOrder, letter)).Refusal?.Code.ShouldBe("overlay.evidence-does-not-fit");
        (await ClearAsync(house, counsel, id, document, Overlay.Hiv, OverlayRoute.CourtOrder, order, note: " ")).Refusal?.Code.ShouldBe("overlay.note-missing");
        (await ClearAsync(house, counsel, id, document, Overlay.Hiv, OverlayRoute.CourtOrder, order)).Done.ShouldBeTrue();
        (await ClearAsync(house, counsel, id, document, Overlay.Hiv, OverlayRoute.CourtOrder, order)).Refusal?.Code.ShouldBe("overlay.nothing-to-clear");
    }

    [Fact]
    public async Task A_closed_request_clears_nothing_and_a_social_worker_neither()
    {
        await using var house = TestHouse.Open();
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(worker, request => request.Status = RequestStatus.Released);

        (await ClearAsync(house, worker, id, id, Overlay.Hiv, OverlayRoute.DoesNotApply, null)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await ClearAsync(house, counsel, id, id, Overlay.Hiv, OverlayRoute.DoesNotApply, null)).Refusal?.Code.ShouldBe("request.over");
    }

    private static Task<Outcome<int>> TagAsync(TestHouse house, Actor actor, Guid id, Guid document, Overlay code, int? page = null) =>
        house.RunAsync(new TagOverlay.Form(id, document, page, code, "SAMPLE reason"), actor);

    private static Task<Outcome<int>> ClearAsync(
        TestHouse house,
        Actor actor,
        Guid id,
        Guid document,
        Overlay code,
        OverlayRoute route,
        Guid? paper,
        string note = "SAMPLE reading") =>
        house.RunAsync(new ClearOverlay.Form(id, document, null, code, route, paper, note), actor);

    private static async Task<List<OverlayRoute?>> HipaaRoutesAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<PageOverlay>().Where(tag => tag.Code == Overlay.Hipaa).Select(tag => tag.ClearedBy).ToListAsync();
    }
}
