using LegalRequests.Access;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Requests;

public class LawGateTests
{
    private const string Answer = "SAMPLE: the judge's words were read and cover this.";

    [Theory, EveryDatabase]
    public async Task A_direction_that_blocks_shuts_the_release_and_no_word_opens_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel, request => request.Instrument = Instrument.InformalRequest);

        var shut = await AskAsync(house, id, Gate.OverlaysCleared);
        var word = await house.RunAsync(new AnswerDirection.Form(id, "COMMON.informal", Answer), counsel);

        shut.ShouldContain(answer => !answer.Open && answer.Reason.Contains("Only a new paper or fact settles it", StringComparison.Ordinal));
        word.Refusal?.Code.ShouldBe("law.not-counsels");
        (await AskAsync(house, id, Gate.OverlaysCleared)).ShouldContain(answer => !answer.Open && answer.Reason.Contains("Say nothing about any client", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task What_the_law_leaves_to_counsel_holds_until_counsel_answers(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel, request => request.Instrument = Instrument.SoOrderedSubpoena);
        var shut = await AskAsync(house, id, Gate.NothingPending);

        (await house.RunAsync(new AnswerDirection.Form(id, "COMMON.so-ordered", Answer), counsel)).Done.ShouldBeTrue();

        shut.ShouldContain(answer => !answer.Open && answer.Reason.Contains("what the judge really ordered", StringComparison.Ordinal));
        (await AskAsync(house, id, Gate.NothingPending)).ShouldAllBe(answer => answer.Open);
        using var db = house.Database.NewContext();
        (await db.Set<LawAnswer>().SingleAsync()).PackVersion.ShouldStartWith("us-common ");
    }

    [Fact]
    public async Task An_answer_falls_when_the_facts_change()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel, request => request.Instrument = Instrument.SoOrderedSubpoena);
        (await house.RunAsync(new AnswerDirection.Form(id, "COMMON.so-ordered", Answer), counsel)).OrThrow();
        (await AskAsync(house, id, Gate.NothingPending)).ShouldAllBe(answer => answer.Open);

        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.CommandsTestimony, true));

        (await AskAsync(house, id, Gate.NothingPending)).ShouldContain(answer => !answer.Open);
    }

    [Fact]
    public async Task An_answer_falls_when_the_pack_changes()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var id = await house.AddRequestAsync(counsel, request => request.Instrument = Instrument.SoOrderedSubpoena);
        (await house.RunAsync(new AnswerDirection.Form(id, "COMMON.so-ordered", Answer), counsel)).OrThrow();

        using var db = house.Database.NewContext();
        await db.Set<LawAnswer>().ExecuteUpdateAsync(row => row.SetProperty(it => it.PackVersion, "us-common 2025.9"));

        (await AskAsync(house, id, Gate.NothingPending)).ShouldContain(answer => !answer.Open);
    }

    [Fact]
    public async Task Each_wrong_answer_is_refused_and_only_counsel_answers()
    {
        await using var house = TestHouse.Open();
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(counsel, request => request.Instrument = Instrument.SoOrderedSubpoena);
        var over = await house.AddRequestAsync(counsel, request => (request.Instrument, request.Status) = (Instrument.SoOrderedSubpoena, RequestStatus.Released));

        (await house.RunAsync(new AnswerDirection.Form(id, "COMMON.so-ordered", "ok"), counsel)).Refusal?.Code.ShouldBe("law.answer-length");
        (await house.RunAsync(new AnswerDirection.Form(id, "COMMON.so-ordered", new string('x', 2001)), counsel)).Refusal?.Code.ShouldBe("law.answer-length");
        (await house.RunAsync(new AnswerDirection.Form(id, "COMMON.immigration", Answer), counsel)).Refusal?.Code.ShouldBe("law.not-open");
        (await house.RunAsync(new AnswerDirection.Form(over, "COMMON.so-ordered", Answer), counsel)).Refusal?.Code.ShouldBe("request.over");
        (await house.RunAsync(new AnswerDirection.Form(id, "COMMON.so-ordered", Answer), legal)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Theory]
    [InlineData(DeliverTo.Requester, false)]
    [InlineData(DeliverTo.ClerkOfCourt, true)]
    [InlineData(DeliverTo.Judge, true)]
    public async Task An_answer_that_the_law_sends_to_the_court_goes_to_nobody_else(DeliverTo channel, bool open)
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal, request => (request.Forum, request.State, request.Instrument) = (Forum.StateCriminal, "CA", Instrument.CriminalSubpoena));

        var answers = await house.InScopeAsync(provider => provider.GetRequiredService<GateHouse>().AskAllAsync(new(id, null, "SAMPLE", channel), default));

        answers.Where(answer => answer.Gate == Gate.RecipientPermitted).All(answer => answer.Open).ShouldBe(open);
    }

    [Fact]
    public async Task While_a_pack_that_every_request_needs_is_missing_nothing_leaves()
    {
        var without = new RuleLibrary
        {
            Calendars = FederalRules.Library.Calendars,
            Districts = FederalRules.Library.Districts,
            Packs = [.. FederalRules.Library.Packs.Where(pack => pack.Id != "part2")],
            Problems = [],
        };
        await using var house = TestHouse.Open(more: services => services.AddSingleton(without));
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        (await AskAsync(house, id, Gate.OverlaysCleared)).ShouldContain(answer => !answer.Open && answer.Reason.Contains("\"part2\"", StringComparison.Ordinal));
    }

    private static async Task<List<GateAnswer>> AskAsync(TestHouse house, Guid id, Gate gate)
    {
        var question = new GateQuestion(id, null, null, null);
        var answers = await house.InScopeAsync(provider => provider.GetRequiredService<GateHouse>().AskAllAsync(question, default));
        return [.. answers.Where(answer => answer.Gate == gate)];
    }
}
