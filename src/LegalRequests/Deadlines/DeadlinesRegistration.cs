using LegalRequests.Deadlines.Packs;
using LegalRequests.Operations;
using LegalRequests.Scheduling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Deadlines;

public static class DeadlinesRegistration
{
    public static IServiceCollection AddDeadlines(this IServiceCollection services)
    {
        services.AddSingleton(LoadRules);
        services.AddSingleton<DeadlineCalculator>();
        services.AddScoped<AskedFacts>();
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
        services.AddOperation<NoteDeadlineStages, NoteDeadlineStages.Form, int>();
        services.AddSweep<SweepDeadlinesJob>("deadlines", TimeSpan.FromMinutes(1));
        return services;
    }

    private static RuleLibrary LoadRules(IServiceProvider provider)
    {
        var library = RuleLibrary.Load(provider.GetRequiredService<ContentFolder>().Workflows);

        foreach (var problem in library.Problems)
        {
            provider.GetRequiredService<ILogger<RuleLibrary>>().LogError("Rule file left out: {Problem}", problem);
        }

        return library;
    }
}
