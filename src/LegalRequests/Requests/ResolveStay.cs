using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>Writes down how a stay, a motion or an objection ended.</summary>
[Requires(Permission.ChangeFacts)]
public sealed class ResolveStay(LegalRequestsDb db, OperationContext context, CourtSteps steps) : IOperation<ResolveStay.Form, Nothing>
{
    /// <param name="Resolution">How it ended, for example the ruling with its date.</param>
    /// <param name="End">What it means for the answer; a workflow step that waits for the ruling is answered with it.</param>
    public sealed record Form(Guid RequestId, Guid StayId, DateOnly ResolvedOn, string Resolution, StayEnd End = StayEnd.AnswerGoesOn)
        : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var stay = await db.Set<RequestStay>()
            .SingleOrDefaultAsync(it => it.Id == form.StayId && it.RequestId == form.RequestId, cancellation);

        if (stay is null)
        {
            return Refusal.NotFound("stay");
        }

        if (stay.ResolvedOn is not null)
        {
            return Refusal.Conflict("stay.already-resolved", "Someone has already recorded how this ended.");
        }

        if (form.ResolvedOn < stay.Since || form.ResolvedOn > request.DayAt(context.Now))
        {
            return Refusal.OnField(
                nameof(Form.ResolvedOn),
                "stay.date-out-of-range",
                "The date must lie between the day it began and today.");
        }

        if (string.IsNullOrWhiteSpace(form.Resolution))
        {
            return Refusal.OnField(nameof(Form.Resolution), "stay.resolution-missing", "Say how it ended: the ruling, the withdrawal, the agreement.");
        }

        stay.ResolvedOn = form.ResolvedOn;
        stay.Resolution = form.Resolution.Trim();
        stay.ResolvedBy = context.Actor.StaffId;

        if (await steps.EndAsync(form.RequestId, stay.Kind, form.End, cancellation) && request.Status == RequestStatus.CourtToDecide)
        {
            request.Status = RequestStatus.AssessingPrivilege;
        }

        context.Note("stayId", stay.Id);
        context.Note("end", form.End);
        context.Raise(new StayResolved(form.RequestId, stay.Id, stay.Kind));
        return Nothing.More;
    }
}
