using System.Text;
using LegalRequests.Boards;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction.Suggesting;

public class RecordNamesTests
{
    private const string Full = "told Mrs. Hattie Renfield of it";
    private const string Alone = "then Hattie came and\nRenfield went";

    [Theory, EveryDatabase]
    public async Task A_page_has_the_suggestions_of_both_lists_wherever_the_full_name_stands(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], Full, Alone);
        await house.KeepWordsAsync(sample.Documents[1], Alone, "Hattie called 510-555-0142");
        await LearnAsync(house);

        foreach (var document in sample.Documents)
        {
            var inRequest = await ListAsync(house, sample, null);
            var inDocument = await ListAsync(house, sample, document);

            foreach (var number in (int[])[1, 2])
            {
                var page = await PageAsync(house, sample, document, number);

                page.Unknown.ShouldBe(new UnknownNames(0, 0));
                Told(page.Suggested).ShouldBe(Told(inRequest.Pages.Single(it => it.Read.File.DocumentId == document && it.Read.Page.Number == number).Suggested));
                Told(page.Suggested).ShouldBe(Told(inDocument.Pages.Single(it => it.Read.Page.Number == number).Suggested));
            }
        }

        (await TextsAsync(house, sample, sample.Documents[0], 2)).ShouldBe(["Hattie", "Renfield"]);
        (await TextsAsync(house, sample, sample.Documents[1], 2)).ShouldBe(["Hattie", "510-555-0142"]);
    }

    [Theory, EveryDatabase]
    public async Task Names_of_pages_that_wait_are_not_claimed_and_found_when_they_are_read(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[1], "then Hattie came");
        await LearnAsync(house);
        var before = await PageAsync(house, sample, sample.Documents[1], 1);
        var list = await ListAsync(house, sample, sample.Documents[1]);

        await house.KeepWordsAsync(sample.Documents[0], Full, "nothing");
        var read = await PageAsync(house, sample, sample.Documents[1], 1);
        await LearnAsync(house);
        var learnt = await PageAsync(house, sample, sample.Documents[1], 1);

        before.Suggested.ShouldBeEmpty();
        before.Unknown.ShouldBe(new UnknownNames(3, 0));
        list.Unknown.ShouldBe(new UnknownNames(2, 0));
        list.Unsearched.ShouldHaveSingleItem().Waiting.ShouldBe([2]);
        read.Unknown.ShouldBe(new UnknownNames(3, 0));
        learnt.Unknown.ShouldBe(new UnknownNames(1, 0));
        learnt.Suggested.ShouldHaveSingleItem().Suggestion.Text.ShouldBe("Hattie");
    }

    [Fact]
    public async Task What_a_list_reads_before_the_names_are_kept_it_knows_and_a_page_knows_its_own()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], $"{Full}\n{Alone}", Alone);

        (await ListAsync(house, sample, null)).Pages.Select(page => page.Suggested.Count).ShouldBe([3, 2]);
        var own = await PageAsync(house, sample, sample.Documents[0], 1);
        own.Suggested.Count.ShouldBe(3);
        own.Unknown.Waiting.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task A_page_that_could_not_be_read_is_told_and_a_gap_is_waited_for(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], Full, Full);
        await house.KeepWordsAsync(sample.Documents[1], "then Hattie came", "nothing");
        var blob = await BlobAsync(house, sample.Documents[0]);
        using var db = house.Database.NewContext();
        await db.Set<PageReading>().Where(it => it.BlobId == blob && it.Number == 2).ExecuteUpdateAsync(row => row.SetProperty(it => it.Reason, TextReason.NotRead));
        await db.Set<PageReading>().Where(it => it.BlobId != blob && it.Number == 1).ExecuteUpdateAsync(row => row.SetProperty(it => it.Number, 3));

        await LearnAsync(house);

        (await PageAsync(house, sample, sample.Documents[1], 2)).Unknown.ShouldBe(new UnknownNames(1, 1));
        (await db.Set<LearntNames>().AsNoTracking().ToListAsync()).ShouldHaveSingleItem().UpTo.ShouldBe(2);
    }

    [Theory, EveryDatabase]
    public async Task Names_are_kept_sealed_learnt_once_and_anew_by_another_build(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], Full, Alone);

        (await LearnAsync(house)).ShouldBe(2);
        (await LearnAsync(house)).ShouldBe(0);
        using var db = house.Database.NewContext();
        var kept = await db.Set<LearntNames>().AsNoTracking().SingleAsync();
        Encoding.UTF8.GetString(kept.Sealed).ShouldNotContain("Hattie");
        await db.Set<LearntNames>().ExecuteUpdateAsync(row => row.SetProperty(it => it.FoundBy, "another").SetProperty(it => it.Unreadable, 7));

        (await LearnAsync(house)).ShouldBe(2);

        (await PageAsync(house, sample, sample.Documents[0], 2)).Unknown.Unreadable.ShouldBe(0);
        (await db.Set<LearntNames>().AsNoTracking().SingleAsync()).FoundBy.ShouldBe(kept.FoundBy);
    }

    [Theory, EveryDatabase]
    public async Task After_a_look_at_all_files_those_read_lately_are_looked_at_and_all_again_in_a_while(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], Full, Alone);
        (await LearnAsync(house)).ShouldBe(2);
        using var db = house.Database.NewContext();
        await db.Set<FileReading>().ExecuteUpdateAsync(row => row.SetProperty(it => it.DoneAt, house.Clock.GetUtcNow() - TimeSpan.FromHours(1)));
        await db.Set<LearntNames>().ExecuteUpdateAsync(row => row.SetProperty(it => it.FoundBy, "another"));
        house.Clock.Advance(TimeSpan.FromSeconds(10));
        await house.KeepWordsAsync(sample.Documents[1], "then Hattie came");
        var lately = await BlobAsync(house, sample.Documents[1]);
        await db.Set<FileReading>().Where(it => it.BlobId == lately).ExecuteUpdateAsync(row => row.SetProperty(it => it.DoneAt, house.Clock.GetUtcNow()));
        house.Clock.Advance(TimeSpan.FromSeconds(10));

        (await LearnAsync(house)).ShouldBe(1);
        house.Clock.Advance(TimeSpan.FromMinutes(5));
        (await LearnAsync(house)).ShouldBe(2);
        (await LearnAsync(house)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_cannot_be_opened_stops_no_other(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], Full, "nothing");
        await house.KeepWordsAsync(sample.Documents[1], Full, "nothing");
        var blob = await BlobAsync(house, sample.Documents[1]);
        using var db = house.Database.NewContext();
        await db.Set<PageReading>().Where(it => it.BlobId == blob).ExecuteUpdateAsync(row => row.SetProperty(it => it.Sealed, new byte[64]));

        (await LearnAsync(house)).ShouldBe(4);

        (await PageAsync(house, sample, sample.Documents[0], 2)).Unknown.ShouldBe(new UnknownNames(0, 2));
    }

    [Fact]
    public async Task Names_that_were_changed_are_not_known()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.KeepWordsAsync(sample.Documents[0], Full, Alone);
        await LearnAsync(house);
        using var db = house.Database.NewContext();
        await db.Set<LearntNames>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Sealed, new byte[64]));

        var page = await PageAsync(house, sample, sample.Documents[0], 2);

        page.Unknown.ShouldBe(new UnknownNames(3, 0));
        page.Suggested.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_client_is_not_suggested_and_the_names_go_with_the_file()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().Where(it => it.Id == sample.Id).ExecuteUpdateAsync(row => row.SetProperty(it => it.ClientName, "Hattie Renfield"));
        await house.KeepWordsAsync(sample.Documents[0], Full, Alone);
        await LearnAsync(house);

        (await TextsAsync(house, sample, sample.Documents[0], 2)).ShouldBeEmpty();
        await db.Set<FileReading>().ExecuteDeleteAsync();
        (await db.Set<LearntNames>().CountAsync()).ShouldBe(0);
    }

    private static IEnumerable<(string, string, SuggestionState)> Told(IReadOnlyList<SuggestedBox> suggested) =>
        suggested.Select(one => (one.Fingerprint, one.Suggestion.Text, one.State));

    private static Task<int> LearnAsync(TestHouse house) => house.InScopeAsync(provider => provider.GetRequiredService<LearnNames>().RunAsync(default));

    private static async Task<Guid> BlobAsync(TestHouse house, Guid documentId)
    {
        using var db = house.Database.NewContext();
        return await db.Set<CaseDocument>().Where(it => it.Id == documentId).Select(it => it.NormalisedBlobId).SingleAsync();
    }

    private static async Task<IEnumerable<string>> TextsAsync(TestHouse house, SampleCase sample, Guid documentId, int number) =>
        (await PageAsync(house, sample, documentId, number)).Suggested.Select(one => one.Suggestion.Text);

    private static Task<PageSuggestions> PageAsync(TestHouse house, SampleCase sample, Guid documentId, int number) => house.InScopeAsync(async provider =>
    {
        var view = await provider.GetRequiredService<RedactionBoard>().ReadAsync(sample.Id, documentId, number) ?? throw new InvalidOperationException("No such page.");
        var words = await provider.GetRequiredService<PageWords>().OfPageAsync(await BlobAsync(house, documentId), number, default) ?? [];
        return await provider.GetRequiredService<SuggestionBoard>().OnPageAsync(sample.Id, documentId, view, words, []);
    });

    private static async Task<SuggestedRecords> ListAsync(TestHouse house, SampleCase sample, Guid? document)
    {
        var files = (await house.RunAsync(new FindInRecords.Form(sample.Id, document), sample.Worker)).OrThrow();
        return await house.InScopeAsync(provider => provider.GetRequiredService<SuggestionSearch>().RunAsync(sample.Id, files, [], default));
    }
}
