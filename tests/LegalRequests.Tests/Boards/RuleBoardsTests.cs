using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.RuleChanges;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines.Editions;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public sealed class RuleBoardsTests
{
    [Fact]
    public async Task Neither_the_effect_of_a_change_nor_the_list_of_proposals_names_a_request_behind_a_wall()
    {
        await using var room = await RuleRoom.OpenAsync();
        var (open, walled) = (await room.AddRequestAsync(), await room.AddRequestAsync());
        await room.House.RelateAsync(room.Counsel, walled, Relation.Walled);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        var change = await room.BringInForceAsync("2026.2");

        var (effect, proposals) = (await EffectAsync(room, change.Id, room.Counsel), await ProposalsAsync(room, room.Counsel));
        var all = await EffectAsync(room, change.Id, room.Staff);

        (effect.Visible, effect.Hidden, effect.Lines.Count, effect.Sums.Single().Count).ShouldBe((1, 1, 1, 2));
        proposals.Rows.ShouldHaveSingleItem().RequestId.ShouldBe(open);
        proposals.Total.ShouldBe(1);
        (all.Visible, all.Hidden).ShouldBe((2, 0));
    }

    [Fact]
    public async Task A_new_date_is_marked_until_a_lawyer_has_signed_its_rule()
    {
        await using var room = await RuleRoom.OpenAsync();
        await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        var change = await room.BringInForceAsync("2026.2");

        var (effect, proposals) = (await EffectAsync(room, change.Id, room.Counsel), await ProposalsAsync(room, room.Counsel));
        await room.House.RunAsync(
            new VerifyRules.Form((await room.EditionAsync("2026.2")).Id, $"rules/{SamplePack.Objection}", "Counsel", new(2026, 1, 5), new(2027, 1, 1), true), room.Counsel);
        var (later, signed) = (await EffectAsync(room, change.Id, room.Counsel), await ProposalsAsync(room, room.Counsel));

        effect.Lines.ShouldHaveSingleItem().Warning.ShouldBe(ComputedDeadline.NotVerified);
        later.Lines.ShouldHaveSingleItem().Warning.ShouldBeNull();
        (proposals.Rows.Single().OldWarning, proposals.Rows.Single().NewWarning).ShouldBe((ComputedDeadline.NotVerified, ComputedDeadline.NotVerified));
        (signed.Rows.Single().OldWarning, signed.Rows.Single().NewWarning).ShouldBe((ComputedDeadline.NotVerified, null));
    }

    [Fact]
    public async Task The_list_of_packs_counts_marks_verified_entries_and_failing_examples()
    {
        await using var room = await RuleRoom.OpenAsync(import: false);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.1", wrongExample: true, reviewDue: "2025-12-31"));
        await room.House.RunAsync(
            new VerifyRules.Form((await room.EditionAsync("2026.1")).Id, $"rules/{SamplePack.Objection}", "Counsel", new(2026, 1, 5), new(2027, 1, 1), true), room.Counsel);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2"));

        var view = await room.House.InScopeAsync(services => services.GetRequiredService<RulesBoard>().ReadAsync());

        var pack = view.Packs.ShouldHaveSingleItem();
        (MarksOf(pack), pack.Entries, pack.Unverified, pack.Tests, pack.Red, pack.Overdue).ShouldBe(("V 1, MHi 1", 2, 1, 2, 1, true));
        view.Waiting.ShouldHaveSingleItem().Name.ShouldBe("sample-federal 2026.2");
        view.Calendars.ShouldHaveSingleItem().PublishedTo.ShouldNotBeNull();
    }

    private static string MarksOf(PackCard pack) => string.Join(", ", pack.Marks.OrderBy(mark => mark.Key).Select(mark => $"{mark.Key} {mark.Value}"));

    private static async Task<RuleChangeView> EffectAsync(RuleRoom room, Guid change, Actor reader) =>
        (await room.House.InScopeAsync(services => services.GetRequiredService<RuleChangeBoard>().ReadAsync(change, reader, 1))).ShouldNotBeNull();

    private static Task<ProposalsPage> ProposalsAsync(RuleRoom room, Actor reader) =>
        room.House.InScopeAsync(services => services.GetRequiredService<ProposalsBoard>().ReadAsync(reader, null, 1));
}
