using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Testing;

/// <summary>Words of pages without a file that holds them.</summary>
public static class SampleWords
{
    private const double SignWidth = 6;
    private const double Height = 10;

    /// <summary>The words of a line, each sign as wide as the next, points.</summary>
    public static IEnumerable<PageWord> Line(string text, double left, double top)
    {
        var at = left;

        foreach (var word in text.Split(' '))
        {
            yield return new PageWord(word, new PageBox(at, top, at + (SignWidth * word.Length), top + Height), WordOrigin.TextLayer);
            at += SignWidth * (word.Length + 1);
        }
    }

    public static Task<DocumentPage> FirstPageAsync(this TestHouse house, Guid documentId) => house.InScopeAsync(provider =>
        provider.GetRequiredService<LegalRequestsDb>().Set<DocumentPage>().SingleAsync(it => it.DocumentId == documentId && it.Number == 1));

    /// <summary>What becomes of a page that was assessed.</summary>
    public static Task<PageFate> FateAsync(this TestHouse house, Guid pageId) => house.InScopeAsync(async provider =>
        (await provider.GetRequiredService<LegalRequestsDb>().Set<PageDecision>().SingleAsync(it => it.PageId == pageId)).Fate);

    /// <summary>Keeps words as those that the background read on the first pages of a record, a line each.</summary>
    public static Task KeepWordsAsync(this TestHouse house, Guid documentId, params string[] pages) =>
        house.InScopeAsync(provider => KeepAsync(provider, documentId, pages));

    /// <summary>As <see cref="KeepWordsAsync"/>, for a house that is not a <see cref="TestHouse"/>.</summary>
    public static async Task<int> KeepAsync(IServiceProvider scope, Guid documentId, params string[] pages)
    {
        var db = scope.GetRequiredService<LegalRequestsDb>();
        var vault = scope.GetRequiredService<FileVault>();
        var document = await db.Set<CaseDocument>().SingleAsync(it => it.Id == documentId);

        foreach (var (text, index) in pages.Select((text, index) => (text, index)))
        {
            var words = text.Split('\n').SelectMany((line, at) => Line(line, 72, 100 + (14 * at))).ToList();
            db.Add(new PageReading
            {
                BlobId = document.NormalisedBlobId,
                Number = index + 1,
                Source = TextSource.TextLayer,
                Reason = TextReason.Shown,
                WordCount = words.Count,
                Rules = scope.GetRequiredService<DocumentBurner>().Rules,
                Sealed = await vault.SealTextAsync(document.RequestId, PageWords.Packed(new PageText(TextSource.TextLayer, TextReason.Shown, words, 0, 0)), default),
                ReadAt = document.AddedAt,
            });
        }

        var reading = await db.Set<FileReading>().SingleAsync(it => it.BlobId == document.NormalisedBlobId);
        reading.PagesRead += pages.Length;
        return await db.SaveChangesAsync();
    }
}
