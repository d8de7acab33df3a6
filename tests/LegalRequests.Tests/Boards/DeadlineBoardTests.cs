using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class DeadlineBoardTests
{
    [Theory, EveryDatabase]
    public async Task Dates_stand_by_role_and_each_with_what_stood_in_its_place_before(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff, "Alex SAMPLE");
        var id = (await house.LogAsync(legal)).Id;
        var computed = (await ReadAsync(house, id)).Held.Single(it => it.RuleId == "FED.45.objection");
        var set = await house.RunAsync(new SetCourtDate.Form(id, computed.Id, "", new DateOnly(2026, 1, 28), null, "", "SAMPLE order", IsExtension: false), legal);

        var view = await ReadAsync(house, id);

        view.Groups.Select(group => group.Role).ShouldBe([DeadlineRole.Ours, DeadlineRole.TheirPrecondition, DeadlineRole.Info, DeadlineRole.Policy]);
        var card = view.Find(set.Value).ShouldNotBeNull();
        (card.After, card.Before.Select(it => it.Id).Single(), view.NameOf(card.Row.ComputedBy)).ShouldBe((null, computed.Id, "Alex SAMPLE"));
        view.Find(computed.Id)?.After?.Id.ShouldBe(set.Value);
        view.Find(Guid.CreateVersion7()).ShouldBeNull();
        var today = await house.InScopeAsync(provider => provider.GetRequiredService<DeadlineBoard>().RuleTodayAsync(card.Row));
        today?.Due?.Day.ShouldBe(computed.DueDay ?? default);
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_says_which_fact_changed_and_the_facts_what_is_missing(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = (await house.LogAsync(legal)).Id;
        var missing = (await ReadAsync(house, id)).Facts.Missing;
        var notice = new RecordRuleFacts.Answer(FactKind.Event, "party_notice", true, new DateOnly(2026, 1, 1));
        (await house.RunAsync(new RecordRuleFacts.Form(id, [notice]), legal)).OrThrow();

        var view = await ReadAsync(house, id);

        view.Proposals.ShouldHaveSingleItem().Changes.ShouldBe([new FactChange("otherEvents.party_notice", null, "Jan 1, 2026 (Thu)")]);
        view.Facts.Missing.ShouldBe(missing - 1);
        view.Facts.TitleOf("party_notice").ShouldBe("service of the notice and a copy on the other parties");
    }

    [Fact]
    public async Task A_date_that_is_over_is_missed_until_it_is_settled()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = (await house.LogAsync(legal)).Id;
        house.Clock.MoveTo(new DateTimeOffset(2026, 1, 19, 12, 0, 0, TimeSpan.Zero));

        var missed = (await ReadAsync(house, id)).Missed.Single();
        await house.RunAsync(new MarkNotNeeded.Form(id, missed.Id, "SAMPLE"), legal);

        missed.RuleId.ShouldBe("FED.45.objection");
        (await ReadAsync(house, id)).Missed.ShouldBeEmpty();
    }

    private static Task<DeadlinesView> ReadAsync(TestHouse house, Guid id) =>
        house.InScopeAsync(provider => provider.GetRequiredService<DeadlineBoard>().ReadAsync(id));
}
