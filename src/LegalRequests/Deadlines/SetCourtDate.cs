using LegalRequests.Access;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Deadlines;

/// <summary>Records a date that an order, a stipulation or an extension set, with its authority. It beats a computed one.</summary>
[Requires(Permission.ManageDeadlines)]
public sealed class SetCourtDate(LegalRequestsDb db, DeadlineBook book, RuleLibrary library, OperationContext context)
    : IOperation<SetCourtDate.Form, Guid>
{
    /// <summary>Gives the id of the row that holds the date.</summary>
    /// <param name="DeadlineId">The date it takes the place of; null for a new one.</param>
    /// <param name="Title">What is due; may be empty when <paramref name="DeadlineId"/> is given.</param>
    /// <param name="Day">In the court's zone.</param>
    /// <param name="Before">The time before which it must be done; null for any time on the day.</param>
    /// <param name="Zone">IANA zone; may be empty when <paramref name="DeadlineId"/> is given.</param>
    /// <param name="Authority">The order or stipulation, with its date.</param>
    /// <param name="IsExtension">The other side agreed to more time; else a court set it.</param>
    public sealed record Form(
        Guid RequestId, Guid? DeadlineId, string Title, DateOnly Day, TimeOnly? Before, string Zone, string Authority, bool IsExtension)
        : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(form.Authority))
        {
            return Refusal.OnField(nameof(form.Authority), "deadlines.authority-missing", "Name the order, stipulation or letter that sets this date, with its date.");
        }

        if (HandSetDate.FaultOf(form.Day, context.Now) is { } far)
        {
            return far;
        }

        Deadline? held = null;

        if (form.DeadlineId is { } id)
        {
            held = await db.Set<Deadline>().SingleOrDefaultAsync(it => it.Id == id && it.RequestId == form.RequestId, cancellation);

            if (held is null)
            {
                return Refusal.NotFound("deadline");
            }

            if (held.WhyNotSet() is { } refusal)
            {
                return refusal;
            }
        }
        else if (string.IsNullOrWhiteSpace(form.Title))
        {
            return Refusal.OnField(nameof(form.Title), "deadlines.title-missing", "Say what is due on this date.");
        }

        var zone = held?.Zone ?? form.Zone;

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return Refusal.OnField(nameof(form.Zone), "deadlines.zone-unknown", "Choose the time zone of the court.");
        }

        var status = form.IsExtension ? DeadlineStatus.Extended : DeadlineStatus.SetByCourt;
        var set = new HandSetDate(form.RequestId, held, form.Title.Trim(), form.Day, form.Before, zone, form.Authority.Trim(), status);
        var row = set.RowOf(library, context.Now, context.Actor.StaffId);
        context.Note("deadline", row.Id);

        if (held is null)
        {
            book.Add(row);
        }
        else
        {
            await book.ReplaceAsync(held, row, cancellation);
        }

        return row.Id;
    }
}
