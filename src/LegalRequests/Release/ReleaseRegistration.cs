using LegalRequests.Operations;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Release;

public static class ReleaseRegistration
{
    public static IServiceCollection AddRelease(this IServiceCollection services)
    {
        services.AddScoped<IGateKeeper, RecipientGate>();
        services.AddOperation<ReleasePacket, ReleasePacket.Form, Guid>();
        services.AddWorkflowCommand<AccountDisclosure>();
        services.AddWorkflowCommand<CloseRequest>();
        return services;
    }
}
