using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Testing;

public class TestHouseTests
{
    [Theory, EveryDatabase]
    public async Task A_request_put_on_the_docket_is_its_owners_to_see(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var stranger = await house.HireAsync(StaffRoles.SocialWorker);

        var id = await house.AddRequestAsync(owner, request => request.Court = "SAMPLE Superior Court");

        (await StandingAsync(house, owner, id)).ShouldBe([Relation.Owner]);
        (await StandingAsync(house, stranger, id)).ShouldBeEmpty();
        using var db = house.Database.NewContext();
        (await db.Set<LegalRequest>().SingleAsync()).Court.ShouldBe("SAMPLE Superior Court");
    }

    [Theory, EveryDatabase]
    public async Task Houses_open_at_the_same_time_share_nothing(DatabaseKind kind)
    {
        await using var one = TestHouse.Open(kind);
        await using var other = TestHouse.Open(kind);
        await one.HireAsync(StaffRoles.Counsel);

        using var db = other.Database.NewContext();
        var staff = await db.Set<StaffMember>().CountAsync();

        staff.ShouldBe(0);
        one.Folder.ShouldNotBe(other.Folder);
    }

    static Task<IReadOnlyList<Relation>> StandingAsync(TestHouse house, Actor actor, Guid id) =>
        house.InScopeAsync(async services =>
        {
            var access = services.GetRequiredService<RequestAccess>();
            var standing = await access.StandingAsync(actor, id, house.Clock.GetUtcNow(), CancellationToken.None);
            return (IReadOnlyList<Relation>)[.. standing.ShouldNotBeNull().Relations];
        });
}
