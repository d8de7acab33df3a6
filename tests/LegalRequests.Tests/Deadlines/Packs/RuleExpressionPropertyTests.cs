using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using Xunit;

namespace LegalRequests.Tests.Deadlines.Packs;

public sealed class RuleExpressionPropertyTests
{
    private static readonly Gen<string> Name = Gen.Elements("service", "issued", "compliance_at", "notice_2", "a", "plus", "after", "within_reason");

    private static readonly Gen<Period> AnyPeriod =
        from unit in Gen.Elements(Enum.GetValues<PeriodUnit>())
        from length in Gen.Choose(1, Period.Most(unit))
        select new Period(length, unit);

    private static readonly Gen<ServiceAddition?> AnyPlus = Gen.OneOf(
        Gen.Constant<ServiceAddition?>(null),
        Gen.Constant<ServiceAddition?>(new ServiceAddition()),
        Name.Select(ServiceAddition? (name) => new ServiceAddition(name)));

    [Fact]
    public void What_is_written_is_read_again_as_the_same()
    {
        Hold(Prop.ForAll(Arb.From(Expression(4)), written => RuleExpressionParser.Parse(written.ToString()).ToString() == written.ToString()));
    }

    [Fact]
    public void Spaces_between_words_and_signs_do_not_matter()
    {
        Hold(Prop.ForAll(Arb.From(Expression(3)), written =>
        {
            var wide = written.ToString().Replace("(", " ( ").Replace(")", " ) ").Replace(",", " ,\n").Replace(" after ", "  after\t");
            return RuleExpressionParser.Parse(wide).ToString() == written.ToString();
        }));
    }

    [Fact]
    public void Any_text_is_read_or_refused_with_a_column_inside_it()
    {
        var scraps = Gen.Elements(
            "within", "not_later_than", "latest", "requires", "promptly", "(", ")", ",", " ", "14d", "5cd", "72h", "9mo", "99999999999999d", "0d", "after", "before",
            "plus", "service", "e", "_", "Ä", "\u0000", "\ud800", "-1", "d", "\t");
        var text = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(random => random ?? ""),
            Gen.ListOf(scraps).Select(string.Concat),
            Gen.ListOf(scraps).Select(parts => string.Join(' ', parts)));

        Hold(Prop.ForAll(Arb.From(text), IsReadOrRefused), 2_000);
    }

    [Fact]
    public void Text_that_nests_without_end_is_refused_like_any_other()
    {
        foreach (var depth in new[] { 25, 1_000, 200_000 })
        {
            Assert.True(IsReadOrRefused(string.Concat(Enumerable.Repeat("earliest(", depth))));
            Assert.True(IsReadOrRefused(string.Concat(Enumerable.Repeat("strictly_before(", depth)) + "service" + new string(')', depth)));
        }
    }

    private static bool IsReadOrRefused(string text)
    {
        try
        {
            return RuleExpressionParser.Parse(text).ToString().Length > 0;
        }
        catch (RuleExpressionException wrong)
        {
            return wrong.Column >= 1 && wrong.Column <= text.Length + 1;
        }
    }

    private static Gen<RuleExpression> Expression(int depth)
    {
        var leaf = Gen.OneOf(
            Name.Select(RuleExpression (name) => new EventMoment(name)),
            Name.NonEmptyListOf().Select(RuleExpression (names) => new RequiredPaper([.. names])),
            Gen.Constant<RuleExpression>(new Promptly()));
        if (depth == 0) return leaf;

        var inner = Expression(depth - 1);
        var kind = Gen.Elements(DueKind.StrictlyBefore, DueKind.AtOrBefore, DueKind.NotBefore);
        return Gen.OneOf(
            leaf,
            inner.SelectMany(_ => AnyPeriod, (of, period) => (of, period)).SelectMany(
                _ => AnyPlus.SelectMany(_ => Gen.Elements(true, false), (plus, after) => (plus, after)),
                RuleExpression (counted, how) => new Counted(counted.period, how.after, counted.of) { Plus = how.plus }),
            kind.SelectMany(_ => inner, RuleExpression (of, part) => new Bound(of, part)),
            Gen.Elements(true, false).SelectMany(_ => inner.ListOf(2), RuleExpression (first, parts) => new Choice(first, [.. parts])));
    }

    private static void Hold(Property property, int times = 400) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true), property);
}
