using LegalRequests.Access;
using LegalRequests.Law;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines.Editions;

/// <summary>The rules in force read otherwise than before, without another edition: a lawyer's word lets one compute, or does no more.</summary>
/// <param name="Because">One sentence for the people whose dates it touches.</param>
public sealed record RuleReadingChanged(Guid VerificationId, string Because) : IEvent;

/// <summary>Counsel records that a rule read in a secondary copy is still the law, and where that was seen. From then on it computes.</summary>
[Requires(Permission.VerifyLaw)]
public sealed class RecordCurrencyCheck(LegalRequestsDb db, RuleStamps stamps, StaffDirectory directory, OperationContext context)
    : IOperation<RecordCurrencyCheck.Form, Guid>
{
    /// <summary>Gives the id of the record.</summary>
    /// <param name="Entry">As <c>rules/CA.1563.fees</c>.</param>
    /// <param name="CheckedOn">The day on which counsel looked.</param>
    /// <param name="Source">Where, so that another can look too.</param>
    public sealed record Form(Guid EditionId, string Entry, string Capacity, DateOnly CheckedOn, string Source) : IForm<Guid>;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var edition = await db.Set<RuleEdition>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == form.EditionId, cancellation);
        var entry = await db.Set<EditionEntry>().AsNoTracking()
            .SingleOrDefaultAsync(it => it.EditionId == form.EditionId && it.Section + "/" + it.EntryId == form.Entry, cancellation);

        if (edition is null || entry is null)
        {
            return Refusal.NotFound("rule");
        }

        if (entry.Mark != RuleMark.VSec)
        {
            return Refusal.Conflict("rules.no-check-needed", "Only a rule that was read in a secondary copy, marked V-sec, waits for a check that it is current.");
        }

        if (FaultOf(form) is { } fault)
        {
            return fault;
        }

        var name = await directory.NamesAsync([context.Actor.StaffId], cancellation);
        var row = new RuleVerification
        {
            Id = Guid.CreateVersion7(),
            Kind = VerificationKind.StillCurrent,
            EditionId = edition.Id,
            PackId = edition.DocumentId,
            Entry = form.Entry,
            StaffId = context.Actor.StaffId,
            Name = name[context.Actor.StaffId],
            Capacity = form.Capacity.Trim(),
            Source = form.Source.Trim(),
            ReadOn = form.CheckedOn,
            RecordedAt = context.Now,
        };
        row.Entries.Add(new VerifiedEntry { Section = entry.Section, EntryId = entry.EntryId, Sha256 = entry.Sha256 });
        db.Add(row);
        context.Note("edition", edition.Name);
        context.Note("entry", form.Entry);
        await stamps.RenewDatesAsync(null, cancellation);

        if (edition.State == EditionState.InForce)
        {
            context.Raise(new RuleReadingChanged(row.Id, $"Counsel recorded that \"{entry.Title}\" is still the law, so dates are computed from it."));
        }

        return row.Id;
    }

    private Refusal? FaultOf(Form form)
    {
        if (string.IsNullOrWhiteSpace(form.Capacity))
        {
            return Refusal.OnField(nameof(form.Capacity), "rules.capacity-missing", "Write your bar and your role; they stand beside your name.");
        }

        if (string.IsNullOrWhiteSpace(form.Source))
        {
            return Refusal.OnField(nameof(form.Source), "rules.source-missing", "Write where you saw that it is still the law.");
        }

        return form.CheckedOn > RuleVerification.LatestToday(context.Now)
            ? Refusal.OnField(nameof(form.CheckedOn), "rules.read-in-future", "The day on which you looked cannot lie ahead.")
            : null;
    }
}
