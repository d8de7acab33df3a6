using System.Net;
using LegalRequests.Access;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.SignIn;

/// <summary>All routes against all roles and all ways to stand to a request.</summary>
public sealed class AccessMatrixTests : IDisposable
{
    readonly WebHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public void Every_route_says_what_it_asks_leave_for_or_that_it_is_open()
    {
        var undeclared = Routes.Of(house)
            .Where(route => !IsOfTheFramework(route.RoutePattern.RawText) && Routes.PermissionOf(route) is null && !Routes.IsOpen(route))
            .Select(route => route.RoutePattern.RawText);

        undeclared.ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_doors_are_open_to_everybody()
    {
        var open = Routes.Of(house).Where(Routes.IsOpen).Select(route => route.RoutePattern.RawText).Distinct();

        open.ShouldBe(
            ["/sign-in", "/setup", "/invitation", "/error/{Code:int}", "/healthz", "/healthz/ready", "/healthz/live", "/calendar/feed/{Secret}.ics"],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData(StaffRoles.LegalStaff)]
    [InlineData(StaffRoles.SocialWorker)]
    [InlineData(StaffRoles.Counsel)]
    [InlineData(StaffRoles.Supervisor)]
    [InlineData(StaffRoles.Auditor)]
    [InlineData(StaffRoles.Administrator)]
    public async Task A_role_opens_its_routes_and_no_other(StaffRoles role)
    {
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var person = await house.HireAsync(role);
        var browser = await house.SignInAsync(person);
        var related = await house.AddRequestAsync(owner.Id);
        var unrelated = await house.AddRequestAsync(owner.Id);
        var walled = await house.AddRequestAsync(owner.Id);
        await house.RelateAsync(related.Id, person.Id, Relation.Viewer);
        await house.RelateAsync(walled.Id, person.Id, Relation.Walled);

        foreach (var route in Routes.Of(house).Where(route => Routes.AnswersGet(route) && Routes.PermissionOf(route) is not null))
        {
            var permission = Routes.PermissionOf(route)?.Permission ?? Permission.SystemWork;
            var asked = new[] { (related.Number, Relation.Viewer), (unrelated.Number, (Relation?)null), (walled.Number, Relation.Walled) };

            foreach (var (number, relation) in asked)
            {
                var address = Routes.AddressOf(route, number);
                var expected = Expected(person, permission, address.Contains(number, StringComparison.Ordinal), relation);
                var status = (await browser.OpenAsync(address)).Status;
                var asItShould = expected == HttpStatusCode.OK ? status is not (HttpStatusCode.Forbidden or HttpStatusCode.SeeOther) : status == expected;
                asItShould.ShouldBeTrue($"{role} at {address} ({relation?.ToString() ?? "no relation"}): {status} instead of {expected}");
            }
        }
    }

    [Fact]
    public async Task What_the_framework_maps_of_its_own_accord_answers_nobody()
    {
        var page = await (await house.SignInAsAsync((StaffRoles)63)).OpenAsync("/_framework/opaque-redirect?url=x");

        page.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nobody_who_is_not_signed_in_gets_past_the_doors()
    {
        var number = (await house.AddRequestAsync((await house.HireAsync(StaffRoles.LegalStaff)).Id)).Number;
        var browser = house.NewBrowser();

        foreach (var route in Routes.Of(house).Where(route => Routes.PermissionOf(route) is not null && Routes.AnswersGet(route)))
        {
            var page = await browser.OpenAsync(Routes.AddressOf(route, number));
            page.Status.ShouldBeOneOf(HttpStatusCode.SeeOther, HttpStatusCode.Unauthorized);
            page.Text.ShouldNotContain(number);
        }
    }

    static HttpStatusCode Expected(StaffCard person, Permission permission, bool aboutRequest, Relation? relation)
    {
        var standing = aboutRequest ? new RequestStanding(relation is { } it ? [it] : []) : null;
        var mayKnow = standing is null || AccessRules.Decide(person.AsActor(), Permission.ViewRequest, standing) == Decision.Allow;

        return !mayKnow ? HttpStatusCode.NotFound
            : AccessRules.Decide(person.AsActor(), permission, standing) == Decision.Allow ? HttpStatusCode.OK
            : HttpStatusCode.Forbidden;
    }

    // What the framework maps of its own accord; the gate answers "not found" for them.
    static bool IsOfTheFramework(string? pattern) => pattern is "{**path:file}" or "/_framework/opaque-redirect";
}
