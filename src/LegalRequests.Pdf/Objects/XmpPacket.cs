using System.Globalization;
using System.Security;
using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>The Info dictionary and the XMP packet, which always say the same (ISO 32000-1, 14.3).</summary>
internal static class XmpPacket
{
    // PDF/A knows the schema of its own identification, but wants that of PDF/UA described (ISO 19005-2, 6.6.2.3).
    private const string Claims = """
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
        <pdfaid:part>2</pdfaid:part>
        <pdfaid:conformance>U</pdfaid:conformance>
        <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
        <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
        <pdfaProperty:name>part</pdfaProperty:name>
        <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
        <pdfaProperty:category>internal</pdfaProperty:category>
        <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
        </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>

        """;

    public static PdfDictionary Info(DocumentFacts facts)
    {
        var info = new PdfDictionary { ["Title"] = PdfString.OfText(facts.Title) };
        if (facts.Author is not null)
            info["Author"] = PdfString.OfText(facts.Author);
        info["Producer"] = PdfString.OfText(DocumentFacts.Producer);
        info["CreationDate"] = PdfString.OfDate(facts.Date);
        info["ModDate"] = PdfString.OfDate(facts.Date);
        return info;
    }

    public static PdfStream Metadata(DocumentFacts facts, bool claimsProfiles)
    {
        var date = facts.Date.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var author = facts.Author is null
            ? ""
            : $"<dc:creator><rdf:Seq><rdf:li>{Escape(facts.Author)}</rdf:li></rdf:Seq></dc:creator>\n";
        var xmp = $"""
            <?xpacket begin="{'\uFEFF'}" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <dc:format>application/pdf</dc:format>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">{Escape(facts.Title)}</rdf:li></rdf:Alt></dc:title>
            {author}<dc:language><rdf:Bag><rdf:li>{Escape(facts.Language)}</rdf:li></rdf:Bag></dc:language>
            <xmp:CreateDate>{date}</xmp:CreateDate>
            <xmp:ModifyDate>{date}</xmp:ModifyDate>
            <pdf:Producer>{DocumentFacts.Producer}</pdf:Producer>
            </rdf:Description>
            {(claimsProfiles ? Claims : "")}</rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """;
        var dictionary = new PdfDictionary { ["Type"] = PdfName.Of("Metadata"), ["Subtype"] = PdfName.Of("XML") };
        return new PdfStream(dictionary, Encoding.UTF8.GetBytes(xmp.ReplaceLineEndings("\n")));
    }

    private static string Escape(string text) => SecurityElement.Escape(text);
}
