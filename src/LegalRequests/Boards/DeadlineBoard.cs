using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A change of a date: open, or decided.</summary>
/// <param name="Held">The row whose date it would change.</param>
/// <param name="New">The new working; null when the date would fall away.</param>
/// <param name="Changes">The facts that changed, old and new.</param>
public sealed record ProposalCard(DeadlineProposal Proposal, Deadline Held, ComputedDeadline? New, IReadOnlyList<FactChange> Changes);

/// <summary>The dates of one role, earliest first.</summary>
public sealed record DeadlineGroup(DeadlineRole Role, IReadOnlyList<Deadline> Rows);

/// <summary>One date with its working.</summary>
/// <param name="Before">Rows whose place it took, the newest first.</param>
/// <param name="After">The row that took its place; null while it holds.</param>
public sealed record DeadlineCard(Deadline Row, ComputedDeadline Working, IReadOnlyList<Deadline> Before, Deadline? After);

/// <summary>All that the page of a request's dates shows.</summary>
/// <param name="Groups">The rows that hold, by role; a role without rows is left out.</param>
/// <param name="Replaced">Rows that another took the place of, newest first.</param>
/// <param name="Proposals">Open and decided, newest first.</param>
/// <param name="Tasks">Open and answered questions for counsel, oldest first.</param>
/// <param name="Facts">What the rules ask for beyond the paper.</param>
/// <param name="Names">Who did what, by id.</param>
public sealed record DeadlinesView(
    IReadOnlyList<DeadlineGroup> Groups,
    IReadOnlyList<Deadline> Replaced,
    IReadOnlyList<ProposalCard> Proposals,
    IReadOnlyList<CounselTask> Tasks,
    RuleFactsView Facts,
    IReadOnlyDictionary<Guid, string> Names,
    string Zone,
    bool Over,
    DateTimeOffset Now)
{
    public IEnumerable<Deadline> Held => Groups.SelectMany(group => group.Rows);

    /// <summary>Ours, passed, and nobody has written down what was done.</summary>
    public IEnumerable<Deadline> Missed => Held.Where(it => it.IsMissedAt(Now));

    /// <summary>One date with what stood in its place before, the newest first; null when the request has no such date.</summary>
    public DeadlineCard? Find(Guid deadlineId)
    {
        var all = Held.Concat(Replaced).ToList();

        if (all.Find(it => it.Id == deadlineId) is not { } row)
        {
            return null;
        }

        var before = new List<Deadline>();

        for (var at = all.Find(it => it.SupersededBy == row.Id); at is not null; at = all.Find(it => it.SupersededBy == before[^1].Id))
        {
            before.Add(at);
        }

        return new DeadlineCard(row, row.ReadWorking(), before, all.Find(it => it.Id == row.SupersededBy));
    }

    public string NameOf(Guid? id) => id is { } known ? Names.GetValueOrDefault(known, "Unknown") : "";
}

/// <summary>The dates of one request, their changes and their open questions.</summary>
public sealed class DeadlineBoard(
    LegalRequestsDb db,
    RuleFactBoard facts,
    DatesOfRequest dates,
    RuleStandings standings,
    StaffDirectory directory,
    TimeProvider clock)
{
    /// <summary>What the rule of a date would say today; null when it would say nothing.</summary>
    public async Task<ComputedDeadline?> RuleTodayAsync(Deadline row, CancellationToken cancellation = default)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == row.RequestId, cancellation);
        return dates.Try(await dates.FactsAsync(request, cancellation)).Deadlines.FirstOrDefault(it => it.RuleId == row.RuleId);
    }

    public async Task<DeadlinesView> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var rows = await db.Set<Deadline>().AsNoTracking().Where(it => it.RequestId == requestId).ToListAsync(cancellation);
        await standings.TellAsync(rows, cancellation);
        var proposals = await db.Set<DeadlineProposal>().AsNoTracking()
            .Where(it => it.RequestId == requestId)
            .OrderByDescending(it => it.Id)
            .ToListAsync(cancellation);
        var tasks = await db.Set<CounselTask>().AsNoTracking().Where(it => it.RequestId == requestId).OrderBy(it => it.Id).ToListAsync(cancellation);

        return new DeadlinesView(
            [.. Groups(rows)],
            [.. rows.Where(it => it.SupersededBy is not null).OrderByDescending(it => it.ComputedAt)],
            await CardsAsync(proposals, rows, cancellation),
            tasks,
            await facts.ReadAsync(requestId, cancellation),
            await directory.NamesAsync(PeopleOf(rows, proposals, tasks), cancellation),
            request.ComplianceZone,
            request.Over,
            clock.GetUtcNow());
    }

    private static IEnumerable<DeadlineGroup> Groups(IEnumerable<Deadline> rows) => rows
        .Where(it => it.SupersededBy is null)
        .GroupBy(it => it.Role)
        .OrderBy(group => group.Key)
        .Select(group => new DeadlineGroup(
            group.Key,
            [.. group.OrderBy(it => it.EndsAt ?? DateTimeOffset.MaxValue).ThenBy(it => it.RuleId, StringComparer.Ordinal)]));

    /// <summary>A lawyer's word may have come, or been taken back, since a change was proposed.</summary>
    private async Task<IReadOnlyList<ProposalCard>> CardsAsync(List<DeadlineProposal> proposals, List<Deadline> rows, CancellationToken cancellation)
    {
        var cards = proposals.ConvertAll(proposal => CardOf(proposal, rows.Single(row => row.Id == proposal.DeadlineId)));
        var news = cards.Select(card => card.New).OfType<ComputedDeadline>().Select(date => (date.PackVersion, date.RuleId)).ToList();
        var known = await standings.OfRulesAsync(news, cancellation);

        return cards.ConvertAll(card => card.New is { } date && known.TryGetValue((date.PackVersion, date.RuleId), out var standing)
            ? card with { New = date with { VerifiedBy = standing.VerifiedBy, Cautions = [.. date.Cautions, .. standing.Cautions] } }
            : card);
    }

    private static ProposalCard CardOf(DeadlineProposal proposal, Deadline held) =>
        new(proposal, held, proposal.ReadNewWorking(), FactDifference.Between(held.Inputs, proposal.NewInputs));

    private static IEnumerable<Guid> PeopleOf(
        IEnumerable<Deadline> rows, IEnumerable<DeadlineProposal> proposals, IEnumerable<CounselTask> tasks) =>
    [
        .. rows.SelectMany(row => new[] { row.ComputedBy, row.SettledBy ?? row.ComputedBy }),
        .. proposals.SelectMany(proposal => new[] { proposal.ProposedBy, proposal.DecidedBy ?? proposal.ProposedBy }),
        .. tasks.Select(task => task.ClosedBy).OfType<Guid>(),
    ];
}
