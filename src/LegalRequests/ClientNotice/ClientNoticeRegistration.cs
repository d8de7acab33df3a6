using LegalRequests.Operations;
using LegalRequests.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.ClientNotice;

public static class ClientNoticeRegistration
{
    public static IServiceCollection AddClientNotice(this IServiceCollection services)
    {
        services.AddOptions<NoticeSettings>().BindConfiguration(NoticeSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddScoped<IGateKeeper, NoticeGate>();
        services.AddScoped<NoticeLetter>();
        services.AddOperation<DecideNotice, DecideNotice.Form, Guid>();
        services.AddOperation<ViewNoticeLetter, ViewNoticeLetter.Form, Nothing>();
        services.AddOperation<RecordSending, RecordSending.Form, DateOnly>();
        services.AddOperation<RecordAnswer, RecordAnswer.Form, Guid>();
        return services;
    }
}
