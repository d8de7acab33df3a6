using LegalRequests.Access;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Suggesting;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Words;

/// <summary>After an update the pages of open requests are read again, while their old words hold.</summary>
public class ReadAgainTests
{
    [Theory, EveryDatabase]
    public async Task Pages_that_another_build_read_are_read_again_and_can_be_burned_by_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (_, blob) = await ReadAsync(house, "one", "two", "three");
        await AgeAsync(house, blob, 1, 3);

        (await StaleAsync(house)).ShouldBe(2);
        (await KnownAsync(house, blob)).ShouldBe([2]);
        (await WordsAsync(house, blob)).ShouldBe(["earlier", "SAMPLE two", "earlier"]);
        var before = await RowAsync(house, blob, 2);
        (await SweepAsync(house)).ShouldBe(2);

        (await WordsAsync(house, blob)).ShouldBe(["SAMPLE one", "SAMPLE two", "SAMPLE three"]);
        (await KnownAsync(house, blob)).ShouldBe([1, 2, 3]);
        (await RowAsync(house, blob, 2)).ReadAt.ShouldBe(before.ReadAt);
        (await SweepAsync(house)).ShouldBe(0);
        (await StaleAsync(house)).ShouldBe(0);
        using var db = house.Database.NewContext();
        var file = await db.Set<FileReading>().SingleAsync(it => it.BlobId == blob);
        (file.Rounds, file.PagesRead, file.DoneAt is not null).ShouldBe((1, 3, true));
    }

    [Theory, EveryDatabase]
    public async Task A_reading_again_that_broke_off_goes_on_with_what_is_left(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (_, blob) = await ReadAsync(house, "one", "two");
        await AgeAsync(house, blob, 1, 2);
        await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<PageReading>()
            .Where(it => it.BlobId == blob && it.Number == 1)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Rules, RulesOf(house))));

        (await SweepAsync(house)).ShouldBe(1);

        (await WordsAsync(house, blob)).ShouldBe(["earlier", "SAMPLE two"]);
    }

    [Theory, EveryDatabase]
    public async Task Several_machines_keep_each_page_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (_, blob) = await ReadAsync(house, "one", "two", "three", "four");
        await AgeAsync(house, blob, 1, 2, 3, 4);

        var counts = await Task.WhenAll(SweepAsync(house), SweepAsync(house), SweepAsync(house));

        counts.Sum().ShouldBe(4);
        (await WordsAsync(house, blob)).ShouldBe(["SAMPLE one", "SAMPLE two", "SAMPLE three", "SAMPLE four"]);
        using var db = house.Database.NewContext();
        (await db.Set<FileReading>().SingleAsync(it => it.BlobId == blob)).Rounds.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task What_was_read_since_the_start_and_closed_requests_are_left_alone(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (request, blob) = await ReadAsync(house, "one");
        await AgeAsync(house, blob, 1);
        await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<PageReading>()
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.ReadAt, house.Clock.GetUtcNow())));
        (await SweepAsync(house)).ShouldBe(0);
        await AgeAsync(house, blob, 1);

        foreach (var status in (RequestStatus[])[RequestStatus.Released, RequestStatus.Closed, RequestStatus.ClosedNothingSent])
        {
            await StatusAsync(house, request, status);
            (await SweepAsync(house)).ShouldBe(0);
        }

        await StatusAsync(house, request, RequestStatus.WithCounsel);
        (await SweepAsync(house)).ShouldBe(0);
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        (await SweepAsync(house)).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_page_that_cannot_be_read_now_keeps_its_words_but_is_not_burned_by_them(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(legal);
        await house.AddRecordAsync(request, await house.HireAsync(StaffRoles.LegalStaff | StaffRoles.Supervisor), pages: 1);
        await SweepAsync(house);
        using var db = house.Database.NewContext();
        var blob = (await db.Set<FileReading>().SingleAsync()).BlobId;
        await AgeAsync(house, blob, 1);
        await db.Set<PageReading>().ExecuteUpdateAsync(row => row
            .SetProperty(it => it.Reason, TextReason.Shown)
            .SetProperty(it => it.Dpi, 200.0)
            .SetProperty(it => it.IsGrey, true));

        (await SweepAsync(house)).ShouldBe(1);
        (await SweepAsync(house)).ShouldBe(0);

        (await WordsAsync(house, blob)).ShouldBe(["earlier"]);
        (await RowAsync(house, blob, 1)).Reason.ShouldBe(TextReason.Shown);
        (await KnownAsync(house, blob)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Pages_that_were_never_read_come_first(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (_, blob) = await ReadAsync(house, "one", "two", "three");
        await AgeAsync(house, blob, 1, 2, 3);
        var draft = await house.UploadAsync(await house.HireAsync(StaffRoles.LegalStaff), SamplePages.Pdf("new"));
        var next = await house.InScopeAsync(provider => provider.GetRequiredService<ReadPages>().NextAsync(default));

        (await SweepAsync(house)).ShouldBe(4);

        using var db = house.Database.NewContext();
        next.ShouldNotBeNull().BlobId.ShouldBe((await db.Set<LegalRequests.Intake.IntakeDraft>().SingleAsync(it => it.Id == draft)).NormalisedBlobId.ShouldNotBeNull());
    }

    [Theory, EveryDatabase]
    public async Task Boxes_and_decisions_stand_and_the_names_are_learnt_again(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        var received = (await house.ReceiveAsync(sample.Id, SamplePages.Pdf("call 510-555-0142 of Mrs. Hattie Renfield"), kind: "document")).OrThrow();
        var document = (await house.RunAsync(new AddCaseDocument.Form(sample.Id, received, DocumentType.ProgressNote, "SAMPLE note"), sample.Legal)).OrThrow();
        await SweepAsync(house);
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("names");
        var page = await house.FirstPageAsync(document);
        (await house.RunAsync(new MarkRegion.Form(sample.Id, page.Id, 10, 10, 40, 20, "R-2", page.ContentHash), sample.Legal)).OrThrow();
        var call = (await SuggestedAsync(house, sample, document)).Single(it => it.Suggestion.Kind == SuggestionKind.Telephone);
        (await house.RunAsync(new DismissSuggestion.Form(sample.Id, page.Id, call.Fingerprint, SuggestionKind.Telephone, DismissReason.Public), sample.Legal)).OrThrow();
        var before = await SuggestedAsync(house, sample, document);
        await AgeAsync(house, received.Normalised.ShouldNotBeNull().BlobId, 1);

        (await SweepAsync(house)).ShouldBe(1);

        (await SuggestedAsync(house, sample, document)).Select(it => (it.Fingerprint, it.State)).ShouldBe(before.Select(it => (it.Fingerprint, it.State)));
        before.ShouldContain(it => it.State == SuggestionState.Dismissed);
        using var db = house.Database.NewContext();
        (await db.Set<RedactionMark>().CountAsync(mark => mark.DocumentId == document && mark.RemovedAt == null)).ShouldBe(1);
        (await house.Services.GetRequiredService<SweepRunner>().RunAsync("names")).ShouldBe(1);
        (await house.Services.GetRequiredService<SweepRunner>().RunAsync("names")).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_file_of_which_all_pages_are_read_and_none_was_counted_is_done(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (_, blob) = await ReadAsync(house, "one", "two");
        await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<FileReading>()
            .Where(it => it.BlobId == blob)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.DoneAt, (DateTimeOffset?)null).SetProperty(it => it.PagesRead, 1)));

        (await SweepAsync(house)).ShouldBe(0);

        using var db = house.Database.NewContext();
        var file = await db.Set<FileReading>().SingleAsync(it => it.BlobId == blob);
        (file.PagesRead, file.DoneAt is not null).ShouldBe((2, true));
    }

    /// <summary>A paper of an open request that this build read.</summary>
    private static async Task<(Guid Request, Guid Blob)> ReadAsync(TestHouse house, params string[] lines)
    {
        var logged = await house.LogAsync(await house.HireAsync(StaffRoles.LegalStaff), bytes: SamplePages.Pdf(lines));
        await SweepAsync(house);
        using var db = house.Database.NewContext();
        return (logged.Id, (await db.Set<RequestPaper>().SingleAsync(it => it.RequestId == logged.Id)).NormalisedBlobId);
    }

    /// <summary>Puts another word on pages, as another build read them before this process began; a look for such pages is due again.</summary>
    private static Task<int> AgeAsync(TestHouse house, Guid blob, params int[] pages) => house.InScopeAsync(async provider =>
    {
        house.Clock.Advance(TimeSpan.FromMinutes(6));
        var db = provider.GetRequiredService<LegalRequestsDb>();
        var file = await db.Set<FileReading>().SingleAsync(it => it.BlobId == blob);
        var text = new PageText(TextSource.TextLayer, TextReason.Shown, [new PageWord("earlier", new PageBox(72, 80, 110, 92), WordOrigin.TextLayer)], 0, 0);
        var words = await provider.GetRequiredService<FileVault>().SealTextAsync(file.RequestId, PageWords.Packed(text), default);
        var before = house.Services.GetRequiredService<SweepRunner>().Since.AddDays(-1);
        return await db.Set<PageReading>().Where(it => it.BlobId == blob && pages.Contains(it.Number)).ExecuteUpdateAsync(row => row
            .SetProperty(it => it.Rules, it => it.Number == 1 ? null : "another build")
            .SetProperty(it => it.Sealed, words)
            .SetProperty(it => it.ReadAt, before));
    });

    private static string RulesOf(TestHouse house) => house.Services.GetRequiredService<DocumentBurner>().Rules;

    private static Task<int> StatusAsync(TestHouse house, Guid request, RequestStatus status) => house.InScopeAsync(provider =>
        provider.GetRequiredService<LegalRequestsDb>().Set<LegalRequest>().Where(it => it.Id == request).ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, status)));

    private static Task<int> StaleAsync(TestHouse house) => house.Services.GetRequiredService<StalePages>().CountAsync(default);

    private static Task<int[]> KnownAsync(TestHouse house, Guid blob) => house.InScopeAsync(async provider =>
        (await provider.GetRequiredService<PageWords>().KnownAsync(blob, RulesOf(house), default)).Looks.Keys.Order().ToArray());

    private static Task<List<string>> WordsAsync(TestHouse house, Guid blob) => house.InScopeAsync(async provider =>
        (await provider.GetRequiredService<PageWords>().OfFileAsync(blob, default)).Pages.Select(page => string.Join(' ', page.Words.Select(word => word.Text))).ToList());

    private static Task<PageReading> RowAsync(TestHouse house, Guid blob, int page) => house.InScopeAsync(provider =>
        provider.GetRequiredService<LegalRequestsDb>().Set<PageReading>().AsNoTracking().SingleAsync(it => it.BlobId == blob && it.Number == page));

    private static Task<IReadOnlyList<SuggestedBox>> SuggestedAsync(TestHouse house, SampleCase sample, Guid document) => house.InScopeAsync(async provider =>
    {
        var files = (await house.RunAsync(new FindInRecords.Form(sample.Id, document), sample.Legal)).OrThrow();
        return (await provider.GetRequiredService<SuggestionSearch>().RunAsync(sample.Id, files, [], default)).Pages[0].Suggested;
    });

    private static Task<int> SweepAsync(TestHouse house) => house.Services.GetRequiredService<SweepRunner>().RunAsync("pages");
}
