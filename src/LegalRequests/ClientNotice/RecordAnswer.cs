using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.ClientNotice;

/// <summary>
/// Records what the client answered. An objection stops the release until somebody records how it was resolved;
/// silence is never consent, it only ends the waiting.
/// </summary>
[Requires(Permission.ManageNotice)]
public sealed class RecordAnswer(LegalRequestsDb db, OperationContext context, OfficeSteps steps)
    : IOperation<RecordAnswer.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid NoticeId, ClientAnswerKind Kind, DateOnly ReceivedOn, string Note)
        : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var notice = await db.Set<NoticeDecision>()
            .SingleOrDefaultAsync(it => it.Id == form.NoticeId && it.RequestId == form.RequestId && it.SentOn != null, cancellation);

        if (notice is null)
        {
            return Refusal.NotFound("notice");
        }

        if (form.ReceivedOn < notice.SentOn)
        {
            return Refusal.OnField("ReceivedOn", "notice.answer-before-sending", "The answer cannot have come before the letter went.");
        }

        if (string.IsNullOrWhiteSpace(form.Note))
        {
            return Refusal.OnField("Note", "notice.answer-note-missing", "Say how the answer came and where it is kept. Leave clinical detail out.");
        }

        var answer = new ClientAnswer
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            NoticeId = notice.Id,
            Kind = form.Kind,
            ReceivedOn = form.ReceivedOn,
            Note = form.Note.Trim(),
            RecordedBy = context.Actor.StaffId,
        };
        db.Add(answer);
        context.Note("answer", form.Kind);

        if (form.Kind == ClientAnswerKind.Objects)
        {
            db.Add(new RequestStay
            {
                Id = Guid.CreateVersion7(),
                RequestId = form.RequestId,
                Kind = StayKind.ClientObjection,
                Since = form.ReceivedOn,
                Note = "The client objects to the disclosure.",
                RecordedBy = context.Actor.StaffId,
            });
        }

        // An objection after the waiting is over still stops the release: the step may be gone, the stay is not.
        await steps.CompleteIfOpenAsync(
            form.RequestId,
            "client-notice",
            form.Kind == ClientAnswerKind.Objects ? "Objected" : "Waived",
            cancellation);
        return answer.Id;
    }
}
