using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>The workflow's service step that applies the rules to a request once more. What would move a date is proposed.</summary>
internal sealed class ComputeDatesCommand(LegalRequestsDb db, DeadlineBook book) : IWorkflowCommand
{
    public static string Name => "compute-deadlines";

    public async Task<Outcome<Nothing>> RunAsync(WorkflowOrder order, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == order.RequestId, cancellation);

        if (!request.Over)
        {
            await book.ComputeAsync(request.Id, FactsOfRequest.Read(request), cancellation);
        }

        return Nothing.More;
    }
}
