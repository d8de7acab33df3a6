using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>What a page of a packet is drawn with.</summary>
public enum PacketPageForm
{
    /// <summary>Neither: a letter, a slip sheet, or a page that <see cref="PacketWriter"/> did not write.</summary>
    Other,

    /// <summary>One picture, with unpainted words over it.</summary>
    Picture,

    /// <summary>The content of a page of another file.</summary>
    Source,
}

/// <summary>Tells the pages of a packet that are pictures from those that are text.</summary>
public static class PageForms
{
    /// <param name="packet">A file that <see cref="PacketWriter"/> wrote.</param>
    /// <param name="page">From 1.</param>
    public static PacketPageForm Of(SourceDocument packet, int page)
    {
        if (packet.Resolve(packet.Pages[page - 1].Resources["XObject"]) is not PdfDictionary { Count: 1 } drawn)
            return PacketPageForm.Other;
        var (name, link) = drawn.First();
        var kind = packet.Resolve(link) is PdfStream stream ? (packet.Resolve(stream.Dictionary["Subtype"]) as PdfName)?.Value : null;
        return (name, kind) switch
        {
            (PacketWriter.ImageName, "Image") => PacketPageForm.Picture,
            (PacketWriter.ContentName, "Form") => PacketPageForm.Source,
            _ => PacketPageForm.Other,
        };
    }
}
