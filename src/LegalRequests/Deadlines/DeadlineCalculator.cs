using System.Collections.Concurrent;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>Applies the rule packs to the facts of a request. Pure: no database, no clock.</summary>
public sealed class DeadlineCalculator(RuleLibrary library)
{
    private readonly ConcurrentDictionary<string, SpeakingPacks> packs = new();
    private readonly ConcurrentDictionary<(CountingEngine Engine, string? State), CourtCalendar> courts = new(new EngineAndState());

    /// <summary>
    /// Computes every date the packs allow. What no rule may decide comes back as a question for counsel, never as a date:
    /// an unknown jurisdiction, a case no rule speaks to, a rule whose source nobody read well enough, a missing fact.
    /// </summary>
    public Calculation Compute(RequestFacts facts) => Compute(facts, keepsWorking: true);

    /// <summary>
    /// The same dates, verdicts and questions without traces, legs, strips and cautions: for finding out cheaply which of many
    /// requests a change of the rules touches.
    /// </summary>
    public Calculation Dates(RequestFacts facts) => Compute(facts, keepsWorking: false);

    private Calculation Compute(RequestFacts facts, bool keepsWorking)
    {
        var speaking = packs.GetOrAdd(facts.Jurisdiction, SpeakingPacks.Of, library);
        var sheet = new CalculationSheet();
        var isAnswerable = speaking.HasOwn || facts.Forum == FactWords.NoForum;
        if (!isAnswerable)
            sheet.Ask("deadlines.no-pack", facts.Jurisdiction, $"There are no rules for the jurisdiction \"{facts.Jurisdiction}\". Find the dates that govern this paper and enter them.");

        if (CourtSeat.Of(facts, speaking.Zone, library, out var seat) is { } question)
            return isAnswerable ? new([], [question]) : sheet.Finish();

        foreach (var rule in speaking.Rules)
        {
            if (!Speaks(rule.Rule, facts)) continue;
            if (rule.Unread is { } unread) sheet.AskToRead(rule, unread);
            else Read(rule, facts, seat, sheet, keepsWorking);
        }

        if (isAnswerable && !sheet.AnswersWhenToAct)
            sheet.Ask("deadlines.no-rule", "", $"No rule speaks to this paper ({facts.Instrument}, {facts.Forum}, {string.Join(" and ", facts.Commands)}). Find the date by which the agency must answer and enter it.");

        return sheet.Finish();
    }

    private static bool Speaks(LegalRule rule, RequestFacts facts)
    {
        if (!rule.Applies.Covers(facts.Forum, facts.Instrument, facts.Commands, facts.Traits)) return false;

        foreach (var name in rule.WaitsFor)
        {
            if (facts.When(name) is null) return false;
        }

        return rule.HoldsOn(facts.Service?.On ?? facts.ComplianceAt?.Day);
    }

    private void Read(SpeakingRule speaking, RequestFacts facts, CourtSeat seat, CalculationSheet sheet, bool keepsWorking)
    {
        var (rule, pack, titles, _) = speaking;
        if (rule.Engine is not { } engine) throw new InvalidOperationException($"Rule {rule.Id} was loaded without an engine.");

        if (!courts.TryGetValue((engine, seat.State), out var court))
            court = courts.GetOrAdd((engine, seat.State), CourtCalendar.For(engine, seat.State, library));

        var reading = new RuleReading(rule, facts, court, seat.Clock, titles, keepsWorking);
        var found = reading.Read(rule.Expression);
        foreach (var fact in reading.Missing) sheet.Miss(fact, speaking);
        if (found.Due is null && reading.Missing.Count > 0) return;

        var verdict = Precondition.Judge(rule, facts, found.Due);
        var deadline = new ComputedDeadline(rule.Id, rule.Title, pack.IsPolicy ? DeadlineRole.Policy : rule.Role)
        {
            Due = found.Due,
            SafeDate = DeadlineSheet.SafeDate(pack, rule, found, court),
            Verdict = verdict,
            Citation = rule.Citation,
            Consequence = rule.Consequence,
            Effect = rule.Effect,
            DoneBy = rule.DoneBy,
            Mark = rule.Mark,
            VerifiedBy = rule.VerifiedBy,
            PackVersion = titles.Stamp,
            CalendarVersions = court.Versions,
            Zone = seat.Zone,
        };
        if (keepsWorking)
        {
            var line = verdict is { } told ? Precondition.Explain(told, rule, facts, found.Due, titles) : null;
            deadline = DeadlineSheet.Fill(deadline, found, reading, line, court, facts, seat.District);
        }

        sheet.Add(deadline);
    }

    // An engine is what its pack made of it: two packs may call theirs alike.
    private sealed class EngineAndState : IEqualityComparer<(CountingEngine Engine, string? State)>
    {
        public bool Equals((CountingEngine Engine, string? State) one, (CountingEngine Engine, string? State) other) =>
            ReferenceEquals(one.Engine, other.Engine) && one.State == other.State;

        public int GetHashCode((CountingEngine Engine, string? State) key) =>
            HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Engine), key.State);
    }
}
