using LegalRequests.Operations;
using LegalRequests.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LegalRequests.Validity;

public static class ValidityRegistration
{
    public static IServiceCollection AddValidity(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
            ChecklistFile.Load(Path.Combine(provider.GetRequiredService<ContentFolder>().Workflows, "checks", Checklist.FileName)));
        services.AddHostedService<ChecklistAtStart>();
        services.AddScoped<ValidityFile>();
        services.AddScoped<IGateKeeper, CompellingGate>();
        services.AddOperation<AnswerChecks, AnswerChecks.Form, Nothing>();
        services.AddOperation<DecideValidity, DecideValidity.Form, Guid>();
        services.AddOperation<RecordClarification, RecordClarification.Form, Nothing>();
        services.AddOperation<ReturnPaper, ReturnPaper.Form, Nothing>();
        return services;
    }
}

/// <summary>Reads the checklist before the first request is served: a wrong file stops the start.</summary>
file sealed class ChecklistAtStart(Checklist checklist) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        checklist.Questions.Count > 0 ? Task.CompletedTask : throw new InvalidOperationException("The checklist has no questions.");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
