using LegalRequests.Deadlines;
using LegalRequests.Law.Sections;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Validity;

/// <summary>What is known about a paper's validity now.</summary>
/// <param name="Open">Codes of questions without an answer.</param>
/// <param name="Blocking">Codes of questions that block and were answered "fail" or "unclear".</param>
/// <param name="WhyItCannotBind">Null when this kind of paper can bind.</param>
public sealed record ValidityState(
    LegalRequest Request,
    RequestFacts Facts,
    IReadOnlyList<RequestPaper> Papers,
    IReadOnlyList<CheckLaw> Questions,
    IReadOnlyDictionary<string, FacialCheck> Answers,
    IReadOnlyList<string> Open,
    IReadOnlyList<string> Blocking,
    string? WhyItCannotBind,
    ValidityDecision? Decision);

/// <summary>Reads all that a decision about validity stands on.</summary>
public sealed class ValidityFile(LegalRequestsDb db, Checklist checklist, DatesOfRequest dates)
{
    private const string DomesticationCheck = "F21";

    public async Task<ValidityState> ReadAsync(Guid requestId, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == requestId, cancellation);
        var papers = await db.Set<RequestPaper>().Where(it => it.RequestId == requestId).OrderBy(it => it.AddedAt).ToListAsync(cancellation);
        var answers = await db.Set<FacialCheck>().Where(it => it.RequestId == requestId).ToDictionaryAsync(it => it.Code, cancellation);
        var decision = await db.Set<ValidityDecision>()
            .AsNoTracking()
            .SingleOrDefaultAsync(it => it.RequestId == requestId && it.SupersededAt == null, cancellation);
        var known = await dates.FactsAsync(request, cancellation);
        var questions = checklist.For(known);
        var blocking = questions.Where(question => Blocks(question, answers)).Select(question => question.Code);
        var facts = new BindingFacts(
            request.Instrument,
            answers.GetValueOrDefault(DomesticationCheck)?.Result == CheckResult.Pass,
            papers.Count(paper => paper.Kind is PaperKind.Served or PaperKind.Amended) > 1,
            papers.Any(paper => paper.Kind == PaperKind.Authorization));

        return new ValidityState(
            request,
            known,
            papers,
            questions,
            answers,
            [.. questions.Where(question => !answers.ContainsKey(question.Code)).Select(question => question.Code)],
            [.. blocking],
            BindingForce.WhyNot(facts),
            decision);
    }

    private static bool Blocks(CheckLaw question, Dictionary<string, FacialCheck> answers) =>
        question.Severity == FailedCheck.Blocks
        && answers.TryGetValue(question.Code, out var answer)
        && answer.Result is CheckResult.Fail or CheckResult.Unclear;
}
