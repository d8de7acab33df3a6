using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A fact that the rules ask for, with the answer that holds; null while nobody has looked.</summary>
public sealed record FactLine(AskedFact Asked, RuleFact? Answer);

/// <summary>What the rules ask for beyond the paper, and what is known of it.</summary>
/// <param name="Lines">What some rule needs first.</param>
/// <param name="Ended">Answers that do not hold any more, newest first.</param>
/// <param name="Names">Who recorded and who ended them, by id.</param>
public sealed record RuleFactsView(
    IReadOnlyList<FactLine> Lines, IReadOnlyList<RuleFact> Ended, IReadOnlyDictionary<Guid, string> Names, string Zone, bool Over)
{
    public IEnumerable<FactLine> Needed => Lines.Where(line => line.Asked.AskedBy.Count > 0 || line.Answer is not null);

    /// <summary>Those a rule for this kind of paper needs and nobody has answered.</summary>
    public int Missing => Lines.Count(line => line.Asked.AskedBy.Count > 0 && line.Answer is null);

    /// <summary>How people call a fact; its name without underscores where no pack says.</summary>
    public string TitleOf(string name) =>
        Lines.FirstOrDefault(line => line.Asked.Name == name)?.Asked.Title ?? name.Replace('_', ' ');
}

/// <summary>The facts that the rules of a request ask for.</summary>
public sealed class RuleFactBoard(LegalRequestsDb db, DatesOfRequest dates, StaffDirectory directory)
{
    public async Task<RuleFactsView> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var rows = await db.Set<RuleFact>().AsNoTracking().Where(it => it.RequestId == requestId).ToListAsync(cancellation);
        var answers = rows.Where(row => row.EndedAt is null).ToDictionary(row => (row.Kind, row.Name));
        var asked = dates.Asked(await dates.FactsAsync(request, cancellation));
        var forgotten = answers.Values.Where(row => !asked.Any(it => it.Kind == row.Kind && it.Name == row.Name));
        var people = rows.SelectMany(row => new[] { row.RecordedBy, row.EndedBy ?? row.RecordedBy });

        return new RuleFactsView(
            [
                .. asked.Select(it => new FactLine(it, answers.GetValueOrDefault((it.Kind, it.Name)))),
                .. forgotten.Select(row => new FactLine(new AskedFact(row.Kind, row.Name, row.Name.Replace('_', ' '), []), row)),
            ],
            [.. rows.Where(row => row.EndedAt is not null).OrderByDescending(row => row.EndedAt)],
            await directory.NamesAsync(people, cancellation),
            request.ComplianceZone,
            request.Over);
    }
}
