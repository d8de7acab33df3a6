using System.Linq.Expressions;

namespace LegalRequests.Requests;

/// <summary>Requests that are neither answered nor closed.</summary>
public static class OpenRequests
{
    /// <summary>
    /// The condition of the index that open requests are read from. SQLite uses the index only while the condition,
    /// as Entity Framework writes it, is the index's word for word; a test holds the two together.
    /// </summary>
    public static Expression<Func<LegalRequest, bool>> Condition { get; } = request =>
        request.Status != RequestStatus.Released
        && request.Status != RequestStatus.Closed
        && request.Status != RequestStatus.ClosedNothingSent;
}
