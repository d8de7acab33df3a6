using LegalRequests.Intake;
using LegalRequests.Law.Sections;
using LegalRequests.Requests;
using LegalRequests.Validity;
using LegalRequests.Workflows;

namespace LegalRequests.Boards;

/// <summary>A question with its answer, if it has one.</summary>
public sealed record AskedQuestion(CheckLaw Question, FacialCheck? Answer);

/// <summary>All that the validity page and the facts page show.</summary>
/// <param name="Waiting">Names of the workflow's tasks that wait for somebody.</param>
public sealed record ValidityView(
    IReadOnlyList<AskedQuestion> Questions,
    IReadOnlyList<PaperCard> Papers,
    int Open,
    int Blocking,
    string? WhyItCannotBind,
    ValidityDecision? Decision,
    PaperFacts Facts,
    IReadOnlyCollection<string> Waiting);

/// <summary>A paper of the request.</summary>
public sealed record PaperCard(Guid Id, PaperKind Kind, string FileName, int PageCount, DateTimeOffset AddedAt);

/// <summary>What is known about a paper's validity, for its page.</summary>
public sealed class ValidityBoard(ValidityFile file, OfficeSteps steps)
{
    public async Task<ValidityView> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var state = await file.ReadAsync(requestId, cancellation);

        return new ValidityView(
            [.. state.Questions.Select(question => new AskedQuestion(question, state.Answers.GetValueOrDefault(question.Code)))],
            [.. state.Papers.Select(CardOf)],
            state.Open.Count,
            state.Blocking.Count,
            state.WhyItCannotBind,
            state.Decision,
            PaperFacts.Of(state.Request),
            await steps.OpenTasksAsync(requestId, cancellation));
    }

    internal static PaperCard CardOf(RequestPaper paper) => new(paper.Id, paper.Kind, paper.FileName, paper.PageCount, paper.AddedAt);
}
