using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Guidance;

public static class GuidanceRegistration
{
    public static IServiceCollection AddGuidance(this IServiceCollection services) =>
        services.AddScoped<LawReader>().AddScoped<OverlayPermits>();
}
