using System.IO.Compression;
using System.Text;
using LegalRequests.Access;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Words;

/// <summary>What the background reads of a page is kept so that the page can be burned by it, and by nothing else.</summary>
public class KnownPagesTests
{
    private static readonly RedactionBox Covered = new(new PageBox(100, 60, 160, 90), "P-1");

    [Theory, EveryDatabase]
    public async Task A_page_burned_by_what_was_kept_is_the_page_burned_anew(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var blob = await ReadAsync(house, "onlyhere and there and everywhere", "two");

        var known = await KnownAsync(house, blob, RulesOf(house));
        var first = await PageOfAsync(house, blob, 1);

        known.Keys.Order().ShouldBe([1, 2]);
        known.Values.ShouldAllBe(look => look == new PageLook(200, true));
        var (anew, before) = await BurnAsync(house, blob);
        before.Words.ShouldNotBeEmpty();
        before.Words.ShouldBe(anew.Words);
        before.Removed.ShouldBe(anew.Removed);
        before.PlacedWords().ShouldBe(anew.PlacedWords());
        before.Image.Sha256().ShouldBe(anew.Image.Sha256());
        first.ShouldNotBeNull().Picture.Fits(before.Image).ShouldBeFalse();
    }

    [Fact]
    public async Task What_another_build_or_other_languages_read_is_not_taken()
    {
        await using var house = TestHouse.Open();
        var blob = await ReadAsync(house, "one");
        var others = new DocumentBurner(new PageSource(house.Services.GetRequiredService<Sandbox>()) { Languages = "spa" });

        (await KnownAsync(house, blob, others.Rules)).ShouldBeEmpty();
        (await KnownAsync(house, blob, RulesOf(house))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Words_that_an_earlier_version_kept_are_still_found_and_burned_by_no_more()
    {
        await using var house = TestHouse.Open();
        var blob = await ReadAsync(house, "one");
        await RewriteAsync(house, blob, """[{"T":"earlier","A":72,"B":80,"C":90,"D":92,"O":false,"R":null,"S":null}]""");

        var words = await house.InScopeAsync(provider => provider.GetRequiredService<PageWords>().OfFileAsync(blob, default));

        words.Pages.ShouldHaveSingleItem().Words.ShouldHaveSingleItem().Text.ShouldBe("earlier");
        (await PageOfAsync(house, blob, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task Words_that_were_changed_where_they_lie_are_not_taken()
    {
        await using var house = TestHouse.Open();
        var blob = await ReadAsync(house, "onlyhere and there and everywhere");
        using var db = house.Database.NewContext();
        var row = await db.Set<PageReading>().SingleAsync();
        byte[] changed = [.. row.Sealed[..^1], (byte)(row.Sealed[^1] ^ 1)];
        await db.Set<PageReading>().ExecuteUpdateAsync(it => it.SetProperty(page => page.Sealed, changed));

        (await PageOfAsync(house, blob, 1)).ShouldBeNull();
        var (anew, known) = await BurnAsync(house, blob);
        known.Words.ShouldBe(anew.Words);
        known.Words.ShouldNotBeEmpty();
    }

    private static string RulesOf(TestHouse house) => house.Services.GetRequiredService<DocumentBurner>().Rules;

    private static async Task<Guid> ReadAsync(TestHouse house, params string[] lines)
    {
        var draft = await house.UploadAsync(await house.HireAsync(StaffRoles.LegalStaff), SamplePages.Pdf(lines));
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("pages");
        using var db = house.Database.NewContext();
        return (await db.Set<LegalRequests.Intake.IntakeDraft>().SingleAsync(it => it.Id == draft)).NormalisedBlobId.ShouldNotBeNull();
    }

    private static Task<IReadOnlyDictionary<int, PageLook>> KnownAsync(TestHouse house, Guid blob, string rules) =>
        house.InScopeAsync(async provider => (await provider.GetRequiredService<PageWords>().KnownAsync(blob, rules, default)).Looks);

    private static Task<KnownPage?> PageOfAsync(TestHouse house, Guid blob, int page) => house.InScopeAsync(async provider =>
        await (await provider.GetRequiredService<PageWords>().KnownAsync(blob, RulesOf(house), default)).OfAsync(page, default));

    private static Task<(BurnedPage Anew, BurnedPage Known)> BurnAsync(TestHouse house, Guid blob) => house.InScopeAsync(async provider =>
    {
        await using var folder = provider.GetRequiredService<WorkFolders>().Open();
        var path = await provider.GetRequiredService<FileVault>().ToWorkFileAsync(blob, folder, default);
        var pdf = (await provider.GetRequiredService<PdfIntake>().ReopenAsync(path, default)).Pdf.ShouldNotBeNull();
        var burner = provider.GetRequiredService<DocumentBurner>();
        await using var run = await burner.OpenAsync(pdf, await provider.GetRequiredService<PageWords>().KnownAsync(blob, burner.Rules, default), default);
        return (
            (await burner.BurnAsync(pdf, 1, [Covered], TextBelief.WhatIsShown, default)).Value.ShouldNotBeNull(),
            (await run.BurnAsync(1, [Covered], default)).Value.ShouldNotBeNull());
    });

    private static Task<int> RewriteAsync(TestHouse house, Guid blob, string json) => house.InScopeAsync(async provider =>
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(Encoding.UTF8.GetBytes(json));
        }

        var db = provider.GetRequiredService<LegalRequestsDb>();
        var file = await db.Set<FileReading>().SingleAsync(it => it.BlobId == blob);
        var sealedWords = await provider.GetRequiredService<FileVault>().SealTextAsync(file.RequestId, Convert.ToBase64String(packed.ToArray()), default);
        return await db.Set<PageReading>().Where(it => it.BlobId == blob).ExecuteUpdateAsync(row => row.SetProperty(it => it.Sealed, sealedWords));
    });
}
