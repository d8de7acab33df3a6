namespace LegalRequests.Requests;

/// <summary>Refusals that every stage may have to give.</summary>
public static class RequestRefusals
{
    public static Refusal Over { get; } =
        Refusal.Conflict("request.over", "This request is closed. Nothing about it can be changed any more.");
}
