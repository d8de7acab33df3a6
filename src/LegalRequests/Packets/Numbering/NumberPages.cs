using LegalRequests.Access;
using LegalRequests.Operations;

namespace LegalRequests.Packets.Numbering;

/// <summary>Takes the production numbers for a request's next packet, before it is made. Safe to run twice.</summary>
[Requires(Permission.SystemWork)]
public sealed class NumberPages(OperationContext context, PacketPlanner planner, NumberBook book) : IOperation<NumberPages.Form, int>
{
    public sealed record Form(Guid RequestId) : IForm<int>, IAboutRequest;

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var plan = await planner.ReadAsync(form.RequestId, cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        var count = BatesPlan.CountOf(plan.Value.Documents);
        await book.TakeAsync(plan.Value.Request, count, context.Now, cancellation);
        context.Note("numbers", count);
        return count;
    }
}
