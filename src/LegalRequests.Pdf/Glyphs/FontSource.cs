using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>Looks up entries of font dictionaries; an entry of the wrong kind counts as absent.</summary>
sealed class FontSource(SourceDocument source)
{
    const int LargestMap = 8 << 20;
    const int LargestProgram = 16 << 20;

    public PdfObject Resolve(PdfObject? value) => source.Resolve(value);

    public string? Name(PdfObject? value) => (Resolve(value) as PdfName)?.Value;

    public double? Number(PdfObject? value) => (Resolve(value) as PdfNumber)?.Value;

    public PdfDictionary Dictionary(PdfObject? value) => Resolve(value) as PdfDictionary ?? [];

    public PdfArray Array(PdfObject? value) => Resolve(value) as PdfArray ?? [];

    /// <summary>The plain bytes of a stream; none where there is no stream or it cannot be unpacked.</summary>
    public byte[] Bytes(PdfObject? value)
    {
        try
        {
            return Resolve(value) is PdfStream stream ? source.Plain(stream, LargestProgram) : [];
        }
        catch (MalformedPdfException)
        {
            return [];
        }
    }

    /// <summary>The CMap in a stream, or null where there is none or it cannot be read.</summary>
    public CharacterMap? Map(PdfObject? value)
    {
        if (Resolve(value) is not PdfStream stream)
            return null;
        try
        {
            return CharacterMap.Read(source.Plain(stream, LargestMap));
        }
        catch (MalformedPdfException)
        {
            return null;
        }
    }
}
