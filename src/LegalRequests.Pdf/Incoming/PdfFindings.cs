using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Incoming;

/// <summary>Searches a rewritten file for what its pages do not show: attached files, layers, scripts, signatures, forms of Adobe's own kind.</summary>
static class PdfFindings
{
    const long LargestFile = 256L << 20;
    const int MostObjects = 500_000;
    const int DeepestNesting = 40;

    public static async Task<IReadOnlyList<Finding>> OfAsync(NormalisedPdf pdf, CancellationToken cancellationToken)
    {
        if (new FileInfo(pdf.Path).Length > LargestFile)
            return [new Finding(FindingCode.NotSearched)];
        try
        {
            return Of(SourceDocument.Open(await File.ReadAllBytesAsync(pdf.Path, cancellationToken)));
        }
        catch (MalformedPdfException)
        {
            return [new Finding(FindingCode.NotSearched)];
        }
    }

    static List<Finding> Of(SourceDocument source)
    {
        var counts = new Counts();
        foreach (var number in source.ObjectNumbers.Take(MostObjects))
            Look(Loaded(source, number), counts, 0);

        List<Finding> found = [];
        if (source.Catalog["Collection"] is not null)
            found.Add(new Finding(FindingCode.Portfolio, Math.Max(1, counts.Files)));
        else if (counts.Files > 0)
            found.Add(new Finding(FindingCode.Attachments, counts.Files));
        AddLayers(source, found);
        AddForm(source, found);
        if (counts.Scripts > 0)
            found.Add(new Finding(FindingCode.Scripts, counts.Scripts));
        if (counts.Signatures > 0)
            found.Add(new Finding(FindingCode.Signatures, counts.Signatures));
        return found;
    }

    // One broken object says nothing of the others.
    static PdfObject Loaded(SourceDocument source, int number)
    {
        try
        {
            return source.Resolve(new PdfReference(number));
        }
        catch (MalformedPdfException)
        {
            return PdfNull.Value;
        }
    }

    static void Look(PdfObject value, Counts counts, int depth)
    {
        var dictionary = value is PdfStream stream ? stream.Dictionary : value as PdfDictionary;
        if (depth > DeepestNesting)
            return;
        if (dictionary is not null)
        {
            if (dictionary["EF"] is not null)
                counts.Files++;
            if (dictionary["S"] is PdfName { Value: "JavaScript" })
                counts.Scripts++;
            if (dictionary["ByteRange"] is PdfArray && dictionary["Contents"] is PdfString)
                counts.Signatures++;
            foreach (var (_, inner) in dictionary)
                Look(inner, counts, depth + 1);
        }
        else if (value is PdfArray array)
        {
            foreach (var inner in array)
                Look(inner, counts, depth + 1);
        }
    }

    static void AddLayers(SourceDocument source, List<Finding> found)
    {
        if (source.Resolve(source.Catalog["OCProperties"]) is not PdfDictionary layers
            || source.Resolve(layers["OCGs"]) is not PdfArray { Count: > 0 } all)
            return;
        var view = source.Resolve(layers["D"]) as PdfDictionary ?? [];
        var named = source.Resolve(view["OFF"]) is PdfArray off ? off.Count : 0;
        var shown = source.Resolve(view["ON"]) is PdfArray on ? on.Count : 0;
        var hidden = source.Resolve(view["BaseState"]) is PdfName { Value: "OFF" } ? Math.Max(0, all.Count - shown) : named;
        found.Add(hidden > 0 ? new Finding(FindingCode.HiddenLayers, hidden) : new Finding(FindingCode.Layers, all.Count));
    }

    // A form that needs rendering, or has no fields beside its XFA, has no page of its own (ISO 32000-1, 12.7.8).
    static void AddForm(SourceDocument source, List<Finding> found)
    {
        if (source.Resolve(source.Catalog["AcroForm"]) is not PdfDictionary form || source.Resolve(form["XFA"]) is PdfNull)
            return;
        var needsRendering = source.Resolve(source.Catalog["NeedsRendering"]) is PdfBoolean { Value: true };
        var hasFields = source.Resolve(form["Fields"]) is PdfArray { Count: > 0 };
        found.Add(new Finding(needsRendering || !hasFields ? FindingCode.FormWithoutPages : FindingCode.FormWithPages));
    }

    sealed class Counts
    {
        public int Files { get; set; }

        public int Scripts { get; set; }

        public int Signatures { get; set; }
    }
}
