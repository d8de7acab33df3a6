using LegalRequests.Mail;

namespace LegalRequests.Scheduling;

/// <summary>Sends what waits in the outbox.</summary>
public sealed class SendMailJob(OutboxDelivery delivery) : ISweep
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var run = await delivery.RunAsync(cancellation);
        return run.Sent + run.Parked;
    }
}
