using LegalRequests.Packets.NativePages;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Native;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Packets;

/// <summary>What is kept of each page while the production is written: its place, and what the proof needs to know.</summary>
internal sealed class ProductionRun(BatesPlan bates, PacketWords words, IProgress<int> progress)
{
    private const double Beyond = 1_000;
    private const double SlipSheetHeight = 792;

    private readonly List<BuiltPage> places = [];
    private readonly List<ProofPage> proofPages = [];
    private readonly List<BuiltNative> natives = [];
    private string lastSheet = "";
    private int done;

    internal IReadOnlyList<BuiltPage> Places => places;

    internal IReadOnlyList<ProofPage> ProofPages => proofPages;

    internal IReadOnlyList<BuiltNative> Natives => natives;

    internal string NumberOf(PlannedPage page) =>
        bates.Of(page.PageId) ?? throw new InvalidOperationException($"Page {page.PageId} has no number.");

    internal bool IsNewSheet(string number) => number != lastSheet;

    internal bool LeaveOut(IEnumerable<PlannedPage> left)
    {
        places.AddRange(left.Select(page => new BuiltPage(page.PageId, page.Place, null, null)));
        return true;
    }

    internal void Burned(PlannedPage page, int filePage, BurnedPage burned)
    {
        // A word that the layer may not claim can be seen on the page all the same: it tells no leak either.
        words.Open.AddRange(burned.Words.Select(word => word.Text));
        words.Open.AddRange(burned.Removed.Where(removed => removed.Why == WordRemoval.NotShown).Select(removed => removed.Word.Text));
        words.Hidden.AddRange(burned.Removed.Where(removed => removed.Why == WordRemoval.UnderBox).Select(removed => removed.Word.Text));
        proofPages.Add(ProofPage.Of(filePage, burned, box => box) with { Plate = PlateBelow(page, burned.Geometry.Height) });
        Placed(page, filePage);
    }

    /// <summary>A page that leaves as text: no reader may find a word on it that was not seen on its picture.</summary>
    internal void Native(PlannedPage page, int filePage, NativePage native, string legend)
    {
        words.Open.AddRange(native.Words.Select(word => word.Text));
        proofPages.Add(new ProofPage(filePage)
        {
            Plate = PlateBelow(page, native.Geometry.Height),
            IsPicture = true,
            OnlyWords = [.. native.Words.Select(word => word.Text), legend],
        });
        Placed(page, filePage);
    }

    internal void Tried(PlannedDocument planned, NativeVerdict verdict) =>
        natives.Add(new BuiltNative(planned.Document.Id, verdict.IsClean, DoubtWords.Of(verdict)));

    internal void Withheld(PlannedPage page, int filePage, IReadOnlyList<PageWord> hidden)
    {
        words.Hidden.AddRange(hidden.Select(word => word.Text));
        var number = NumberOf(page);

        if (IsNewSheet(number))
        {
            proofPages.Add(new ProofPage(filePage) { Plate = PlateBelow(page, SlipSheetHeight) });
            lastSheet = number;
        }

        places.Add(new BuiltPage(page.PageId, page.Place, number, filePage));
    }

    private void Placed(PlannedPage page, int filePage)
    {
        places.Add(new BuiltPage(page.PageId, page.Place, NumberOf(page), filePage));
        progress.Report(++done);
    }

    /// <summary>The plate lies below the page's own height, whatever its size.</summary>
    private ProofPlate PlateBelow(PlannedPage page, double height) =>
        new(NumberOf(page), new PageBox(0, height - 1, Beyond * 100, height + Beyond));
}
