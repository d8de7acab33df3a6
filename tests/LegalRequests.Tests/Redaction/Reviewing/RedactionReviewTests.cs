using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Reviewing;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Reviewing;

public class RedactionReviewTests
{
    [Theory, EveryDatabase]
    public async Task Everything_that_is_covered_too_little_is_told_and_gone_when_it_is_settled(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        await house.KeepWordsAsync(sample.Documents[1], "told Wilhelmina of it\ncall 510-555-0142 now", "then Kowalczyk came\nand Kowalczyk went");
        await house.RunAsync(new AddProtectedFact.Form(sample.Id, ProtectedKind.PersonName, "Wilhelmina SAMPLE"), sample.Worker);
        await MarkWordAsync(house, sample, 2, 1);

        var before = await ReviewAsync(house, sample);
        before.Where(it => it.IsUnder).Select(it => (it.Kind, it.Page, it.Text)).ShouldBe(
        [
            (ReviewKind.ProtectedReadable, 1, "Wilhelmina"),
            (ReviewKind.SuggestionOpen, 1, "510-555-0142"),
            (ReviewKind.CoveredElsewhere, 2, "Kowalczyk"),
        ]);

        await MarkWordAsync(house, sample, 1, 1);
        await MarkWordAsync(house, sample, 1, 5);
        await MarkWordAsync(house, sample, 2, 4);
        (await ReviewAsync(house, sample)).ShouldAllBe(it => !it.IsUnder);
    }

    [Fact]
    public async Task A_protected_word_that_was_dismissed_is_still_told()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[1], "told Wilhelmina of it", "nothing");
        await house.RunAsync(new AddProtectedFact.Form(sample.Id, ProtectedKind.PersonName, "Wilhelmina SAMPLE"), sample.Worker);
        var suggested = await house.InScopeAsync(async provider =>
        {
            var files = (await house.RunAsync(new FindInRecords.Form(sample.Id, sample.Documents[1]), sample.Worker)).OrThrow();
            return await provider.GetRequiredService<SuggestionSearch>().RunAsync(sample.Id, files, await FactsAsync(house, sample), default);
        });
        var one = suggested.Pages[0].Suggested.ShouldHaveSingleItem();

        (await house.RunAsync(new DismissSuggestion.Form(sample.Id, suggested.Pages[0].Read.Page.PageId, one.Fingerprint, SuggestionKind.Protected, DismissReason.AskedFor), sample.Worker)).Done.ShouldBeTrue();

        (await ReviewAsync(house, sample)).ShouldContain(it => it.Kind == ReviewKind.ProtectedReadable && it.Text == "Wilhelmina");
    }

    [Fact]
    public async Task Everything_that_is_covered_too_much_is_told()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        await house.KeepWordsAsync(sample.Documents[0], "kept back", "kept back");
        await house.KeepWordsAsync(sample.Documents[1], "the weather was fine", "nothing");
        var page = await house.FirstPageAsync(sample.Documents[1]);
        var kept = await house.FirstPageAsync(sample.Documents[0]);
        await MarkWordAsync(house, sample, 1, 1);
        await house.RunAsync(new MarkRegion.Form(sample.Id, page.Id, 0, 300, 612, 300, "R-6", page.ContentHash), sample.Worker);
        await house.RunAsync(new MarkRegion.Form(sample.Id, kept.Id, 10, 10, 40, 40, "R-1", kept.ContentHash), sample.Worker);

        var told = await ReviewAsync(house, sample);

        told.ShouldContain(it => it.Kind == ReviewKind.NotExplained && it.Text == "weather" && it.Detail == "R-2");
        told.ShouldContain(it => it.Kind == ReviewKind.NotExplained && it.Text.Length == 0 && it.Detail == "R-6");
        told.ShouldContain(it => it.Kind == ReviewKind.VeryLarge && it.File.Position == 2 && it.Detail.Contains("38", StringComparison.Ordinal));
        told.ShouldContain(it => it.Kind == ReviewKind.PageNotSent && it.File.Position == 1 && it.Detail == "1");

        await house.RunAsync(new MarkWholePage.Form(sample.Id, page.Id, "R-6", page.ContentHash), sample.Worker);
        (await ReviewAsync(house, sample)).Where(it => it.File.Position == 2).Select(it => it.Kind).ShouldBe([ReviewKind.PageCovered]);
        using var db = house.Database.NewContext();
        await db.Set<RedactionMark>().ExecuteUpdateAsync(row => row.SetProperty(it => it.ReasonCode, "R-77"));
        (await ReviewAsync(house, sample)).ShouldContain(it => it.Kind == ReviewKind.ReasonUnknown && it.Detail == "R-77");
    }

    [Fact]
    public async Task Pages_that_are_not_read_are_told_where_they_go()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        await house.KeepWordsAsync(sample.Documents[1], "nothing");

        (await ReviewAsync(house, sample)).Select(it => (it.Kind, it.File.Position, it.Page)).ShouldBe([(ReviewKind.NotRead, 2, 2)]);
    }

    [Fact]
    public async Task Counsel_may_read_it_and_a_stranger_may_not()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var stranger = await house.HireAsync(StaffRoles.SocialWorker);

        (await house.RunAsync(new ReviewRedactions.Form(sample.Id, null), sample.Counsel)).OrThrow().Length.ShouldBe(2);
        (await house.RunAsync(new ReviewRedactions.Form(sample.Id, null), stranger)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new ReviewRedactions.Form(sample.Id, sample.Id), sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    /// <param name="word">Place of the word on the page, from 0.</param>
    private static async Task MarkWordAsync(TestHouse house, SampleCase sample, int number, int word)
    {
        var file = (await house.RunAsync(new FindInRecords.Form(sample.Id, sample.Documents[1]), sample.Worker)).OrThrow();
        var read = await house.InScopeAsync(provider => provider.GetRequiredService<RecordReader>().ReadAsync(file, default));
        var page = read.Pages.Single(it => it.Page.Number == number);
        var box = page.Paper.Words[word].Box;
        var form = new MarkRegion.Form(sample.Id, page.Page.PageId, box.Left - 1, box.Top - 1, box.Width + 2, box.Height + 2, "R-2", page.Page.ContentHash);
        (await house.RunAsync(form, sample.Worker)).OrThrow();
    }

    private static async Task<ClearProtectedFact[]> FactsAsync(TestHouse house, SampleCase sample) =>
        (await house.RunAsync(new ReadProtectedFacts.Form(sample.Id), sample.Counsel)).OrThrow();

    private static async Task<IReadOnlyList<ReviewFinding>> ReviewAsync(TestHouse house, SampleCase sample)
    {
        var files = (await house.RunAsync(new ReviewRedactions.Form(sample.Id, null), sample.Counsel)).OrThrow();
        var facts = await FactsAsync(house, sample);
        return await house.InScopeAsync(provider => provider.GetRequiredService<RedactionReview>().RunAsync(sample.Id, files, facts, default));
    }
}
