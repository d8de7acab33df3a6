using LegalRequests.Persistence;
using LegalRequests.Workflows.Running;

namespace LegalRequests.Tests.Workflows.Running;

/// <summary>Carries out <c>note</c> by counting, in the effect's own transaction, how often each order took effect.</summary>
internal sealed class NoteCommand(NumberSeries numbers, NoteWatch watch) : IWorkflowCommand
{
    public static string Name => "note";

    public async Task<Outcome<Nothing>> RunAsync(WorkflowOrder order, CancellationToken cancellation)
    {
        await numbers.TakeAsync(order.DedupeKey, 1, cancellation);
        return await watch.OnTry(order);
    }
}

/// <summary>What happens to a try before it commits; a test sets it.</summary>
internal sealed class NoteWatch
{
    public Func<WorkflowOrder, Task<Outcome<Nothing>>> OnTry { get; set; } = _ => Task.FromResult<Outcome<Nothing>>(Nothing.More);
}
