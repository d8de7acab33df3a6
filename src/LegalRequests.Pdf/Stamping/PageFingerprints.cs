using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>One page of a finished file as it can be known again.</summary>
/// <param name="Page">Its place, from 1.</param>
/// <param name="Label">What viewers show as its number.</param>
/// <param name="Sha256">Hash of everything that the page draws, lower-case hex; its place in the file has no part in it.</param>
public sealed record PageFingerprint(int Page, string Label, string Sha256);

/// <summary>
/// Hashes the pages of a file so that a page that was changed, moved, taken out or put in can be named. The hash is one
/// of objects, not of bytes: it stays the same where a tool numbers the objects anew.
/// </summary>
public static class PageFingerprints
{
    /// <summary>The pages in order.</summary>
    /// <exception cref="MalformedPdfException">The file cannot be read to the end.</exception>
    public static IReadOnlyList<PageFingerprint> Of(SourceDocument source)
    {
        var digest = new ObjectDigest(source);
        var labels = new PageLabelReader(source);
        return
        [
            .. source.Pages.Select((page, index) =>
                new PageFingerprint(index + 1, labels.Of(index), Convert.ToHexStringLower(digest.Of(Drawn(page))))),
        ];
    }

    /// <summary>The pages of a file on disk in order.</summary>
    /// <exception cref="MalformedPdfException">The file cannot be read to the end.</exception>
    public static IReadOnlyList<PageFingerprint> OfFile(string path)
    {
        using var file = MappedPdf.Open(path);
        return Of(file.Document);
    }

    /// <summary>The title in the file's properties; empty where it has none.</summary>
    public static string TitleOf(SourceDocument source) =>
        source.Resolve(source.Info) is PdfDictionary info && source.Resolve(info["Title"]) is PdfString title
            ? TextString.Decode(title.Bytes.Span)
            : "";

    /// <summary>The page with what it inherits, without what ties it to its place.</summary>
    private static PdfDictionary Drawn(SourcePage page)
    {
        var drawn = new PdfDictionary();
        foreach (var (key, value) in page.Node)
        {
            if (key is not ("Parent" or "StructParents"))
                drawn[key] = value;
        }

        drawn["Resources"] = page.Resources;
        drawn["MediaBox"] = Box(page.Media);
        drawn["CropBox"] = Box(page.Crop);
        drawn["Rotate"] = PdfNumber.Of(page.Turns * 90);
        return drawn;
    }

    private static PdfArray Box(SourceBox box) => PdfArray.OfNumbers(box.Left, box.Foot, box.Right, box.Top);
}
