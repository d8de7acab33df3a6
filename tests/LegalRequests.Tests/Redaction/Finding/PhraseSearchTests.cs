using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Persistence;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Finding;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Finding;

public class PhraseSearchTests
{
    [Theory, EveryDatabase]
    public async Task Every_place_of_a_request_is_found_covered_in_one_act_and_taken_back_as_a_whole(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], "told Maria\nOrtiz of it", "nothing here");
        await house.KeepWordsAsync(sample.Documents[1], "MARIA ORTIZ, and again María Ortiz");

        var result = await SearchAsync(house, sample, null);
        result.Places.Select(place => (place.File.Position, place.Page.Number, place.Covered)).ShouldBe([(1, 1, false), (2, 1, false), (2, 1, false)]);
        result.Unsearched.ShouldHaveSingleItem().Waiting.ShouldBe([2]);
        (await SearchAsync(house, sample, sample.Documents[0])).Places.Count.ShouldBe(1);

        (await house.RunAsync(Cover(sample, result.Places), sample.Worker)).OrThrow().ShouldBe(4);
        (await SearchAsync(house, sample, null)).Places.ShouldAllBe(place => place.Covered);
        using var db = house.Database.NewContext();
        var act = await db.Set<RedactionAct>().SingleAsync();
        (act.Kind, act.Boxes, act.Pages).ShouldBe((ActKind.FoundWords, 4, 2));

        (await house.RunAsync(new TakeBackAct.Form(sample.Id, act.Id), sample.Worker)).OrThrow().ShouldBe(4);
        (await SearchAsync(house, sample, null)).Places.ShouldAllBe(place => !place.Covered);
    }

    [Fact]
    public async Task Records_of_another_request_and_of_people_behind_a_wall_are_never_listed()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var other = await house.AddRequestAsync(sample.Legal);
        var foreign = await house.AddRecordAsync(other, sample.Legal);
        await house.KeepWordsAsync(foreign, "Maria Ortiz");
        var stranger = await house.HireAsync(StaffRoles.SocialWorker);

        (await SearchAsync(house, sample, null)).Places.ShouldBeEmpty();
        (await house.RunAsync(new FindInRecords.Form(sample.Id, foreign), sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new FindInRecords.Form(sample.Id, null), stranger)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new FindInRecords.Form(sample.Id, null), sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Places_are_covered_all_or_none_on_the_pages_that_were_read()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], "Maria Ortiz", "Maria Ortiz");
        var form = Cover(sample, (await SearchAsync(house, sample, null)).Places);

        async Task<string?> Code(CoverFound.Form wrong) => (await house.RunAsync(wrong, sample.Worker)).Refusal?.Code;

        (await Code(form with { Places = [] })).ShouldBe("find.none-chosen");
        (await Code(form with { ReasonCode = "" })).ShouldBe("redaction.reason-missing");
        (await Code(form with { Places = [form.Places[0], form.Places[1] with { PageContentHash = new string('0', 64) }] })).ShouldBe("redaction.page-changed");
        (await house.RunAsync(form, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        using var db = house.Database.NewContext();
        (await db.Set<RedactionMark>().CountAsync()).ShouldBe(0);
        (await db.Set<RedactionAct>().CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task The_look_is_in_the_log_and_the_words_are_not()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], "Maria Ortiz");

        await SearchAsync(house, sample, null);

        using var db = house.Database.NewContext();
        var entries = await db.Set<AuditEntry>().Select(entry => entry.Body).ToListAsync();
        entries.ShouldContain(body => body.Contains("FindInRecords", StringComparison.Ordinal));
        entries.ShouldAllBe(body => !body.Contains("Ortiz", StringComparison.Ordinal));
    }

    private static CoverFound.Form Cover(SampleCase sample, IReadOnlyList<FoundPlace> places) => new(
        sample.Id,
        [.. places.Select(it => new CoverFound.Chosen(it.Page.PageId, it.Page.ContentHash, [.. it.Place.Boxes.Select(MarkedRegion.Of)]))],
        "R-2");

    private static async Task<PhraseResult> SearchAsync(TestHouse house, SampleCase sample, Guid? documentId)
    {
        var files = (await house.RunAsync(new FindInRecords.Form(sample.Id, documentId), sample.Worker)).OrThrow();
        var phrase = PhraseFinder.For("maria ortiz") ?? throw new InvalidOperationException("The phrase is too short.");
        return await house.InScopeAsync(provider => provider.GetRequiredService<PhraseSearch>().RunAsync(files, phrase, default));
    }
}
