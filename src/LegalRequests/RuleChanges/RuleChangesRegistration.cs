using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.RuleChanges;

public static class RuleChangesRegistration
{
    public static IServiceCollection AddRuleChanges(this IServiceCollection services)
    {
        services.AddSingleton<CandidateShelf>();
        services.AddSingleton<PackTrials>();
        services.AddScoped<CandidateRules>();
        services.AddScoped<OpenDates>();
        services.AddScoped<WeighedDates>();
        services.AddScoped<ChangeOpening>();
        services.AddScoped<ChangeWeighing>();
        services.AddScoped<ChangeCarrying>();
        services.AddOperation<WeighEditions, WeighEditions.Form, Guid>();
        services.AddOperation<EnterClosure, EnterClosure.Form, Guid>();
        services.AddOperation<WithdrawClosure, WithdrawClosure.Form, Guid>();
        services.AddOperation<WeighAgain, WeighAgain.Form, Nothing>();
        services.AddOperation<PutInForce, PutInForce.Form, Nothing>();
        services.AddOperation<DropChange, DropChange.Form, Nothing>();
        services.AddOperation<ReconsiderDates, ReconsiderDates.Form, bool>();
        services.AddOperation<FinishChange, FinishChange.Form, bool>();
        services.AddListener<RuleReadingChanged, FollowLawyersWord>();
        services.AddSweep<RuleChangesJob>("rule-changes", TimeSpan.FromSeconds(3));
        return services;
    }
}
