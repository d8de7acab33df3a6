using LegalRequests.Operations;
using LegalRequests.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LegalRequests.Validity;

public static class ValidityRegistration
{
    public static IServiceCollection AddValidity(this IServiceCollection services)
    {
        services.AddSingleton<Checklist>();
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

/// <summary>Looks for the checklist before the first request is served: without it nothing starts.</summary>
file sealed class ChecklistAtStart(Checklist checklist) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        checklist.Fault is { } fault ? throw new InvalidOperationException(fault) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
