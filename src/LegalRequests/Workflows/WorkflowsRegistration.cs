using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using LegalRequests.Workflows.Running;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Workflows;

/// <summary>Wires the workflows.</summary>
public static class WorkflowsRegistration
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services)
    {
        services.AddScoped<OfficeSteps>();
        services.AddSingleton<DefinitionCache>();
        services.AddSingleton<ImportDefinitions>();
        services.AddSingleton<WorkflowSweep>();
        services.AddSweep<RunWorkflowsJob>("workflows", TimeSpan.FromSeconds(3));
        services.AddSingleton(provider => new WorkflowCommands(provider.GetServices<CommandLine>()));
        services.AddScoped<BurstWriter>();
        services.AddScoped(provider => new PublishedDefinitions(
            provider.GetRequiredService<LegalRequestsDb>(),
            provider.GetRequiredService<DefinitionCache>()));
        services.AddScoped(provider => new RunningWorkflows(
            provider.GetRequiredService<LegalRequestsDb>(),
            provider.GetRequiredService<PublishedDefinitions>(),
            provider.GetRequiredService<BurstWriter>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddOperation<PublishDefinition, PublishDefinition.Form, int>();
        services.AddOperation<LetPeriodElapse, LetPeriodElapse.Form, ResumeAnswer>();
        services.AddOperation<CarryOutEffect, CarryOutEffect.Form, bool>();
        services.AddOperation<RetryParkedEffect, RetryParkedEffect.Form, Nothing>();
        services.AddHealthChecks().AddCheck<WorkflowHealth>("workflows");
        return services;
    }

    /// <summary>Registers what carries out a command of service steps.</summary>
    public static IServiceCollection AddWorkflowCommand<TCommand>(this IServiceCollection services)
        where TCommand : class, IWorkflowCommand
    {
        services.AddScoped<TCommand>();
        services.AddSingleton(new CommandLine(TCommand.Name, typeof(TCommand)));
        return services;
    }
}
