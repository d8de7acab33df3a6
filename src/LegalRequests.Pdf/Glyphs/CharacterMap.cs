using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>A CMap as files embed it (ISO 32000-2, 9.7.5 and 9.10.3): how long codes are, their CIDs and their text.</summary>
sealed class CharacterMap
{
    const int MostEntries = 200_000;
    const int MostSpaces = 256;

    // A destination has at most 512 bytes (ISO 32000-2, 9.10.3).
    const int LongestText = 512;

    readonly List<(int Bytes, uint Low, uint High)> spaces = [];
    readonly Dictionary<uint, string> texts = [];
    readonly RangeTable<string> textRanges = new();
    readonly RangeTable<int> cids = new();

    CharacterMap()
    {
    }

    public bool Vertical { get; private set; }

    /// <exception cref="MalformedPdfException">It is broken or larger than any real one.</exception>
    public static CharacterMap Read(ReadOnlyMemory<byte> stream)
    {
        var map = new CharacterMap();
        var reader = new SyntaxReader(stream);
        List<PdfObject> operands = [];
        for (var total = 0; ; total++)
        {
            reader.SkipSpace();
            if (reader.AtEnd)
                return map;
            if (total > MostEntries)
                throw new MalformedPdfException("A character map has too many entries.");
            if (reader.TryObject(references: false) is { } operand)
            {
                operands.Add(operand);
                continue;
            }

            var word = reader.Word();
            if (word.IsEmpty)
                reader.Position++;
            else
                map.Take(Encoding.Latin1.GetString(word), operands);
            operands.Clear();
        }
    }

    /// <summary>How many bytes the code at the start of these has; at least one.</summary>
    public int LengthOf(ReadOnlySpan<byte> bytes)
    {
        var code = 0u;
        for (var length = 1; length <= Math.Min(4, bytes.Length); length++)
        {
            code = code << 8 | bytes[length - 1];
            foreach (var space in spaces)
            {
                if (space.Bytes == length && code >= space.Low && code <= space.High)
                    return length;
            }
        }

        return spaces.Count == 0 ? Math.Min(2, bytes.Length) : Math.Min(spaces[0].Bytes, bytes.Length);
    }

    /// <summary>The text of a code, or null where the map is silent.</summary>
    public string? TextOf(uint code)
    {
        if (texts.TryGetValue(code, out var text))
            return text;
        return textRanges.TryFind(code, out var low, out var first) ? Stepped(first ?? "", (int)(code - low)) : null;
    }

    /// <summary>The CID of a code, or null where the map is silent.</summary>
    public int? CidOf(uint code) => cids.TryFind(code, out var low, out var first) ? first + (int)(code - low) : null;

    void Take(string word, List<PdfObject> operands)
    {
        switch (word)
        {
            case "endcodespacerange":
                foreach (var pair in operands.OfType<PdfString>().Chunk(2).Where(pair => pair.Length == 2))
                    spaces.Add((pair[0].Bytes.Length, Code(pair[0]), Code(pair[1])));
                if (spaces.Count > MostSpaces)
                    throw new MalformedPdfException("A character map has too many ranges of codes.");
                break;
            case "endbfchar":
                foreach (var pair in operands.Chunk(2))
                {
                    if (pair is [PdfString code, PdfString text])
                        texts.TryAdd(Code(code), Text(text));
                }

                break;
            case "endbfrange":
                foreach (var triple in operands.Chunk(3))
                    TakeTextRange(triple);
                break;
            case "endcidchar":
                foreach (var pair in operands.Chunk(2))
                {
                    if (pair is [PdfString code, PdfNumber cid])
                        cids.Add(Code(code), Code(code), (int)cid.Value);
                }

                break;
            case "endcidrange":
                foreach (var triple in operands.Chunk(3))
                {
                    if (triple is [PdfString low, PdfString high, PdfNumber cid])
                        cids.Add(Code(low), Code(high), (int)cid.Value);
                }

                break;
            case "def" when operands is [PdfName { Value: "WMode" }, PdfNumber mode]:
                Vertical = mode.Value > 0;
                break;
            default:
                break;
        }
    }

    void TakeTextRange(PdfObject[] triple)
    {
        if (triple is not [PdfString low, PdfString high, var target])
            return;
        if (target is PdfString text)
        {
            textRanges.Add(Code(low), Code(high), Text(text));
        }
        else if (target is PdfArray each)
        {
            foreach (var (item, index) in each.Select((item, index) => (item, (uint)index)))
            {
                if (item is PdfString one)
                    texts.TryAdd(Code(low) + index, Text(one));
            }
        }
    }

    static uint Code(PdfString code)
    {
        var value = 0u;
        foreach (var part in code.Bytes.Span[..Math.Min(4, code.Bytes.Length)])
            value = value << 8 | part;
        return value;
    }

    static string Text(PdfString text) => text.Bytes.Length == 1
        ? ((char)text.Bytes.Span[0]).ToString()
        : Encoding.BigEndianUnicode.GetString(text.Bytes.Span[..Math.Min(LongestText, text.Bytes.Length)]);

    static string Stepped(string first, int step)
    {
        if (first.Length == 0 || step == 0)
            return first;
        var last = (char)(first[^1] + step);
        return first[..^1] + last;
    }
}
