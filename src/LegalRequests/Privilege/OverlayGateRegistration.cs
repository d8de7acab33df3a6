using LegalRequests.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Privilege;

public static class OverlayGateRegistration
{
    public static IServiceCollection AddPrivilegeGates(this IServiceCollection services) =>
        services.AddScoped<IGateKeeper, OverlayGate>().AddScoped<IGateKeeper, ClaimGate>();
}
