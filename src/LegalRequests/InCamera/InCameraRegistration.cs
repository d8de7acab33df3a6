using LegalRequests.Operations;
using LegalRequests.Scheduling;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.InCamera;

public static class InCameraRegistration
{
    public static IServiceCollection AddInCamera(this IServiceCollection services)
    {
        services.AddScoped<InCameraPlanner>();
        services.AddScoped<InCameraLaw>();
        services.AddScoped<InCameraGates>();
        services.AddScoped<SealedWriter>();
        services.AddScoped<InCameraBuilder>();
        services.AddSweep<BuildInCameraSets>("in-camera-sets", TimeSpan.FromSeconds(2));
        services.AddSweep<RemindOfSealedCopiesJob>("sealed-copy-reminders", TimeSpan.FromMinutes(15));
        services.AddOperation<RemindOfSealedCopy, RemindOfSealedCopy.Form, int>();
        services.AddOperation<AskForInCameraSet, AskForInCameraSet.Form, Guid>();
        services.AddOperation<KeepInCameraSet, KeepInCameraSet.Form, Guid>();
        services.AddOperation<OpenInCameraFile, OpenInCameraFile.Form, InCameraFileToOpen>();
        services.AddOperation<SignInCameraSet, SignInCameraSet.Form, Guid>();
        services.AddOperation<LockInCameraSet, LockInCameraSet.Form, Guid>();
        services.AddOperation<OpenInCameraCopy, OpenInCameraCopy.Form, Guid>();
        services.AddOperation<OpenInCameraSignature, OpenInCameraSignature.Form, string>();
        services.AddOperation<RecordInCameraPassphrase, RecordInCameraPassphrase.Form, Guid>();
        services.AddOperation<DeliverInCameraSet, DeliverInCameraSet.Form, Guid>();
        services.AddOperation<RecordInCameraReturn, RecordInCameraReturn.Form, Guid>();
        return services;
    }
}
