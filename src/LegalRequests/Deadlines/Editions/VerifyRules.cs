using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines.Editions;

/// <summary>Counsel records, by name, that a pack or one entry of it was read and is right.</summary>
[Requires(Permission.VerifyLaw)]
public sealed class VerifyRules(LegalRequestsDb db, RuleStamps stamps, StaffDirectory directory, OperationContext context)
    : IOperation<VerifyRules.Form, Guid>
{
    /// <summary>Gives the id of the record.</summary>
    /// <param name="Entry">The one entry, as <c>rules/FED.45.objection</c>; empty for the whole pack.</param>
    /// <param name="Capacity">Bar and role, such as <c>General counsel, New Jersey bar</c>.</param>
    /// <param name="ReviewDue">When it must be read again; null where the pack's own date holds.</param>
    /// <param name="Confirmed">That they read it and that it is right.</param>
    public sealed record Form(Guid EditionId, string Entry, string Capacity, DateOnly ReadOn, DateOnly? ReviewDue, bool Confirmed) : IForm<Guid>;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var edition = await db.Set<RuleEdition>().AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.EditionId && it.Kind == RuleFileKind.Pack, cancellation);

        if (edition is null)
        {
            return Refusal.NotFound("pack");
        }

        if (FaultOf(form) is { } fault)
        {
            return fault;
        }

        var entries = await db.Set<EditionEntry>().AsNoTracking()
            .Where(entry => entry.EditionId == edition.Id && (form.Entry == "" ? entry.Mark != null : entry.Section + "/" + entry.EntryId == form.Entry))
            .ToListAsync(cancellation);

        if (entries.Count == 0)
        {
            return Refusal.NotFound("rule");
        }

        var name = await directory.NamesAsync([context.Actor.StaffId], cancellation);
        var row = new RuleVerification
        {
            Id = Guid.CreateVersion7(),
            Kind = VerificationKind.ReadAndRight,
            EditionId = edition.Id,
            PackId = edition.DocumentId,
            Entry = form.Entry,
            StaffId = context.Actor.StaffId,
            Name = name[context.Actor.StaffId],
            Capacity = form.Capacity.Trim(),
            ReadOn = form.ReadOn,
            ReviewDue = form.ReviewDue,
            RecordedAt = context.Now,
        };
        row.Entries.AddRange(entries.Select(entry => new VerifiedEntry { Section = entry.Section, EntryId = entry.EntryId, Sha256 = entry.Sha256 }));
        db.Add(row);
        await stamps.RenewAsync(cancellation);
        context.Note("edition", edition.Name);
        context.Note("entry", form.Entry.Length == 0 ? "all" : form.Entry);
        context.Note("entries", entries.Count);
        return row.Id;
    }

    private Refusal? FaultOf(Form form)
    {
        if (string.IsNullOrWhiteSpace(form.Capacity))
        {
            return Refusal.OnField(nameof(form.Capacity), "rules.capacity-missing", "Write your bar and your role; they stand beside your name.");
        }

        if (form.ReadOn > RuleVerification.LatestToday(context.Now))
        {
            return Refusal.OnField(nameof(form.ReadOn), "rules.read-in-future", "The day on which you read it cannot lie ahead.");
        }

        if (form.ReviewDue <= form.ReadOn)
        {
            return Refusal.OnField(nameof(form.ReviewDue), "rules.review-too-early", "The next review must come after the day on which you read it.");
        }

        return form.Confirmed ? null : Refusal.OnField(nameof(form.Confirmed), "rules.not-confirmed", "Say that you read it and that it is right.");
    }
}
