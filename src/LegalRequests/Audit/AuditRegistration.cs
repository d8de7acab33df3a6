using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Audit;

public static class AuditRegistration
{
    public static IServiceCollection AddAudit(this IServiceCollection services) => services.AddScoped<AuditLog>();
}
