using LegalRequests.Boards;
using LegalRequests.Requests;

namespace LegalRequests.Web.Pages.Requests;

/// <summary>What comes next on a request: what, who acts, where, and the place on the bar of six steps.</summary>
/// <param name="Href">Below the request; null where nobody here has to act.</param>
/// <param name="Step">1 to 6; 7 when all is done.</param>
public sealed record NextStep(string What, string Who, string Verb, string? Href, int Step, bool Stopped = false)
{
    public static NextStep Of(RequestStatus status, RequestView? view) => status switch
    {
        RequestStatus.New => new("Check whether it binds us.", "Legal staff.", "Check validity", "validity", 2),
        RequestStatus.CheckingValidity => new("Finish checking whether it binds us.", "Legal staff.", "Check validity", "validity", 2),
        RequestStatus.Defective => new("It was answered as defective.", "The sender.", "", null, 2, Stopped: true),
        RequestStatus.AssessingPrivilege => Assessing(view),
        RequestStatus.CourtToDecide => new("A court decides.", "Record its ruling when it comes.", "Record the ruling", "stays", 5, Stopped: true),
        RequestStatus.WithCounsel => new("Review it.", "Counsel.", "Review and sign", "signoff", 5),
        RequestStatus.SentBack => new("Counsel asked for changes.", "Legal staff.", "See what to change", "packet", 5, Stopped: true),
        RequestStatus.ReadyToRelease => new("Send it.", "Legal staff.", "Release", "release", 6),
        RequestStatus.Released => new("Nothing.", "It was sent, and the proof is stored.", "", null, 7),
        _ => new("Nothing.", "It is closed.", "", null, 7),
    };

    private static NextStep Assessing(RequestView? view)
    {
        var documents = view?.ToAssess ?? 0;
        var left = documents - (view?.Assessed ?? 0);

        return documents == 0 ? new("Add the records.", "Legal staff.", "Add records", "documents", 3)
            : left > 0 ? new($"{left} of {documents} documents wait to be assessed.", "The social workers named on them.", left == 1 ? "Assess 1 document" : $"Assess {left} documents", "assess", 3)
            : view?.Notice is null ? new("Decide whether the client is told.", "Legal staff.", "Write to the client", "notice", 4)
            : new("Draft the packet.", "Legal staff.", "Draft the packet", "packet", 4);
    }
}
