using LegalRequests.CounselReview;
using LegalRequests.Packets;
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
