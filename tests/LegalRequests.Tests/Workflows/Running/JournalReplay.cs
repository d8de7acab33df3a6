using LegalRequests.Persistence;
using LegalRequests.Workflows;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Tests.Workflows.Running;

/// <summary>Plays each journal again and says where the rows differ from what the interpreter gives.</summary>
internal static class JournalReplay
{
    /// <param name="db">The database.</param>
    /// <param name="swept">All effects must have been carried out, each exactly once in effect.</param>
    public static async Task<List<string>> DifferencesAsync(LegalRequestsDb db, bool swept)
    {
        var definitions = (await db.Set<DefinitionVersion>().AsNoTracking().ToListAsync())
            .ToDictionary(row => (row.DefinitionId, row.Version), row => WorkflowDefinition.Read(row.Source));
        var journals = (await db.Set<JournalEntry>().AsNoTracking().ToListAsync()).ToLookup(row => row.InstanceId);
        var bookmarks = (await db.Set<OpenBookmark>().AsNoTracking().ToListAsync()).ToLookup(row => row.InstanceId);
        var effects = (await db.Set<OrderedEffect>().AsNoTracking().ToListAsync()).ToLookup(row => row.InstanceId);
        var times = await db.Set<NumberSeriesRow>().AsNoTracking().ToDictionaryAsync(row => row.Name, row => row.Next - 1);

        var differences = new List<string>();
        foreach (var instance in await db.Set<WorkflowInstance>().AsNoTracking().ToListAsync())
        {
            var journal = journals[instance.Id].OrderBy(line => line.Line).ToList();
            var played = Play(definitions[(instance.DefinitionId, instance.Version)], journal);
            Compare("lines", string.Join(",", Enumerable.Range(1, instance.Lines)), string.Join(",", journal.Select(line => line.Line)));
            Compare("journal", Text(played.Lines), Text(journal.Select(line => new JournalLine(line.Step, line.Event, line.Outcome))));
            Compare("state", played.State.ToJson(), instance.State);
            Compare("open", Text(played.State.Open.Select(open => $"{open.Key}:{open.Value}")), Text(bookmarks[instance.Id].OrderBy(row => row.Step, StringComparer.Ordinal).Select(row => $"{row.Step}:{row.Visit}")));
            Compare("effects", Text(played.Effects.Select(effect => $"{instance.Id}:{effect.Step}:{effect.Visit}").Order()), Text(effects[instance.Id].Select(row => row.DedupeKey).Order()));
            if (!swept) continue;

            foreach (var effect in effects[instance.Id].Where(effect => effect.DoneAt is null || times.GetValueOrDefault(effect.DedupeKey) != 1))
            {
                differences.Add($"{effect.DedupeKey} took effect {times.GetValueOrDefault(effect.DedupeKey)} times, done {effect.DoneAt is not null}, {effect.LastError}");
            }

            void Compare(string what, string expected, string actual)
            {
                if (expected != actual) differences.Add($"{instance.Id} {what}: expected {expected}, found {actual}");
            }
        }

        return differences;
    }

    private static (FlowState State, List<JournalLine> Lines, List<FlowEffect> Effects) Play(WorkflowDefinition definition, IEnumerable<JournalEntry> journal)
    {
        var state = FlowState.New;
        var lines = new List<JournalLine>();
        var effects = new List<FlowEffect>();
        foreach (var entry in journal)
        {
            var burst = entry.Event switch
            {
                JournalEvent.Started => FlowInterpreter.Start(definition),
                JournalEvent.Answered => FlowInterpreter.Answer(definition, state, entry.Step, entry.Outcome),
                JournalEvent.Cancelled when state.Open.Count > 0 => FlowInterpreter.Cancel(state),
                _ => null,
            };
            if (burst is null) continue;

            state = burst.State;
            lines.AddRange(burst.Journal);
            effects.AddRange(burst.Effects);
        }

        return (state, lines, effects);
    }

    private static string Text<T>(IEnumerable<T> items) => string.Join(" ", items);
}
