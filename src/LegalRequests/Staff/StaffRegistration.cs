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
        services.AddOperation<NoteSignIn, NoteSignIn.Form, bool>();
        return services;
    }
}
