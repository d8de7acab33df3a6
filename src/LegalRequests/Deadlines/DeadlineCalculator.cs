using System.Collections.Concurrent;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;

namespace LegalRequests.Deadlines;

/// <summary>Applies the rule packs to the facts of a request. Pure: no database, no clock.</summary>
public sealed class DeadlineCalculator(RuleLibrary library)
{
    private readonly ILookup<string, RulePack> packs = library.Packs.ToLookup(pack => pack.Jurisdiction);
    private readonly ConcurrentDictionary<(CountingEngine Engine, string? State), CourtCalendar> courts = new();

    /// <summary>
    /// Computes every date the packs allow. What no rule may decide comes back as a question for counsel, never as a date:
    /// an unknown jurisdiction, a case no rule speaks to, a rule whose source nobody read well enough, a missing fact.
    /// </summary>
    public Calculation Compute(RequestFacts facts)
    {
        var own = packs[facts.Jurisdiction].ToList();
        var sheet = new CalculationSheet();
        if (own.Count == 0)
            sheet.Ask("deadlines.no-pack", facts.Jurisdiction, $"There are no rules for the jurisdiction \"{facts.Jurisdiction}\". Find the dates that govern this paper and enter them.");

        if (CourtSeat.Of(facts, own, library, out var seat) is { } question)
            return own.Count == 0 ? sheet.Finish() : new([], [question]);

        foreach (var pack in own.Concat(packs[FactWords.AnyJurisdiction].Except(own)))
            foreach (var rule in pack.Rules.Where(rule => Speaks(rule, facts)))
                if (rule.Computes) Read(pack, rule, facts, seat, sheet);
                else sheet.AskToRead(pack, rule);

        if (own.Count > 0 && !sheet.AnswersWhenToAct)
            sheet.Ask("deadlines.no-rule", "", $"No rule speaks to this paper ({facts.Instrument}, {facts.Forum}, {string.Join(" and ", facts.Commands)}). Find the date by which the agency must answer and enter it.");

        return sheet.Finish();
    }

    private static bool Speaks(LegalRule rule, RequestFacts facts) =>
        rule.Applies.Covers(facts.Forum, facts.Instrument, facts.Commands, facts.Traits)
        && rule.WaitsFor.All(name => facts.When(name) is not null)
        && rule.HoldsOn(facts.Service?.On ?? facts.ComplianceAt?.Day);

    private void Read(RulePack pack, LegalRule rule, RequestFacts facts, CourtSeat seat, CalculationSheet sheet)
    {
        if (rule.Engine is not { } engine) throw new InvalidOperationException($"Rule {rule.Id} was loaded without an engine.");

        var court = courts.GetOrAdd((engine, seat.State), key => CourtCalendar.For(key.Engine, key.State, library));
        var titles = new PackTitles(pack);
        var reading = new RuleReading(rule, facts, court, seat.Clock, titles);
        var found = reading.Read(rule.Expression);
        foreach (var fact in reading.Missing) sheet.Miss(fact, pack, rule);
        if (found.Due is null && reading.Missing.Count > 0) return;

        var judged = Precondition.Judge(rule, facts, found.Due, titles);
        var deadline = new ComputedDeadline(rule.Id, rule.Title, rule.Role)
        {
            Citation = rule.Citation,
            Consequence = rule.Consequence,
            Effect = rule.Effect,
            DoneBy = rule.DoneBy,
            IsPolicy = pack.IsPolicy,
            Mark = rule.Mark,
            VerifiedBy = rule.VerifiedBy,
            PackVersion = $"{pack.Id} {pack.Version}",
            CalendarVersions = court.Versions,
            Zone = seat.Zone,
            Verdict = judged?.Verdict,
        };
        sheet.Add(DeadlineSheet.Fill(deadline, found, reading, judged?.Line, court, facts, seat.District));
    }
}
