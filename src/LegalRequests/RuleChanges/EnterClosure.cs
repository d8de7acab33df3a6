using LegalRequests.Access;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.RuleChanges;

/// <summary>Enters a day into a calendar and asks what it would do to open requests. It counts only once it is put in force.</summary>
[Requires(Permission.ManageRules)]
public sealed class EnterClosure(LegalRequestsDb db, ChangeOpening opening, RuleLibrary library, OperationContext context)
    : IOperation<EnterClosure.Form, Guid>
{
    /// <summary>Gives the id of the change.</summary>
    /// <param name="TreatAs">As a holiday, or as a mere closure; null when nobody chose.</param>
    /// <param name="Source">Who declared it, and where that was read.</param>
    public sealed record Form(string CalendarId, DateOnly? Day, string Name, TreatAs? TreatAs, string Source) : IForm<Guid>;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (!library.Calendars.TryGetValue(form.CalendarId, out var calendar))
        {
            return Refusal.NotFound("calendar");
        }

        if (form.Day is not { } day)
        {
            return Refusal.OnField(nameof(form.Day), "closures.day-missing", "Enter the day.");
        }

        if (form.TreatAs is not { } treatAs)
        {
            return Refusal.OnField(nameof(form.TreatAs), "closures.treatment-missing", "Choose how the day counts. When in doubt ask counsel: it decides whether dates move.");
        }

        if (Fault(form, day, calendar) is { } fault)
        {
            return fault;
        }

        var twin = await db.Set<CourtClosure>()
            .AnyAsync(other => other.CalendarId == form.CalendarId && other.Day == day && (other.State == ClosureState.Draft || other.State == ClosureState.InForce), cancellation);

        if (twin)
        {
            return Refusal.OnField(nameof(form.Day), "closures.entered-twice", "This day is entered in this calendar already. Withdraw that entry first if it is wrong.");
        }

        if (await opening.ObstacleAsync(cancellation) is { } obstacle)
        {
            return obstacle;
        }

        var closure = new CourtClosure
        {
            Id = Guid.CreateVersion7(),
            CalendarId = form.CalendarId,
            Day = day,
            Name = form.Name.Trim(),
            TreatAs = treatAs,
            Source = form.Source.Trim(),
            EnteredAt = context.Now,
            EnteredBy = context.Actor.StaffId,
        };
        db.Add(closure);
        context.Note("calendar", closure.CalendarId);
        context.Note("day", day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        context.Note("treatAs", treatAs);
        var how = treatAs == TreatAs.Holiday ? "as a holiday" : "as a day of closure";
        return (await opening.WeighAsync(RuleChangeKind.ClosureEntered, $"{day.Written()} ({closure.Name}) was entered into {calendar.Title} {how}.", closure.Id, cancellation)).Id;
    }

    private static Refusal? Fault(Form form, DateOnly day, HolidayCalendar calendar)
    {
        if (string.IsNullOrWhiteSpace(form.Name))
        {
            return Refusal.OnField(nameof(form.Name), "closures.name-missing", "Say what the day is, for example National Day of Mourning.");
        }

        if (string.IsNullOrWhiteSpace(form.Source))
        {
            return Refusal.OnField(nameof(form.Source), "closures.source-missing", "Write who declared it and where you read that.");
        }

        return calendar.On(day) is { } holiday
            ? Refusal.OnField(nameof(form.Day), "closures.is-holiday", $"{day.Written()} is a holiday of this calendar already: {holiday.Name}.")
            : null;
    }
}
