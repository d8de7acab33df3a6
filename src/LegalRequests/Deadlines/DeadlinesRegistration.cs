using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Deadlines;

public static class DeadlinesRegistration
{
    public static IServiceCollection AddDeadlines(this IServiceCollection services)
    {
        services.AddSingleton<RuleShelf>();
        services.AddSingleton<ImportRules>();
        services.AddScoped(provider => provider.GetRequiredService<RuleShelf>().InForce(provider.GetRequiredService<LegalRequestsDb>()));
        services.AddScoped(provider => provider.GetRequiredService<ShelvedRules>().Library);
        services.AddScoped(provider => provider.GetRequiredService<ShelvedRules>().Calculator);
        services.AddScoped<RuleStamps>();
        services.AddScoped<RuleStandings>();
        services.AddScoped<AskedFacts>();
        services.AddOptions<DeadlineSettings>().BindConfiguration(DeadlineSettings.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ReminderPlan>();
        services.AddScoped<ReminderArming>();
        services.AddScoped<DeadlineBook>();
        services.AddScoped<DeadlineTable>();
        services.AddOperation<ComputeDeadlines, ComputeDeadlines.Form, BookEntry>();
        services.AddOperation<AcceptProposal, AcceptProposal.Form, Guid>();
        services.AddOperation<RefuseProposal, RefuseProposal.Form, Nothing>();
        services.AddOperation<SetCourtDate, SetCourtDate.Form, Guid>();
        services.AddOperation<OverrideDate, OverrideDate.Form, Guid>();
        services.AddOperation<ReconsiderProposal, ReconsiderProposal.Form, Guid>();
        services.AddOperation<AskCounselAgain, AskCounselAgain.Form, Guid>();
        services.AddOperation<MarkMet, MarkMet.Form, DeadlineStatus>();
        services.AddOperation<MarkNotNeeded, MarkNotNeeded.Form, Nothing>();
        services.AddOperation<AnswerCounselTask, AnswerCounselTask.Form, Nothing>();
        services.AddOperation<NoteDatesSeen, NoteDatesSeen.Form, Nothing>();
        services.AddOperation<NoteDeadlineStages, NoteDeadlineStages.Form, int>();
        services.AddOperation<ShelveEditions, ShelveEditions.Form, RefusedRuleFile[]>();
        services.AddOperation<VerifyRules, VerifyRules.Form, Guid>();
        services.AddOperation<RecordCurrencyCheck, RecordCurrencyCheck.Form, Guid>();
        services.AddOperation<RevokeVerification, RevokeVerification.Form, Nothing>();
        services.AddHealthChecks().AddCheck<RuleHealth>("rules");
        services.AddSweep<SweepDeadlinesJob>("deadlines", TimeSpan.FromMinutes(1));
        return services;
    }
}
