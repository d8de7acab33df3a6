namespace LegalRequests.Packets.Verifying;

/// <summary>Adds up what the manifest says: every page once, every number once and none left out.</summary>
internal sealed class SumCheck(ManifestFile manifest, VerifyNotes notes)
{
    internal void Run()
    {
        CheckAccounting();
        CheckNumbers();
        CheckDocuments();
        CheckPlaces();
        CheckVolume();
    }

    /// <summary>A volume follows those before it, in its name and in its numbers.</summary>
    private void CheckVolume()
    {
        var names = manifest.Before.Select((_, index) => EarlierVolume.NameOf(index + 1));
        var numbers = manifest.Before.SelectMany(it => new[] { it.BatesFirst, it.BatesLast }).Append(manifest.Bates.First).Where(it => it.Length > 0).ToList();
        var isSo = names.SequenceEqual(manifest.Before.Select(it => it.Name))
            && manifest.Volume == EarlierVolume.NameOf(manifest.Before.Count + 1)
            && numbers.Zip(numbers.Skip(1)).All(pair => GoesOn(pair.First, pair.Second));

        notes.Expect(
            isSo,
            manifest.Before.Count == 0 ? $"It is volume {manifest.Volume}, the first." : $"It is volume {manifest.Volume}; before it left {string.Join(", ", manifest.Before.Select(it => $"{it.Name} ({it.BatesFirst} to {it.BatesLast})"))}.",
            "volume.order",
            "The volume does not follow those that the manifest says left before it.");
    }

    private static bool GoesOn(string before, string after)
    {
        try
        {
            var (first, second) = (BatesNumber.Parse(before), BatesNumber.Parse(after));
            return first.Prefix != second.Prefix || first.Number <= second.Number;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private void CheckAccounting()
    {
        var sum = manifest.Accounting;
        var pages = manifest.Pages;
        var counted = new ManifestSum(
            pages.Count(it => it.Place == PagePlace.Produced),
            pages.Count(it => it.Place == PagePlace.Redacted),
            pages.Count(it => it.Place == PagePlace.Withheld),
            pages.Count(it => it.Place == PagePlace.NotResponsive),
            pages.Count(it => it.Place == PagePlace.Duplicate),
            pages.Count);
        var twice = pages.GroupBy(it => (it.Document, it.Page)).Count(it => it.Count() > 1) + pages.GroupBy(it => it.Id).Count(it => it.Count() > 1);

        notes.Expect(
            counted == sum && twice == 0,
            $"Every page that was gathered is counted once: {sum.Produced} produced + {sum.Redacted} redacted + {sum.Withheld} withheld + {sum.NotResponsive} not responsive + {sum.Duplicate} duplicate = {sum.Total}.",
            "accounting.differs",
            twice > 0
                ? "The manifest lists a page twice."
                : $"The sum of the manifest is not that of its pages: it says {Words(sum)}; its pages give {Words(counted)}.");
        notes.Expect(
            !manifest.CertifiesAll || counted.Withheld + counted.Redacted == 0,
            manifest.CertifiesAll ? "The certificate may speak of all records: nothing was kept back." : "The certificate does not speak of all records.",
            "certificate.untrue",
            "The manifest says that the certificate speaks of all records, and pages were kept back.");
    }

    private void CheckNumbers()
    {
        var numbered = manifest.FilePages.Where(it => it.Kind != FilePageKind.Letter).ToList();
        var printed = numbered.Select(it => it.Bates ?? "").ToList();
        var ends = printed.Count == 0 ? ("", "") : (printed[0], printed[^1]);
        var letters = manifest.FilePages.Any(it => it.Kind == FilePageKind.Letter && it.Bates is not null);

        notes.Expect(
            ends == (manifest.Bates.First, manifest.Bates.Last) && manifest.Bates.Count == printed.Count && !letters,
            printed.Count == 0 ? "No page carries a production number." : $"The production numbers are {manifest.Bates.First} to {manifest.Bates.Last}, {printed.Count} of them.",
            "bates.other-range",
            $"The manifest says that the production numbers are {manifest.Bates.First} to {manifest.Bates.Last}, {manifest.Bates.Count} of them; its pages have {ends.Item1} to {ends.Item2}, {printed.Count} of them.");

        foreach (var (before, after) in numbered.Zip(numbered.Skip(1)))
        {
            if (!Follows(before.Bates, after.Bates))
            {
                notes.Find("bates.gap", $"Page {after.Page} has the number {after.Bates}, which does not follow {before.Bates}.", after.Page);
            }
        }
    }

    private static bool Follows(string? before, string? after)
    {
        try
        {
            var (first, second) = (BatesNumber.Parse(before ?? ""), BatesNumber.Parse(after ?? ""));
            return first.Prefix == second.Prefix && second.Number == first.Number + 1;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private void CheckDocuments()
    {
        var good = true;

        foreach (var document in manifest.Documents)
        {
            var pages = manifest.FilePages.Where(it => it.Page >= document.FirstFilePage && it.Page <= document.LastFilePage).ToList();
            var listed = manifest.Pages.Where(it => it.Document == document.Number && it.FilePage is not null).ToList();
            var isSo = pages.Count > 0
                && (pages[0].Bates, pages[^1].Bates) == (document.BatesFirst, document.BatesLast)
                && (listed.Min(it => it.FilePage), listed.Max(it => it.FilePage)) == (document.FirstFilePage, document.LastFilePage)
                && PacketManifest.HashOf(pages.Select(it => it.Sha256)) == document.Sha256;

            if (!isSo)
            {
                good = false;
                notes.Find("document.differs", $"What the manifest says of document {document.Number} ({document.BatesFirst} to {document.BatesLast}) is not what its pages say.");
            }
        }

        var missing = manifest.Pages.Where(it => it.FilePage is not null).Select(it => it.Document).Except(manifest.Documents.Select(it => it.Number)).ToList();
        missing.ForEach(number => notes.Find("document.missing", $"The manifest lists pages of document {number} but not the document."));

        if (good && missing.Count == 0)
        {
            notes.Confirm($"The ranges and the hashes of {manifest.Documents.Count} documents are those of their pages.");
        }
    }

    /// <summary>A page that leaves stands on a page of the packet of its own; a page withheld on a slip sheet; the others on none.</summary>
    private void CheckPlaces()
    {
        var kinds = manifest.FilePages.ToLookup(it => it.Page);
        var wrong = manifest.Pages.Where(it => !Stands(it, kinds)).ToList();
        var shared = manifest.Pages.Where(it => it.Place is PagePlace.Produced or PagePlace.Redacted).GroupBy(it => it.FilePage).Any(it => it.Count() > 1);
        var used = manifest.Pages.Select(it => it.FilePage).OfType<int>().ToHashSet();
        var unknown = manifest.FilePages.Where(it => it.Kind != FilePageKind.Letter && !used.Contains(it.Page)).ToList();

        wrong.ForEach(it => notes.Find(
            "page.misplaced",
            $"Page {it.Page} of document {it.Document} is listed as {Words(it.Place)} with the number {it.Bates ?? "none"}, but no such page of the packet is where it is said to be.",
            it.FilePage));
        unknown.ForEach(it => notes.Find("page.of-nothing", $"Page {it.Page} of the packet ({it.Bates}) stands for no page that was gathered.", it.Page));

        notes.Expect(
            wrong.Count == 0 && unknown.Count == 0 && !shared,
            "Each page that leaves has one page of the packet, and each page withheld a slip sheet.",
            "page.places",
            shared ? "Two pages that leave are said to be the same page of the packet." : "Not every page stands where the manifest says.");
    }

    private static bool Stands(ManifestPage page, ILookup<int, ManifestFilePage> kinds)
    {
        var needed = page.Place switch
        {
            PagePlace.Produced or PagePlace.Redacted => FilePageKind.Production,
            PagePlace.Withheld => FilePageKind.SlipSheet,
            _ => (FilePageKind?)null,
        };

        return needed is null
            ? page is { FilePage: null, Bates: null }
            : page.FilePage is { } at && kinds[at].SingleOrDefault() is { } found && found.Kind == needed && found.Bates == page.Bates;
    }

    private static string Words(ManifestSum sum) =>
        $"{sum.Produced} + {sum.Redacted} + {sum.Withheld} + {sum.NotResponsive} + {sum.Duplicate} = {sum.Total}";

    private static string Words(PagePlace place) => place switch
    {
        PagePlace.NotResponsive => "not responsive",
        _ => place.ToString().ToLowerInvariant(),
    };
}
