using LegalRequests.Pdf.Reading;

namespace LegalRequests.Intake.Reading;

/// <summary>The words of a page that read in one direction, stood up so that they can be read to the right.</summary>
internal sealed class ReadingWay
{
    private const double Upended = 1.8;

    private readonly int turn;
    private readonly PaperPage laid;
    private readonly Dictionary<PageWord, PageWord> places;

    private ReadingWay(PaperPage laid, int turn)
    {
        this.turn = turn;
        this.laid = laid;
        Stood = PageTurn.StoodUp(laid, turn);
        places = Stood.Words.Zip(laid.Words).ToDictionary(pair => pair.First, pair => pair.Second, ReferenceEqualityComparer.Instance as IEqualityComparer<PageWord>);
    }

    /// <summary>The words of this direction alone, on the page as it is stood up.</summary>
    public PaperPage Stood { get; }

    /// <summary>The directions of a page, that of the most words first.</summary>
    public static IReadOnlyList<ReadingWay> Of(PaperPage page)
    {
        var untold = Untold(page);
        return
        [
            .. page.Words
                .GroupBy(word => word.Turn ?? TurnOf(word, untold))
                .OrderByDescending(way => way.Count())
                .Select(way => new ReadingWay(page with { Words = [.. way] }, way.Key)),
        ];
    }

    /// <summary>The word as it lies on the page.</summary>
    /// <param name="stood">A word of <see cref="Stood"/>.</param>
    public PageWord Laid(PageWord stood) => places[stood];

    public PageBox StoodUp(PageBox laidBox) => PageTurn.StoodUp(laidBox, laid, turn);

    public PageBox LaidBack(PageBox stoodBox) => PageTurn.LaidBack(stoodBox, laid, turn);

    /// <summary>How the words lie that do not tell it: recognised words and those of some files.</summary>
    private static int Untold(PaperPage page)
    {
        var words = page.Words.Where(word => word.Turn is null).ToList();
        var most = PageTurn.Of(page with { Words = words });

        // Letters of Hebrew and Arabic follow each other to the left on a page that stands upright.
        return most == 2 && words.Exists(word => word.Text.Any(sign => sign is >= '\u0590' and <= '\u08FF' or >= '\uFB1D' and <= '\uFEFC')) ? 0 : most;
    }

    // A long word that stands otherwise than the page is no part of its lines; short ones are as high as wide.
    private static int TurnOf(PageWord word, int untold) => (word.Text.Length > 2, untold) switch
    {
        (true, 0 or 2) when word.Box.Height > Upended * word.Box.Width => 1,
        (true, 1 or 3) when word.Box.Width > Upended * word.Box.Height => 0,
        _ => untold,
    };
}
