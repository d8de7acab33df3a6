namespace LegalRequests.Persistence;

/// <summary>Says whether the database answers, for monitors.</summary>
public sealed class DatabasePulse(LegalRequestsDb db)
{
    public Task<bool> AnswersAsync(CancellationToken cancellation = default) => db.Database.CanConnectAsync(cancellation);
}
