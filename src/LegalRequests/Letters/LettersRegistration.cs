using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Letters;

public static class LettersRegistration
{
    public static IServiceCollection AddLetters(this IServiceCollection services)
    {
        services.AddOptions<AgencySettings>().BindConfiguration(AgencySettings.Section);
        services.AddSingleton<LetterTemplates>();
        services.AddSingleton<LetterWords>();
        services.AddSingleton<LetterPress>();
        return services;
    }
}
