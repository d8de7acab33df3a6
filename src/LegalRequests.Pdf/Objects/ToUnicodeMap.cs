using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>Builds a ToUnicode CMap (ISO 32000-1, 9.10.3) of two-byte codes, each on its own: no range to cross a high byte.</summary>
internal sealed class ToUnicodeMap
{
    // A block of a CMap holds at most 100 entries (Adobe technical note 5014).
    private const int BlockSize = 100;
    private readonly SortedDictionary<int, string> _entries = [];

    /// <summary>Sets the text of a code; the first text stays.</summary>
    public void Add(int code, string text) => _entries.TryAdd(code, text);

    public PdfStream ToStream()
    {
        var map = new StringBuilder();
        map.Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.Append("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n");
        map.Append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
        map.Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in _entries.Chunk(BlockSize))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (code, text) in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> <");
                map.Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Append(">\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return PdfStream.Deflated([], Encoding.ASCII.GetBytes(map.ToString()));
    }
}
