using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Staff;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Staff;

public class CheckPasswordTests
{
    const string Password = "a sample sentence 42";

    [Theory]
    [EveryDatabase]
    public async Task Five_wrong_passwords_close_one_address_and_leave_the_others_open(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var name = await HireAsync(house);

        for (var i = 0; i < 5; i++)
        {
            (await TryAsync(house, name, "wrong", "10.0.0.1")).ShouldBe("sign-in.wrong");
        }

        (await TryAsync(house, name, Password, "10.0.0.1")).ShouldBe("sign-in.wait");
        (await TryAsync(house, name, Password, "10.0.0.2")).ShouldBe("in");
        house.Clock.Advance(TimeSpan.FromMinutes(16));
        (await TryAsync(house, name, Password, "10.0.0.1")).ShouldBe("in");
    }

    [Fact]
    public async Task Twenty_wrong_passwords_from_everywhere_close_the_account_for_a_while()
    {
        await using var house = TestHouse.Open();
        var name = await HireAsync(house);

        for (var i = 0; i < 20; i++)
        {
            await TryAsync(house, name, "wrong", $"10.0.0.{i}");
        }

        (await TryAsync(house, name, Password, "10.0.1.1")).ShouldBe("sign-in.wrong");
        house.Clock.Advance(TimeSpan.FromMinutes(16));
        (await TryAsync(house, name, Password, "10.0.1.1")).ShouldBe("in");
    }

    [Fact]
    public async Task An_unknown_name_is_throttled_as_a_known_one()
    {
        await using var house = TestHouse.Open();

        for (var i = 0; i < 5; i++)
        {
            (await TryAsync(house, "nobody@agency.example", "wrong", "10.0.0.1")).ShouldBe("sign-in.wrong");
        }

        (await TryAsync(house, "nobody@agency.example", "wrong", "10.0.0.1")).ShouldBe("sign-in.wait");
    }

    [Fact]
    public async Task Every_try_is_in_the_audit_log_and_no_name_is()
    {
        await using var house = TestHouse.Open();
        var name = await HireAsync(house);

        await TryAsync(house, name, "wrong", "10.0.0.1");
        await TryAsync(house, name, Password, "10.0.0.1");

        var bodies = await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>()
            .Set<Audit.AuditEntry>().OrderBy(entry => entry.Id).Select(entry => entry.Body).ToListAsync());
        bodies.Count.ShouldBe(2);
        bodies[0].ShouldContain("\"admitted\":\"False\"");
        bodies[1].ShouldContain("\"admitted\":\"True\"");
        bodies.ShouldAllBe(body => !body.Contains(name) && !body.Contains(Password));
    }

    [Theory]
    [InlineData("short", "password.too-short")]
    [InlineData("passwordpassword", "password.known")]
    [InlineData("aaaaaaaaaaaaaaaaaaa", "password.too-plain")]
    [InlineData("my name is jordan.sample", "password.has-name")]
    public void A_weak_password_is_refused(string password, string code) =>
        PasswordRules.Weakness(password, "jordan.sample@agency.example").ShouldNotBeNull().Code.ShouldBe(code);

    [Theory]
    [InlineData("a plain sentence will do")]
    [InlineData("ünïcödé wörds tóo, and spaces")]
    public void A_long_password_needs_no_signs_or_digits(string password) =>
        PasswordRules.Weakness(password, "jordan.sample@agency.example").ShouldBeNull();

    static async Task<string> HireAsync(TestHouse house)
    {
        var id = (await house.HireAsync(StaffRoles.Counsel)).StaffId;
        var hash = (await house.Services.GetRequiredService<Passwords>().SealAsync(Password, "")).OrThrow();
        return await house.InScopeAsync(async provider =>
        {
            var member = await provider.GetRequiredService<LegalRequestsDb>().Set<StaffMember>().SingleAsync(it => it.Id == id);
            member.PasswordHash = hash;
            await provider.GetRequiredService<LegalRequestsDb>().SaveChangesAsync();
            return member.UserName ?? "";
        });
    }

    static Task<string> TryAsync(TestHouse house, string name, string password, string address) => house.InScopeAsync(async provider =>
        (await provider.GetRequiredService<CheckPassword>().RunAsync(name, password, address)).Refusal?.Code ?? "in");
}
