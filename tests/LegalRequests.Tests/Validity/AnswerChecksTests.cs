using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Validity;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Validity;

public class AnswerChecksTests
{
    [Theory, EveryDatabase]
    public async Task Answers_are_kept_and_a_later_one_replaces_an_earlier(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        await AnswerAsync(house, legal, id, new CheckAnswer("F01", CheckResult.Unclear, "faint", null), new CheckAnswer("F02", CheckResult.Pass, "", null));
        await AnswerAsync(house, legal, id, new CheckAnswer("F01", CheckResult.Pass, "", null));

        using var db = house.Database.NewContext();
        var kept = await db.Set<FacialCheck>().OrderBy(check => check.Code).Select(check => new { check.Code, check.Result }).ToListAsync();
        kept.Select(check => (check.Code, check.Result)).ShouldBe([("F01", CheckResult.Pass), ("F02", CheckResult.Pass)]);
        (await db.Set<LegalRequest>().SingleAsync()).Status.ShouldBe(RequestStatus.CheckingValidity);
    }

    [Theory]
    [InlineData("F99", CheckResult.Pass, "", null, "validity.not-asked")]
    [InlineData("F21", CheckResult.Pass, "", null, "validity.not-asked")]
    [InlineData("F01", CheckResult.Fail, " ", null, "validity.note-missing")]
    [InlineData("F01", CheckResult.Unclear, "", null, "validity.note-missing")]
    [InlineData("F01", CheckResult.Pass, "", 1, "validity.no-such-page")]
    public async Task A_wrong_answer_is_refused(string code, CheckResult result, string note, int? page, string refusal)
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        var refused = await house.RunAsync(new AnswerChecks.Form(id, [new CheckAnswer(code, result, note, page)]), legal);

        refused.Refusal?.Code.ShouldBe(refusal);
    }

    [Fact]
    public async Task An_endless_note_and_a_closed_request_are_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var open = await house.AddRequestAsync(legal);
        var closed = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.Closed);

        var endless = await house.RunAsync(new AnswerChecks.Form(open, [new CheckAnswer("F01", CheckResult.Pass, new string('x', 2001), null)]), legal);
        var over = await house.RunAsync(new AnswerChecks.Form(closed, []), legal);

        endless.Refusal?.Code.ShouldBe("validity.note-too-long");
        over.Refusal?.Code.ShouldBe("request.over");
    }

    [Fact]
    public async Task Social_workers_answer_nothing()
    {
        await using var house = TestHouse.Open();
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(worker);

        (await house.RunAsync(new AnswerChecks.Form(id, []), worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static async Task AnswerAsync(TestHouse house, Actor actor, Guid id, params CheckAnswer[] answers) =>
        (await house.RunAsync(new AnswerChecks.Form(id, answers), actor)).OrThrow();
}
