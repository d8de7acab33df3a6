using LegalRequests.Deadlines;
using LegalRequests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Requests;

public static class RequestsRegistration
{
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddScoped<GateHouse>();
        services.AddListener<DeadlineStageReached, MailDeadlineNews>();
        services.AddListener<DeadlineChangeProposed, MailDeadlineNews>();
        return services;
    }
}
