using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Guidance;

/// <summary>Reads what the packs say about one request. Pure: no database, no clock.</summary>
public sealed class LawReader(RuleLibrary library)
{
    /// <summary>
    /// Reads the law for some facts. Where nothing speaks, where a source is not read well enough or a fact is missing, the
    /// answer is a question for counsel, never a permission. Exceptions to a privilege are listed and never decided.
    /// </summary>
    /// <param name="facts">What is known of the request.</param>
    /// <param name="dates">Its dates, computed from the same facts and packs.</param>
    /// <param name="today">The day on which something would be sent; null when only the paper counts.</param>
    public LegalGuidance Read(RequestFacts facts, Calculation dates, DateOnly? today = null)
    {
        var packs = new PacksThatSpeak(facts, library);
        var directions = packs.Entries(law => law.Directions);
        var spoken = directions
            .Where(entry => DirectionReading.Speaks(entry.Law, facts, dates))
            .Select(entry => new SpokenDirection(entry, entry.Law.Authority.Sure))
            .ToList();
        var instruments = packs.Entries(law => law.Instruments);
        var overlays = OverlayReading.Of(packs, facts);
        var privileges = PrivilegeReading.Of(packs, facts, spoken);
        var silencedBy = SilencedBy(spoken, overlays, privileges);
        var logs = packs.Entries(law => law.Logs);
        var last = dates.Deadlines.Where(deadline => deadline.Role == DeadlineRole.Embargo && deadline.Due is not null).MaxBy(deadline => deadline.Due?.Day);
        var embargo = last?.Due?.Day;
        var reading = new StandingReading(dates, spoken, [.. directions.Where(entry => DirectionReading.HangsOnUnknown(entry.Law, facts, dates))]);
        reading.AddDirections();
        reading.AddDates(RoleOf, embargo is { } day && !(day <= today) ? day : null);
        reading.AddInstruments(instruments, facts);
        reading.AddOverlays(overlays);
        reading.AddPrivileges(privileges);

        return new LegalGuidance
        {
            Standing = reading.Standing,
            Reasons = reading.Reasons,
            Instruments = instruments,
            DeliverTo = Strictest(instruments),
            SilencedBy = silencedBy,
            MayAcknowledge = silencedBy.Count == 0,
            Log = LogOf(spoken, overlays, privileges, logs),
            Directions = spoken,
            Privileges = privileges,
            Overlays = overlays,
            Notices = packs.Entries(law => law.Notices),
            Logs = logs,
            Certificates = packs.Entries(law => law.Certificates),
            Retention = packs.Entries(law => law.Retention),
            Inserts = OverlayReading.Inserts(overlays, today ?? facts.Service?.On),
            NotBefore = embargo,
            NotBeforeWarning = last?.Warning,
            Questions = reading.Questions,
        };
    }

    private DeadlineRole? RoleOf(string ruleId) =>
        library.Packs.SelectMany(pack => pack.Rules).FirstOrDefault(rule => rule.Id == ruleId)?.Role;

    /// <summary>To send to the court only is narrower than to send to who asked.</summary>
    private static AnswerGoesTo? Strictest(IReadOnlyList<FromPack<InstrumentLaw>> instruments)
    {
        var named = instruments.Select(entry => entry.Law.DeliverTo).OfType<AnswerGoesTo>().ToList();
        if (named.Count == 0) return null;
        return named.Where(to => to != AnswerGoesTo.Requester).DefaultIfEmpty(AnswerGoesTo.Requester).Min();
    }

    private static List<string> SilencedBy(List<SpokenDirection> directions, IReadOnlyList<SpokenOverlay> overlays, IReadOnlyList<SpokenPrivilege> privileges) =>
    [
        .. directions.Where(direction => direction.Law.Letter == AnswerLetter.NonAcknowledging).Select(direction => direction.Law.Id),
        .. overlays.Where(overlay => overlay.Guards && !overlay.Law.Acknowledge).Select(overlay => overlay.Law.Id),
        .. privileges.Where(privilege => privilege.MayMatter && privilege.Law.IdentityProtected).Select(privilege => privilege.Law.Id),
    ];

    /// <summary>
    /// The most protective of all that speak. An entry that is not sure may still narrow. That a forum asks for no log says
    /// nothing against one.
    /// </summary>
    private static LogKind? LogOf(
        List<SpokenDirection> directions,
        IReadOnlyList<SpokenOverlay> overlays,
        IReadOnlyList<SpokenPrivilege> privileges,
        IReadOnlyList<FromPack<LogLaw>> logs)
    {
        var kinds = directions.Select(direction => direction.Law.Log)
            .Concat(overlays.Where(overlay => overlay.Guards).Select(overlay => (LogKind?)overlay.Law.Log))
            .Concat(privileges.Where(privilege => privilege.MayMatter && privilege.Law.IdentityProtected).Select(privilege => (LogKind?)privilege.Law.Log))
            .Concat(logs.Where(log => log.Law.Kind != LogKind.None && log.Law.Authority.Sure).Select(log => (LogKind?)log.Law.Kind));

        return kinds.Max();
    }
}
