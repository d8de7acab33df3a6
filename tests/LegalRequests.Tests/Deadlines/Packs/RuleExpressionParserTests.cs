using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines.Packs;

public sealed class RuleExpressionParserTests
{
    [Fact]
    public void Expressions_nest()
    {
        var parsed = RuleExpressionParser.Parse(" not_before( latest(within(20d after issued), within(15cd after service)) ) ");

        var bound = parsed.ShouldBeOfType<Bound>();
        bound.Kind.ShouldBe(DueKind.NotBefore);
        var choice = bound.Of.ShouldBeOfType<Choice>();
        choice.First.ShouldBeFalse();
        choice.Of.ShouldBe(
        [
            new Counted(new(20, PeriodUnit.Calendar), After: true, new EventMoment("issued")),
            new Counted(new(15, PeriodUnit.Court), After: true, new EventMoment("service")),
        ]);
    }

    [Theory]
    [InlineData("at_or_before(compliance_at)", typeof(Bound))]
    [InlineData("within(72h after received)", typeof(Counted))]
    [InlineData("not_later_than(5d before compliance_at)", typeof(Counted))]
    [InlineData("requires(order_of_judge)", typeof(RequiredPaper))]
    [InlineData("promptly()", typeof(Promptly))]
    [InlineData("service", typeof(EventMoment))]
    public void Each_primitive_is_read(string text, Type expected)
    {
        RuleExpressionParser.Parse(text).ShouldBeOfType(expected);
    }

    [Theory]
    [InlineData("14d", 14, PeriodUnit.Calendar)]
    [InlineData("2cd", 2, PeriodUnit.Court)]
    [InlineData("72h", 72, PeriodUnit.Hour)]
    [InlineData("6mo", 6, PeriodUnit.Month)]
    [InlineData("6y", 6, PeriodUnit.Year)]
    public void A_period_has_a_unit(string text, int length, PeriodUnit unit)
    {
        RuleExpressionParser.Parse($"within({text} after service)")
            .ShouldBe(new Counted(new(length, unit), After: true, new EventMoment("service")));
    }

    [Theory]
    [InlineData("within(10d plus service after service)", null)]
    [InlineData("not_later_than(10d plus service(consumer_notice) before compliance_at)", "consumer_notice")]
    public void A_period_can_be_longer_by_the_way_of_service(string text, string? served)
    {
        RuleExpressionParser.Parse(text).ShouldBeOfType<Counted>().Plus.ShouldBe(new ServiceAddition(served));
    }

    [Fact]
    public void Any_one_of_several_papers_can_be_required()
    {
        RuleExpressionParser.Parse("requires(order_of_judge, section_5_consent)").Papers.ShouldBe(["order_of_judge", "section_5_consent"]);
    }

    [Theory]
    [InlineData("", 1, "expected an event or a function, found the end")]
    [InlineData("within(14 after service)", 10, "a period is counted in d (days), cd (court days), h (hours), mo (months) or y (years), not \"\"")]
    [InlineData("within(14w after service)", 10, "a period is counted in d (days), cd (court days), h (hours), mo (months) or y (years), not \"w\"")]
    [InlineData("within(11y after service)", 8, "a period must be 1 to 10 years, not 11")]
    [InlineData("within(5d plus servce after service)", 16, "expected \"service\" after plus, found \"servce\"")]
    [InlineData("within(5d plus service() after service)", 24, "expected the event that was served, found \")\"")]
    [InlineData("requires(a,)", 12, "expected the code of a paper, found \")\"")]
    [InlineData("within(14d befor service)", 12, "expected \"after\", found \"befor\"")]
    [InlineData("within(0d after service)", 8, "a period must be 1 to 3660 days, not 0")]
    [InlineData("within(99999999999d after service)", 8, "a period must be 1 to 3660 days, not 99999999999")]
    [InlineData("within(d after service)", 8, "expected a number of days such as 14d, found \"d\"")]
    [InlineData("earliest(service)", 17, "expected \",\" and a second expression, found \")\"")]
    [InlineData("strictly_before(compliance_at", 30, "expected \")\", found the end")]
    [InlineData("strictly_before", 16, "expected \"(\" after strictly_before, found the end")]
    [InlineData("service service", 9, "expected the end of the expression, found \"s\"")]
    [InlineData("later(service, issued)", 1, "unknown function \"later\"")]
    public void A_wrong_expression_says_where_and_what(string text, int column, string message)
    {
        var wrong = Should.Throw<RuleExpressionException>(() => RuleExpressionParser.Parse(text));

        wrong.Column.ShouldBe(column);
        wrong.Message.ShouldStartWith($"column {column}: {message}");
    }
}
