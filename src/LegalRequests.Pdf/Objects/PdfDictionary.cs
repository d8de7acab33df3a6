using System.Collections;

namespace LegalRequests.Pdf.Objects;

/// <summary>A dictionary; it is written in the order in which keys were first set, so that output is repeatable.</summary>
public sealed class PdfDictionary : PdfObject, IEnumerable<KeyValuePair<string, PdfObject>>
{
    private readonly OrderedDictionary<string, PdfObject> _entries = new(StringComparer.Ordinal);

    /// <summary>How many keys are set.</summary>
    public int Count => _entries.Count;

    /// <summary>The value of a key (without its slash), or null where it is not set. Setting null removes the key.</summary>
    public PdfObject? this[string key]
    {
        get => _entries.TryGetValue(key, out var value) ? value : null;
        set
        {
            if (value is null)
                _entries.Remove(key);
            else
                _entries[key] = value;
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, PdfObject>> GetEnumerator() => _entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal override void WriteTo(ByteSink sink)
    {
        sink.Ascii("<<");
        foreach (var (key, value) in _entries)
        {
            PdfName.Write(sink, key);
            sink.Byte((byte)' ');
            value.WriteTo(sink);
        }

        sink.Ascii(">>");
    }
}
