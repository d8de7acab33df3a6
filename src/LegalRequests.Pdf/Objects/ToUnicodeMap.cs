using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>Builds a ToUnicode CMap (ISO 32000-1, 9.10.3), each code on its own: no range to cross a high byte.</summary>
/// <param name="bytes">How many bytes a code has.</param>
internal sealed class ToUnicodeMap(int bytes = 2)
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
        var (first, last) = (Code(0), Code((1 << (8 * bytes)) - 1));
        map.Append(CultureInfo.InvariantCulture, $"1 begincodespacerange\n<{first}> <{last}>\nendcodespacerange\n");
        foreach (var block in _entries.Chunk(BlockSize))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} beginbfchar\n");
            foreach (var (code, text) in block)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{Code(code)}> <");
                map.Append(Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))).Append(">\n");
            }

            map.Append("endbfchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        return PdfStream.Deflated([], Encoding.ASCII.GetBytes(map.ToString()));
    }

    private string Code(int code) => code.ToString($"X{2 * bytes}", CultureInfo.InvariantCulture);
}
