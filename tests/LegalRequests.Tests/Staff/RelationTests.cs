using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Persistence;
using LegalRequests.Staff;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Staff;

public class RelationTests
{
    [Theory]
    [EveryDatabase]
    public async Task A_social_worker_sees_the_request_from_the_part_on_to_its_end(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var request = await house.AddRequestAsync(owner);
        (await SeesAsync(house, worker)).ShouldBeFalse();

        var part = await house.RunAsync(new GrantRelation.Form(request, worker.StaffId, Relation.Assessor, "", null), owner);

        (await SeesAsync(house, worker)).ShouldBeTrue();
        (await house.RunAsync(new GrantRelation.Form(request, worker.StaffId, Relation.Assessor, "", null), owner)).Refusal?.Code.ShouldBe("relation.already");
        (await house.RunAsync(new EndRelation.Form(request, part.OrThrow()), owner)).Done.ShouldBeTrue();
        (await SeesAsync(house, worker)).ShouldBeFalse();
        (await house.RunAsync(new EndRelation.Form(request, part.OrThrow()), owner)).Refusal?.Code.ShouldBe("relation.over");
    }

    [Theory]
    [EveryDatabase]
    public async Task A_wall_hides_the_request_and_ends_every_other_part(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var request = await house.AddRequestAsync(owner);
        await house.RelateAsync(counsel, request, Relation.Counsel);
        house.Clock.Advance(TimeSpan.FromSeconds(1));

        var wall = await house.RunAsync(new WallOff.Form(request, counsel.StaffId, "relative of a party"), owner);

        (await SeesAsync(house, counsel)).ShouldBeFalse();
        (await house.RunAsync(new GrantRelation.Form(request, counsel.StaffId, Relation.Viewer, "", null), owner)).Refusal?.Code.ShouldBe("relation.walled");
        (await house.RunAsync(new WallOff.Form(request, counsel.StaffId, "again"), owner)).Refusal?.Code.ShouldBe("wall.already");
        (await house.RunAsync(new EndRelation.Form(request, wall.OrThrow()), counsel)).Refusal?.Code.ShouldBe("not-found");
        (await house.RunAsync(new EndRelation.Form(request, wall.OrThrow()), owner)).Done.ShouldBeTrue();
        (await SeesAsync(house, counsel)).ShouldBeTrue();
        var parts = await house.InScopeAsync(provider => provider.GetRequiredService<RequestPeople>().OfAsync(request));
        parts.Select(part => part.Relation).ShouldBe([Relation.Owner]);
    }

    [Fact]
    public async Task A_wall_needs_a_reason_and_a_person()
    {
        await using var house = TestHouse.Open();
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(owner);

        (await house.RunAsync(new WallOff.Form(request, owner.StaffId, " "), owner)).Refusal?.Code.ShouldBe("wall.reason");
        (await house.RunAsync(new WallOff.Form(request, Guid.CreateVersion7(), "why"), owner)).Refusal?.Code.ShouldBe("wall.nobody");
    }

    [Theory]
    [InlineData(StaffRoles.Counsel, Relation.Assessor)]
    [InlineData(StaffRoles.SocialWorker, Relation.Counsel)]
    [InlineData(StaffRoles.LegalStaff, Relation.Supervisor)]
    [InlineData(StaffRoles.Administrator, Relation.Viewer)]
    [InlineData(StaffRoles.Counsel, Relation.Walled)]
    public async Task A_part_goes_to_a_role_that_fits(StaffRoles roles, Relation part)
    {
        await using var house = TestHouse.Open();
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var person = await house.HireAsync(roles);
        var request = await house.AddRequestAsync(owner);

        var granted = await house.RunAsync(new GrantRelation.Form(request, person.StaffId, part, "", null), owner);

        granted.Refusal?.Code.ShouldBe("relation.role");
    }

    [Fact]
    public async Task A_request_is_never_without_an_owner()
    {
        await using var house = TestHouse.Open();
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var next = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(owner);
        var parts = await house.InScopeAsync(provider => provider.GetRequiredService<RequestPeople>().OfAsync(request));
        var end = new EndRelation.Form(request, parts[0].Id);

        (await house.RunAsync(end, owner)).Refusal?.Code.ShouldBe("relation.last-owner");
        await house.RunAsync(new GrantRelation.Form(request, next.StaffId, Relation.Owner, "", null), owner);
        house.Clock.Advance(TimeSpan.FromSeconds(1));

        (await house.RunAsync(end, owner)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_may_not_name_people_on_requests_does_not()
    {
        await using var house = TestHouse.Open();
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var request = await house.AddRequestAsync(owner);

        (await house.RunAsync(new GrantRelation.Form(request, counsel.StaffId, Relation.Counsel, "", null), counsel)).Refusal?.Code.ShouldBe("access.not-your-role");
        (await house.RunAsync(new WallOff.Form(request, owner.StaffId, "why"), counsel)).Refusal?.Code.ShouldBe("access.not-your-role");
    }

    static Task<bool> SeesAsync(TestHouse house, Actor actor) => house.InScopeAsync(async provider =>
        await provider.GetRequiredService<RequestHeadings>().FindAsync("LR-2026-0001", actor) is not null);
}
