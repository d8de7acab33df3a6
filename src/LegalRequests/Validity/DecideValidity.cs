using LegalRequests.Access;
using LegalRequests.Guidance;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Validity;

/// <summary>It was decided whether the paper binds and by which route health information may go.</summary>
public sealed record ValidityDecided(Guid RequestId, Guid DecisionId, ValidityResult Result, HipaaRoute HipaaRoute) : IEvent;

/// <summary>
/// Decides whether the paper binds. A defect never means that it is ignored: a defective paper goes to counsel and its dates run on.
/// A later decision takes the place of an earlier one.
/// </summary>
[Requires(Permission.CheckValidity)]
public sealed class DecideValidity(LegalRequestsDb db, OperationContext context, ValidityFile file, OfficeSteps steps, OverlayPermits permits, Checklist checklist)
    : IOperation<DecideValidity.Form, Guid>
{
    private const string Hipaa = "hipaa";

    /// <param name="Compels">The person's own word that it binds, or that an authorization permits.</param>
    /// <param name="EvidencePaperId">The paper of this request that proves the route; null where the paper itself does.</param>
    public sealed record Form(
        Guid RequestId,
        ValidityResult Result,
        bool Compels,
        HipaaRoute HipaaRoute,
        Guid? EvidencePaperId,
        string Note) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var state = await file.ReadAsync(form.RequestId, cancellation);

        if (Fault(form, state) is { } fault)
        {
            return fault;
        }

        await db.Set<ValidityDecision>()
            .Where(it => it.RequestId == form.RequestId && it.SupersededAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.SupersededAt, context.Now), cancellation);
        var decision = new ValidityDecision
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            Result = form.Result,
            Compels = form.Compels && form.Result == ValidityResult.Valid,
            HipaaRoute = form.HipaaRoute,
            EvidencePaperId = form.EvidencePaperId,
            Note = form.Note.Trim(),
            DecidedBy = context.Actor.StaffId,
            DecidedAt = context.Now,
        };
        db.Add(decision);
        await MoveOnAsync(form, state.Request, cancellation);
        context.Note("decisionId", decision.Id);
        context.Note("result", decision.Result);
        context.Note("route", decision.HipaaRoute);
        context.Raise(new ValidityDecided(form.RequestId, decision.Id, decision.Result, decision.HipaaRoute));
        return decision.Id;
    }

    /// <summary>Answers the step that waits for this decision. A decision that comes later changes what is true, not where the work stands.</summary>
    private async Task MoveOnAsync(Form form, LegalRequest request, CancellationToken cancellation)
    {
        var open = await steps.OpenTasksAsync(form.RequestId, cancellation);

        if (open.Contains("validity"))
        {
            await steps.CompleteIfOpenAsync(form.RequestId, "validity", form.Result.ToString(), cancellation);
        }
        else if (open.Contains("counsel-triage") && form.Result == ValidityResult.Valid && context.Actor.Has(StaffRoles.Counsel))
        {
            await steps.CompleteIfOpenAsync(form.RequestId, "counsel-triage", "Proceed", cancellation);
        }
        else
        {
            return;
        }

        request.Status = form.Result switch
        {
            ValidityResult.Valid => RequestStatus.AssessingPrivilege,
            ValidityResult.Clarify => RequestStatus.CheckingValidity,
            _ => RequestStatus.WithCounsel,
        };
    }

    private Refusal? Fault(Form form, ValidityState state)
    {
        if (state.Request.Over)
        {
            return RequestRefusals.Over;
        }

        if (form.EvidencePaperId is { } id && state.Papers.All(paper => paper.Id != id))
        {
            return Refusal.OnField(nameof(Form.EvidencePaperId), "validity.no-such-paper", "Choose a paper of this request.");
        }

        if (form.Result != ValidityResult.Valid)
        {
            return string.IsNullOrWhiteSpace(form.Note)
                ? Refusal.OnField(nameof(Form.Note), "validity.reason-missing", "Say what is wrong or unclear; counsel and the answer to the sender start from it.")
                : null;
        }

        var evidence = state.Papers.FirstOrDefault(paper => paper.Id == form.EvidencePaperId)?.Kind;
        return FaultOfValid(form, state)
            ?? RouteEvidence.Fault(form.HipaaRoute, state.Request.Instrument, evidence)
            ?? FaultOfPacks(form.HipaaRoute, state);
    }

    private Refusal? FaultOfPacks(HipaaRoute route, ValidityState state)
    {
        if (RouteEvidence.WordOf(route) is not { } word)
        {
            return null;
        }

        if (!permits.Open(Hipaa, word, state.Facts))
        {
            return Refusal.OnField(
                nameof(Form.HipaaRoute),
                "validity.route-not-permitted",
                "The rules in force do not let health records go by this route. Choose another, or ask counsel to look at the pack.");
        }

        return permits.Asks(Hipaa, word, state.Facts, open => open.CounselOnly) && !context.Actor.Has(StaffRoles.Counsel)
            ? new Refusal("validity.route-needs-counsel", "Only counsel may choose this route. Choose another, or send the paper to counsel.", RefusalKind.Forbidden)
            : null;
    }

    private Refusal? FaultOfValid(Form form, ValidityState state)
    {
        if (!checklist.IsWhole)
        {
            return Refusal.Conflict("validity.no-checklist", "The questions on the face of a paper are not in force. The administrator mends the pack \"us-common\" first.");
        }

        if (state.Open.Count > 0)
        {
            return new Refusal("validity.checks-open", "Answer every question first.") { Details = state.Open };
        }

        if (!form.Compels)
        {
            return Refusal.OnField(
                nameof(Form.Compels),
                "validity.does-not-bind",
                "A paper that does not bind is not valid. Choose \"defective\": it goes to counsel, and the sender is answered.");
        }

        if (state.WhyItCannotBind is { } why)
        {
            return Refusal.OnField(nameof(Form.Compels), "validity.cannot-bind", why);
        }

        var counsel = context.Actor.Has(StaffRoles.Counsel);

        if (!counsel && (state.Blocking.Count > 0 || BindingForce.NeedsCounsel(state.Request.Instrument)))
        {
            return new Refusal(
                "validity.needs-counsel",
                "Only counsel may call this paper valid. Choose \"defective\" to send it to counsel.",
                RefusalKind.Forbidden)
            {
                Details = state.Blocking,
            };
        }

        return state.Blocking.Count > 0 && string.IsNullOrWhiteSpace(form.Note)
            ? Refusal.OnField(nameof(Form.Note), "validity.reason-missing", "Say why the paper binds although a check failed.")
            : null;
    }
}
