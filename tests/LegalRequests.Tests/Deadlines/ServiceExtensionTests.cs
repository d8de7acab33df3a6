using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

public sealed class ServiceExtensionTests
{
    private const string Days = "service_days: {mail: 5d, mail_out_of_state: 10d, courier: 2cd, email: 0d}\nservice_citation: SAMPLE 3";

    private const string Notice = "role: their_precondition\nevent: notice\nexpr: not_later_than(5d plus service before service)";

    [Theory]
    [InlineData("mail", "2026-06-08")]
    [InlineData("mail_out_of_state", "2026-06-11")]
    [InlineData("courier", "2026-06-03")]
    [InlineData("email", "2026-06-01")]
    public void The_way_of_service_makes_the_period_longer(string method, string expected)
    {
        var facts = SampleLaw.Facts with { Service = new(Day("2026-05-14"), method) };

        var date = SampleLaw.Date(SampleLaw.Pack("role: ours\nexpr: within(18d plus service after service)", Days), facts);

        date.Due?.Day.ShouldBe(Day(expected));
    }

    [Fact]
    public void The_added_days_have_a_line_of_their_own()
    {
        var facts = SampleLaw.Facts with { Service = new(Day("2026-05-14"), "mail") };

        var date = SampleLaw.Date(SampleLaw.Pack("role: ours\nexpr: within(18d plus service after service)", Days), facts);

        date.Trace.Select(line => line.Text).Take(6).ShouldBe(
        [
            "May 14, 2026 (Thu) is the day of service: day 0, not counted.",
            "Day 18 is Jun 1, 2026 (Mon).",
            "5 days are added because it was served by mail (SAMPLE 3): Jun 6, 2026 (Sat).",
            "Jun 6, 2026 (Sat) is Saturday: the end moves to the next day.",
            "Jun 7, 2026 (Sun) is Sunday: the end moves to the next day.",
            "The period ends on Jun 8, 2026 (Mon).",
        ]);
        date.SafeDate.ShouldBe(Day("2026-06-05"));
        date.Legs.ShouldHaveSingleItem().Text.ShouldBe("18 days and 5 days for service by mail after service");
    }

    [Fact]
    public void Court_days_that_are_added_pass_over_the_weekend_by_name()
    {
        var facts = SampleLaw.Facts with { Service = new(Day("2026-05-14"), "courier") };

        var date = SampleLaw.Date(SampleLaw.Pack("role: ours\nexpr: within(15d plus service after service)", Days), facts);

        date.Trace.Select(line => line.Text).Skip(1).Take(5).ShouldBe(
        [
            "Day 15 is May 29, 2026 (Fri).",
            "May 30, 2026 (Sat) is Saturday: not counted.",
            "May 31, 2026 (Sun) is Sunday: not counted.",
            "2 court days are added because it was served by courier (SAMPLE 3): Jun 2, 2026 (Tue).",
            "The period ends on Jun 2, 2026 (Tue).",
        ]);
    }

    [Fact]
    public void A_way_that_adds_nothing_says_so()
    {
        var facts = SampleLaw.Facts with { Service = new(Day("2026-05-14"), "email") };

        var date = SampleLaw.Date(SampleLaw.Pack("role: ours\nexpr: within(18d plus service after service)", Days), facts);

        date.Trace.ShouldContain(line => line.Text == "Nothing is added for service by e-mail (SAMPLE 3).");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("other")]
    public void A_way_that_is_not_known_is_a_question_and_never_nothing(string? method)
    {
        var facts = SampleLaw.Facts with { Service = new(Day("2026-05-14"), method) };

        var computed = SampleLaw.Compute(SampleLaw.Pack("role: ours\nexpr: within(18d plus service after service)", Days), facts);

        computed.Deadlines.ShouldBeEmpty();
        computed.Questions.ShouldHaveSingleItem().Code.ShouldBe("deadlines.method-missing");
    }

    [Fact]
    public void Days_can_be_added_after_the_period_would_otherwise_have_ended()
    {
        var facts = SampleLaw.Facts with { Service = new(Day("2026-06-06"), "mail") };

        var sum = SampleLaw.Date(SampleLaw.Pack("role: ours\nexpr: within(14d plus service after service)", "service_days: {mail: 3d}"), facts);
        var after = SampleLaw.Date(
            SampleLaw.Pack("role: ours\nexpr: within(14d plus service after service)", "service_days: {mail: 3d}\nservice_days_from: rolled_end"), facts);

        sum.Due?.Day.ShouldBe(Day("2026-06-23"));
        after.Due?.Day.ShouldBe(Day("2026-06-25"));
        after.SafeDate.ShouldBe(sum.SafeDate);
        after.Trace.Select(line => line.Text).Skip(1).Take(5).ShouldBe(
        [
            "Day 14 is Jun 20, 2026 (Sat).",
            "Jun 20, 2026 (Sat) is Saturday: the end moves to the next day.",
            "Jun 21, 2026 (Sun) is Sunday: the end moves to the next day.",
            "3 days are added because it was served by mail (SAMPLE 1): Jun 25, 2026 (Thu).",
            "The period ends on Jun 25, 2026 (Thu).",
        ]);
    }

    [Fact]
    public void Counting_back_they_are_counted_further_back_and_the_defect_says_by_how_much()
    {
        var facts = SampleLaw.Facts with
        {
            OtherEvents = new Dictionary<string, CourtMoment> { ["notice"] = new(Day("2026-05-06")) },
            Methods = new Dictionary<string, string> { ["notice"] = "mail" },
        };

        var date = SampleLaw.Date(SampleLaw.Pack(Notice, Days + "\nrolls_back: no"), facts);

        date.Verdict.ShouldBe(Verdict.Defect);
        date.Due?.Day.ShouldBe(Day("2026-05-04"));
        date.Trace.Select(line => line.Text).Take(5).ShouldBe(
        [
            "May 14, 2026 (Thu) is the day of service: day 0, not counted.",
            "Day 5 is May 9, 2026 (Sat).",
            "5 days are counted further back because it was served by mail (SAMPLE 3): May 4, 2026 (Mon).",
            "The period ends on May 4, 2026 (Mon).",
            "It was on May 6, 2026 (Wed) (service of the notice): a defect, short by 2 days.",
        ]);
    }

    [Fact]
    public void The_way_of_the_event_that_is_held_against_the_rule_counts_and_not_that_of_the_trigger()
    {
        var facts = SampleLaw.Facts with
        {
            Service = new(Day("2026-05-14"), "mail_out_of_state"),
            OtherEvents = new Dictionary<string, CourtMoment> { ["notice"] = new(Day("2026-05-08")) },
            Methods = new Dictionary<string, string> { ["notice"] = "email" },
        };

        var named = SampleLaw.Pack("role: their_precondition\nevent: notice\nexpr: not_later_than(5d plus service(service) before service)", Days);

        SampleLaw.Date(SampleLaw.Pack(Notice, Days), facts).Verdict.ShouldBe(Verdict.Satisfied);
        SampleLaw.Date(named, facts).Verdict.ShouldBe(Verdict.Defect);
    }

    [Fact]
    public void Until_the_way_of_the_notice_is_known_counsel_is_asked()
    {
        var facts = SampleLaw.Facts with { OtherEvents = new Dictionary<string, CourtMoment> { ["notice"] = new(Day("2026-05-01")) } };

        var computed = SampleLaw.Compute(SampleLaw.Pack(Notice, Days), facts);

        computed.Deadlines.ShouldBeEmpty();
        computed.Questions.ShouldContain(question => question.Code == "deadlines.method-missing" && question.Subject == "service of the notice");
    }

    [Fact]
    public void A_counting_without_a_table_cannot_be_asked_to_add()
    {
        SampleLaw.Problems(SampleLaw.Pack("role: ours\nexpr: within(18d plus service after service)"))
            .ShouldHaveSingleItem().ShouldContain("has no \"service_days\"");
    }

    [Theory]
    [InlineData("service_days: {pigeon: 5d}", "unknown method of service \"pigeon\"")]
    [InlineData("service_days: {mail: 5}", "\"5\" is no number of days")]
    [InlineData("service_days: {mail: 1mo}", "\"1mo\" is no number of days")]
    [InlineData("service_days_from: roll", "must be one of period, rolled_end")]
    [InlineData("day_ends: 5 pm", "must be a time such as \"17:00\"")]
    [InlineData("rolls_forward: forward", "must be one of yes, no, back")]
    public void A_slip_in_the_table_is_told(string engine, string message)
    {
        SampleLaw.Problems(SampleLaw.Pack("role: ours\nexpr: within(18d after service)", engine)).ShouldContain(it => it.Contains(message, StringComparison.Ordinal));
    }
}
