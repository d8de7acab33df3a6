using System.Collections;

namespace LegalRequests.Pdf.Objects;

/// <summary>A dictionary; it is written in the order in which keys were first set, so that output is repeatable.</summary>
public sealed class PdfDictionary : PdfObject, IEnumerable<KeyValuePair<string, PdfObject>>
{
    private const int MostSearched = 24;
    private PdfEntry[] _entries;
    private Dictionary<string, int>? _places;

    /// <summary>An empty dictionary.</summary>
    public PdfDictionary() => _entries = [];

    internal PdfDictionary(int capacity) => _entries = new PdfEntry[capacity];

    /// <summary>How many keys are set.</summary>
    public int Count { get; private set; }

    internal ReadOnlySpan<PdfEntry> Entries => _entries.AsSpan(0, Count);

    /// <summary>The value of a key (without its slash), or null where it is not set. Setting null removes the key.</summary>
    public PdfObject? this[string key]
    {
        get => IndexOf(key) is var at and >= 0 ? _entries[at].Value : null;
        set
        {
            if (value is null)
                Remove(IndexOf(key));
            else
                Set(PdfName.Of(key), value);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PdfObject>> GetEnumerator()
    {
        for (var index = 0; index < Count; index++)
            yield return new(_entries[index].Key.Value, _entries[index].Value);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Set(PdfName key, PdfObject value)
    {
        if (IndexOf(key.Value) is var at and >= 0)
        {
            _entries[at] = _entries[at] with { Value = value };
            return;
        }

        if (Count == _entries.Length)
            Array.Resize(ref _entries, Math.Max(4, 2 * Count));
        _entries[Count] = new PdfEntry(key, value);
        _places?.Add(key.Value, Count);
        Count++;
    }

    internal override void WriteTo(ByteSink sink)
    {
        sink.Bytes("<<"u8);
        foreach (var (key, value) in Entries)
        {
            key.WriteTo(sink);
            sink.Byte((byte)' ');
            value.WriteTo(sink);
        }

        sink.Bytes(">>"u8);
    }

    // Nearly every dictionary is so small that looking at each key is faster than a hash of it.
    private int IndexOf(string key)
    {
        if (Count > MostSearched)
            return (_places ??= Places()).GetValueOrDefault(key, -1);
        var entries = Entries;
        for (var index = 0; index < entries.Length; index++)
        {
            if (entries[index].Key.Value == key)
                return index;
        }

        return -1;
    }

    private Dictionary<string, int> Places()
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = 0; index < Count; index++)
            places.Add(_entries[index].Key.Value, index);
        return places;
    }

    private void Remove(int index)
    {
        if (index < 0)
            return;
        Entries[(index + 1)..].CopyTo(_entries.AsSpan(index));
        Count--;
        _entries[Count] = default;
        _places = null;
    }
}

/// <summary>A key of a dictionary and its value.</summary>
internal readonly record struct PdfEntry(PdfName Key, PdfObject Value);
