using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Holds each object stream of a released file against the one form in which this product writes it. Every reader skips
/// what stands there beside the objects that the table names, and every rewriting loses it: it must not be there at all.
/// </summary>
static class PackedCheck
{
    static readonly HashSet<string> Keys = ["Type", "N", "First", "Filter", "Length"];

    /// <exception cref="MalformedPdfException">An object stream cannot be read.</exception>
    public static void Run(SourceDocument file, List<ProofFinding> findings)
    {
        foreach (var (number, place) in file.PlacesInFileOrder)
        {
            if (place.IsPacked || file.Resolve(new PdfReference(number)) is not PdfStream stream || !SourceDocument.IsPack(stream))
                continue;
            if (!IsAsWritten(file, number, stream))
                findings.Add(new ProofFinding(null, "proof.packed", "Something stands among the packed objects of the file that its table does not name.") { By = Detector.OwnReader, Place = $"object {number}" });
        }
    }

    static bool IsAsWritten(SourceDocument file, int number, PdfStream stream)
    {
        var packed = file.Packed(number);
        var named = packed.Places.Select((it, index) => file.PlaceOf(it.Number) == new ObjectPlace(0, number, index));
        return named.All(isNamed => isNamed) && stream.Dictionary.All(entry => Keys.Contains(entry.Key)) && packed.IsAsWritten();
    }
}
