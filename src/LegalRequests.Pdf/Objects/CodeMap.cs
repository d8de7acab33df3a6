using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>A CMap (ISO 32000-1, 9.7.5) from two-byte codes, counted from 1, to the CIDs of a font.</summary>
internal static class CodeMap
{
    // A block of a CMap holds at most 100 entries (Adobe technical note 5014).
    private const int BlockSize = 100;
    private const string Name = "LegalRequests-H";

    public static PdfStream Write(IReadOnlyList<uint> cids)
    {
        var map = new StringBuilder();
        map.Append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
        map.Append("/CIDSystemInfo 3 dict dup begin /Registry (Adobe) def /Ordering (Identity) def /Supplement 0 def end def\n");
        map.Append(CultureInfo.InvariantCulture, $"/CMapName /{Name} def\n/CMapType 1 def\n/WMode 0 def\n");
        map.Append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
        foreach (var block in cids.Select(static (cid, index) => (Code: index + 1, Cid: cid)).Chunk(BlockSize))
        {
            map.Append(CultureInfo.InvariantCulture, $"{block.Length} begincidchar\n");
            foreach (var (code, cid) in block)
                map.Append(CultureInfo.InvariantCulture, $"<{code:X4}> {cid}\n");
            map.Append("endcidchar\n");
        }

        map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfName.Of("CMap"),
            ["CMapName"] = PdfName.Of(Name),
            ["CIDSystemInfo"] = CidSystem.Identity(),
            ["WMode"] = PdfNumber.Of(0),
        };
        return PdfStream.Deflated(dictionary, Encoding.ASCII.GetBytes(map.ToString()));
    }
}
