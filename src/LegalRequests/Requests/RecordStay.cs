using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>
/// Writes down that something stops the answer: a stay, a motion, an objection. Until it is resolved the gate
/// <see cref="Gate.NothingPending"/> is shut.
/// </summary>
[Requires(Permission.ChangeFacts)]
public sealed class RecordStay(LegalRequestsDb db, OperationContext context, CourtSteps steps) : IOperation<RecordStay.Form, Guid>
{
    private const int LongestNote = 2000;

    /// <param name="Since">The date on the paper that stops the answer.</param>
    public sealed record Form(Guid RequestId, StayKind Kind, DateOnly Since, string Note) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        if (form.Since > request.DayAt(context.Now))
        {
            return Refusal.OnField(nameof(Form.Since), "stay.in-the-future", "The date lies in the future. Enter the date on the paper.");
        }

        if (form.Note.Length > LongestNote)
        {
            return Refusal.OnField(nameof(Form.Note), "stay.note-too-long", $"Keep the note under {LongestNote} characters.");
        }

        var stay = new RequestStay
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            Kind = form.Kind,
            Since = form.Since,
            Note = form.Note.Trim(),
            RecordedBy = context.Actor.StaffId,
        };
        db.Add(stay);

        if (context.Actor.Has(StaffRoles.Counsel) && await steps.BeginAsync(form.RequestId, form.Kind, cancellation))
        {
            request.Status = RequestStatus.CourtToDecide;
        }

        context.Note("stayId", stay.Id);
        context.Note("kind", stay.Kind);
        context.Raise(new StayRecorded(form.RequestId, stay.Id, stay.Kind));
        return stay.Id;
    }
}

/// <summary>Something now stops the answer.</summary>
public sealed record StayRecorded(Guid RequestId, Guid StayId, StayKind Kind) : IEvent;

/// <summary>Something no longer stops the answer; others may still.</summary>
public sealed record StayResolved(Guid RequestId, Guid StayId, StayKind Kind) : IEvent;
