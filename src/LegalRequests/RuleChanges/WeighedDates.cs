using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using System.Text.Json;

namespace LegalRequests.RuleChanges;

/// <summary>What some rules would do to one request: nothing when there are no effects and no question falls away.</summary>
/// <param name="Closing">Questions for counsel that would not arise any more, and open proposals that would fall away.</param>
internal sealed record WeighedRequest(Guid Id, string Number, IReadOnlyList<RuleEffect> Effects, int Closing)
{
    public bool Touched => Effects.Count > 0 || Closing > 0;

    public bool Failed => Effects is [{ Kind: EffectKind.Failed }];
}

/// <summary>Finds out what some rules would do to open requests, by the very comparison that later proposes it.</summary>
internal sealed class WeighedDates(LegalRequestsDb db, OpenDates open, ILogger<WeighedDates> log)
{
    /// <summary>The next requests in order, each with what would change; fewer than asked for at the end.</summary>
    public async Task<IReadOnlyList<WeighedRequest>> NextAsync(
        DeadlineCalculator calculator, Guid changeId, string after, int count, CancellationToken cancellation)
    {
        var requests = await open.ReadAsync(after, count, cancellation);
        var proposals = await LastProposalsAsync([.. requests.Select(request => request.Id)], cancellation);
        return [.. requests.Select(request => Result(request, Weigh(calculator, request), changeId, proposals))];
    }

    private Found? Weigh(DeadlineCalculator calculator, RequestDates request)
    {
        try
        {
            var bare = calculator.Dates(request.Facts);
            var dates = DateComparison.Of(request.Held, bare.Deadlines).ToList();

            // The working is only asked for where a date changes: most of the cost of all others would be for nothing.
            if (dates.Exists(change => change.News != DateNews.Same))
            {
                dates = [.. DateComparison.Of(request.Held, calculator.Compute(request.Facts).Deadlines)];
            }

            return new Found(dates, QuestionChange.Between(request.Tasks, bare.Questions));
        }
        catch (Exception failed) when (failed is not OperationCanceledException)
        {
            // One request that no rule can digest must not stop the way of all others.
            log.LogError(failed, "The dates of request {RequestId} could not be computed", request.Id);
            return null;
        }
    }

    private async Task<Dictionary<Guid, DeadlineProposal>> LastProposalsAsync(List<Guid> requests, CancellationToken cancellation)
    {
        var all = await db.Set<DeadlineProposal>().AsNoTracking().Where(it => requests.Contains(it.RequestId)).ToListAsync(cancellation);
        return all.GroupBy(it => it.DeadlineId).ToDictionary(group => group.Key, group => group.OrderBy(it => it.Id).Last());
    }

    private static WeighedRequest Result(RequestDates request, Found? found, Guid changeId, Dictionary<Guid, DeadlineProposal> proposals)
    {
        if (found is null)
        {
            return new(request.Id, request.Number, [Failure(changeId, request.Id)], 0);
        }

        var inputs = new Lazy<string>(() => JsonSerializer.Serialize(request.Facts, Deadline.Json));
        DeadlineProposal? Last(DateChange change) => change.Held is { } held ? proposals.GetValueOrDefault(held.Id) : null;
        var dates = found.Dates.Where(change => change.News != DateNews.Same && Last(change)?.Stands(change.Computed, inputs.Value) != true);
        var withdrawn = found.Dates.Count(change => change.News == DateNews.Same && Last(change)?.State == ProposalState.Open);

        return new(
            request.Id,
            request.Number,
            [
                .. dates.Select(change => EffectOf(changeId, request.Id, change)),
                .. found.Questions.Opened.Select(question => new RuleEffect
                {
                    ChangeId = changeId,
                    RequestId = request.Id,
                    Subject = $"{question.Code} {question.Subject}",
                    Kind = EffectKind.Question,
                    Title = question.Sentence,
                }),
            ],
            found.Questions.Closed.Count + withdrawn);
    }

    internal static RuleEffect Failure(Guid changeId, Guid requestId) => new()
    {
        ChangeId = changeId,
        RequestId = requestId,
        Subject = "",
        Kind = EffectKind.Failed,
        Title = "The dates could not be computed.",
    };

    private static RuleEffect EffectOf(Guid changeId, Guid requestId, DateChange change) => new()
    {
        ChangeId = changeId,
        RequestId = requestId,
        Subject = change.Held?.RuleId ?? change.Computed?.RuleId ?? "",
        Kind = change.News switch
        {
            DateNews.New => EffectKind.NewDate,
            DateNews.FallsAway => EffectKind.FallsAway,
            _ => EffectKind.Moves,
        },
        Title = change.Computed?.Title ?? change.Held?.Title ?? "",
        OldDay = change.Held?.Due?.Day,
        NewDay = change.Computed?.Due?.Day,
        OldWords = change.Held is { } held ? Words(held.Due, held.SafeDay, held.Verdict) : "",
        NewWords = change.Computed is { } computed ? Words(computed.Due, computed.SafeDate, computed.Verdict) : "",
    };

    private static string Words(Deadlines.Counting.DueMoment? due, DateOnly? safe, Verdict? verdict)
    {
        string?[] parts = [due?.ToString() ?? "no date", safe is { } day ? $"safe date {Deadlines.Counting.DateWriting.Written(day)}" : null, verdict?.ToString().ToLowerInvariant()];
        return string.Join(", ", parts.OfType<string>());
    }

    private sealed record Found(IReadOnlyList<DateChange> Dates, QuestionChange Questions);
}
