using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Boards;

public static class BoardsRegistration
{
    public static IServiceCollection AddBoards(this IServiceCollection services)
    {
        services.AddScoped<RequestHeadings>();
        services.AddScoped<RequestPeople>();
        services.AddScoped<AuditBoard>();
        return services;
    }
}
