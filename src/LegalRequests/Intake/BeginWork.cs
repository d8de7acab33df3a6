using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Intake;

/// <summary>Sets a request's workflow and dates going when it is logged, and has its dates looked at anew when a fact changes.</summary>
internal sealed class BeginWork(LegalRequestsDb db, RunningWorkflows workflows, DatesOfRequest dates, OperationContext context)
    : IListener<RequestLogged>, IListener<FactsChanged>
{
    /// <summary>Which definition a kind of paper runs through.</summary>
    internal static string DefinitionFor(Instrument instrument) =>
        instrument is Instrument.CourtOrder or Instrument.PartTwoOrder ? "court-order" : "civil-subpoena";

    public async Task OnAsync(RequestLogged happened, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == happened.RequestId, cancellation);
        await workflows.StartAsync(request.Id, DefinitionFor(request.Instrument), context.Actor.StaffId, cancellation);
        await dates.ComputeAsync(request.Id, cancellation);
    }

    public Task OnAsync(FactsChanged happened, CancellationToken cancellation) => dates.ComputeAsync(happened.RequestId, cancellation);
}
