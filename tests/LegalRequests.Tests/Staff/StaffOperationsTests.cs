using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Staff;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Staff;

public class StaffOperationsTests
{
    [Theory]
    [EveryDatabase]
    public async Task A_person_is_added_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        var form = new AddPerson.Form("New Person", "LCSW", " New@agency.example ", StaffRoles.SocialWorker);

        var first = await house.RunAsync(form, administrator);
        var second = await house.RunAsync(form with { UserName = "new@AGENCY.example" }, administrator);

        first.Done.ShouldBeTrue();
        second.Refusal?.Code.ShouldBe("staff.address-taken");
    }

    [Theory]
    [InlineData("", "a@agency.example", StaffRoles.Counsel, "staff.name")]
    [InlineData("Name", "no address", StaffRoles.Counsel, "staff.address")]
    [InlineData("Name", "Name <a@agency.example>", StaffRoles.Counsel, "staff.address")]
    [InlineData("Name", "a@agency.example", StaffRoles.None, "staff.no-role")]
    public async Task A_person_without_name_address_or_role_is_refused(string name, string address, StaffRoles roles, string code)
    {
        await using var house = TestHouse.Open();
        var administrator = await house.HireAsync(StaffRoles.Administrator);

        var added = await house.RunAsync(new AddPerson.Form(name, "", address, roles), administrator);

        added.Refusal?.Code.ShouldBe(code);
    }

    [Fact]
    public async Task Only_an_administrator_manages_people()
    {
        await using var house = TestHouse.Open();
        var everyoneElse = await house.HireAsync(StaffRoles.LegalStaff | StaffRoles.SocialWorker | StaffRoles.Counsel | StaffRoles.Supervisor | StaffRoles.Auditor);
        var id = (await house.HireAsync(StaffRoles.Counsel)).StaffId;

        (await house.RunAsync(new AddPerson.Form("N", "", "n@agency.example", StaffRoles.Counsel), everyoneElse)).Refusal?.Code.ShouldBe("access.not-your-role");
        (await house.RunAsync(new InvitePerson.Form(id, "hash"), everyoneElse)).Refusal?.Code.ShouldBe("access.not-your-role");
        (await house.RunAsync(new ChangePerson.Form(id, "N", "", StaffRoles.Administrator), everyoneElse)).Refusal?.Code.ShouldBe("access.not-your-role");
        (await house.RunAsync(new SwitchAccount.Form(id, false), everyoneElse)).Refusal?.Code.ShouldBe("access.not-your-role");
    }

    [Fact]
    public async Task An_administrator_changes_others_and_not_the_own_rights()
    {
        await using var house = TestHouse.Open();
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        var other = await house.HireAsync(StaffRoles.Counsel);

        (await house.RunAsync(new ChangePerson.Form(other.StaffId, "Other", "Esq.", StaffRoles.Supervisor), administrator)).Done.ShouldBeTrue();
        (await house.RunAsync(new ChangePerson.Form(administrator.StaffId, "Me", "", StaffRoles.Counsel), administrator)).Refusal?.Code.ShouldBe("staff.own-roles");
        (await house.RunAsync(new SwitchAccount.Form(administrator.StaffId, false), administrator)).Refusal?.Code.ShouldBe("staff.own-account");
        (await house.RunAsync(new InvitePerson.Form(administrator.StaffId, "hash"), administrator)).Refusal?.Code.ShouldBe("staff.own-code");
        (await house.RunAsync(new ChangePerson.Form(other.StaffId, "Other", "", StaffRoles.None), administrator)).Refusal?.Code.ShouldBe("staff.no-role");
        (await house.RunAsync(new SwitchAccount.Form(Guid.CreateVersion7(), false), administrator)).Refusal?.Code.ShouldBe("not-found");
    }

    [Theory]
    [EveryDatabase]
    public async Task A_code_is_good_once_and_for_three_days(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var administrator = await house.HireAsync(StaffRoles.Administrator);
        var id = (await house.RunAsync(new AddPerson.Form("New", "", "new@agency.example", StaffRoles.Counsel), administrator)).OrThrow();
        var code = OneTimeCode.New();
        await house.RunAsync(new InvitePerson.Form(id, OneTimeCode.HashOf(code)), administrator);
        var right = new AcceptInvitation.Form("New@agency.example", code.ToLowerInvariant().Replace('-', ' '), "sealed");

        (await house.RunAsync(right with { Code = OneTimeCode.New() })).Refusal?.Code.ShouldBe("invitation.code");
        (await house.RunAsync(right with { UserName = "other@agency.example" })).Refusal?.Code.ShouldBe("invitation.code");
        (await house.RunAsync(right)).Done.ShouldBeTrue();
        (await house.RunAsync(right)).Refusal?.Code.ShouldBe("invitation.code");

        await house.RunAsync(new InvitePerson.Form(id, OneTimeCode.HashOf(code)), administrator);
        house.Clock.Advance(TimeSpan.FromDays(3));
        (await house.RunAsync(right)).Refusal?.Code.ShouldBe("invitation.code");
    }

    [Fact]
    public void A_code_has_a_hundred_and_sixty_bits_and_reads_aloud()
    {
        var code = OneTimeCode.New();

        code.Replace("-", "", StringComparison.Ordinal).Length.ShouldBe(32);
        OneTimeCode.HashOf(code).ShouldBe(OneTimeCode.HashOf(code.ToLowerInvariant()));
        OneTimeCode.New().ShouldNotBe(code);
    }

    [Fact]
    public async Task One_ends_ones_own_session_and_no_other()
    {
        await using var house = TestHouse.Open();
        var mine = await house.HireAsync(StaffRoles.Counsel);
        var theirs = await house.HireAsync(StaffRoles.Counsel);
        var key = await house.InScopeAsync(provider => provider.GetRequiredService<StaffSessions>().OpenAsync(mine.StaffId, [1]));
        var form = new EndOwnSession.Form(StaffSessions.KeyHashOf(key));

        (await house.RunAsync(form, theirs)).Refusal?.Code.ShouldBe("session.over");
        (await house.RunAsync(form, mine)).Done.ShouldBeTrue();
        (await house.InScopeAsync(provider => provider.GetRequiredService<StaffSessions>().FindAsync(key))).ShouldBeNull();
    }

    [Fact]
    public async Task Ones_own_name_is_ones_own_to_write()
    {
        await using var house = TestHouse.Open();
        var me = await house.HireAsync(StaffRoles.Auditor);

        (await house.RunAsync(new ChangeOwnName.Form(" New Name "), me)).Done.ShouldBeTrue();
        (await house.RunAsync(new ChangeOwnName.Form(" "), me)).Refusal?.Code.ShouldBe("staff.name");

        var card = await house.InScopeAsync(provider => provider.GetRequiredService<StaffDirectory>().FindAsync(me.StaffId));
        card?.DisplayName.ShouldBe("New Name");
    }

    [Fact]
    public async Task Demo_people_come_once_and_not_among_real_ones()
    {
        await using var house = TestHouse.Open();

        (await house.RunAsync(new HireDemoPeople.Form())).OrThrow().ShouldBe(5);
        (await house.RunAsync(new HireDemoPeople.Form())).OrThrow().ShouldBe(0);
        await house.HireAsync(StaffRoles.Counsel);

        (await house.RunAsync(new HireDemoPeople.Form())).Refusal?.Code.ShouldBe("demo.real-people");
        (await house.RunAsync(new IssueSetupToken.Form("hash"))).OrThrow().ShouldBeFalse();
    }
}
