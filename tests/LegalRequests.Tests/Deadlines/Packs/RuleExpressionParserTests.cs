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
            new Within(20, DayUnit.Calendar, new EventMoment("issued")),
            new Within(15, DayUnit.Court, new EventMoment("service")),
        ]);
    }

    [Theory]
    [InlineData("at_or_before(compliance_at)", typeof(Bound))]
    [InlineData("not_later_than(5d before compliance_at)", typeof(NotLaterThan))]
    [InlineData("requires(order_of_judge)", typeof(RequiredPaper))]
    [InlineData("promptly()", typeof(Promptly))]
    [InlineData("service", typeof(EventMoment))]
    public void Each_primitive_is_read(string text, Type expected)
    {
        RuleExpressionParser.Parse(text).ShouldBeOfType(expected);
    }

    [Theory]
    [InlineData("", 1, "expected an event or a function, found the end")]
    [InlineData("within(14 after service)", 10, "a period is counted in d (days) or cd (court days), not \"\"")]
    [InlineData("within(14w after service)", 10, "a period is counted in d (days) or cd (court days), not \"w\"")]
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
