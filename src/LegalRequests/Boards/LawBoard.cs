using LegalRequests.Access;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law;
using LegalRequests.Requests;

namespace LegalRequests.Boards;

/// <summary>A direction of the law as the page shows it.</summary>
/// <param name="Shuts">Whether it shuts the release now.</param>
/// <param name="IsCounsels">Whether counsel's word settles it.</param>
/// <param name="Answer">Counsel's answer that stands; null while there is none.</param>
/// <param name="AnsweredBy">Who gave it; empty while nobody did.</param>
/// <param name="SettledBy">Papers and events that would silence it, as people call them.</param>
public sealed record DirectionCard(SpokenDirection Spoken, bool Shuts, bool IsCounsels, LawAnswer? Answer, string AnsweredBy, IReadOnlyList<string> SettledBy);

/// <summary>All that the page on the law of a request shows.</summary>
/// <param name="Directions">Those that shut first.</param>
/// <param name="Unanswered">How many facts the packs ask for that nobody has answered.</param>
/// <param name="LeftOut">Rule files with a problem; they took no part.</param>
public sealed record LawView(
    LegalGuidance Guidance,
    IReadOnlyList<DirectionCard> Directions,
    int Unanswered,
    IReadOnlyList<PackProblem> LeftOut,
    string Zone,
    bool Over);

/// <summary>What the packs say of a request.</summary>
public sealed class LawBoard(LawOfRequest law, RuleFactBoard facts, RuleLibrary library, StaffDirectory directory)
{
    public async Task<LawView> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var now = await law.ReadAsync(requestId, cancellation);
        var names = await directory.NamesAsync(now.Answers.Values.Select(answer => answer.AnsweredBy), cancellation);
        var shutting = now.Shutting.Concat(now.ToClaim).Select(spoken => spoken.Law.Id).ToHashSet();
        var asked = await facts.ReadAsync(requestId, cancellation);

        return new LawView(
            now.Guidance,
            [.. now.Guidance.Directions.Select(CardOf).OrderByDescending(card => card.Shuts).ThenBy(card => card.Spoken.Law.Effect)],
            asked.Missing,
            library.Problems,
            now.Request.ComplianceZone,
            now.Request.Over);

        DirectionCard CardOf(SpokenDirection spoken)
        {
            var answer = now.Answers.GetValueOrDefault(spoken.Law.Id);
            return new DirectionCard(
                spoken,
                shutting.Contains(spoken.Law.Id),
                LawOfOneRequest.IsCounsels(spoken.Law),
                answer,
                answer is null ? "" : names.GetValueOrDefault(answer.AnsweredBy, ""),
                SettledBy(spoken));
        }
    }

    private static List<string> SettledBy(SpokenDirection spoken) =>
    [
        .. spoken.Law.UnlessPapers.Select(code => spoken.Entry.Pack.PaperTitles.GetValueOrDefault(code, code)),
        .. spoken.Law.UnlessEvents.Select(name => spoken.Entry.Pack.EventTitles.GetValueOrDefault(name, name)),
    ];
}
