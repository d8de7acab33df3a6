using LegalRequests.Access;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines;
using LegalRequests.Validity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Validity;

public class DecideValidityTests
{
    [Theory, EveryDatabase]
    public async Task A_valid_paper_opens_the_gate_and_a_later_decision_shuts_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        (await GateAsync(house, id)).ShouldBeFalse();

        await house.MakeValidAsync(id, legal);
        var open = await GateAsync(house, id);
        (await DecideAsync(house, legal, id, ValidityResult.Defective, note: "Withdrawn by the sender")).Done.ShouldBeTrue();

        open.ShouldBeTrue();
        (await GateAsync(house, id)).ShouldBeFalse();
        using var db = house.Database.NewContext();
        (await db.Set<ValidityDecision>().CountAsync(decision => decision.SupersededAt == null)).ShouldBe(1);
        (await db.Set<ValidityDecision>().CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Open_questions_are_named()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        var refused = await DecideAsync(house, legal, id);

        refused.Refusal?.Code.ShouldBe("validity.checks-open");
        refused.Refusal?.Details.ShouldContain("F01");
    }

    [Fact]
    public async Task A_failed_check_that_blocks_is_counsels_to_overrule_with_a_reason()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(legal);
        await house.AnswerAllAsync(id, legal, CheckResult.Fail);

        (await DecideAsync(house, legal, id)).Refusal?.Code.ShouldBe("validity.needs-counsel");
        (await DecideAsync(house, counsel, id)).Refusal?.Code.ShouldBe("validity.reason-missing");
        (await DecideAsync(house, counsel, id, note: "The clerk confirmed it")).Done.ShouldBeTrue();
    }

    [Theory]
    [InlineData(ValidityResult.Clarify)]
    [InlineData(ValidityResult.Defective)]
    public async Task A_doubt_or_a_defect_needs_its_reason_and_does_not_compel(ValidityResult result)
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        (await DecideAsync(house, legal, id, result)).Refusal?.Code.ShouldBe("validity.reason-missing");
        (await DecideAsync(house, legal, id, result, note: "No signature")).Done.ShouldBeTrue();

        (await GateAsync(house, id)).ShouldBeFalse();
    }

    [Theory]
    [InlineData(Instrument.InformalRequest, "validity.cannot-bind")]
    [InlineData(Instrument.PartTwoOrder, "validity.cannot-bind")]
    [InlineData(Instrument.PublicRecordsRequest, "validity.cannot-bind")]
    [InlineData(Instrument.AdministrativeSubpoena, "validity.needs-counsel")]
    [InlineData(Instrument.ImmigrationSubpoena, "validity.needs-counsel")]
    public async Task A_paper_that_cannot_bind_is_not_made_valid(Instrument instrument, string code)
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal, request => request.Instrument = instrument);
        await house.AnswerAllAsync(id, legal);

        (await DecideAsync(house, legal, id)).Refusal?.Code.ShouldBe(code);
    }

    [Fact]
    public async Task A_foreign_subpoena_binds_once_a_court_here_has_issued_it()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel, request => request.Instrument = Instrument.ForeignSubpoena);
        await house.AnswerAllAsync(id, counsel);
        await house.RunAsync(new AnswerChecks.Form(id, [new CheckAnswer("F21", CheckResult.Fail, "Only the paper from out of state", null)]), counsel);

        (await DecideAsync(house, counsel, id, note: "x")).Refusal?.Code.ShouldBe("validity.cannot-bind");
        await house.RunAsync(new AnswerChecks.Form(id, [new CheckAnswer("F21", CheckResult.Pass, "", null)]), counsel);

        (await DecideAsync(house, counsel, id)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task A_part_two_order_binds_only_beside_a_subpoena()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel, request => request.Instrument = Instrument.PartTwoOrder);
        await house.AddPaperRowAsync(id, PaperKind.Served);
        await house.AnswerAllAsync(id, counsel);
        (await DecideAsync(house, counsel, id)).Refusal?.Code.ShouldBe("validity.cannot-bind");

        await house.AddPaperRowAsync(id, PaperKind.Served);

        (await DecideAsync(house, counsel, id)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Saying_that_a_valid_paper_does_not_bind_is_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await house.AnswerAllAsync(id, legal);

        var refused = await house.RunAsync(new DecideValidity.Form(id, ValidityResult.Valid, false, HipaaRoute.None, null, ""), legal);

        refused.Refusal?.Code.ShouldBe("validity.does-not-bind");
    }

    [Theory]
    [InlineData(HipaaRoute.CourtOrder, null, "validity.route-needs-evidence")]
    [InlineData(HipaaRoute.CourtOrder, PaperKind.Assurance, "validity.route-needs-evidence")]
    [InlineData(HipaaRoute.CourtOrder, PaperKind.Order, null)]
    [InlineData(HipaaRoute.NoticeAssurance, PaperKind.ProofOfService, "validity.route-needs-evidence")]
    [InlineData(HipaaRoute.NoticeAssurance, PaperKind.Assurance, null)]
    [InlineData(HipaaRoute.ProtectiveOrderAssurance, null, "validity.route-needs-evidence")]
    [InlineData(HipaaRoute.ProtectiveOrderAssurance, PaperKind.Order, null)]
    [InlineData(HipaaRoute.Authorization, null, "validity.route-needs-evidence")]
    [InlineData(HipaaRoute.Authorization, PaperKind.Authorization, null)]
    [InlineData(HipaaRoute.LawEnforcement, null, "validity.route-does-not-fit")]
    [InlineData(HipaaRoute.None, null, null)]
    public async Task A_route_stands_on_the_paper_that_proves_it(HipaaRoute route, PaperKind? evidence, string? code)
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await house.AnswerAllAsync(id, legal);
        Guid? paper = evidence is { } kind ? await house.AddPaperRowAsync(id, kind) : null;

        var outcome = await house.RunAsync(new DecideValidity.Form(id, ValidityResult.Valid, true, route, paper, ""), legal);

        outcome.Refusal?.Code.ShouldBe(code);
        outcome.Done.ShouldBe(code is null);
    }

    [Fact]
    public async Task A_route_that_the_packs_do_not_open_is_refused()
    {
        var without = new RuleLibrary
        {
            Calendars = FederalRules.Library.Calendars,
            Districts = FederalRules.Library.Districts,
            Packs = [.. FederalRules.Library.Packs.Where(pack => pack.Id != "hipaa")],
            Problems = [],
        };
        await using var house = TestHouse.Open(more: services => services.AddSingleton(without));
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel);
        await house.AnswerAllAsync(id, counsel);

        var refused = await house.RunAsync(new DecideValidity.Form(id, ValidityResult.Valid, true, HipaaRoute.NotCoveredEntity, null, ""), counsel);

        refused.Refusal?.Code.ShouldBe("validity.route-not-permitted");
        (await DecideAsync(house, counsel, id)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_the_common_questions_nothing_is_called_valid()
    {
        var without = new RuleLibrary
        {
            Calendars = FederalRules.Library.Calendars,
            Districts = FederalRules.Library.Districts,
            Packs = [.. FederalRules.Library.Packs.Where(pack => pack.Law.Checks.Count == 0)],
            Problems = [],
        };
        await using var house = TestHouse.Open(more: services => services.AddSingleton(without));
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel);

        (await DecideAsync(house, counsel, id)).Refusal?.Code.ShouldBe("validity.no-checklist");
    }

    [Fact]
    public async Task A_route_that_the_pack_leaves_to_counsel_is_counsels()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(legal, request => request.Instrument = Instrument.GrandJurySubpoena);
        await house.AnswerAllAsync(id, legal);
        var form = new DecideValidity.Form(id, ValidityResult.Valid, true, HipaaRoute.LawEnforcement, null, "");

        (await house.RunAsync(form, legal)).Refusal?.Code.ShouldBe("validity.route-needs-counsel");
        (await house.RunAsync(form, counsel)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Evidence_of_another_request_and_a_closed_request_are_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var other = await house.AddPaperRowAsync(await house.AddRequestAsync(legal), PaperKind.Order);
        var closed = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Released);
        await house.AnswerAllAsync(id, legal);

        var strange = await house.RunAsync(new DecideValidity.Form(id, ValidityResult.Valid, true, HipaaRoute.CourtOrder, other, ""), legal);

        strange.Refusal?.Code.ShouldBe("validity.no-such-paper");
        (await DecideAsync(house, legal, closed, ValidityResult.Defective, note: "x")).Refusal?.Code.ShouldBe("request.over");
    }

    [Fact]
    public async Task Social_workers_decide_nothing()
    {
        await using var house = TestHouse.Open();
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(worker);

        (await DecideAsync(house, worker, id)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static Task<Outcome<Guid>> DecideAsync(TestHouse house, Actor actor, Guid id, ValidityResult result = ValidityResult.Valid, string note = "") =>
        house.RunAsync(new DecideValidity.Form(id, result, result == ValidityResult.Valid, HipaaRoute.None, null, note), actor);

    private static Task<bool> GateAsync(TestHouse house, Guid id) => house.InScopeAsync(async provider =>
        (await provider.GetRequiredService<GateHouse>().AskAllAsync(new GateQuestion(id, null, null, null), default))
            .Single(answer => answer.Gate == Gate.CompellingInstrument).Open);
}
