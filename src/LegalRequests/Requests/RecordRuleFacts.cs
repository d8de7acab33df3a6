using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Law;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Requests;

/// <summary>
/// Writes down, changes or takes back what the rules ask for beyond the paper itself. The dates are looked at anew; what
/// would move is proposed.
/// </summary>
[Requires(Permission.ChangeFacts)]
public sealed class RecordRuleFacts(LegalRequestsDb db, OperationContext context, DatesOfRequest dates) : IOperation<RecordRuleFacts.Form, int>
{
    private const int LongestNote = 500;
    private const int YearsAround = 30;

    /// <summary>One answer.</summary>
    /// <param name="Holds">Whether it happened, is in hand, holds; null when it is not known (any more).</param>
    /// <param name="Day">Of an event that happened, in the court's zone.</param>
    /// <param name="Method">How it was served; empty when it was not, or nobody knows.</param>
    /// <param name="Note">Where it was read.</param>
    public sealed record Answer(FactKind Kind, string Name, bool? Holds, DateOnly? Day = null, TimeOnly? Time = null, string Method = "", string Note = "")
    {
        /// <summary>What a refusal names as its field, such as <c>event-party_notice</c>.</summary>
        public string Field => FieldOf(Kind, Name);

        internal bool Says(RuleFact fact) =>
            (fact.Holds, fact.Day, fact.Time, fact.Method, fact.Note) == (Holds, Day, Time, Method, Note);
    }

    /// <summary>Gives how many answers changed. What is not in the form stays as it was.</summary>
    public sealed record Form(Guid RequestId, IReadOnlyList<Answer> Answers) : IForm<int>, IAboutRequest;

    /// <summary>The field of a fact in forms and refusals.</summary>
    public static string FieldOf(FactKind kind, string name) => $"{kind.ToString().ToLowerInvariant()}-{name}";

    public async Task<Outcome<int>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var held = await db.Set<RuleFact>().Where(it => it.RequestId == form.RequestId && it.EndedAt == null).ToListAsync(cancellation);
        var asked = dates.Asked(await dates.FactsAsync(request, cancellation)).Select(it => (it.Kind, it.Name))
            .Concat(held.Select(it => (it.Kind, it.Name)))
            .ToHashSet();
        var answers = form.Answers.Select(Tidied).ToList();

        if (answers.Select(answer => Fault(answer, asked)).FirstOrDefault(fault => fault is not null) is { } fault)
        {
            return fault;
        }

        var changed = await WriteAsync(form.RequestId, held, answers, cancellation);

        if (changed.Count == 0)
        {
            return Refusal.Conflict("rule-facts.unchanged", "Nothing was changed.");
        }

        await db.SaveChangesAsync(cancellation);
        await dates.ComputeAsync(form.RequestId, cancellation);
        context.Note("facts", string.Join(',', changed));
        return changed.Count;
    }

    private static Answer Tidied(Answer answer)
    {
        var happened = answer is { Kind: FactKind.Event, Holds: true };
        return answer with
        {
            Day = happened ? answer.Day : null,
            Time = happened ? answer.Time : null,
            Method = happened ? answer.Method : "",
            Note = answer.Note.Trim(),
        };
    }

    private Refusal? Fault(Answer answer, HashSet<(FactKind, string)> asked)
    {
        if (!asked.Contains((answer.Kind, answer.Name)))
        {
            return Refusal.OnField(answer.Field, "rule-facts.not-asked", "No rule for this request asks for this.");
        }

        if (answer.Note.Length > LongestNote)
        {
            return Refusal.OnField(answer.Field, "rule-facts.note-too-long", $"Keep the note under {LongestNote} characters.");
        }

        if (answer.Method.Length > 0 && !FactWords.ServiceMethods.Contains(answer.Method))
        {
            return Refusal.OnField(answer.Field, "rule-facts.unknown-method", "Choose the way of service from the list.");
        }

        if (answer is { Kind: FactKind.Event, Holds: true, Day: null })
        {
            return Refusal.OnField(answer.Field, "rule-facts.day-missing", "Enter the day on which it happened.");
        }

        var away = answer.Day is { } day ? Math.Abs(day.Year - context.Now.Year) : 0;
        return away > YearsAround
            ? Refusal.OnField(answer.Field, "rule-facts.far-away", "Check the year of this day.")
            : null;
    }

    private async Task<List<string>> WriteAsync(Guid requestId, List<RuleFact> held, List<Answer> answers, CancellationToken cancellation)
    {
        var changed = new List<string>();
        var added = new List<RuleFact>();

        foreach (var answer in answers)
        {
            var before = held.Find(it => it.Kind == answer.Kind && it.Name == answer.Name);

            if (before is null ? answer.Holds is null : answer.Says(before))
            {
                continue;
            }

            if (before is not null)
            {
                (before.EndedBy, before.EndedAt) = (context.Actor.StaffId, context.Now);
            }

            if (answer.Holds is { } holds)
            {
                added.Add(RowOf(requestId, answer, holds));
            }

            changed.Add(answer.Field);
        }

        // Only one answer to a question may hold at a time: the old ones must have let go before the new ones are written.
        await db.SaveChangesAsync(cancellation);
        db.AddRange(added);
        return changed;
    }

    private RuleFact RowOf(Guid requestId, Answer answer, bool holds) => new()
    {
        Id = Guid.CreateVersion7(),
        RequestId = requestId,
        Kind = answer.Kind,
        Name = answer.Name,
        Holds = holds,
        Day = answer.Day,
        Time = answer.Time,
        Method = answer.Method,
        Note = answer.Note,
        RecordedBy = context.Actor.StaffId,
        RecordedAt = context.Now,
    };
}
