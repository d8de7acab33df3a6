using LegalRequests.Testing;

namespace LegalRequests.Tests.Deadlines.Editions;

/// <summary>A SAMPLE pack for federal courts whose objection falls a chosen number of days after service.</summary>
internal static class SamplePack
{
    public const string Id = "sample-federal";
    public const string Objection = "SAMPLE.objection";
    public const string Secondary = "SAMPLE.secondary";
    public const string File = "packs/sample-federal.yaml";

    // Rule date and safe date of a paper served on January 5, 2026, by the number of days.
    private static readonly Dictionary<int, (string Rule, string Safe)> Dates = new()
    {
        [14] = ("2026-01-20", "2026-01-16"),
        [10] = ("2026-01-15", "2026-01-14"),
        [21] = ("2026-01-26", "2026-01-23"),
    };

    /// <param name="wrongExample">Its example says another date than the rule gives.</param>
    /// <param name="more">Further rules, indented as a list.</param>
    public static string Text(string version, int days = 14, bool wrongExample = false, string more = "", string reviewDue = "2027-06-01") => $$"""
        id: {{Id}}
        title: SAMPLE rules
        jurisdiction: us
        version: "{{version}}"
        review_due: {{reviewDue}}
        engines:
          - id: SAMPLE
            title: SAMPLE counting
            citation: SAMPLE Rule 6
            first_day: next_day
            rolls_forward: yes
            rolls_back: yes
            forward_holidays: [us-federal]
            backward_holidays: [us-federal]
        rules:
          - id: {{Objection}}
            title: Object
            applies: {forum: federal_civil, instrument: civil_subpoena}
            role: ours
            trigger: Service
            expr: within({{days}}d after service)
            engine: SAMPLE
            citation: SAMPLE Rule 45
            source: SAMPLE
            confidence: V
            tests:
              - name: Served on a Monday
                facts: {zone: America/New_York, service: 2026-01-05}
                rule_date: {{(wrongExample ? "2026-01-02" : Dates[days].Rule)}}
                safe_date: {{Dates[days].Safe}}
          - id: SAMPLE.compliance
            title: Comply
            applies: {forum: federal_civil, instrument: civil_subpoena}
            role: ours
            trigger: Time for compliance
            expr: at_or_before(compliance_at)
            engine: SAMPLE
            citation: SAMPLE Rule 45
            source: SAMPLE
            confidence: M-hi
            tests:
              - name: The date on the paper
                facts: {zone: America/New_York, service: 2026-01-05, compliance_at: 2026-02-27 10:00}
                rule_date: 2026-02-27
                safe_date: 2026-02-26
        {{more}}
        """;

    /// <summary>A rule that computes only once somebody recorded that it is current.</summary>
    public const string SecondaryRule = """
          - id: SAMPLE.secondary
            title: Read in a secondary copy
            applies: {forum: federal_civil, instrument: civil_subpoena}
            role: ours
            trigger: Service
            expr: within(30d after service)
            engine: SAMPLE
            citation: SAMPLE Rule 46
            source: SAMPLE copy of 2015
            confidence: V-sec
            tests:
              - name: It asks counsel and gives no date
                facts: {zone: America/New_York, service: 2026-01-05}
                asks_counsel: yes
        """;

    /// <summary>A folder with this pack, the federal calendar and the templates of the house.</summary>
    public static string NewContent()
    {
        var content = Directory.CreateTempSubdirectory("legalrequests-rules-").FullName;
        Directory.CreateDirectory(Path.Combine(content, "workflows", "packs"));
        Directory.CreateDirectory(Path.Combine(content, "workflows", "calendars"));
        Directory.CreateDirectory(Path.Combine(content, "templates"));
        System.IO.File.Copy(
            RepositoryRoot.PathOf("workflows/calendars/us-federal.yaml"), Path.Combine(content, "workflows", "calendars", "us-federal.yaml"));
        System.IO.File.WriteAllText(Path.Combine(content, "workflows", File), Text("2026.1"));
        return content;
    }
}
