using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Packets.Verifying;

/// <summary>Holds each page of a packet against its hash, and names what was changed, moved, taken out or put in.</summary>
internal sealed class PageCheck(IReadOnlyList<ManifestFilePage> filePages, VerifyNotes notes, string file = "packet")
{
    /// <param name="found">The pages of the file as they are.</param>
    /// <param name="bytesDiffer">True where the file's own hash is wrong: then it is said if no page is to blame.</param>
    internal void Run(IReadOnlyList<PageFingerprint> found, bool bytesDiffer)
    {
        var before = notes.Count;
        CheckOrder();
        var expected = filePages;

        if (found.Count != expected.Count)
        {
            notes.Find("page.count", $"The {file} has {found.Count} pages; the manifest has {expected.Count}.");
        }

        var places = found.ToLookup(it => it.Sha256, it => it.Page);
        var known = expected.Select(it => it.Sha256).ToHashSet();

        foreach (var page in expected)
        {
            CheckPage(page, found, places, known);
        }

        foreach (var extra in found.Where(it => !known.Contains(it.Sha256) && it.Page > expected.Count))
        {
            notes.Find("page.added", $"Page {extra.Page} of the {file} is not in the manifest: it was put in.", extra.Page);
        }

        CheckLabels(found);

        if (notes.Count == before)
        {
            notes.Confirm($"Each of the {found.Count} pages has the hash and the label of the manifest.");

            if (bytesDiffer)
            {
                notes.Find("packet.outside-pages", "No page differs. What was changed lies outside the pages: properties, bookmarks, reading order or the ends of the file.");
            }
        }
    }

    private void CheckOrder()
    {
        if (filePages.Select((page, index) => page.Page == index + 1).Contains(false))
        {
            notes.Find("manifest.page-order", $"The manifest does not list the pages of the {file} one after the other.");
        }
    }

    private void CheckPage(ManifestFilePage page, IReadOnlyList<PageFingerprint> found, ILookup<string, int> places, HashSet<string> known)
    {
        var standsThere = page.Page >= 1 && page.Page <= found.Count ? found[page.Page - 1] : null;

        if (standsThere?.Sha256 == page.Sha256)
        {
            return;
        }

        if (places[page.Sha256].FirstOrDefault() is var elsewhere and > 0)
        {
            notes.Find("page.moved", $"{NameOf(page)} stands on page {elsewhere} of the {file}: pages were exchanged, taken out or put in before it.", elsewhere);
        }
        else if (standsThere is not null && !known.Contains(standsThere.Sha256))
        {
            notes.Find("page.changed", $"{NameOf(page)} is not as it was: what it shows was changed.", page.Page);
        }
        else
        {
            notes.Find("page.missing", $"{NameOf(page)} is missing from the {file}.");
        }
    }

    private void CheckLabels(IReadOnlyList<PageFingerprint> found)
    {
        foreach (var (page, print) in filePages.Zip(found))
        {
            if (page.Bates is { } bates && print.Label != bates)
            {
                notes.Find("bates.label", $"Viewers call page {print.Page} of the {file} {print.Label}; the manifest calls it {bates}.", print.Page);
            }
        }
    }

    private static string NameOf(ManifestFilePage page) => page.Bates is { } bates ? $"Page {page.Page} ({bates})" : $"Page {page.Page}";
}
