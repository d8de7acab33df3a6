using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

/// <summary>The files of facts in the guide, to the day.</summary>
public sealed class WorkedCaseTests
{
    private static readonly Dictionary<string, FactsFile> Files = Directory.EnumerateFiles(FactsFolder(), "*.yaml").ToDictionary(
        file => Path.GetFileNameWithoutExtension(file),
        Read);

    [Theory]
    [InlineData("t01", "FED.45.objection", "2026-07-17", DueKind.OnDay, "2026-07-16")]
    [InlineData("t01", "FED.45.motion", "2026-07-31 10:00", DueKind.StrictlyBefore, "2026-07-30")]
    [InlineData("t02", "FED.45.objection", "2026-09-24 09:00", DueKind.StrictlyBefore, "2026-09-23")]
    [InlineData("t03", "FED.45.objection", "2026-11-27", DueKind.OnDay, "2026-11-25")]
    [InlineData("t04", "FED.45.objection", "2027-01-04", DueKind.OnDay, "2026-12-31")]
    [InlineData("t05", "CA.1985.3.party_motion_notice", "2026-04-26", DueKind.OnDay, "2026-04-24")]
    [InlineData("t05", "CA.1560.civil", "2026-04-28", DueKind.OnDay, "2026-04-27")]
    [InlineData("t05", "CA.1985.3.nonparty_objection", "2026-05-01", DueKind.NotBefore, null)]
    [InlineData("t06", "CA.1560.civil", "2026-05-29", DueKind.OnDay, "2026-05-28")]
    [InlineData("t07", "NY.3122.objection", "2026-07-03", DueKind.OnDay, "2026-07-02")]
    [InlineData("t08", "TX.176.6d.objection", "2026-09-29 10:00", DueKind.StrictlyBefore, "2026-09-28")]
    [InlineData("t08", "TX.193.3b.log", "2026-10-20", DueKind.OnDay, "2026-10-19")]
    [InlineData("t10", "IL.compliance", "2026-08-24", DueKind.AtOrBefore, "2026-08-21")]
    [InlineData("t11", "PA.4009.23", "2026-08-26", DueKind.OnDay, "2026-08-25")]
    [InlineData("t12", "WA.CR45.objection", "2026-05-29", DueKind.OnDay, "2026-05-28")]
    [InlineData("t13", "CA.1560.civil", "2026-10-16", DueKind.OnDay, "2026-10-15")]
    [InlineData("t13", "CA.1985.3.party_motion_notice", "2026-10-18", DueKind.OnDay, "2026-10-16")]
    [InlineData("t14", "FED.grandjury.quash", "2026-10-07 09:00", DueKind.StrictlyBefore, "2026-10-06")]
    [InlineData("t14", "HIPAA.528a2.oral", "2026-11-05", DueKind.OnDay, "2026-11-04")]
    [InlineData("t15", "HIPAA.528", "2027-01-08", DueKind.OnDay, "2027-01-07")]
    [InlineData("t15", "HIPAA.528.extension", "2027-02-07", DueKind.OnDay, "2027-02-05")]
    [InlineData("t15", "HIPAA.528.window", "2020-11-09", DueKind.NotBefore, null)]
    public void A_date_is_as_the_law_has_it(string file, string rule, string at, DueKind kind, string? safe)
    {
        var date = Date(file, rule);

        date.Due.ShouldBe(new DueMoment(CourtMoment.Parse(at).ShouldNotBeNull(), kind));
        date.SafeDate.ShouldBe(safe is null ? null : Day(safe));
    }

    [Theory]
    [InlineData("t01", "HIPAA.508a2", null, Verdict.Defect)]
    [InlineData("t04", "P2.2.61.order", null, Verdict.Defect)]
    [InlineData("t05", "CA.2020.410.min_lead", "2026-04-28", Verdict.Satisfied)]
    [InlineData("t05", "CA.1985.3.consumer_before_custodian", "2026-04-08", Verdict.Satisfied)]
    [InlineData("t05", "CA.1985.3.consumer_before_production", "2026-04-21", Verdict.Satisfied)]
    [InlineData("t06", "CA.1985.3.consumer_before_custodian", "2026-05-04", Verdict.Defect)]
    [InlineData("t06", "CA.1985.3.consumer_before_production", "2026-05-24", Verdict.Satisfied)]
    [InlineData("t07", "NY.3120.min_lead", "2026-07-03", Verdict.Satisfied)]
    [InlineData("t08", "TX.205.2", "2026-08-22", Verdict.Unknown)]
    [InlineData("t08", "TX.196.1c", null, Verdict.Defect)]
    [InlineData("t09", "FL.1.351.party_objection", "2026-09-17", Verdict.Defect)]
    [InlineData("t10", "IL.110.10d", null, Verdict.Defect)]
    [InlineData("t11", "PA.4009.22", null, Verdict.Defect)]
    [InlineData("t12-order", "P2.2.61.mandate", null, Verdict.Defect)]
    [InlineData("t13", "VICTIM.release", null, Verdict.Defect)]
    [InlineData("t14", "P2.2.61.order", null, Verdict.Defect)]
    public void What_the_other_side_had_to_do_is_judged(string file, string rule, string? bound, Verdict verdict)
    {
        var date = Date(file, rule);

        date.Due?.Day.ShouldBe(bound is null ? date.Due.Day : Day(bound));
        (date.Due is null).ShouldBe(bound is null);
        date.Verdict.ShouldBe(verdict);
    }

    [Theory]
    [InlineData("t01", "2026-07-31", "FED.45.objection")]
    [InlineData("t02", "2026-09-28", null)]
    [InlineData("t03", "2026-11-30", null)]
    [InlineData("t07", "2026-07-06", null)]
    [InlineData("t08", "2026-09-15", null)]
    [InlineData("t09", "2026-09-14", null)]
    [InlineData("t09", "2026-09-22", null)]
    public void A_wrong_date_is_not_offered(string file, string wrong, string? rule)
    {
        var dates = Compute(file).Deadlines;

        dates.ShouldNotBeEmpty();
        dates.Where(date => rule is null || date.RuleId == rule).ShouldNotContain(date => date.Due != null && date.Due.Day == Day(wrong));
    }

    [Theory]
    [InlineData("t05", "CA.1985.3.consumer_before_custodian", "It was on Apr 8, 2026 (Wed) (service of the notice on the consumer): in time.")]
    [InlineData("t06", "CA.1985.3.consumer_before_custodian", "It was on May 6, 2026 (Wed) (service of the notice on the consumer): a defect, short by 2 days.")]
    [InlineData("t09", "FL.1.351.party_objection", "Sep 7, 2026 (Mon) is Labor Day: not counted.")]
    [InlineData("t09", "FL.1.351.party_objection", "Day 10 is Sep 17, 2026 (Thu).")]
    public void The_working_says_why(string file, string rule, string line)
    {
        Date(file, rule).Trace.Select(it => it.Text).ShouldContain(line);
    }

    [Fact]
    public void Five_days_for_mail_are_told_with_their_rule()
    {
        Date("t06", "CA.1985.3.consumer_before_custodian").Trace.Select(it => it.Text)
            .ShouldContain(text => text.StartsWith("5 days are counted further back because it was served by mail (") && text.EndsWith(": May 4, 2026 (Mon)."));
    }

    [Fact]
    public void Service_by_email_is_said_to_add_nothing()
    {
        Date("t09", "FL.1.351.party_objection").Trace.Select(it => it.Text).ShouldContain(text => text.StartsWith("Nothing is added for service by e-mail"));
    }

    [Fact]
    public void A_grand_jury_has_no_objection_and_an_order_alone_no_date_to_answer_by()
    {
        Compute("t14").Deadlines.ShouldNotContain(date => date.RuleId.Contains("objection"));
        var order = Compute("t12-order");
        order.Deadlines.ShouldNotContain(date => date.Role == DeadlineRole.Ours && date.Due != null);
        order.Questions.ShouldContain(question => question.Code == "deadlines.no-rule");
    }

    [Fact]
    public void Every_case_is_read_and_every_date_of_the_law_is_unsigned()
    {
        Files.Keys.Order().ShouldBe([.. Enumerable.Range(1, 12).Select(n => $"t{n:D2}"), "t12-order", "t13", "t14", "t15"]);
        Files.Keys.SelectMany(file => Compute(file).Deadlines).ShouldAllBe(date => date.Warning == ComputedDeadline.NotVerified);
    }

    private static Calculation Compute(string file) => Calculator.Compute(Files[file].Facts);

    private static ComputedDeadline Date(string file, string rule) => Compute(file).Deadlines.Single(date => date.RuleId == rule);

    private static string FactsFolder() => Path.Combine(WorkflowsFolder(), "..", "docs", "guide", "facts");

    private static FactsFile Read(string file)
    {
        using var text = File.OpenText(file);
        var read = FactsFile.Read(Path.GetFileName(file), text, Library, out var problems);
        problems.Select(problem => problem.ToString()).ShouldBeEmpty();
        return read.ShouldNotBeNull();
    }
}
