using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;

namespace LegalRequests.Requests;

/// <summary>
/// Counsel settles a direction that the law leaves to counsel. It stands for the facts and the pack of this day; what the law
/// leaves to nobody opens only by new facts or papers.
/// </summary>
[Requires(Permission.ReviewPacket)]
public sealed class AnswerDirection(LegalRequestsDb db, OperationContext context, LawOfRequest law) : IOperation<AnswerDirection.Form, Guid>
{
    private const int ShortestAnswer = 10;
    private const int LongestAnswer = 2000;

    /// <param name="DirectionId">For example <c>HIPAA.508a2.notes</c>.</param>
    /// <param name="Answer">What was found and why the answer may go on.</param>
    public sealed record Form(Guid RequestId, string DirectionId, string Answer) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var now = await law.ReadAsync(form.RequestId, cancellation);

        if (now.Request.Over)
        {
            return RequestRefusals.Over;
        }

        var shutting = now.Shutting.Concat(now.ToClaim).FirstOrDefault(spoken => spoken.Law.Id == form.DirectionId);

        if (shutting is null)
        {
            return Refusal.Conflict("law.not-open", "This does not shut the release now. Open the page again.");
        }

        if (!LawOfOneRequest.IsCounsels(shutting.Law))
        {
            return Refusal.Conflict("law.not-counsels", "The law leaves this to nobody's word. Record the paper or the fact that settles it.");
        }

        if (form.Answer.Trim().Length is < ShortestAnswer or > LongestAnswer)
        {
            return Refusal.OnField(nameof(Form.Answer), "law.answer-length", $"Say in {ShortestAnswer} to {LongestAnswer} characters what you found and why the answer may go on.");
        }

        var answer = new LawAnswer
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            DirectionId = shutting.Law.Id,
            PackVersion = LawOfRequest.VersionOf(shutting),
            FactsSha256 = now.FactsSha256,
            Answer = form.Answer.Trim(),
            AnsweredBy = context.Actor.StaffId,
            AnsweredAt = context.Now,
        };
        db.Add(answer);
        context.Note("direction", answer.DirectionId);
        context.Note("pack", answer.PackVersion);
        return answer.Id;
    }
}
