using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Recovery;

/// <summary>Finds the objects of a file that its catalog or its properties lead to.</summary>
static class UsedObjects
{
    public static HashSet<int> Of(SourceDocument file)
    {
        HashSet<int> used = [];
        Stack<PdfObject> waiting = new([file.Catalog, file.Trailer]);
        while (waiting.TryPop(out var value))
        {
            switch (value)
            {
                case PdfReference reference:
                    if (used.Add(reference.Number))
                        waiting.Push(Loaded(file, reference));
                    break;
                case PdfArray array:
                    foreach (var item in array)
                        waiting.Push(item);
                    break;
                case PdfDictionary dictionary:
                    foreach (var (_, entry) in dictionary)
                        waiting.Push(entry);
                    break;
                case PdfStream stream:
                    waiting.Push(stream.Dictionary);
                    break;
                default:
                    break;
            }
        }

        return used;
    }

    static PdfObject Loaded(SourceDocument file, PdfReference reference)
    {
        try
        {
            return file.Resolve(reference);
        }
        catch (MalformedPdfException)
        {
            return PdfNull.Value;
        }
    }
}
