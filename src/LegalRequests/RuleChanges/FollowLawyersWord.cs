using LegalRequests.Deadlines.Editions;
using LegalRequests.Operations;

namespace LegalRequests.RuleChanges;

/// <summary>After a lawyer's word let a rule compute, or took that back: the open requests are gone through.</summary>
internal sealed class FollowLawyersWord(ChangeOpening opening) : IListener<RuleReadingChanged>
{
    public Task OnAsync(RuleReadingChanged happened, CancellationToken cancellation) =>
        opening.CarryAsync(RuleChangeKind.Reading, happened.Because, cancellation);
}
