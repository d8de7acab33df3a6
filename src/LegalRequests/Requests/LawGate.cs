using LegalRequests.Deadlines.Packs;
using LegalRequests.Law.Sections;

namespace LegalRequests.Requests;

/// <summary>
/// Shut while a direction of the packs forbids disclosure or asks that something be settled first. A pack that every request
/// needs and that is missing or refused shuts it too. It only ever shuts: what opens a gate is each stage's own.
/// </summary>
internal sealed class LawGate(LawOfRequest law, RuleLibrary library) : IGateKeeper
{
    private static readonly string[] Needed = ["us-common", "hipaa", "part2", "confidentiality"];

    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var now = await law.ReadAsync(question.RequestId, cancellation);
        var answers = new List<GateAnswer>();

        foreach (var pack in Needed.Where(id => library.Packs.All(pack => pack.Id != id)))
        {
            answers.Add(GateAnswer.No(Gate.OverlaysCleared, $"The rules of the pack \"{pack}\" are not in force. The administrator mends the pack; until then nothing leaves."));
        }

        foreach (var direction in now.Shutting.Select(spoken => spoken.Law))
        {
            var gate = direction.Effect == DirectionEffect.Block ? Gate.OverlaysCleared : Gate.NothingPending;
            answers.Add(GateAnswer.No(gate, $"{direction.Says} ({direction.Authority.Citation}) {WhoMends(direction)}"));
        }

        if (question.Channel == DeliverTo.Requester && now.Guidance.DeliverTo is AnswerGoesTo.ClerkOfCourt or AnswerGoesTo.Judge)
        {
            answers.Add(GateAnswer.No(Gate.RecipientPermitted, "The law of this paper lets the answer go to the court only. Deliver it sealed to the clerk or the judge."));
        }

        return answers;
    }

    private static string WhoMends(DirectionLaw direction) => direction.Who == ActingRole.Counsel
        ? "Counsel settles it under \"What the law says\", or a new paper or fact does."
        : "Only a new paper or fact settles it: record it on the facts page.";
}
