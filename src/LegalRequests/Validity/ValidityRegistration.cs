using LegalRequests.Operations;
using LegalRequests.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Validity;

public static class ValidityRegistration
{
    public static IServiceCollection AddValidity(this IServiceCollection services)
    {
        services.AddScoped<Checklist>();
        services.AddScoped<ValidityFile>();
        services.AddScoped<IGateKeeper, CompellingGate>();
        services.AddOperation<AnswerChecks, AnswerChecks.Form, Nothing>();
        services.AddOperation<DecideValidity, DecideValidity.Form, Guid>();
        services.AddOperation<RecordClarification, RecordClarification.Form, Nothing>();
        services.AddOperation<ReturnPaper, ReturnPaper.Form, Nothing>();
        return services;
    }
}
