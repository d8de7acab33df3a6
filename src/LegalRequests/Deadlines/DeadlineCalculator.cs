using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;

namespace LegalRequests.Deadlines;

/// <summary>Applies the rule packs to the facts of a request. Pure: no database, no clock.</summary>
public sealed class DeadlineCalculator(RuleLibrary library)
{
    /// <summary>
    /// Computes every date the packs allow. What no rule may decide comes back as a question for counsel, never as a date:
    /// an unknown jurisdiction, a case no rule speaks to, a rule whose source nobody read well enough, a missing fact.
    /// </summary>
    public Calculation Compute(RequestFacts facts)
    {
        var packs = library.Packs.Where(pack => pack.Jurisdiction == facts.Jurisdiction).ToList();
        if (packs.Count == 0)
            return Ask("deadlines.no-pack", facts.Jurisdiction, $"There are no rules for the jurisdiction \"{facts.Jurisdiction}\". Find the dates that govern this paper and enter them.");

        if (CourtOf(facts, out var district) is { } question) return new([], [question]);

        var deadlines = new List<ComputedDeadline>();
        var questions = new List<CounselQuestion>();
        var missing = new List<(string Fact, string Rule)>();
        foreach (var pack in packs)
            foreach (var rule in pack.Rules.Where(rule => Speaks(rule, facts)))
                if (!rule.Computes) questions.Add(Unconfirmed(rule));
                else if (ReadRule(pack, rule, facts, district, missing) is { } deadline) deadlines.Add(deadline);

        questions.AddRange(missing.GroupBy(entry => entry.Fact, entry => entry.Rule).Select(Missing));
        if (deadlines.TrueForAll(deadline => deadline.Role != DeadlineRole.Ours) && questions.Count == 0)
            questions.Add(new("deadlines.no-rule", "", $"No rule speaks to this paper ({facts.Instrument}, {facts.Forum}, {string.Join(" and ", facts.Commands)}). Find the date by which the agency must answer and enter it."));

        return new([.. deadlines.OrderBy(d => d.Due?.LastMoment ?? DateTime.MaxValue).ThenBy(d => d.RuleId, StringComparer.Ordinal)], questions);
    }

    private static bool Speaks(LegalRule rule, RequestFacts facts) =>
        rule.Applies.Covers(facts.Forum, facts.Instrument, facts.Commands, facts.Traits)
        && rule.HoldsOn(facts.Service?.On ?? facts.ComplianceAt?.Day);

    private CounselQuestion? CourtOf(RequestFacts facts, out CourtDistrict? district)
    {
        district = null;
        if (facts.District is { } code && !library.Districts.TryGetValue(code, out district))
            return new("deadlines.unknown-court", "", $"\"{code}\" is not a federal district. Correct the court, or enter the dates.");

        var zone = facts.Zone ?? district?.Zone;
        if (zone is null)
            return new("deadlines.unknown-court", "", "The court's district is not known, and with it its time zone and holidays. Enter the court, or enter the dates.");

        return TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _) ? null : new("deadlines.unknown-court", "", $"\"{zone}\" is not a time zone. Correct the court.");
    }

    private ComputedDeadline? ReadRule(RulePack pack, LegalRule rule, RequestFacts facts, CourtDistrict? district, List<(string Fact, string Rule)> missing)
    {
        if (rule.Engine is not { } engine) throw new InvalidOperationException($"Rule {rule.Id} was loaded without an engine.");

        var court = CourtCalendar.For(engine, StateOf(facts, district), library);
        var reading = new RuleReading(facts, court, pack.EventTitles);
        var found = reading.Read(rule.Expression);
        missing.AddRange(reading.Missing.Distinct().Select(fact => (fact, rule.Title)));
        if (found.Due is null && reading.Missing.Count > 0) return null;

        var sheet = new ComputedDeadline(rule.Id, rule.Title, rule.Role)
        {
            Citation = rule.Citation,
            Consequence = rule.Consequence,
            Mark = rule.Mark,
            VerifiedBy = rule.VerifiedBy,
            PackVersion = $"{pack.Id} {pack.Version}",
            CalendarVersions = court.Versions,
            Zone = facts.Zone ?? district?.Zone ?? "",
            Verdict = Precondition.Judge(rule, facts, found.Due),
        };
        return DeadlineSheet.Fill(sheet, found, reading, court, facts, district);
    }

    private static string? StateOf(RequestFacts facts, CourtDistrict? district) =>
        string.IsNullOrEmpty(facts.State) ? district?.State : facts.State;

    private static CounselQuestion Unconfirmed(LegalRule rule) =>
        new("deadlines.rule-unconfirmed", rule.Id, $"\"{rule.Title}\" ({rule.Citation}) may set a date here, but its source is not confirmed. Read it and enter the date.");

    private static CounselQuestion Missing(IGrouping<string, string> fact) =>
        new("deadlines.fact-missing", fact.Key, $"It is not known when this was: {fact.Key}. These dates need it: {string.Join("; ", fact)}. Find it out, or enter the dates.");

    private static Calculation Ask(string code, string subject, string sentence) => new([], [new(code, subject, sentence)]);
}
