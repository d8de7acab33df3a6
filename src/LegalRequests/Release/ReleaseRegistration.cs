using LegalRequests.Operations;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using LegalRequests.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Release;

public static class ReleaseRegistration
{
    public static IServiceCollection AddRelease(this IServiceCollection services)
    {
        services.AddScoped<IGateKeeper, RecipientGate>();
        services.AddScoped<PageAccount>();
        services.AddScoped<DisclosureBook>();
        services.AddScoped<OverdueMail>();
        services.AddSweep<RemindOfRecallsJob>("recall-reminders", TimeSpan.FromMinutes(15));
        services.AddOperation<RemindOfRecall, RemindOfRecall.Form, int>();
        services.AddOperation<ReleasePacket, ReleasePacket.Form, Guid>();
        services.AddOperation<LockPacket, LockPacket.Form, Guid>();
        services.AddOperation<OpenLockedPacket, OpenLockedPacket.Form, Guid>();
        services.AddOperation<RecordPassphraseGiven, RecordPassphraseGiven.Form, Guid>();
        services.AddOperation<RecallRelease, RecallRelease.Form, Guid>();
        services.AddOperation<RecordRecallAnswer, RecordRecallAnswer.Form, Guid>();
        services.AddOperation<OpenRecallLetter, OpenRecallLetter.Form, Guid>();
        services.AddWorkflowCommand<AccountDisclosure>();
        services.AddWorkflowCommand<CloseRequest>();
        return services;
    }
}
