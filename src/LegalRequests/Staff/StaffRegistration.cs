using LegalRequests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Staff;

public static class StaffRegistration
{
    public static IServiceCollection AddStaff(this IServiceCollection services)
    {
        services.AddSingleton<Passwords>();
        services.AddScoped<StaffSessions>();
        services.AddScoped<CheckPassword>();
        services.AddScoped<ProtectionKeyShelf>();
        services.AddScoped<DemoPeople>();
        services.AddOperation<NoteSignIn, NoteSignIn.Form, bool>();
        services.AddOperation<IssueSetupToken, IssueSetupToken.Form, bool>();
        services.AddOperation<MakeFirstAdministrator, MakeFirstAdministrator.Form, Guid>();
        services.AddOperation<HireDemoPeople, HireDemoPeople.Form, int>();
        services.AddOperation<AddPerson, AddPerson.Form, Guid>();
        services.AddOperation<InvitePerson, InvitePerson.Form, Nothing>();
        services.AddOperation<AcceptInvitation, AcceptInvitation.Form, Nothing>();
        services.AddOperation<ChangePerson, ChangePerson.Form, Nothing>();
        services.AddOperation<SwitchAccount, SwitchAccount.Form, Nothing>();
        services.AddOperation<ChangeOwnName, ChangeOwnName.Form, Nothing>();
        services.AddOperation<ChangeOwnPassword, ChangeOwnPassword.Form, Nothing>();
        services.AddOperation<EndOwnSession, EndOwnSession.Form, Nothing>();
        services.AddOperation<MakeCalendarFeed, MakeCalendarFeed.Form, Nothing>();
        services.AddOperation<EndCalendarFeed, EndCalendarFeed.Form, Nothing>();
        services.AddOperation<GrantRelation, GrantRelation.Form, Guid>();
        services.AddOperation<WallOff, WallOff.Form, Guid>();
        services.AddOperation<EndRelation, EndRelation.Form, Nothing>();
        return services;
    }
}
