using LegalRequests.Persistence;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LegalRequests.Vault;

public static class VaultRegistration
{
    public static IServiceCollection AddVault(this IServiceCollection services)
    {
        services.AddOptions<VaultSettings>()
            .BindConfiguration(VaultSettings.Section)
            .ValidateDataAnnotations()
            .Validate<IConfiguration>(
                (settings, configuration) => !settings.KeyIsInside(configuration["Data:Folder"]),
                "Vault:MasterKeyFile lies inside Data:Folder. Whoever copies the folder would have the key: move the key elsewhere.")
            .ValidateOnStart();
        services.AddSingleton(ReadMasterKey);
        services.AddSingleton<AgencySeal>();
        services.AddSingleton<VaultLayout>();
        services.AddSingleton(provider => new WorkFolders(
            provider.GetRequiredService<VaultLayout>(),
            provider.GetRequiredService<IOptions<VaultSettings>>()));
        services.AddScoped<RequestKeys>();
        services.AddScoped(provider => new FileVault(
            provider.GetRequiredService<LegalRequestsDb>(),
            provider.GetRequiredService<RequestKeys>(),
            provider.GetRequiredService<MasterKey>(),
            provider.GetRequiredService<VaultLayout>(),
            provider.GetRequiredService<IOptions<VaultSettings>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddScoped(provider => new SweepOrphanFiles(
            provider.GetRequiredService<LegalRequestsDb>(),
            provider.GetRequiredService<VaultLayout>(),
            provider.GetRequiredService<IOptions<VaultSettings>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SweepOrphanFiles>>()));
        services.AddHostedService<VaultStart>();
        return services;
    }

    private static MasterKey ReadMasterKey(IServiceProvider provider) => MasterKeyFile.ReadOrMake(
        provider.GetRequiredService<IOptions<VaultSettings>>().Value,
        () =>
        {
            using var scope = provider.GetRequiredService<IServiceScopeFactory>().CreateScope();
            return scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().Set<RequestKey>().Any();
        });
}
