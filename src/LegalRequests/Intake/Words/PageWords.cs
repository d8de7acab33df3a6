using System.IO.Compression;
using System.Text.Json;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace LegalRequests.Intake.Words;

/// <summary>The words of one page that was read.</summary>
/// <param name="Number">1-based.</param>
public sealed record ReadPage(int Number, IReadOnlyList<PageWord> Words);

/// <summary>The words of a file as far as they are read.</summary>
/// <param name="PageCount">0 for a file of which no reading was asked.</param>
/// <param name="Done">False while pages wait; what is sought may stand on one of them.</param>
public sealed record ReadFile(int PageCount, bool Done, IReadOnlyList<ReadPage> Pages);

/// <summary>
/// The words that the background read from rewritten files. Whoever asks has let an operation or a board decide that the
/// person may see the file.
/// </summary>
public sealed class PageWords(LegalRequestsDb db, FileVault vault, ILogger<PageWords> log)
{
    /// <summary>All pages of a file that are read so far, in order.</summary>
    public async Task<ReadFile> OfFileAsync(Guid blobId, CancellationToken cancellation)
    {
        var reading = await db.Set<FileReading>().AsNoTracking().SingleOrDefaultAsync(it => it.BlobId == blobId, cancellation);

        if (reading is null)
        {
            return new ReadFile(0, false, []);
        }

        var rows = await db.Set<PageReading>().AsNoTracking().Where(it => it.BlobId == blobId).OrderBy(it => it.Number).ToListAsync(cancellation);
        var pages = new List<ReadPage>(rows.Count);

        foreach (var row in rows)
        {
            pages.Add(new ReadPage(row.Number, Unpacked(await vault.OpenTextAsync(reading.RequestId, row.Sealed, cancellation))));
        }

        return new ReadFile(reading.PageCount, reading.DoneAt is not null, pages);
    }

    /// <summary>The words of one page; null while it is not read, or where it could not be.</summary>
    public async Task<IReadOnlyList<PageWord>?> OfPageAsync(Guid blobId, int number, CancellationToken cancellation)
    {
        var row = await db.Set<PageReading>().AsNoTracking()
            .Where(it => it.BlobId == blobId && it.Number == number && it.Reason != TextReason.NotRead)
            .Join(db.Set<FileReading>(), page => page.BlobId, file => file.BlobId, (page, file) => new { file.RequestId, page.Sealed })
            .SingleOrDefaultAsync(cancellation);
        return row is null ? null : Unpacked(await vault.OpenTextAsync(row.RequestId, row.Sealed, cancellation));
    }

    /// <summary>The words of some pages, by their numbers: null for a page that could not be read, no entry for one that waits.</summary>
    public async Task<IReadOnlyDictionary<int, IReadOnlyList<PageWord>?>> OfPagesAsync(Guid blobId, IReadOnlyCollection<int> numbers, CancellationToken cancellation)
    {
        var requestId = await db.Set<FileReading>().Where(it => it.BlobId == blobId).Select(it => it.RequestId).SingleOrDefaultAsync(cancellation);
        var pages = new Dictionary<int, IReadOnlyList<PageWord>?>(numbers.Count);
        var rows = await db.Set<PageReading>().AsNoTracking()
            .Where(it => it.BlobId == blobId && numbers.Contains(it.Number))
            .ToListAsync(cancellation);

        foreach (var row in rows)
        {
            pages[row.Number] = row.Reason == TextReason.NotRead ? null : Unpacked(await vault.OpenTextAsync(requestId, row.Sealed, cancellation));
        }

        return pages;
    }

    /// <summary>What the pages of a file can be burned by; only what was read by these rules.</summary>
    /// <param name="rules">As <see cref="DocumentBurner.Rules"/>.</param>
    public async Task<KnownPages> KnownAsync(Guid blobId, string rules, CancellationToken cancellation)
    {
        var file = await db.Set<FileReading>().AsNoTracking().SingleOrDefaultAsync(it => it.BlobId == blobId, cancellation);

        if (file is null)
        {
            return KnownPages.None;
        }

        var known = db.Set<PageReading>().AsNoTracking().Where(it => it.BlobId == blobId && it.Rules == rules && it.Dpi != null && it.IsGrey != null);
        var looks = await known.Select(it => new { it.Number, it.Dpi, it.IsGrey }).ToDictionaryAsync(it => it.Number, it => new PageLook(it.Dpi!.Value, it.IsGrey!.Value), cancellation);
        return new KnownPages(looks, async (page, token) =>
        {
            var packed = await known.Where(it => it.Number == page).Select(it => it.Sealed).SingleOrDefaultAsync(token);
            return packed is null ? null : await OpenAsync(file, page, looks[page], packed, token);
        });
    }

    /// <summary>Null where the words are not what was kept: then the page is read anew.</summary>
    private async Task<KnownPage?> OpenAsync(FileReading file, int page, PageLook look, byte[] packed, CancellationToken cancellation)
    {
        try
        {
            return Known(look, await vault.OpenTextAsync(file.RequestId, packed, cancellation));
        }
        catch (VaultCorruptException changed)
        {
            log.LogError(changed, "The words kept of page {Page} of {BlobId} were changed", page, file.BlobId);
            return null;
        }
    }

    internal static string Packed(PageText text)
    {
        var held = new HeldPage(text.Known?.Picture, [.. text.Words.Select(Held)], [.. (text.Known?.Removed ?? []).Select(word => new HeldRemoval(Held(word.Word), word.Why))]);
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            JsonSerializer.Serialize(deflate, held);
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    internal static IReadOnlyList<PageWord> Unpacked(string packed) => [.. Opened(packed).W.Select(Word)];

    private static KnownPage? Known(PageLook look, string packed)
    {
        var held = Opened(packed);
        return held.P is { } picture ? new KnownPage(look, picture, [.. held.W.Select(Word)], [.. held.R.Select(word => new RemovedWord(Word(word.W), word.Y))]) : null;
    }

    private static HeldPage Opened(string packed)
    {
        using var inflate = new DeflateStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var json = JsonDocument.Parse(inflate);

        // Until version 0.11 only the words were kept.
        return json.RootElement.ValueKind == JsonValueKind.Array
            ? new HeldPage(null, json.Deserialize<List<HeldWord>>() ?? [], [])
            : json.Deserialize<HeldPage>() ?? new HeldPage(null, [], []);
    }

    private static HeldWord Held(PageWord word) => new(word.Text, Round(word.Box.Left), Round(word.Box.Top), Round(word.Box.Right), Round(word.Box.Bottom), word.Origin == WordOrigin.Ocr, word.Turn, word.Confidence);

    private static PageWord Word(HeldWord word) => new(word.T, new PageBox(word.A, word.B, word.C, word.D), word.O ? WordOrigin.Ocr : WordOrigin.TextLayer) { Turn = word.R, Confidence = word.S };

    // As finely as the tools give them: a page burned by what is kept is, byte for byte, the page burned anew.
    private static double Round(double points) => Math.Round(points, 6);

    private sealed record HeldPage(PictureSeal? P, List<HeldWord> W, List<HeldRemoval> R);

    private sealed record HeldRemoval(HeldWord W, WordRemoval Y);

    private sealed record HeldWord(string T, double A, double B, double C, double D, bool O, int? R, double? S);
}
