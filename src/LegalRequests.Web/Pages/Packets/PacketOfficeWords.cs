using LegalRequests.Boards;
using LegalRequests.CounselReview;
using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Release;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Packets;

/// <summary>How packets, their pages and their way out are said.</summary>
public static class PacketOfficeWords
{
    public static (string Word, Tone Tone) Of(PacketState state) => state switch
    {
        PacketState.Draft => ("Draft", Tone.Blue),
        PacketState.Void => ("Void", Tone.Grey),
        PacketState.Signed => ("Signed", Tone.Outline),
        _ => ("Released", Tone.Green),
    };

    /// <summary>What became of production numbers.</summary>
    public static string Of(NumberLine line) => line.Fate switch
    {
        RangeFate.Held when line is { WithCourt: true, State: PacketState.Void } => "The draft is void, but the court read them in a sealed copy: nobody gets them again",
        RangeFate.Held when line.WithCourt => "The court has them in a sealed copy; the packet has not left",
        RangeFate.Held when line.State is PacketState.Void => "The draft is void; the next draft of the same length takes them",
        RangeFate.Held => "In a draft that has not left",
        RangeFate.Released => $"Left on {Dates.Instant(line.SettledAt ?? line.TakenAt)}",
        RangeFate.GivenBack => "Given back: the draft was void and nobody had taken a number after them",
        _ when line.WithCourt => "Void: only the court read them, in a sealed copy, and nobody gets them again",
        _ => "Void: the draft that had them never left, and nobody gets them again",
    };

    public static string Of(PagePlace place) => place switch
    {
        PagePlace.Produced => "Sent whole",
        PagePlace.Redacted => "Sent with parts blacked out",
        PagePlace.Withheld => "Kept back",
        PagePlace.NotResponsive => "Not asked for",
        _ => "Duplicate",
    };

    public static string Of(ScopeBasis basis) => basis switch
    {
        ScopeBasis.MatchesOrder => "It holds only what the order names",
        ScopeBasis.MatchesAuthorization => "It holds only what the client's authorization names",
        _ => "It holds the minimum necessary (45 CFR 164.502(b))",
    };

    public static string Of(DeliveryMethod method) => method switch
    {
        DeliveryMethod.EncryptedPortal => "Encrypted portal",
        DeliveryMethod.RegisteredMail => "Registered mail",
        DeliveryMethod.HandDelivery => "Handed over",
        DeliveryMethod.SealedToCourt => "Sealed, to the court",
        _ => method.ToString(),
    };

    public static string Of(PassphraseChannel channel) => channel switch
    {
        PassphraseChannel.Telephone => "By telephone",
        PassphraseChannel.InPerson => "In person",
        PassphraseChannel.Letter => "By letter",
        _ => "By text message",
    };

    public static string Of(RecallAnswer answer) => answer switch
    {
        RecallAnswer.Returned => "Returned",
        RecallAnswer.Destroyed => "Destroyed",
        RecallAnswer.Sequestered => "Kept apart until a court decides",
        _ => "Disputed: the recipient does not agree",
    };

    /// <summary>A file's name with what it is.</summary>
    public static string Of(PacketFile file) => file switch
    {
        PacketFile.Packet => "Packet (PDF)",
        PacketFile.Log => "List of what we kept back (PDF)",
        PacketFile.LogTable => "List of what we kept back (CSV)",
        PacketFile.Manifest => "Manifest with hashes (JSON)",
        _ => "Proof report (JSON)",
    };
}
