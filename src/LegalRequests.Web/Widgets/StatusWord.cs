using LegalRequests.Requests;

namespace LegalRequests.Web.Widgets;

/// <summary>How a status is said, and who acts next.</summary>
/// <param name="Acts">Who acts, or <c>nobody</c>.</param>
public sealed record StatusWord(string Word, Tone Tone, string Acts = "nobody")
{
    public bool Clock { get; init; }

    public static StatusWord Of(RequestStatus status) => status switch
    {
        RequestStatus.New => new("New", Tone.Amber, "legal staff"),
        RequestStatus.CheckingValidity => new("Checking validity", Tone.Blue, "legal staff"),
        RequestStatus.Defective => new("Defective, answered", Tone.Grey, "the sender"),
        RequestStatus.AssessingPrivilege => new("Assessing privilege", Tone.Blue, "social workers"),
        RequestStatus.CourtToDecide => new("Court to decide", Tone.Purple, "the court"),
        RequestStatus.WithCounsel => new("With counsel", Tone.Purple, "counsel"),
        RequestStatus.SentBack => new("Sent back", Tone.Amber, "legal staff"),
        RequestStatus.ReadyToRelease => new("Ready to release", Tone.Outline, "legal staff"),
        RequestStatus.Released => new("Released", Tone.Green),
        RequestStatus.Closed => new("Closed", Tone.Grey),
        RequestStatus.ClosedNothingSent => new("Closed, nothing sent", Tone.Grey),
        _ => throw new InvalidOperationException($"There is no word for status {status}."),
    };
}
