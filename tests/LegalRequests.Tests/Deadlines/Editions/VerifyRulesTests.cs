using LegalRequests.Audit;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.Deadlines.Editions;

public sealed class VerifyRulesTests
{
    private const string Signature = "Casey Counsel, General counsel, SAMPLE bar";

    [Theory, EveryDatabase]
    public async Task A_verified_pack_takes_its_mark_off_dates_old_and_new(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var before = await room.AddRequestAsync();
        (await room.DateAsync(before)).Warning.ShouldBe(ComputedDeadline.NotVerified);

        await VerifyAsync(room);

        var after = await room.AddRequestAsync();
        foreach (var date in (await room.DatesAsync(before)).Deadlines.Concat((await room.DatesAsync(after)).Deadlines))
        {
            (date.Warning, date.Signer, date.ReadWorking().VerifiedBy, date.ReadWorking().Warning).ShouldBe((null, Signature, Signature, null));
        }

        (await room.RowsAsync<AuditEntry>()).ShouldContain(entry => entry.Action == nameof(VerifyRules) && entry.Result == "done" && entry.ActorId == room.Counsel.StaffId);
    }

    [Fact]
    public async Task One_rule_alone_can_be_verified()
    {
        await using var room = await RuleRoom.OpenAsync();
        var request = await room.AddRequestAsync();

        await VerifyAsync(room, entry: $"rules/{SamplePack.Objection}");

        (await room.DateAsync(request)).Warning.ShouldBeNull();
        (await room.DateAsync(request, "SAMPLE.compliance")).Warning.ShouldBe(ComputedDeadline.NotVerified);
    }

    [Theory, EveryDatabase]
    public async Task A_lawyers_word_carries_over_to_the_next_version_for_what_says_the_same(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var old = await room.AddRequestAsync();
        await VerifyAsync(room);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));

        await room.BringInForceAsync("2026.2");

        var request = await room.AddRequestAsync();
        (await room.DateAsync(request, "SAMPLE.compliance")).Signer.ShouldBe(Signature);
        (await room.DateAsync(request)).Warning.ShouldBe(ComputedDeadline.NotVerified);
        (await room.DateAsync(old)).Signer.ShouldBe(Signature, "the old date keeps its old rule");
    }

    [Theory, EveryDatabase]
    public async Task A_word_that_is_taken_back_marks_the_dates_again(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var request = await room.AddRequestAsync();
        var word = await VerifyAsync(room);

        var noReason = await room.House.RunAsync(new RevokeVerification.Form(word, " "), room.Counsel);
        var revoked = await room.House.RunAsync(new RevokeVerification.Form(word, "The rule was amended."), room.Counsel);
        var twice = await room.House.RunAsync(new RevokeVerification.Form(word, "Again."), room.Counsel);
        var unknown = await room.House.RunAsync(new RevokeVerification.Form(Guid.CreateVersion7(), "Why."), room.Counsel);

        (noReason.Refusal?.Code, revoked.Done, twice.Refusal?.Code, unknown.Refusal?.Code).ShouldBe(("rules.reason-missing", true, "rules.revoked", "not-found"));
        (await room.DateAsync(request)).Warning.ShouldBe(ComputedDeadline.NotVerified);
        (await room.LibraryAsync()).Packs.Single().Rules.ShouldAllBe(rule => rule.VerifiedBy == null);
        (await room.RowsAsync<RuleVerification>()).ShouldHaveSingleItem().RevokedBecause.ShouldBe("The rule was amended.");
    }

    [Fact]
    public async Task After_the_day_of_review_every_date_of_the_pack_carries_a_caution()
    {
        await using var room = await RuleRoom.OpenAsync();
        var request = await room.AddRequestAsync();
        (await room.DateAsync(request)).ReadWorking().Cautions.ShouldNotContain(text => text.Contains("read this rule again", StringComparison.Ordinal));

        room.House.Clock.MoveTo(new DateTimeOffset(2027, 6, 2, 12, 0, 0, TimeSpan.Zero));

        var late = (await room.DateAsync(request)).ReadWorking().Cautions;
        late.ShouldContain("Counsel was to read this rule again by Jun 1, 2027 (Tue), and nobody has recorded that. It may have changed.");
        await VerifyAsync(room, on: "2027-06-02", due: "2028-06-01");
        (await room.DateAsync(request)).ReadWorking().Cautions.ShouldNotContain(text => text.Contains("read this rule again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_needs_a_capacity_a_day_that_has_come_a_later_review_and_the_lawyers_yes()
    {
        await using var room = await RuleRoom.OpenAsync();
        var good = new VerifyRules.Form((await room.EditionAsync("2026.1")).Id, "", "Counsel", Day("2026-01-05"), null, true);

        async Task<string?> CodeAsync(VerifyRules.Form form) => (await room.House.RunAsync(form, room.Counsel)).Refusal?.Code;

        (await CodeAsync(good with { Capacity = " " })).ShouldBe("rules.capacity-missing");
        (await CodeAsync(good with { ReadOn = Day("2026-01-07") })).ShouldBe("rules.read-in-future");
        (await CodeAsync(good with { ReviewDue = Day("2026-01-05") })).ShouldBe("rules.review-too-early");
        (await CodeAsync(good with { Confirmed = false })).ShouldBe("rules.not-confirmed");
        (await CodeAsync(good with { Entry = "rules/NONE" })).ShouldBe("not-found");
        (await CodeAsync(good with { EditionId = Guid.CreateVersion7() })).ShouldBe("not-found");
        (await CodeAsync(good with { EditionId = (await room.EditionAsync("2026.1", "us-federal", RuleFileKind.Calendar)).Id })).ShouldBe("not-found");
    }

    [Fact]
    public async Task Only_counsel_vouches_for_the_law()
    {
        await using var room = await RuleRoom.OpenAsync();
        var edition = (await room.EditionAsync("2026.1")).Id;

        foreach (var actor in new[] { room.Administrator, room.Staff })
        {
            Refusal?[] refusals =
            [
                (await room.House.RunAsync(new VerifyRules.Form(edition, "", "Counsel", Day("2026-01-05"), null, true), actor)).Refusal,
                (await room.House.RunAsync(new RecordCurrencyCheck.Form(edition, $"rules/{SamplePack.Objection}", "Counsel", Day("2026-01-05"), "SAMPLE"), actor)).Refusal,
                (await room.House.RunAsync(new RevokeVerification.Form(Guid.CreateVersion7(), "Why."), actor)).Refusal,
            ];
            refusals.ShouldAllBe(refusal => refusal != null && refusal.Code == "access.not-your-role");
        }
    }

    private static async Task<Guid> VerifyAsync(RuleRoom room, string entry = "", string on = "2026-01-05", string? due = null)
    {
        var form = new VerifyRules.Form(
            (await room.EditionAsync("2026.1")).Id, entry, "General counsel, SAMPLE bar", Day(on), due is null ? null : Day(due), true);
        return (await room.House.RunAsync(form, room.Counsel)).OrThrow();
    }
}
