using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Requests;

public class RecordRuleFactsTests
{
    private const string Notice = "party_notice";

    private static readonly RecordRuleFacts.Answer InTime = new(FactKind.Event, Notice, true, new DateOnly(2026, 1, 1), Note: "SAMPLE certificate");

    [Theory, EveryDatabase]
    public async Task An_event_that_becomes_known_is_judged_and_moves_no_date_by_itself(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (legal, id) = await LogAsync(house);

        var changed = await house.RunAsync(new RecordRuleFacts.Form(id, [InTime]), legal);

        changed.Value.ShouldBe(1);
        var fact = (await RowsAsync(house)).ShouldHaveSingleItem();
        (fact.Day, fact.Note, fact.RecordedBy, fact.EndedAt).ShouldBe((InTime.Day, "SAMPLE certificate", legal.StaffId, null));
        var table = await TableAsync(house, id);
        table.Deadlines.Single(it => it.RuleId == "FED.45.notice_to_parties").Verdict.ShouldBe(Verdict.Unknown);
        var proposal = table.Proposals.Single();
        proposal.ReadNewWorking()?.Verdict.ShouldBe(Verdict.Satisfied);
        (await house.InScopeAsync(provider => provider.GetRequiredService<DatesOfRequest>().FactsAsync(Request(house, id), default)))
            .OtherEvents[Notice].Day.ShouldBe(new DateOnly(2026, 1, 1));
    }

    [Theory, EveryDatabase]
    public async Task Another_answer_ends_the_one_before_and_not_known_takes_it_back(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (legal, id) = await LogAsync(house);
        await house.RunAsync(new RecordRuleFacts.Form(id, [InTime]), legal);

        (await house.RunAsync(new RecordRuleFacts.Form(id, [InTime with { Day = new DateOnly(2026, 1, 3) }]), legal)).OrThrow();
        (await house.RunAsync(new RecordRuleFacts.Form(id, [InTime with { Holds = null }]), legal)).OrThrow();

        var rows = await RowsAsync(house);
        rows.Select(row => row.Day?.Day).ShouldBe([1, 3]);
        rows.ShouldAllBe(row => row.EndedBy == legal.StaffId && row.EndedAt != null);
        (await TableAsync(house, id)).Proposals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_no_is_an_answer_and_no_rule_takes_it_for_a_yes()
    {
        await using var house = TestHouse.Open();
        var (legal, id) = await LogAsync(house);

        (await house.RunAsync(new RecordRuleFacts.Form(id, [new(FactKind.Event, Notice, false, new DateOnly(2026, 1, 1))]), legal)).OrThrow();

        (await RowsAsync(house)).ShouldHaveSingleItem().Day.ShouldBeNull();
        (await house.InScopeAsync(provider => provider.GetRequiredService<DatesOfRequest>().FactsAsync(Request(house, id), default)))
            .OtherEvents.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_day_of_receipt_is_a_fact_of_its_own()
    {
        await using var house = TestHouse.Open();
        var (legal, id) = await LogAsync(house);

        (await house.RunAsync(new RecordRuleFacts.Form(id, [new(FactKind.Event, "received", true, new DateOnly(2026, 1, 5))]), legal)).OrThrow();

        var facts = await house.InScopeAsync(provider => provider.GetRequiredService<DatesOfRequest>().FactsAsync(Request(house, id), default));
        (facts.ReceivedOn, facts.OtherEvents.Count).ShouldBe((new DateOnly(2026, 1, 5), 0));
    }

    [Fact]
    public async Task What_nobody_asks_has_no_day_or_cannot_be_is_refused_at_its_field()
    {
        await using var house = TestHouse.Open();
        var (legal, id) = await LogAsync(house);

        async Task<(string?, string?)> RefusalAsync(RecordRuleFacts.Answer answer)
        {
            var refusal = (await house.RunAsync(new RecordRuleFacts.Form(id, [answer]), legal)).Refusal;
            return (refusal?.Code, refusal?.Field);
        }

        (await RefusalAsync(new(FactKind.Trait, "invented", true))).ShouldBe(("rule-facts.not-asked", "trait-invented"));
        (await RefusalAsync(InTime with { Day = null })).ShouldBe(("rule-facts.day-missing", "event-party_notice"));
        (await RefusalAsync(InTime with { Day = new DateOnly(1926, 1, 1) })).ShouldBe(("rule-facts.far-away", "event-party_notice"));
        (await RefusalAsync(InTime with { Method = "pigeon" })).ShouldBe(("rule-facts.unknown-method", "event-party_notice"));
        (await RefusalAsync(InTime with { Note = new string('x', 501) })).ShouldBe(("rule-facts.note-too-long", "event-party_notice"));
        (await RefusalAsync(InTime with { Holds = null })).ShouldBe(("rule-facts.unchanged", null));
        (await RowsAsync(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_request_is_left_alone_and_a_social_worker_may_not()
    {
        await using var house = TestHouse.Open();
        var (legal, id) = await LogAsync(house);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        await house.RelateAsync(worker, id, Relation.Assessor);

        var notAllowed = await house.RunAsync(new RecordRuleFacts.Form(id, [InTime]), worker);
        using (var db = house.Database.NewContext())
        {
            await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed));
        }

        var over = await house.RunAsync(new RecordRuleFacts.Form(id, [InTime]), legal);

        notAllowed.Refusal?.Code.ShouldBe("access.not-your-role");
        over.Refusal?.Code.ShouldBe("request.over");
    }

    private static async Task<(Actor Legal, Guid Id)> LogAsync(TestHouse house)
    {
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        return (legal, (await house.LogAsync(legal)).Id);
    }

    private static LegalRequest Request(TestHouse house, Guid id)
    {
        using var db = house.Database.NewContext();
        return db.Set<LegalRequest>().AsNoTracking().Single(it => it.Id == id);
    }

    private static async Task<List<RuleFact>> RowsAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<RuleFact>().OrderBy(it => it.Id).ToListAsync();
    }

    private static Task<RequestDeadlines> TableAsync(TestHouse house, Guid id) =>
        house.InScopeAsync(provider => provider.GetRequiredService<DeadlineTable>().OfAsync(id));
}
