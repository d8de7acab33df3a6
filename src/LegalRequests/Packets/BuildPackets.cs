using LegalRequests.Operations;
using LegalRequests.Packets.Numbering;
using LegalRequests.Requests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Packets;

/// <summary>Makes the packets that were asked for.</summary>
public sealed class BuildPackets(
    IServiceScopeFactory scopes,
    OperationRunner runner,
    TimeProvider clock,
    ILogger<BuildPackets> log,
    IHostApplicationLifetime? lifetime = null)
    : MakingSweep<PacketBuild, BuildState>(new(BuildState.Queued, BuildState.Building, BuildState.Failed), scopes, clock, log, lifetime)
{
    protected override string Broken => "The packet could not be made. The administrator finds the reason in the log under the request's number.";

    protected override bool BeginsAgain(Refusal refusal) => refusal.Code == "packet.stale";

    protected override async Task<Outcome<Guid>> BuildAsync(PacketBuild making, IProgress<int> progress, CancellationToken cancellation)
    {
        var numbered = await runner.RunAsync(new NumberPages.Form(making.RequestId), Caller.System, cancellation);

        if (!numbered.Done)
        {
            return numbered.Refusal;
        }

        await using var scope = Scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var plan = await services.GetRequiredService<PacketPlanner>().ReadAsync(making.RequestId, cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        var day = CourtDay.Of(making.AskedAt, plan.Value.Request.ComplianceZone);
        var built = await services.GetRequiredService<PacketBuilder>().BuildAsync(plan.Value, day, progress, cancellation);

        return built.Done
            ? await runner.RunAsync(new DraftPacket.Form(making.RequestId, making.Id, built.Value), Caller.System, cancellation)
            : built.Refusal;
    }
}
