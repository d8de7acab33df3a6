using LegalRequests.Access;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>
/// Puts the agency's own decision in the place of a date, with who, why and by what authority. The date before stays to
/// be read beside it. A date that gives more time than the rule is counsel's to decide.
/// </summary>
[Requires(Permission.ManageDeadlines)]
public sealed class OverrideDate(LegalRequestsDb db, DeadlineBook book, RuleLibrary library, OperationContext context)
    : IOperation<OverrideDate.Form, Guid>
{
    /// <summary>Gives the id of the row that holds the date.</summary>
    /// <param name="Day">In the court's zone.</param>
    /// <param name="Before">The time before which it must be done; null for any time on the day.</param>
    /// <param name="Authority">The law, the paper or the person it rests on.</param>
    public sealed record Form(Guid RequestId, Guid DeadlineId, DateOnly Day, TimeOnly? Before, string Authority, string Reason)
        : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(form.Authority))
        {
            return Refusal.OnField(nameof(form.Authority), "deadlines.authority-missing", "Say what the other date rests on: a rule, a paper, counsel's advice.");
        }

        if (string.IsNullOrWhiteSpace(form.Reason))
        {
            return Refusal.OnField(nameof(form.Reason), "deadlines.reason-missing", "Say why this date holds and not the one before.");
        }

        if (HandSetDate.FaultOf(form.Day, context.Now) is { } far)
        {
            return far;
        }

        var held = await db.Set<Deadline>().SingleOrDefaultAsync(it => it.Id == form.DeadlineId && it.RequestId == form.RequestId, cancellation);

        if (held is null)
        {
            return Refusal.NotFound("deadline");
        }

        if (held.WhyNotSet() is { } refusal)
        {
            return refusal;
        }

        if (GivesMoreTime(held, form.Day) && !context.Actor.Has(StaffRoles.Counsel))
        {
            return new Refusal(
                "deadlines.later-is-counsels",
                "This would give more time than the date that holds. Counsel decides that; an earlier date you can set yourself.",
                RefusalKind.Forbidden);
        }

        var set = new HandSetDate(form.RequestId, held, held.Title, form.Day, form.Before, held.Zone, form.Authority.Trim(), DeadlineStatus.Overridden)
        {
            Reason = form.Reason.Trim(),
        };
        var row = set.RowOf(library, context.Now, context.Actor.StaffId);
        context.Note("deadline", row.Id);
        await book.ReplaceAsync(held, row, cancellation);
        return row.Id;
    }

    /// <summary>An embargo that ends earlier lets more out, as a later date of ours gives more time.</summary>
    private static bool GivesMoreTime(Deadline held, DateOnly day) =>
        held.Role == DeadlineRole.Embargo ? day < held.DueDay : day > (held.DueDay ?? DateOnly.MaxValue);
}
