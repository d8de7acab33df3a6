using LegalRequests.Operations;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Mail;

public static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.AddOptions<MailSettings>()
            .BindConfiguration(MailSettings.Section)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddSingleton(provider => new MailTemplates(Path.Combine(provider.GetRequiredService<ContentFolder>().Templates, "mail")));
        services.AddSingleton<IMailTransport, SmtpTransport>();
        services.AddScoped<Outbox>();
        services.AddScoped<NoticeDigest>();
        services.AddScoped<OutboxDelivery>();
        services.AddOperation<RetryParkedMail, RetryParkedMail.Form, Nothing>();
        return services;
    }
}
