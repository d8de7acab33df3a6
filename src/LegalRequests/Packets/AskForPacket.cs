using LegalRequests.Access;
using LegalRequests.Letters;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets;

/// <summary>
/// Asks for the packet to be made from what is decided now. The making goes on in the background; what it finds wrong
/// at once is refused at once.
/// </summary>
[Requires(Permission.DraftPacket)]
public sealed class AskForPacket(LegalRequestsDb db, OperationContext context, PacketPlanner planner, OfficeSteps steps, LetterPress press)
    : IOperation<AskForPacket.Form, Guid>
{
    private static readonly string[] Steps = ["packet-draft", "rework", "counsel-review", "release"];

    public sealed record Form(Guid RequestId) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (press.Agency.Missing() is { } notSet)
        {
            return notSet;
        }

        var open = await steps.OpenTasksAsync(form.RequestId, cancellation);

        if (!open.Any(Steps.Contains))
        {
            return Refusal.Conflict("packet.too-early", "The packet is drafted when the records are assessed and the client's notice is settled.");
        }

        var running = await db.Set<PacketBuild>()
            .FirstOrDefaultAsync(it => it.RequestId == form.RequestId && (it.State == BuildState.Queued || it.State == BuildState.Building), cancellation);

        if (running is not null)
        {
            return running.Id;
        }

        var plan = await planner.ReadAsync(form.RequestId, cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        var build = new PacketBuild
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            State = BuildState.Queued,
            PagesTotal = plan.Value.Shown,
            AskedBy = context.Actor.StaffId,
            AskedAt = context.Now,
        };
        db.Add(build);
        context.Note("buildId", build.Id);
        context.Note("pages", plan.Value.Total);
        return build.Id;
    }
}
