using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>Writes down what the recipient of a recalled page said became of it. The answer may change: a page kept apart may come back.</summary>
[Requires(Permission.ReleasePacket)]
public sealed class RecordRecallAnswer(LegalRequestsDb db, OperationContext context, DisclosureBook disclosures) : IOperation<RecordRecallAnswer.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid RecallId, RecallAnswer? Answer, string Note) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var recall = await db.Set<Recall>().SingleOrDefaultAsync(it => it.Id == form.RecallId && it.RequestId == form.RequestId, cancellation);

        if (recall is null)
        {
            return Refusal.NotFound("recall");
        }

        if (form.Answer is not { } answer)
        {
            return Refusal.OnField("Answer", "recall.answer-missing", "Say what the recipient answered.");
        }

        if (string.IsNullOrWhiteSpace(form.Note))
        {
            return Refusal.OnField("Note", "recall.note-missing", "Say who confirmed it, and how: a letter, a call, the file that came back.");
        }

        (recall.Answer, recall.AnswerNote, recall.AnsweredTo, recall.AnsweredAt) = (answer, form.Note.Trim(), context.Actor.StaffId, context.Now);
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        var release = await db.Set<PacketRelease>().SingleAsync(it => it.Id == recall.ReleaseId, cancellation);
        var today = CourtDay.Of(context.Now, request.ComplianceZone);
        await disclosures.NoteReleaseAsync(request, release, today, $"Recall of {RecallRelease.RangeWords(recall)}: {Words(answer)}.", cancellation);
        context.Note("recallId", recall.Id);
        context.Note("answer", answer);
        return recall.Id;
    }

    private static string Words(RecallAnswer answer) => answer switch
    {
        RecallAnswer.Returned => "the recipient returned it",
        RecallAnswer.Destroyed => "the recipient destroyed it",
        RecallAnswer.Sequestered => "the recipient keeps it apart until a court decides",
        _ => "the recipient disputes it",
    };
}
