using System.Text.Json;
using LegalRequests.Access;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
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

        Deadline? held = null;

        if (form.DeadlineId is { } id)
        {
            held = await db.Set<Deadline>().SingleOrDefaultAsync(it => it.Id == id && it.RequestId == form.RequestId, cancellation);

            if (held is null)
            {
                return Refusal.NotFound("deadline");
            }

            if (held.SupersededBy is not null)
            {
                return Refusal.Conflict("deadlines.superseded", "Another date took the place of this one. Open the deadlines again.");
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

        var row = RowOf(form, held, zone);
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

    private Deadline RowOf(Form form, Deadline? held, string zone)
    {
        var id = Guid.CreateVersion7();
        var due = new DueMoment(new(form.Day, form.Before), form.Before is null ? DueKind.OnDay : DueKind.StrictlyBefore);
        var calendar = library.Calendars.Values.Where(it => it.Id == "us-federal").ToList();
        var off = new OffDays(calendar, []);
        var safe = off.LastOpenBefore(form.Day);
        var working = new ComputedDeadline(held?.RuleId ?? $"SET.{id:N}", held?.Title ?? form.Title.Trim(), DeadlineRole.Ours)
        {
            Due = due,
            SafeDate = safe,
            Trace =
            [
                new(TraceKind.Result, $"Set to {due} by {form.Authority.Trim()}.", form.Day),
                new(TraceKind.Safe, $"Safe date: {safe.Written()}, the last business day before {form.Day.Written()}.", safe),
            ],
            Workings = [Working.OfBound("date that was set", off, due, safe)],
            Citation = form.Authority.Trim(),
            Mark = RuleMark.V,
            PackVersion = "",
            CalendarVersions = [.. calendar.Select(it => $"{it.Id} {it.Version}")],
            Zone = zone,
        };

        return new Deadline
        {
            Id = id,
            RequestId = form.RequestId,
            RuleId = working.RuleId,
            Title = working.Title,
            Role = working.Role,
            Status = form.IsExtension ? DeadlineStatus.Extended : DeadlineStatus.SetByCourt,
            DueDay = form.Day,
            DueTime = form.Before,
            DueKind = due.Kind,
            EndsAt = due.Ends(TimeZoneInfo.FindSystemTimeZoneById(zone)),
            SafeDay = safe,
            Zone = zone,
            Citation = working.Citation,
            PackVersion = "",
            Authority = working.Citation,
            Working = JsonSerializer.Serialize(working, Deadline.Json),
            Inputs = "{}",
            ComputedAt = context.Now,
            ComputedBy = context.Actor.StaffId,
        };
    }
}
