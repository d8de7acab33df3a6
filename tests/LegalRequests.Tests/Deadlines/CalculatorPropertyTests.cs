using FsCheck;
using FsCheck.Fluent;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Law;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines;

/// <summary>What must hold whatever is known or unknown of a request, under every pack that ships.</summary>
public sealed class CalculatorPropertyTests
{
    private static readonly FactNames Names = Library.Names;

    private static readonly string[] Jurisdictions = [.. Library.Packs.Select(pack => pack.Jurisdiction).Distinct(), "us-zz", "none"];

    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 1_500).Select(n => new DateOnly(2025, 12, 1).AddDays(n));

    private static readonly Gen<CourtMoment> Moment =
        from day in Day
        from minute in Gen.OneOf(Gen.Constant(-1), Gen.Choose(0, 1_439))
        select new CourtMoment(day, minute < 0 ? null : new TimeOnly(minute / 60, minute % 60));

    private static readonly Arbitrary<RequestFacts> AnyFacts = Arb.From(
        from jurisdiction in Gen.Elements<string>(Jurisdictions)
        from forum in Gen.Elements<string>(FactWords.Forums)
        from instrument in Gen.OneOf(Gen.Constant(FactWords.CivilSubpoena), Gen.Elements<string>(FactWords.Instruments))
        from commands in Gen.SubListOf<string>(FactWords.Commands)
        from district in Maybe(Gen.Elements<string>(Library.Districts.Keys))
        from zone in Maybe(Gen.Elements("America/New_York", "America/Los_Angeles"))
        from service in Maybe(Day)
        from method in Maybe(Gen.Elements<string>(FactWords.ServiceMethods))
        from compliance in Maybe(Moment)
        from issued in Maybe(Day)
        from papers in Gen.SubListOf<string>(Names.Papers)
        from traits in Gen.SubListOf<string>(Names.Traits)
        from events in Gen.SubListOf<string>(Names.Events.Except(FactWords.Events))
        from moments in Moment.ListOf(40)
        from methods in Gen.Elements<string>(FactWords.ServiceMethods).ListOf(40)
        select new RequestFacts
        {
            Jurisdiction = jurisdiction,
            Forum = forum,
            Instrument = instrument,
            Commands = [.. commands],
            District = jurisdiction == "us" ? district.FirstOrDefault() : null,
            Zone = zone.FirstOrDefault(),
            Service = service.Count > 0 ? new(service[0], method.FirstOrDefault()) : null,
            ComplianceAt = compliance.FirstOrDefault(),
            IssuedOn = issued.Count > 0 ? issued[0] : null,
            Papers = [.. papers],
            Traits = [.. traits],
            OtherEvents = events.Zip(moments).ToDictionary(pair => pair.First, pair => pair.Second),
            Methods = events.Zip(methods).Skip(1).ToDictionary(pair => pair.First, pair => pair.Second),
        });

    [Fact]
    public void Dates_alone_are_the_dates_with_their_working()
    {
        Hold(Prop.ForAll(AnyFacts, facts =>
        {
            var (full, bare) = (Calculator.Compute(facts), Calculator.Dates(facts));
            return full.Questions.SequenceEqual(bare.Questions)
                && full.Deadlines.Select(Outcome).SequenceEqual(bare.Deadlines.Select(Outcome))
                && bare.Deadlines.All(date => date.Trace.Count == 0 && date.Workings.Count == 0);
        }));
    }

    [Fact]
    public void A_safe_date_lies_before_every_reading_and_each_date_of_ours_has_one()
    {
        Hold(Prop.ForAll(AnyFacts, facts => Calculator.Compute(facts).Deadlines.All(date =>
        {
            var wants = date is { Role: DeadlineRole.Ours or DeadlineRole.Info, Due: { Kind: not DueKind.NotBefore } };
            return wants == date.SafeDate.HasValue
                && (date.SafeDate is not { } safe
                    || (safe < date.Due?.Day && date.Legs.Where(leg => leg.Governs).All(leg => safe < leg.Earliest && leg.Earliest <= leg.Due.Day)));
        })));
    }

    [Fact]
    public void Every_date_shows_its_working_and_its_law()
    {
        Hold(Prop.ForAll(AnyFacts, facts => Calculator.Compute(facts).Deadlines.All(date =>
            date.Citation.Length > 0
            && date.PackVersion.Length > 0
            && date.Warning == ComputedDeadline.NotVerified
            && (date.Due is not { } due || date.Trace.Any(line => line.Kind == TraceKind.Result && line.Text == $"Rule date: {due}."))
            && (date.Verdict is null || date.Trace.Any(line => line.Kind == TraceKind.Verdict)))));
    }

    [Fact]
    public void No_rule_that_is_not_well_read_gives_a_date_and_each_one_that_speaks_is_asked_about()
    {
        var unread = Library.Packs.SelectMany(pack => pack.Rules).Where(rule => !rule.Computes).Select(rule => rule.Id).ToHashSet();

        Hold(Prop.ForAll(AnyFacts, facts =>
        {
            var computed = Calculator.Compute(facts);
            return computed.Deadlines.All(date => !unread.Contains(date.RuleId))
                && computed.Questions.Where(question => question.Code == "deadlines.rule-unconfirmed").All(question => unread.Contains(question.Subject));
        }));
    }

    [Fact]
    public void Where_no_date_of_the_law_says_when_to_act_counsel_is_asked()
    {
        Hold(Prop.ForAll(AnyFacts, facts =>
        {
            var computed = Calculator.Compute(facts);
            return computed.Questions.Count > 0
                || computed.Deadlines.Any(date => date is { Role: DeadlineRole.Ours, Due: not null });
        }));
    }

    [Fact]
    public void A_later_service_never_makes_a_date_counted_from_it_earlier()
    {
        Hold(Prop.ForAll(AnyFacts, Arb.From(Gen.Choose(1, 40)), (facts, later) =>
        {
            if (facts.Service is not { } service || facts.ReceivedOn is not null) return true;

            var moved = Calculator.Dates(facts with { Service = service with { On = service.On.AddDays(later) } });
            return Calculator.Dates(facts).Deadlines.All(date => moved.Deadlines
                .Where(other => other.RuleId == date.RuleId && date.Due is not null && other.Due is not null)
                .All(other => date.Due?.Day <= other.Due?.Day));
        }));
    }

    private static (string, DueMoment?, DateOnly?, Verdict?, string) Outcome(ComputedDeadline date) =>
        (date.RuleId, date.Due, date.SafeDate, date.Verdict, date.Zone);

    private static Gen<List<T>> Maybe<T>(Gen<T> generator) =>
        Gen.Choose(0, 4).SelectMany(n => n == 0 ? Gen.Constant(new List<T>()) : generator.Select(value => new List<T> { value }));

    private static void Hold(Property property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300).WithQuietOnSuccess(true), property);
}
