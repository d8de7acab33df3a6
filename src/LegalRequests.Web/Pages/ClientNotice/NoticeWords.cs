using LegalRequests.ClientNotice;

namespace LegalRequests.Web.Pages.ClientNotice;

/// <summary>How the choices about telling the client are said.</summary>
public static class NoticeWords
{
    public static string Of(NoticeChoice choice) => choice switch
    {
        NoticeChoice.Send => "Tell the client",
        NoticeChoice.SendViaRepresentative => "Tell the client's representative",
        NoticeChoice.DoNotSend => "Tell nobody",
        _ => "Could not reach the client",
    };

    public static string Hint(NoticeChoice choice) => choice switch
    {
        NoticeChoice.Send => "A letter by a safe channel. The client may object.",
        NoticeChoice.SendViaRepresentative => "A parent, guardian or lawyer who may act for the client.",
        NoticeChoice.DoNotSend => "A court ordered silence, or telling would endanger somebody.",
        _ => "It was tried, and every attempt failed.",
    };

    public static string Of(ClientAnswerKind kind) => kind switch
    {
        ClientAnswerKind.Objects => "Objects",
        ClientAnswerKind.WaivesWaiting => "Does not want the waiting",
        _ => "Agrees in writing (authorization)",
    };
}
