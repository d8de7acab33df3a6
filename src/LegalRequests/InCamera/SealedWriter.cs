using LegalRequests.Intake.Words;
using LegalRequests.Packets;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Records;
using LegalRequests.Vault;

namespace LegalRequests.InCamera;

/// <summary>A page of the sealed copy.</summary>
public sealed record SealedPage(Guid PageId, string Number, int FilePage);

/// <summary>A written sealed copy.</summary>
/// <param name="FilePages">Every page of the file.</param>
/// <param name="Hidden">Words of the places that the parties do not see.</param>
/// <param name="Open">Words of the places that they do see.</param>
internal sealed record WrittenSealedCopy(
    string Path,
    IReadOnlyList<SealedPage> Pages,
    IReadOnlyList<Pdf.Stamping.PacketPage> FilePages,
    IReadOnlyList<string> Hidden,
    IReadOnlyList<string> Open);

/// <summary>
/// Writes the copy for the judge: every page as it is, as a picture with its words, under the banner that no other paper of
/// the house has. Places that the parties do not see have a line around them and nothing over them.
/// </summary>
public sealed class SealedWriter(FileVault vault, PdfIntake intake, DocumentBurner burner, PageWords words)
{
    private const int LongestGround = 60;

    internal async Task<Outcome<WrittenSealedCopy>> WriteAsync(
        InCameraPlan plan,
        IReadOnlyList<Block> cover,
        IReadOnlyList<Block> index,
        DocumentFacts facts,
        WorkFolder folder,
        IProgress<int> progress,
        CancellationToken cancellation)
    {
        var path = folder.NewPath(".pdf");
        var run = new Run(new SealedNumbers(plan.Manifest), progress);
        await using var file = new FileStream(path, FileMode.CreateNew);
        using var copy = new PacketWriter(file, facts, new BatesPlate(plan.Request.Number) { Banner = InCameraWords.Banner });
        copy.AddSection("Cover sheet", cover, InCameraMatter.Sealed);
        copy.AddSection("Index", index, InCameraMatter.Sealed);
        copy.BeginProduction("Records for the judge");

        foreach (var document in plan.Documents)
        {
            if (await WriteDocumentAsync(copy, plan, document, run, folder, cancellation) is { } unreadable)
            {
                return unreadable;
            }
        }

        var written = copy.Finish();
        await file.FlushAsync(cancellation);
        return new WrittenSealedCopy(path, run.Pages, written.Pages, run.Hidden, run.Open);
    }

    private async Task<Refusal?> WriteDocumentAsync(
        PacketWriter copy,
        InCameraPlan plan,
        PlannedDocument planned,
        Run run,
        WorkFolder folder,
        CancellationToken cancellation)
    {
        var path = await vault.ToWorkFileAsync(planned.Document.NormalisedBlobId, folder, cancellation);

        try
        {
            var opened = await intake.ReopenAsync(path, cancellation);

            if (opened.Pdf is not { } pdf || pdf.PageCount != planned.Pages.Count)
            {
                return NotDrawn(planned, 1);
            }

            copy.BeginDocument($"{planned.Document.Position}. {DocumentTypeWords.Of(planned.Document.Type)}");
            var known = await words.KnownAsync(planned.Document.NormalisedBlobId, burner.Rules, cancellation);
            await using var pages = await burner.OpenAsync(pdf, known, cancellation);

            foreach (var page in planned.Pages.Where(InCameraPlan.IsShown))
            {
                // Without boxes nothing is blackened: this is the page as it is.
                var drawn = await pages.BurnAsync(page.Number, [], cancellation);

                if (drawn.Value is not { } whole)
                {
                    return NotDrawn(planned, page.Number);
                }

                var number = run.NumberOf(page);
                var notes = new PageNotes(LineOf(page, plan.RowOf(planned)), [.. PlacesOf(page)]);
                copy.AddRasterPage(number, whole.Geometry.Width, whole.Geometry.Height, whole.Image.ToRaster(), whole.PlacedWords(), notes);
                run.Written(page, copy.PageCount, whole);
                pages.TakeBack(whole);
            }

            return null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string LineOf(PlannedPage page, PrivilegeLogRow row) => page.Place switch
    {
        PagePlace.Withheld => $"The parties do not have this page. Withheld, no. {row.Control} on the log: {ShortGround(row.Ground)}",
        PagePlace.Redacted => $"The parties have this page without the outlined places. No. {row.Control} on the log.",
        _ => "The parties have this page whole.",
    };

    private static string ShortGround(string ground) => ground.Length <= LongestGround ? ground : string.Concat(ground.AsSpan(0, LongestGround), "…");

    private static IEnumerable<OutlinedPlace> PlacesOf(PlannedPage page) => page.Place == PagePlace.Redacted
        ? page.Marks.Select(mark => new OutlinedPlace(new PageBox(mark.X, mark.Y, mark.X + mark.Width, mark.Y + mark.Height), mark.ReasonCode))
        : [];

    private static Refusal NotDrawn(PlannedDocument planned, int page) => Refusal.Conflict(
        "incamera.page-unreadable",
        $"Page {page} of document {planned.Document.Position} could not be drawn. Try again; if it stays so, replace the document with a new scan.");

    /// <summary>What is kept while the pages are written.</summary>
    private sealed class Run(SealedNumbers numbers, IProgress<int> progress)
    {
        internal List<SealedPage> Pages { get; } = [];

        internal List<string> Hidden { get; } = [];

        internal List<string> Open { get; } = [];

        internal string NumberOf(PlannedPage page) => numbers.Of(page.PageId);

        internal void Written(PlannedPage page, int filePage, BurnedPage whole)
        {
            Pages.Add(new SealedPage(page.PageId, NumberOf(page), filePage));
            var words = whole.Words.Concat(whole.Removed.Select(removed => removed.Word));

            foreach (var word in words)
            {
                (IsHidden(page, word.Box) ? Hidden : Open).Add(word.Text);
            }

            progress.Report(Pages.Count);
        }

        private static bool IsHidden(PlannedPage page, PageBox word) => page.Place == PagePlace.Withheld
            || (page.Place == PagePlace.Redacted && PlacesOf(page).Any(place => Meet(place.Area, word)));

        private static bool Meet(PageBox one, PageBox other) =>
            one.Left < other.Right && other.Left < one.Right && one.Top < other.Bottom && other.Top < one.Bottom;
    }
}
