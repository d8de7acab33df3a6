using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalRequests.InCamera;

/// <summary>Makes the sets for the judge that were asked for.</summary>
public sealed class BuildInCameraSets(
    IServiceScopeFactory scopes,
    OperationRunner runner,
    TimeProvider clock,
    ILogger<BuildInCameraSets> log,
    IHostApplicationLifetime? lifetime = null)
    : MakingSweep<InCameraSet, InCameraState>(new(InCameraState.Queued, InCameraState.Building, InCameraState.Failed), scopes, clock, log, lifetime)
{
    protected override string Broken => "The set could not be made. The administrator finds the reason in the log under the request's number.";

    protected override async Task<Outcome<Guid>> BuildAsync(InCameraSet making, IProgress<int> progress, CancellationToken cancellation)
    {
        await using var scope = Scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var documents = await services.GetRequiredService<LegalRequestsDb>().Set<InCameraDocument>()
            .Where(it => it.SetId == making.Id)
            .Select(it => it.DocumentId)
            .ToListAsync(cancellation);
        var plan = await services.GetRequiredService<InCameraPlanner>().ReadAsync(making.RequestId, making.PacketId, documents, cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        var day = CourtDay.Of(making.AskedAt, plan.Value.Request.ComplianceZone);
        var built = await services.GetRequiredService<InCameraBuilder>().BuildAsync(plan.Value, making.Basis, day, progress, cancellation);

        return built.Done
            ? await runner.RunAsync(new KeepInCameraSet.Form(making.RequestId, making.Id, built.Value), Caller.System, cancellation)
            : built.Refusal;
    }
}
