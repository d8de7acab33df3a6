using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Access;

public class AccessRulesTests
{
    static readonly Permission[] All = Enum.GetValues<Permission>();

    [Fact]
    public void A_wall_beats_every_role_for_every_act_of_every_person()
    {
        foreach (var roles in EveryRoles())
        {
            var actor = new Actor(Guid.CreateVersion7(), roles);
            var standing = new RequestStanding([Relation.Owner, Relation.Walled]);

            All.ShouldAllBe(permission => AccessRules.Decide(actor, permission, standing) == Decision.Walled);
        }
    }

    [Fact]
    public void A_disabled_account_may_do_nothing()
    {
        foreach (var roles in EveryRoles())
        {
            All.ShouldAllBe(permission => AccessRules.Decide(new Actor(Guid.CreateVersion7(), roles, false), permission, null) == Decision.Inactive);
        }
    }

    [Fact]
    public void A_social_worker_without_a_part_may_not_even_know_of_the_request()
    {
        var actor = new Actor(Guid.CreateVersion7(), StaffRoles.SocialWorker);

        AccessRules.Decide(actor, Permission.ViewRecords, new RequestStanding([])).ShouldBe(Decision.NoRelation);
        AccessRules.Decide(actor, Permission.ViewRecords, new RequestStanding([Relation.Assessor])).ShouldBe(Decision.Allow);
    }

    [Fact]
    public void An_auditor_opens_no_record_and_an_administrator_no_case()
    {
        var standing = new RequestStanding([Relation.Viewer]);

        AccessRules.Decide(new Actor(Guid.CreateVersion7(), StaffRoles.Auditor), Permission.ViewRecords, standing).ShouldBe(Decision.NotYourRole);
        AccessRules.Decide(new Actor(Guid.CreateVersion7(), StaffRoles.Administrator), Permission.ViewRequest, standing).ShouldBe(Decision.NotYourRole);
    }

    [Fact]
    public void Nobody_holds_the_permission_of_the_product_itself() =>
        EveryRoles().ShouldAllBe(roles => AccessRules.Decide(new Actor(Guid.CreateVersion7(), roles), Permission.SystemWork, null) == Decision.NotYourRole);

    [Theory]
    [EveryDatabase]
    public async Task Lists_show_exactly_what_the_rule_lets_a_person_see(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var people = new List<Actor>();

        foreach (var roles in EveryRoles())
        {
            people.Add(await house.HireAsync(roles));
            people[^1] = people[^1] with { Active = people.Count % 7 != 0 };
        }

        await AddWorldAsync(house, people, requests: 60, seed: 42);

        foreach (var person in people)
        {
            (await ListedAsync(house, person)).ShouldBe(await DecidedAsync(house, person), ignoreOrder: true, $"{person.Roles}, active {person.Active}");
        }
    }

    [Fact]
    public async Task Lists_and_rule_agree_in_random_worlds()
    {
        await using var house = TestHouse.Open();
        var people = new List<Actor>();

        for (var i = 0; i < 6; i++)
        {
            people.Add(await house.HireAsync((StaffRoles)(1 << i)));
        }

        foreach (var seed in Enumerable.Range(0, 25))
        {
            await AddWorldAsync(house, people, requests: 8, seed);
            house.Clock.Advance(TimeSpan.FromHours(seed % 5));

            foreach (var person in people.Append(people[seed % 6] with { Roles = (StaffRoles)(seed * 5 % 64) }))
            {
                (await ListedAsync(house, person)).ShouldBe(await DecidedAsync(house, person), ignoreOrder: true);
            }
        }
    }

    /// <summary>Requests with relations that begin and end around now, several for one person, walls among them.</summary>
    static async Task AddWorldAsync(TestHouse house, List<Actor> people, int requests, int seed)
    {
        var random = new Random(seed);
        var rows = new List<object>();

        for (var i = 0; i < requests; i++)
        {
            var id = Guid.CreateVersion7();
            rows.Add(new RequestLatch { Id = id });

            for (var j = random.Next(people.Count); j > 0; j--)
            {
                var from = house.Clock.GetUtcNow().AddHours(random.Next(-5, 4));
                rows.Add(new RequestRelation
                {
                    Id = Guid.CreateVersion7(),
                    RequestId = id,
                    StaffId = people[random.Next(people.Count)].StaffId,
                    Relation = (Relation)random.Next(Enum.GetValues<Relation>().Length),
                    From = from,
                    Until = random.Next(3) == 0 ? null : from.AddHours(random.Next(1, 6)),
                    GrantedBy = Actor.SystemId,
                });
            }
        }

        await house.AddRowsAsync([.. rows]);
    }

    static Task<List<Guid>> ListedAsync(TestHouse house, Actor person) => house.InScopeAsync(provider =>
        provider.GetRequiredService<LegalRequestsDb>().Set<RequestLatch>()
            .Where(AccessRules.VisibleTo(person, house.Clock.GetUtcNow()))
            .Select(latch => latch.Id)
            .ToListAsync());

    static Task<List<Guid>> DecidedAsync(TestHouse house, Actor person) => house.InScopeAsync(async provider =>
    {
        var now = house.Clock.GetUtcNow();
        var latches = await provider.GetRequiredService<LegalRequestsDb>().Set<RequestLatch>().Include(latch => latch.Relations).ToListAsync();

        return latches
            .Where(latch => AccessRules.Decide(person, Permission.ViewRequest, StandingOf(latch, person, now)) == Decision.Allow)
            .Select(latch => latch.Id)
            .ToList();
    });

    static RequestStanding StandingOf(RequestLatch latch, Actor person, DateTimeOffset now) => new(
    [
        .. latch.Relations
            .Where(it => it.StaffId == person.StaffId && it.From <= now && (it.Until is null || it.Until > now))
            .Select(it => it.Relation),
    ]);

    static IEnumerable<StaffRoles> EveryRoles() => Enumerable.Range(0, 64).Select(number => (StaffRoles)number);
}
