using LegalRequests.Operations;
using LegalRequests.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Privilege;

public static class PrivilegeRegistration
{
    public static IServiceCollection AddPrivilege(this IServiceCollection services)
    {
        services.AddScoped<PrivilegeGrounds>();
        services.AddScoped<EveryPageDecidedGate>();
        services.AddScoped<IGateKeeper>(provider => provider.GetRequiredService<EveryPageDecidedGate>());
        services.AddOperation<AssessDocument, AssessDocument.Form, Guid>();
        services.AddOperation<FinishAssessment, FinishAssessment.Form, Nothing>();
        return services;
    }
}
