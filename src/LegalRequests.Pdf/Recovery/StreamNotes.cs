using System.Text;
using System.Xml;
using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>What the streams of a file say that are not the content of its pages.</summary>
static class StreamNotes
{
    const int Largest = 256 << 20;

    // How a file of PDF/UA describes the sign of its profile to PDF/A (ISO 19005-2, 6.6.2.3); the same in each of them.
    static readonly HashSet<string> OfTheProfile = new(StringComparer.Ordinal)
    {
        "PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", "part", "Integer", "internal", "Part of ISO 14289",
    };

    public static IEnumerable<Carried> Of(SourceDocument file, PdfStream stream, int number, bool isUnused)
    {
        var (type, kind) = (NameOf(file, stream, "Type"), NameOf(file, stream, "Subtype"));
        var place = $"object {number}";
        if (type is "XRef" or "ObjStm")
            yield break;
        if (kind == "Image")
        {
            if (isUnused)
                yield return new Carried("proof.unused", place, Detector.OwnReader, "A picture is in the file that no page uses.", "", Telling.Always);
            yield break;
        }

        var plain = Plain(file, stream);
        if (type == "EmbeddedFile")
            yield return new Carried("proof.attachment", place, Detector.OwnReader, "A file is attached.", Encoding.UTF8.GetString(plain), Telling.Always) { Bytes = plain };
        else if (kind == "XML")
            yield return new Carried("proof.property", place, Detector.OwnReader, "The file's metadata tell what no page shows.", TextOfXmp(plain), Telling.WhenUnseen) { Bytes = plain };
        else if (LooksLikeXml(plain))
            yield return new Carried("proof.field", place, Detector.OwnReader, "A form in the file holds what no page shows.", TextOfXml(plain, [], static _ => true), Telling.WhenUnseen) { Bytes = plain };
        else if (isUnused && type is null or "XObject")
            yield return new Carried("proof.unused", place, Detector.OwnReader, "Text stands in a part of the file that no page uses.", ShownBy(plain), Telling.WhenUnseen) { Bytes = plain };
    }

    /// <summary>A stream that holds a text string, as scripts and rich notes may.</summary>
    public static string TextOf(SourceDocument file, PdfStream stream) => TextString.Decode(Plain(file, stream));

    /// <summary>The strings that a content stream would show, one after the other. Codes are taken for letters.</summary>
    public static string ShownBy(byte[] content)
    {
        var text = new StringBuilder();
        try
        {
            var reader = new SyntaxReader(content);
            for (reader.SkipSpace(); !reader.AtEnd; reader.SkipSpace())
            {
                if (reader.TryObject(references: false) is { } operand)
                    Append(operand, text);
                else if (reader.Word().IsEmpty)
                    reader.Position++;
                else
                    text.Append(' ');
            }
        }
        catch (MalformedPdfException)
        {
            // What was read so far counts; the bytes are searched for secrets besides.
        }

        return text.ToString();
    }

    static void Append(PdfObject operand, StringBuilder text)
    {
        if (operand is PdfString shown)
            text.Append(TextString.Decode(shown.Bytes.Span));
        foreach (var part in operand as PdfArray ?? [])
            Append(part, text);
    }

    static byte[] Plain(SourceDocument file, PdfStream stream)
    {
        try
        {
            return file.Plain(stream, Largest);
        }
        catch (MalformedPdfException)
        {
            return stream.Encoded.ToArray();
        }
    }

    static bool LooksLikeXml(byte[] plain) => plain.AsSpan().TrimStart(" \r\n\t"u8).StartsWith("<xdp"u8) || plain.AsSpan().IndexOf("xfa"u8) >= 0 && plain.AsSpan().TrimStart(" \r\n\t"u8).StartsWith("<"u8);

    // Names of programs, dates and numbers of versions are in the metadata of every file and tell nothing of the paper.
    static string TextOfXmp(byte[] xml) => TextOfXml(xml, OfTheProfile, static element => !element.Contains("ns.adobe.com/xap/1.0/mm", StringComparison.Ordinal)
        && !element.Contains("sType", StringComparison.Ordinal)
        && !element.Contains("pdfaid", StringComparison.Ordinal)
        && !element.EndsWith("CreatorTool", StringComparison.Ordinal)
        && !element.EndsWith("Producer", StringComparison.Ordinal)
        && !element.EndsWith("Date", StringComparison.Ordinal)
        && !element.EndsWith("}format", StringComparison.Ordinal)
        && !element.EndsWith("}language", StringComparison.Ordinal)
        && !element.EndsWith("Trapped", StringComparison.Ordinal));

    static string TextOfXml(byte[] xml, HashSet<string> known, Func<string, bool> isOfThePaper)
    {
        var text = new StringBuilder();
        Stack<bool> counts = new([true]);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            while (reader.Read())
                Take(reader, counts, known, isOfThePaper, text);
        }
        catch (XmlException)
        {
            text.Append(' ').Append(Encoding.UTF8.GetString(xml));
        }

        return text.ToString();
    }

    static void Take(XmlReader reader, Stack<bool> counts, HashSet<string> known, Func<string, bool> isOfThePaper, StringBuilder text)
    {
        if (reader.NodeType == XmlNodeType.Element)
        {
            var own = counts.Peek() && isOfThePaper($"{{{reader.NamespaceURI}}}{reader.LocalName}");
            if (!reader.IsEmptyElement)
                counts.Push(own);
            while (own && reader.MoveToNextAttribute())
            {
                var isOwn = reader.Prefix is not ("xmlns" or "xml" or "rdf") && reader.LocalName is not ("xmlns" or "xmptk");
                if (isOwn && isOfThePaper($"{{{reader.NamespaceURI}}}{reader.LocalName}"))
                    text.Append(' ').Append(reader.Value);
            }
        }
        else if (reader.NodeType == XmlNodeType.EndElement)
        {
            counts.Pop();
        }
        else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && counts.Peek() && !known.Contains(reader.Value))
        {
            text.Append(' ').Append(reader.Value);
        }
    }

    static string? NameOf(SourceDocument file, PdfStream stream, string key) => (file.Resolve(stream.Dictionary[key]) as PdfName)?.Value;
}
