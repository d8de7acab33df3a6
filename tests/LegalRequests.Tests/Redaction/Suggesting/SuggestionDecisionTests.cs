using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Boards;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Suggesting;

public class SuggestionDecisionTests
{
    [Theory, EveryDatabase]
    public async Task A_suggestion_is_new_then_covered_then_new_again_when_its_box_goes(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        var page = await PageAsync(house, sample.Documents[0]);
        var first = (await ListAsync(house, sample, page)).ShouldHaveSingleItem();

        (await house.RunAsync(Accept(sample, page, first), sample.Worker)).OrThrow().ShouldBe(1);
        var covered = (await ListAsync(house, sample, page)).ShouldHaveSingleItem();
        using var db = house.Database.NewContext();
        await house.RunAsync(new RemoveMark.Form(sample.Id, (await db.Set<RedactionMark>().SingleAsync()).Id), sample.Worker);
        var again = (await ListAsync(house, sample, page)).ShouldHaveSingleItem();

        first.State.ShouldBe(SuggestionState.New);
        covered.State.ShouldBe(SuggestionState.Covered);
        again.State.ShouldBe(SuggestionState.New);
        again.Fingerprint.ShouldBe(first.Fingerprint);
    }

    [Theory, EveryDatabase]
    public async Task A_dismissed_suggestion_stays_dismissed_when_the_page_is_read_anew_and_can_be_recalled(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        var page = await PageAsync(house, sample.Documents[0]);
        var found = (await ListAsync(house, sample, page)).ShouldHaveSingleItem();

        var form = new DismissSuggestion.Form(sample.Id, page.Id, found.Fingerprint, found.Suggestion.Kind, DismissReason.AskedFor);
        (await house.RunAsync(form, sample.Worker)).Done.ShouldBeTrue();
        (await house.RunAsync(form, sample.Worker)).Done.ShouldBeTrue();
        var dismissed = (await ListAsync(house, sample, page)).ShouldHaveSingleItem();
        (await house.RunAsync(new RecallSuggestion.Form(sample.Id, page.Id, found.Fingerprint), sample.Worker)).Done.ShouldBeTrue();
        var recalled = (await ListAsync(house, sample, page)).ShouldHaveSingleItem();

        (dismissed.State, dismissed.Why).ShouldBe((SuggestionState.Dismissed, DismissReason.AskedFor));
        recalled.State.ShouldBe(SuggestionState.New);
    }

    [Fact]
    public async Task Accepting_what_nobody_looked_at_has_to_be_said_in_words_and_is_in_the_log()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await PageAsync(house, sample.Documents[0]);
        var form = Accept(sample, page, (await ListAsync(house, sample, page)).ShouldHaveSingleItem()) with { Unlooked = 1 };

        var silent = await house.RunAsync(form, sample.Worker);
        var wrong = await house.RunAsync(form with { Words = "accept 2 unseen" }, sample.Worker);
        var said = await house.RunAsync(form with { Words = "Accept 1 unseen" }, sample.Worker);

        silent.Refusal?.Code.ShouldBe("suggestion.unseen-not-said");
        wrong.Refusal?.Code.ShouldBe("suggestion.unseen-not-said");
        said.Done.ShouldBeTrue();
        using var db = house.Database.NewContext();
        (await db.Set<AuditEntry>().Select(entry => entry.Body).ToListAsync()).ShouldContain(body => body.Contains("unlooked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_to_accept_and_what_is_no_suggestion_are_refused()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await PageAsync(house, sample.Documents[0]);

        var none = await house.RunAsync(new AcceptSuggestions.Form(sample.Id, [], 0, ""), sample.Worker);
        var forged = await house.RunAsync(new DismissSuggestion.Form(sample.Id, page.Id, "Robin SAMPLE", SuggestionKind.Person, DismissReason.Public), sample.Worker);
        var unknown = await house.RunAsync(new RecallSuggestion.Form(sample.Id, page.Id, new string('a', 32)), sample.Worker);

        none.Refusal?.Code.ShouldBe("suggestion.none");
        forged.Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        unknown.Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task Who_is_not_on_the_request_decides_nothing()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await PageAsync(house, sample.Documents[0]);
        var stranger = await house.HireAsync(StaffRoles.SocialWorker);

        var accepted = await house.RunAsync(Accept(sample, page, (await ListAsync(house, sample, page))[0]), stranger);
        var dismissed = await house.RunAsync(new DismissSuggestion.Form(sample.Id, page.Id, new string('a', 32), SuggestionKind.Person, DismissReason.Public), stranger);

        accepted.Done.ShouldBeFalse();
        dismissed.Done.ShouldBeFalse();
    }

    private static AcceptSuggestions.Form Accept(SampleCase sample, DocumentPage page, SuggestedBox found) => new(
        sample.Id,
        [new PageRegions(page.Id, page.ContentHash, found.Suggestion.ReasonCode, [.. found.Suggestion.Boxes.Select(MarkedRegion.Of)])],
        0,
        "");

    private static Task<IReadOnlyList<SuggestedBox>> ListAsync(TestHouse house, SampleCase sample, DocumentPage page) => house.InScopeAsync(async provider =>
    {
        var view = await provider.GetRequiredService<RedactionBoard>().ReadAsync(sample.Id, page.DocumentId, page.Number)
            ?? throw new InvalidOperationException("No such page.");
        PageWord[] words = [new("Call", new PageBox(72, 100, 95, 110), WordOrigin.TextLayer), new("510-555-0142", new PageBox(100, 100, 170, 110), WordOrigin.TextLayer)];
        return (await provider.GetRequiredService<SuggestionBoard>().OnPageAsync(sample.Id, page.DocumentId, view, words, [])).Suggested;
    });

    private static async Task<DocumentPage> PageAsync(TestHouse house, Guid documentId)
    {
        using var db = house.Database.NewContext();
        return await db.Set<DocumentPage>().OrderBy(it => it.Number).FirstAsync(it => it.DocumentId == documentId);
    }
}
