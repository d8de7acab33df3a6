using LegalRequests.Intake.Reading;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Reading;
using LegalRequests.Vault;

namespace LegalRequests.Intake;

/// <summary>What an uploaded paper seems to say.</summary>
/// <param name="Pages">The pages that were read, with their sizes.</param>
public sealed record DraftReading(PaperReading Reading, IReadOnlyList<PaperPage> Pages);

/// <summary>Reads the first pages of a paper that lies in the vault, for suggestions. Nothing clear is kept.</summary>
public sealed class PaperPages(FileVault vault, WorkFolders workFolders, PageWords words, PageSource pages, PdfIntake intake)
{
    /// <summary>An instrument says what it wants on its first pages; what follows is exhibits.</summary>
    private const int Most = 12;

    // A page with fewer is a scan under a court's stamp, whose words the stamp does not tell.
    private const int WordsOfAPage = 25;

    /// <returns>Null where the file cannot be opened or holds no page with words.</returns>
    public async Task<DraftReading?> ReadAsync(PagesToRead wanted, CancellationToken cancellation)
    {
        await using var folder = workFolders.Open();
        var path = await vault.ToWorkFileAsync(wanted.BlobId, folder, cancellation);

        if ((await intake.ReopenAsync(path, cancellation)).Pdf is not { } pdf)
        {
            return null;
        }

        var read = await WordsAsync(wanted.BlobId, pdf, cancellation);

        if (read.Count == 0)
        {
            return null;
        }

        var ink = await PaperInk.FindAsync(pages, pdf, read, cancellation);
        return new DraftReading(ink.Read(), read);
    }

    /// <summary>The words that the background read; until it comes to a page, those of its text layer.</summary>
    private async Task<List<PaperPage>> WordsAsync(Guid blobId, NormalisedPdf pdf, CancellationToken cancellation)
    {
        var last = Math.Min(Most, pdf.PageCount);
        var known = (await words.OfFileAsync(blobId, cancellation)).Pages.ToDictionary(page => page.Number, page => page.Words);
        var layers = known.Count >= last ? null : (await pages.WordsAsync(pdf, 1, last, cancellation)).Value;
        return
        [
            .. from number in Enumerable.Range(1, last)
               let found = known.TryGetValue(number, out var read) ? read : layers?[number - 1] ?? []
               where found.Count >= WordsOfAPage
               select new PaperPage(number, pdf.Page(number).Width, pdf.Page(number).Height, found),
        ];
    }
}
