using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Requests;

public class StayTests
{
    private static readonly DateOnly Yesterday = new(2026, 1, 4);

    [Theory, EveryDatabase]
    public async Task An_open_motion_shuts_the_gate_until_it_is_resolved(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        (await PendingAsync(house, id)).Open.ShouldBeTrue();

        var stay = (await house.RunAsync(new RecordStay.Form(id, StayKind.MotionToQuash, Yesterday, ""), legal)).OrThrow();
        var shut = await PendingAsync(house, id);
        (await house.RunAsync(new ResolveStay.Form(id, stay, Yesterday, "Denied by the court"), legal)).Done.ShouldBeTrue();

        shut.Open.ShouldBeFalse();
        shut.Reason.ShouldContain("motion to quash");
        (await PendingAsync(house, id)).Open.ShouldBeTrue();
    }

    [Fact]
    public async Task A_stay_of_tomorrow_and_an_endless_note_are_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        (await house.RunAsync(new RecordStay.Form(id, StayKind.CourtStay, new DateOnly(2026, 1, 6), ""), legal)).Refusal?.Code.ShouldBe("stay.in-the-future");
        (await house.RunAsync(new RecordStay.Form(id, StayKind.CourtStay, Yesterday, new string('x', 2001)), legal)).Refusal?.Code.ShouldBe("stay.note-too-long");
    }

    [Fact]
    public async Task Each_wrong_resolution_is_refused()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var stay = (await house.RunAsync(new RecordStay.Form(id, StayKind.CourtStay, Yesterday, ""), legal)).OrThrow();

        (await house.RunAsync(new ResolveStay.Form(id, stay, Yesterday.AddDays(-1), "x"), legal)).Refusal?.Code.ShouldBe("stay.date-out-of-range");
        (await house.RunAsync(new ResolveStay.Form(id, stay, Yesterday, " "), legal)).Refusal?.Code.ShouldBe("stay.resolution-missing");
        (await house.RunAsync(new ResolveStay.Form(id, Guid.CreateVersion7(), Yesterday, "x"), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new ResolveStay.Form(id, stay, Yesterday, "lifted"), legal)).Done.ShouldBeTrue();
        (await house.RunAsync(new ResolveStay.Form(id, stay, Yesterday, "lifted"), legal)).Refusal?.Code.ShouldBe("stay.already-resolved");
    }

    [Fact]
    public async Task Social_workers_record_and_resolve_nothing()
    {
        await using var house = TestHouse.Open();
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(worker);

        (await house.RunAsync(new RecordStay.Form(id, StayKind.CourtStay, Yesterday, ""), worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new ResolveStay.Form(id, id, Yesterday, "x"), worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_closed_request_takes_neither()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal, request => request.Status = RequestStatus.ClosedNothingSent);

        (await house.RunAsync(new RecordStay.Form(id, StayKind.CourtStay, Yesterday, ""), legal)).Refusal?.Code.ShouldBe("request.over");
        (await house.RunAsync(new ResolveStay.Form(id, id, Yesterday, "x"), legal)).Refusal?.Code.ShouldBe("request.over");
    }

    private static Task<GateAnswer> PendingAsync(TestHouse house, Guid id) => house.InScopeAsync(async provider =>
        (await provider.GetRequiredService<GateHouse>().AskAllAsync(new GateQuestion(id, null, null, null), default))
            .Single(answer => answer.Gate == Gate.NothingPending));
}
