namespace LegalRequests.Pdf.Glyphs;

/// <summary>Values of ranges of codes, found by halving: hostile tables hold very many. Of two that overlap the later start wins.</summary>
sealed class RangeTable<T>
{
    readonly List<(uint Low, uint High, T Value)> ranges = [];
    bool sorted = true;

    public void Add(uint low, uint high, T value)
    {
        ranges.Add((low, high, value));
        sorted = false;
    }

    /// <summary>The range that holds a code: its start and its value.</summary>
    public bool TryFind(uint code, out uint low, out T? value)
    {
        if (!sorted)
        {
            ranges.Sort(static (one, other) => one.Low.CompareTo(other.Low));
            sorted = true;
        }

        var (from, to) = (0, ranges.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            if (ranges[middle].Low <= code)
                from = middle + 1;
            else
                to = middle;
        }

        var found = from > 0 && ranges[from - 1].High >= code;
        (low, value) = found ? (ranges[from - 1].Low, ranges[from - 1].Value) : (0, default);
        return found;
    }
}
