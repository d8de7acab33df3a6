using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Burning;

/// <summary>Sorts the words of one page into those that stay and those that go, while it is burned.</summary>
/// <param name="unburned">The page before burning.</param>
/// <param name="burned">The page after it.</param>
/// <param name="boxes">What was burned.</param>
/// <param name="buffers">Memory for the page in shades of grey.</param>
sealed class SheetWords(PageImage unburned, PageImage burned, IReadOnlyList<BurnedBox> boxes, PixelBuffers buffers)
{
    // Two of five words that are not what they say make the rest of the layer not worth the trouble.
    const double MostInDoubt = 0.4;
    const int OneLetterIn = 4;
    const double Context = 72;

    // What is recognised may have a box too narrow for its letters, by less than half a line.
    const double Beside = 6;

    readonly List<PageWord> kept = [];
    readonly List<RemovedWord> removed = [];
    readonly List<TriedWord> doubtful = [];
    readonly List<PageBox> understood = [];
    readonly List<(int At, PageWord Word)> beside = [];
    PageImage? lights;
    bool readsWhole;

    /// <summary>The page before burning, in shades of grey.</summary>
    public PageImage Lights => lights ??= unburned.Lights(buffers);

    public IReadOnlyList<PageWord> Kept => kept;

    public IReadOnlyList<RemovedWord> Removed => removed;

    /// <summary>Words that stay though their writing can be held against the picture but coarsely.</summary>
    public int Coarse { get; private set; }

    /// <summary>
    /// Takes the words of a page that was read before. Those that were recognised beside a box wait: some of their letters may lie
    /// under it. False, with nothing taken, where a covered line must be cut, for which its glyphs are needed.
    /// </summary>
    public bool Take(KnownPage known)
    {
        if (known.Words.Any(word => word.Text.EnumerateRunes().Any(Scripts.IsWithoutSpaces) && IsCovered(word)))
            return false;
        foreach (var word in known.Words)
        {
            if (IsCovered(word))
            {
                Understand(word);
                Cover([word]);
            }
            else if (word.Origin == WordOrigin.Ocr && boxes.Any(box => box.Area.Widened(Beside).Shared(word.Box) != (0, 0)))
            {
                beside.Add((kept.Count, word));
            }
            else
            {
                kept.Add(word);
            }
        }

        Coarse = known.Words.Count(IsCoarse);
        removed.AddRange(known.Removed.Select(word => IsCovered(word.Word) ? word with { Why = WordRemoval.UnderBox } : word));
        return true;
    }

    /// <summary>The places of the words that wait, on the burned page; null where there are none.</summary>
    public PageImage? BesideBoxes(double margin) =>
        beside.Count == 0 ? null : burned.OnlyWithin(beside.Select(word => WithNeighbours(word.Word.Box)), margin);

    /// <summary>Takes what was recognised in those places, each word where the one that waits would stand.</summary>
    public void TakeBeside(IReadOnlyList<PageWord> recognised)
    {
        var seen = recognised.Where(word => !IsCovered(word)).ToList();
        for (var index = beside.Count - 1; index >= 0; index--)
        {
            var (at, word) = beside[index];
            var there = seen.FindAll(other => IsSamePlace(other.Box, word.Box));
            seen.RemoveAll(there.Contains);
            kept.InsertRange(at, there);
            if (there.Count == 0)
                removed.Add(new RemovedWord(word, WordRemoval.NotShown));
        }
    }

    /// <summary>Takes the words of the layer and gives those in whose place something can be seen: they are to be tried.</summary>
    public List<PageWord> Inked(IEnumerable<PageWord> layer)
    {
        List<PageWord> inked = [];
        foreach (var word in layer)
        {
            if (WordSurvival.HasInk(word, Lights))
                inked.Add(word);
            else
                removed.Add(new RemovedWord(word, IsCovered(word) ? WordRemoval.UnderBox : WordRemoval.NoInk));
        }

        return inked;
    }

    /// <summary>Takes the inked words, tried. Those in doubt wait for what is recognised in their place.</summary>
    public void Take(IReadOnlyList<TriedWord> words)
    {
        foreach (var word in words)
        {
            Coarse += word.Believed && IsCoarse(word.Word) ? 1 : 0;
            if (IsCovered(word.Word))
                RemoveCovered(word);
            else if (word.Believed)
                kept.Add(word.Word);
            else
                doubtful.Add(word);
        }

        readsWhole = words.Count == 0 || doubtful.Count > words.Count * MostInDoubt;
        if (!readsWhole)
            return;
        removed.AddRange(doubtful.Select(word => new RemovedWord(word.Word, WordRemoval.NotShown)));
        doubtful.Clear();
    }

    /// <summary>What of the burned page must be recognised, or null where every word is settled.</summary>
    public PageImage? ToBeRecognised(double margin)
    {
        var read = kept.Select(word => word.Box).Concat(boxes.Select(box => box.Area)).ToList();
        // Outside the boxes both pictures are the same.
        var marks = UnreadInk.Marks(Lights, read, margin);
        if (marks > UnreadInk.Lines || (readsWhole && marks >= UnreadInk.Word))
            return burned.Without(kept.Select(word => word.Box));
        return doubtful.Count == 0 ? null : burned.OnlyWithin(doubtful.Select(word => WithNeighbours(word.Word.Box)), margin);
    }

    /// <summary>Settles the words in doubt by what was recognised, and takes that where they were wrong or there was none.</summary>
    public void Settle(List<PageWord> recognised, TextTrial trial)
    {
        var seen = recognised.FindAll(word => !IsCovered(word) && WordSurvival.HasInk(word, Lights));
        foreach (var word in doubtful)
        {
            var there = seen.Where(other => IsSamePlace(other.Box, word.Word.Box)).Select(other => other.Text);
            var (read, said) = (FoldedText.Of(string.Concat(there)), FoldedText.Of(word.Word.Text));
            if (read == said)
                trial.Confirm(word);
            if (FoldedText.Distance(read, said, said.Length / OneLetterIn) <= said.Length / OneLetterIn)
                kept.Add(word.Word);
            else
                removed.Add(new RemovedWord(word.Word, WordRemoval.NotShown));
        }

        var known = kept.ConvertAll(word => word.Box);
        kept.AddRange(seen.Where(word => !known.Exists(box => IsSamePlace(word.Box, box))));
    }

    /// <summary>The boxes under which no believed word was, as they were before burning; null where there is none.</summary>
    public PageImage? UnreadUnderBoxes(double margin)
    {
        var unread = boxes.Where(box => !understood.Contains(box.Area)).Select(box => box.Area).ToList();
        return unread.Count == 0 ? null : unburned.OnlyWithin(unread, margin);
    }

    /// <summary>Gives the memory back that nobody looks at any more; that of the burned page stays.</summary>
    public void GiveBack()
    {
        if (unburned != burned)
            buffers.Return(unburned.Pixels);
        if (lights is not null && lights != unburned)
            buffers.Return(lights.Pixels);
    }

    public void RemoveUnderBoxes(IEnumerable<PageWord> words) => Cover(words.Where(IsCovered));

    void Cover(IEnumerable<PageWord> words) => removed.AddRange(words.Select(word => new RemovedWord(word, WordRemoval.UnderBox)));

    bool IsCovered(PageWord word) => boxes.Any(box => WordSurvival.Covers(box.Area, word));

    static bool IsCoarse(PageWord word) => !FoldedText.Of(word.Text).EnumerateRunes().All(Scripts.IsOfEurope);

    void RemoveCovered(TriedWord word)
    {
        if (word.Believed)
            Understand(word.Word);
        var pieces = WordPieces.Outside(word, boxes);
        if (word.Believed)
            kept.AddRange(pieces.Outside);
        Cover(pieces.Covered);
    }

    void Understand(PageWord word) => understood.AddRange(boxes.Where(box => WordSurvival.Covers(box.Area, word)).Select(box => box.Area));

    // A word alone is recognised far worse than in its line.
    static PageBox WithNeighbours(PageBox box) => box with { Left = box.Left - Context, Right = box.Right + Context };

    static bool IsSamePlace(PageBox one, PageBox other)
    {
        var (across, down) = one.Shared(other);
        return across * down > 0.3 * Math.Min(one.Width * one.Height, other.Width * other.Height);
    }
}
