using System.Collections.Concurrent;

namespace LegalRequests.Pdf.Objects;

/// <summary>A name (ISO 32000-1, 7.3.5). Its characters stand for bytes, one each (Latin-1).</summary>
public sealed class PdfName : PdfObject
{
    private static readonly ConcurrentDictionary<string, PdfName> Known = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, PdfName>.AlternateLookup<ReadOnlySpan<char>> KnownBySpan =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private PdfName(string value) => Value = value;

    /// <summary>The name without its slash.</summary>
    public string Value { get; }

    /// <summary>The name as an object; names that this product writes itself are kept and shared.</summary>
    public static PdfName Of(string value) => Known.GetOrAdd(value, static name => new PdfName(name));

    /// <inheritdoc/>
    public override string ToString() => "/" + Value;

    // Names read from a file are not kept: a hostile one could fill the memory with them.
    internal static PdfName Unshared(string value) => Known.TryGetValue(value, out var known) ? known : new PdfName(value);

    // The same string again and again for the names that stand on every page of a file.
    internal static string ValueOf(ReadOnlySpan<char> characters) =>
        KnownBySpan.TryGetValue(characters, out var known) ? known.Value : characters.ToString();

    internal static void Write(ByteSink sink, string value)
    {
        sink.Byte((byte)'/');
        foreach (var character in value)
        {
            if (IsRegular(character))
            {
                sink.Byte((byte)character);
            }
            else
            {
                sink.Byte((byte)'#');
                sink.Hex((byte)character);
            }
        }
    }

    internal override void WriteTo(ByteSink sink) => Write(sink, Value);

    private static bool IsRegular(char character) =>
        character is > ' ' and < '\x7f' and not ('#' or '/' or '%' or '(' or ')' or '<' or '>' or '[' or ']' or '{' or '}');
}
