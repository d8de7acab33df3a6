using LegalRequests.Requests;

namespace LegalRequests.Validity;

/// <summary>Open when the last decision says that the paper binds, and what it stood on still holds.</summary>
internal sealed class CompellingGate(ValidityFile file) : IGateKeeper
{
    private const Gate Own = Gate.CompellingInstrument;

    public async Task<IReadOnlyList<GateAnswer>> AskAsync(GateQuestion question, CancellationToken cancellation)
    {
        var state = await file.ReadAsync(question.RequestId, cancellation);

        return [Answer(state)];
    }

    private static GateAnswer Answer(ValidityState state) => state switch
    {
        { Decision: null } => GateAnswer.No(Own, "Nobody has decided yet whether the paper binds. Legal staff checks its validity."),
        { Decision.Result: ValidityResult.Clarify } => GateAnswer.No(Own, "The sender was asked to clarify the paper."),
        { Decision.Result: ValidityResult.Defective } => GateAnswer.No(Own, "The paper was found defective: it is counsel's to answer, and nothing is sent."),
        { Decision.Compels: false } => GateAnswer.No(Own, "The paper does not bind the agency."),
        { WhyItCannotBind: { } why } => GateAnswer.No(Own, why),
        _ => GateAnswer.Yes(Own, "The paper binds, or the client's authorization permits: decided and recorded."),
    };
}
