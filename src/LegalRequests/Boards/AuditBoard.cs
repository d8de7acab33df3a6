using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>What to look for in the audit log; empty fields look for everything.</summary>
/// <param name="From">First day, UTC.</param>
/// <param name="To">Last day, UTC.</param>
/// <param name="RefusedOnly">Only what was refused.</param>
public sealed record AuditQuestion(string? Action, Guid? ActorId, string? RequestNumber, DateOnly? From, DateOnly? To, bool RefusedOnly);

public sealed record AuditLine(long Id, DateTimeOffset At, string Actor, string Action, string RequestNumber, string Result, string Body);

/// <param name="Total">Of all pages.</param>
public sealed record AuditPage(IReadOnlyList<AuditLine> Lines, int Total);

/// <summary>The audit log, the latest first. Entries about requests that the reader may not know of are left out.</summary>
public sealed class AuditBoard(LegalRequestsDb db, StaffDirectory directory, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <param name="page">1-based.</param>
    public async Task<AuditPage> ReadAsync(AuditQuestion question, Actor reader, int page, CancellationToken cancellation = default)
    {
        var found = Filter(question, reader);
        var total = await found.CountAsync(cancellation);
        var entries = await found
            .OrderByDescending(entry => entry.Id)
            .Skip((Math.Max(page, 1) - 1) * PageSize)
            .Take(PageSize)
            .ToListAsync(cancellation);
        var names = await directory.NamesAsync(entries.Select(entry => entry.ActorId), cancellation);
        var numbers = await NumbersAsync(entries, cancellation);

        return new AuditPage(
            [
                .. entries.Select(entry => new AuditLine(
                    entry.Id,
                    entry.At,
                    names.GetValueOrDefault(entry.ActorId, entry.ActorId.ToString()),
                    entry.Action,
                    entry.RequestId is { } id ? numbers.GetValueOrDefault(id, "") : "",
                    entry.Result,
                    entry.Body)),
            ],
            total);
    }

    /// <summary>The acts that stand in the log, for a list to choose from.</summary>
    public Task<List<string>> ActionsAsync(CancellationToken cancellation = default) =>
        db.Set<AuditEntry>().Select(entry => entry.Action).Distinct().OrderBy(action => action).ToListAsync(cancellation);

    private IQueryable<AuditEntry> Filter(AuditQuestion question, Actor reader)
    {
        var visible = db.Set<RequestLatch>().Where(AccessRules.VisibleTo(reader, clock.GetUtcNow()));
        var entries = db.Set<AuditEntry>()
            .AsNoTracking()
            .Where(entry => entry.RequestId == null || visible.Any(latch => latch.Id == entry.RequestId));

        if (!string.IsNullOrEmpty(question.Action))
        {
            entries = entries.Where(entry => entry.Action == question.Action);
        }

        if (question.ActorId is { } actor)
        {
            entries = entries.Where(entry => entry.ActorId == actor);
        }

        if (!string.IsNullOrWhiteSpace(question.RequestNumber))
        {
            var number = question.RequestNumber.Trim();
            entries = entries.Where(entry => db.Set<LegalRequest>().Any(it => it.Number == number && it.Id == entry.RequestId));
        }

        if (question.From is { } from)
        {
            var start = new DateTimeOffset(from, TimeOnly.MinValue, TimeSpan.Zero);
            entries = entries.Where(entry => entry.At >= start);
        }

        if (question.To is { } to)
        {
            var end = new DateTimeOffset(to.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
            entries = entries.Where(entry => entry.At < end);
        }

        return question.RefusedOnly ? entries.Where(entry => entry.Result != "done") : entries;
    }

    private Task<Dictionary<Guid, string>> NumbersAsync(List<AuditEntry> entries, CancellationToken cancellation)
    {
        var ids = entries.Select(entry => entry.RequestId).OfType<Guid>().Distinct().ToList();
        return db.Set<LegalRequest>().Where(it => ids.Contains(it.Id)).ToDictionaryAsync(it => it.Id, it => it.Number, cancellation);
    }
}
