using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Requests;

public static class RequestsRegistration
{
    public static IServiceCollection AddRequests(this IServiceCollection services) => services.AddScoped<GateHouse>();
}
