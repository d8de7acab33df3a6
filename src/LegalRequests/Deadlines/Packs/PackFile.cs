using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;
using LegalRequests.Law.Sections;

namespace LegalRequests.Deadlines.Packs;

/// <summary>Reads one file of <c>workflows/packs</c>.</summary>
internal static class PackFile
{
    private static readonly Dictionary<string, DeadlineRole> Roles = new()
    {
        ["ours"] = DeadlineRole.Ours,
        ["their_precondition"] = DeadlineRole.TheirPrecondition,
        ["embargo"] = DeadlineRole.Embargo,
        ["info"] = DeadlineRole.Info,
    };

    private static readonly Dictionary<string, DoneBy> WaysOfDoing = new()
    {
        ["serving"] = DoneBy.Serving,
        ["filing"] = DoneBy.Filing,
        ["delivery_to_court"] = DoneBy.DeliveryToCourt,
    };

    public static RulePack Read(Sheet sheet, IReadOnlyDictionary<string, HolidayCalendar> calendars)
    {
        string id = sheet.Text("id"), title = sheet.Text("title"), jurisdiction = sheet.Text("jurisdiction"), version = sheet.Text("version");
        var signedBy = sheet.OptionalText("verified_by");
        var reviewDue = sheet.Day("review_due");
        var zone = ReadZone(sheet);
        var isPolicy = sheet.YesNo("policy") ?? false;
        var engines = EngineSheet.ReadAll(sheet, calendars);
        var events = ReadTitles(sheet, "events");
        var traits = ReadTitles(sheet, "traits");
        var papers = ReadTitles(sheet, "papers");
        var names = new FactNames([.. FactWords.Events, .. events.Keys], traits.Keys, papers.Keys);

        var rules = new List<LegalRule>();
        foreach (var entry in sheet.Maps("rules"))
        {
            var rule = ReadRule(entry, new(id, jurisdiction, signedBy, engines, names));
            entry.Close();
            if (rule is null) continue;
            if (rules.Any(other => other.Id == rule.Id)) entry.Complain("id", $"rule \"{rule.Id}\" is here twice");
            if (isPolicy && rule.Role is not (DeadlineRole.Ours or DeadlineRole.Info))
                entry.Complain("role", "the agency's own policy binds nobody else and shuts no release: its rules are ours or info");
            rules.Add(rule);
        }

        var law = SectionSheet.Read(sheet, new PackNames(signedBy)
        {
            Traits = names.Traits,
            Papers = names.Papers,
            Events = names.Events,
            Rules = [.. rules.Select(rule => rule.Id)],
        });
        if (rules.Count == 0 && !law.Any) sheet.Complain(null, "a pack without rules is a slip: list them under \"rules\"");
        return new RulePack(id, title, jurisdiction, version, rules)
        {
            ReviewDue = reviewDue,
            Zone = zone,
            IsPolicy = isPolicy,
            EventTitles = events,
            TraitTitles = traits,
            PaperTitles = papers,
            Law = law,
            DirectionExamples = DirectionExample.ReadAll(law, jurisdiction, names),
        };
    }

    private static LegalRule? ReadRule(Sheet entry, PackContext pack)
    {
        string id = entry.Text("id"), title = entry.Text("title"), trigger = entry.Text("trigger");
        string citation = entry.Text("citation"), source = entry.Text("source");
        var role = entry.Word("role", Roles);
        var mark = entry.Word("confidence", RuleMarks.ByWord);
        var expression = ReadExpression(entry, pack);
        var engine = ReadEngine(entry, pack, expression);
        var scope = ScopeSheet.Read(entry, pack.Names.Traits);
        var held = ReadHeldEvent(entry, pack, role);
        var (from, to) = (entry.Day("effective_from"), entry.Day("effective_to"));
        if (from > to) entry.Complain("effective_to", "\"effective_to\" lies before \"effective_from\"");

        var tests = entry.Maps("tests").Select(test => ExampleSheet.Read(test, pack.Jurisdiction, scope, pack.Names)).ToList();
        if (tests.Count == 0) entry.Complain(null, $"rule \"{id}\" has no tests; a rule without a worked example is not trusted");
        var rule = new LegalRule(id, title, pack.Id)
        {
            Applies = scope,
            Role = role ?? DeadlineRole.Info,
            Trigger = trigger,
            Expression = expression ?? new Promptly(),
            Event = held,
            WaitsFor = ReadWaitsFor(entry, pack),
            Engine = engine,
            DoneBy = entry.Word("done_by", WaysOfDoing, required: false),
            Effect = entry.OptionalText("effect"),
            Consequence = entry.OptionalText("consequence"),
            Citation = citation,
            Source = source,
            Mark = mark ?? RuleMark.MLo,
            VerifiedOn = entry.Day("verified_on"),
            VerifiedBy = entry.OptionalText("verified_by") ?? pack.SignedBy,
            CheckedCurrentOn = entry.Day("checked_current_on"),
            EffectiveFrom = from,
            EffectiveTo = to,
            Tests = tests,
        };
        return expression is null || role is null || mark is null ? null : rule;
    }

    private static RuleExpression? ReadExpression(Sheet entry, PackContext pack)
    {
        var text = entry.Text("expr");
        if (text.Length == 0) return null;
        try
        {
            var expression = RuleExpressionParser.Parse(text);
            foreach (var name in expression.Events.Distinct()) CheckEvent(entry, "expr", name, pack);
            foreach (var paper in expression.Papers.Where(paper => !pack.Names.Papers.Contains(paper)))
                entry.Complain("expr", $"unknown paper \"{paper}\"; the papers of this pack are {string.Join(", ", pack.Names.Papers)}");

            return expression;
        }
        catch (RuleExpressionException wrong)
        {
            entry.Complain("expr", $"the expression cannot be read, {wrong.Message}");
            return null;
        }
    }

    private static CountingEngine? ReadEngine(Sheet entry, PackContext pack, RuleExpression? expression)
    {
        if (entry.OptionalText("engine") is not { } name)
        {
            if (expression is not null) entry.Complain(null, "field \"engine\" is missing: which rule of counting holds here?");
            return null;
        }

        if (pack.Engines.TryGetValue(name, out var engine))
        {
            if (engine.ServiceDays.Count == 0 && expression?.All.Any(part => part is Counted { Plus: not null }) == true)
                entry.Complain("engine", $"engine \"{name}\" has no \"service_days\" for \"plus service\" to add");
            return engine;
        }

        entry.Complain("engine", $"unknown engine \"{name}\"; this pack has {string.Join(", ", pack.Engines.Keys)}");
        return null;
    }

    private static string? ReadHeldEvent(Sheet entry, PackContext pack, DeadlineRole? role)
    {
        var name = entry.OptionalText("event");
        if (name is not null) CheckEvent(entry, "event", name, pack);
        if (name is not null && role != DeadlineRole.TheirPrecondition)
            entry.Complain("event", "only a rule of role their_precondition holds an event of the other side against its date");
        return name;
    }

    private static IReadOnlyList<string> ReadWaitsFor(Sheet entry, PackContext pack)
    {
        var events = entry.Words("waits_for");
        foreach (var name in events) CheckEvent(entry, "waits_for", name, pack);

        return events;
    }

    private static void CheckEvent(Sheet entry, string key, string name, PackContext pack)
    {
        if (pack.Names.Events.Contains(name)) return;
        entry.Complain(key, $"unknown event \"{name}\"; the events are {string.Join(", ", pack.Names.Events)}");
    }

    private static string? ReadZone(Sheet sheet)
    {
        var zone = sheet.OptionalText("zone");
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
            sheet.Complain("zone", $"\"{zone}\" is not a time zone; write it as America/New_York");
        return zone;
    }

    private static Dictionary<string, string> ReadTitles(Sheet sheet, string key)
    {
        var own = sheet.Map(key);
        return own?.Keys.ToList().ToDictionary(name => name, own.Text) ?? [];
    }

    private sealed record PackContext(
        string Id, string Jurisdiction, string? SignedBy, IReadOnlyDictionary<string, CountingEngine> Engines, FactNames Names);
}
