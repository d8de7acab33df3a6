using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Conformance;

/// <summary>Annotations: in the structure, in an element of the right type, with words that stand for them (PDF/UA-1, 7.18).</summary>
internal static class AnnotationClauses
{
    private const string Clause = "PDF/UA-1 7.18.1";
    private const int Hidden = 2;
    private const int DeepestField = 32;

    /// <param name="file">The file.</param>
    /// <param name="owners">The element that holds each annotation.</param>
    public static void CheckAnnotations(CheckedFile file, IReadOnlyDictionary<PdfObject, StructureNode> owners)
    {
        for (var number = 0; number < file.Source.Pages.Count; number++)
        {
            var page = file.Source.Pages[number];
            var annotations = file.List(page.Node["Annots"]);
            if (annotations.Count > 0 && file.Name(page.Node["Tabs"]) != "S")
                file.Report("PDF/UA-1 7.18.3", page.Node, number + 1, "The page has annotations, and the tab key does not follow its structure.");
            foreach (var annotation in annotations.Select(file.Dictionary).OfType<PdfDictionary>().Where(it => IsSeen(file, page, it)))
            {
                if (Sentence(file, annotation, owners.GetValueOrDefault(annotation)) is { } wrong)
                    file.Report(Clause, annotation, number + 1, wrong);
            }
        }
    }

    private static string? Sentence(CheckedFile file, PdfDictionary annotation, StructureNode? owner)
    {
        if (annotation["StructParent"] is null || owner is null)
            return "An annotation stands outside of the structure.";
        var hasWords = Says(file, owner.Element["Alt"]);
        return file.Name(annotation["Subtype"]) switch
        {
            // Links have a clause of their own, 7.18.5, and marks of the printer are no part of the document.
            "Link" or "PrinterMark" or "TrapNet" => null,
            "Widget" => hasWords || Says(file, Field(file, annotation)["TU"]) ? null : "A field of a form has no words that stand for it.",
            _ when owner.Type != "Annot" => $"An annotation stands in {owner.Type}.",
            _ => hasWords || Says(file, annotation["Contents"]) ? null : "An annotation has no words that stand for it.",
        };
    }

    // A field may be drawn in several places; only the dictionary that names it speaks for it.
    private static PdfDictionary Field(CheckedFile file, PdfDictionary annotation)
    {
        var field = annotation;
        for (var step = 0; step < DeepestField && field["T"] is null && file.Dictionary(field["Parent"]) is { } above; step++)
            field = above;
        return field;
    }

    private static bool IsSeen(CheckedFile file, SourcePage page, PdfDictionary annotation)
    {
        if (file.Name(annotation["Subtype"]) == "Popup" || (file.Whole(annotation["F"]) & Hidden) == Hidden)
            return false;
        var edges = file.List(annotation["Rect"]).Select(edge => (file.Source.Resolve(edge) as PdfNumber)?.Value).OfType<double>().ToList();
        return edges.Count != 4 || (
            Math.Min(edges[0], edges[2]) < page.Crop.Right && Math.Max(edges[0], edges[2]) > page.Crop.Left
            && Math.Min(edges[1], edges[3]) < page.Crop.Top && Math.Max(edges[1], edges[3]) > page.Crop.Foot);
    }

    private static bool Says(CheckedFile file, PdfObject? words) => !string.IsNullOrWhiteSpace(file.Text(words));
}
