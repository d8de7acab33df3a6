using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Access;

public static class AccessRegistration
{
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddScoped<RequestAccess>();
        services.AddScoped<StaffDirectory>();
        return services;
    }
}
