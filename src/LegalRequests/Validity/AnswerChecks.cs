using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Validity;

/// <summary>The answer to one question, as a form gives it.</summary>
public sealed record CheckAnswer(string Code, CheckResult Result, string Note, int? EvidencePage);

/// <summary>Keeps answers to questions of the checklist. What is not in the form stays as it was.</summary>
[Requires(Permission.CheckValidity)]
public sealed class AnswerChecks(LegalRequestsDb db, OperationContext context, Checklist checklist, DatesOfRequest dates) : IOperation<AnswerChecks.Form, Nothing>
{
    private const int LongestNote = 2000;

    public sealed record Form(Guid RequestId, IReadOnlyList<CheckAnswer> Answers) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var asked = checklist.For(await dates.FactsAsync(request, cancellation)).Select(question => question.Code).ToHashSet();
        var pages = await db.Set<RequestPaper>().Where(it => it.RequestId == form.RequestId).MaxAsync(it => (int?)it.PageCount, cancellation) ?? 0;

        if (form.Answers.Select(answer => Fault(answer, asked, pages)).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            return fault;
        }

        await KeepAsync(form, cancellation);

        if (request.Status == RequestStatus.New)
        {
            request.Status = RequestStatus.CheckingValidity;
        }

        context.Note("answers", form.Answers.Count);
        return Nothing.More;
    }

    private static Refusal? Fault(CheckAnswer answer, HashSet<string> asked, int pages)
    {
        if (!asked.Contains(answer.Code))
        {
            return Refusal.OnField(answer.Code, "validity.not-asked", "This question is not asked about this kind of paper.");
        }

        if (answer.Note.Length > LongestNote)
        {
            return Refusal.OnField(answer.Code, "validity.note-too-long", $"Keep the note under {LongestNote} characters.");
        }

        if (answer.Result is CheckResult.Fail or CheckResult.Unclear && string.IsNullOrWhiteSpace(answer.Note))
        {
            return Refusal.OnField(answer.Code, "validity.note-missing", "Say in the note what is wrong or unclear; it becomes the ground of the objection.");
        }

        return answer.EvidencePage is { } page && (page < 1 || page > pages)
            ? Refusal.OnField(answer.Code, "validity.no-such-page", $"The papers have {pages} pages at most.")
            : null;
    }

    private async Task KeepAsync(Form form, CancellationToken cancellation)
    {
        var kept = await db.Set<FacialCheck>().Where(it => it.RequestId == form.RequestId).ToDictionaryAsync(it => it.Code, cancellation);

        foreach (var answer in form.Answers)
        {
            if (!kept.TryGetValue(answer.Code, out var check))
            {
                check = new FacialCheck { RequestId = form.RequestId, Code = answer.Code };
                db.Add(check);
                kept.Add(answer.Code, check);
            }

            check.Result = answer.Result;
            check.Note = answer.Note.Trim();
            check.EvidencePage = answer.EvidencePage;
            check.CheckedBy = context.Actor.StaffId;
            check.CheckedAt = context.Now;
        }
    }
}
