using LegalRequests.Deadlines;
using LegalRequests.Operations;
using LegalRequests.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Requests;

public static class RequestsRegistration
{
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddScoped<DeadlineReaders>();
        services.AddScoped<GateHouse>();
        services.AddScoped<ProtectedFacts>();
        services.AddScoped<DatesOfRequest>();
        services.AddScoped<IGateKeeper, PendingGate>();
        services.AddScoped<IGateKeeper, EmbargoGate>();
        services.AddScoped<IGateKeeper, LawGate>();
        services.AddScoped<LawOfRequest>();
        services.AddScoped<CourtSteps>();
        services.AddWorkflowCommand<ComputeDatesCommand>();
        services.AddListener<DeadlineStageReached, MailDeadlineNews>();
        services.AddListener<DeadlineChangeProposed, MailDeadlineNews>();
        services.AddOperation<RecordStay, RecordStay.Form, Guid>();
        services.AddOperation<AnswerDirection, AnswerDirection.Form, Guid>();
        services.AddOperation<ReopenDate, ReopenDate.Form, Nothing>();
        services.AddOperation<TakeBackDate, TakeBackDate.Form, Guid>();
        services.AddOperation<RecordRuleFacts, RecordRuleFacts.Form, int>();
        services.AddOperation<ResolveStay, ResolveStay.Form, Nothing>();
        services.AddOperation<AddProtectedFact, AddProtectedFact.Form, Guid>();
        services.AddOperation<RemoveProtectedFact, RemoveProtectedFact.Form, Nothing>();
        services.AddOperation<ReadProtectedFacts, ReadProtectedFacts.Form, ClearProtectedFact[]>();
        return services;
    }
}
