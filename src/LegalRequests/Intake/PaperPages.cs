using LegalRequests.Intake.Reading;
using LegalRequests.Pdf.Reading;
using LegalRequests.Vault;

namespace LegalRequests.Intake;

/// <summary>What an uploaded paper seems to say.</summary>
/// <param name="Pages">The pages that were read, with their sizes.</param>
public sealed record DraftReading(PaperReading Reading, IReadOnlyList<PaperPage> Pages);

/// <summary>Reads the first pages of a paper that lies in the vault, for suggestions. Nothing clear is kept.</summary>
public sealed class PaperPages(FileVault vault, WorkFolders workFolders, PageSource pages, PdfIntake intake)
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

        var layers = await pages.WordsAsync(pdf, 1, Math.Min(Most, pdf.PageCount), cancellation);
        var read = (layers.Value ?? [])
            .Select((words, at) => new PaperPage(at + 1, pdf.Page(at + 1).Width, pdf.Page(at + 1).Height, words))
            .Where(page => page.Words.Count >= WordsOfAPage)
            .ToList();

        if (read.Count == 0)
        {
            return null;
        }

        var inked = await InkAsync(pdf, read, cancellation);
        return new DraftReading(PaperReader.Read(read, (page, place) => inked.Contains((page, place))), read);
    }

    private async Task<HashSet<(int Page, PageBox Place)>> InkAsync(NormalisedPdf pdf, List<PaperPage> read, CancellationToken cancellation)
    {
        var inked = new HashSet<(int, PageBox)>();

        foreach (var places in PaperReader.PlacesToSign(read).GroupBy(place => place.Page))
        {
            if ((await pages.RenderAsync(pdf, places.Key, PageSource.ReleaseDpi, cancellation)).Value is { } image)
            {
                var words = read.First(page => page.Number == places.Key).Words.Select(word => word.Box).ToList();
                inked.UnionWith(places.Where(place => image.HasWritingIn(place.Place, words)));
            }
        }

        return inked;
    }
}
