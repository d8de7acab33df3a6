using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>The XMP packet: it is there, it claims what the file is, and it says what the Info dictionary says.</summary>
internal static class MetadataClauses
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xmp = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Pdf = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace Archive = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace Access = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";

    public static void CheckMetadata(CheckedFile file)
    {
        var place = file.Source.Catalog["Metadata"];
        if (file.Source.Resolve(place) is not PdfStream stream)
        {
            file.Report("PDF/A-2 6.6.2.1", file.Source.Catalog, null, "The file has no metadata.");
            return;
        }

        if (stream.Dictionary["Filter"] is not null)
            file.Report("PDF/A-2 6.6.2.1", place, null, "The metadata is packed.");
        if (Read(file.Plain(stream)) is not { } packet)
        {
            file.Report("PDF/A-2 6.6.2.1", place, null, "The metadata is no sound XML.");
            return;
        }

        CheckClaims(file, place, packet);
        CheckInfo(file, place, packet);
    }

    private static void CheckClaims(CheckedFile file, PdfObject? place, XDocument packet)
    {
        var (part, conformance, access) = (Property(packet, Archive + "part"), Property(packet, Archive + "conformance"), Property(packet, Access + "part"));
        if (!file.Claims)
        {
            if (part is not null || access is not null)
                file.Report("PDF/A-2 6.6.4", place, null, "The metadata claims a standard that this file is not built to.");
            return;
        }

        if (part != "2" || conformance != "U")
            file.Report("PDF/A-2 6.6.4", place, null, "The metadata does not name PDF/A-2u.");
        if (access != "1")
            file.Report("PDF/UA-1 5", place, null, "The metadata does not name PDF/UA-1.");
        if (access is not null && !packet.Descendants(Schema + "namespaceURI").Any(static it => it.Value == Access.NamespaceName))
            file.Report("PDF/A-2 6.6.2.3", place, null, "The metadata uses a schema that it does not describe.");
    }

    private static void CheckInfo(CheckedFile file, PdfObject? place, XDocument packet)
    {
        if (string.IsNullOrWhiteSpace(Property(packet, Dc + "title")))
            file.Report("PDF/UA-1 7.1", place, null, "The metadata has no title.");
        var info = file.Dictionary(file.Source.Trailer["Info"]) ?? [];
        Compare(file, info, "Title", Property(packet, Dc + "title"));
        Compare(file, info, "Author", Property(packet, Dc + "creator"));
        Compare(file, info, "Producer", Property(packet, Pdf + "Producer"));
        Compare(file, info, "CreationDate", DateOf(Property(packet, Xmp + "CreateDate")));
        Compare(file, info, "ModDate", DateOf(Property(packet, Xmp + "ModifyDate")));
    }

    private static void Compare(CheckedFile file, PdfDictionary info, string key, string? said)
    {
        if (file.Text(info[key]) is { } value && value != said)
            file.Report("PDF/A-2 6.6.3", file.Source.Trailer["Info"], null, $"{key} of the Info dictionary is not that of the metadata.");
    }

    private static string? DateOf(string? date) => DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, out var read)
        ? read.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)
        : null;

    // A property stands as an element, whose list has one item here, or as an attribute of its description.
    private static string? Property(XDocument packet, XName name) =>
        packet.Descendants(name).FirstOrDefault() is { } element
            ? (element.Descendants(Rdf + "li").FirstOrDefault() ?? element).Value
            : packet.Descendants(Rdf + "Description").Attributes(name).FirstOrDefault()?.Value;

    private static XDocument? Read(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
