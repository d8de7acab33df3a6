using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Conformance;

/// <summary>What may stand in no object at all: actions, scripts, layers, attachments, transparency, pictures from elsewhere.</summary>
internal static class ObjectClauses
{
    // ISO 32000-1, table 5: where the bytes are instead, and how they are packed there.
    private static readonly string[] Elsewhere = ["F", "FFilter", "FDecodeParms"];

    private static readonly string[] Actions =
        ["JavaScript", "Launch", "Sound", "Movie", "ResetForm", "ImportData", "Hide", "SetOCGState", "Rendition", "Trans", "GoTo3DView", "SubmitForm"];

    public static void CheckObjects(CheckedFile file)
    {
        foreach (var (value, _) in file.Objects)
            Check(file, value, value);
    }

    private static void Check(CheckedFile file, PdfObject place, PdfObject value)
    {
        switch (value)
        {
            case PdfStream stream:
                if (Elsewhere.Any(key => stream.Dictionary[key] is not null))
                    file.Report("PDF/A-2 6.1.7.1", place, null, "A stream lies outside of the file.");
                CheckFilters(file, place, stream.Dictionary);
                CheckDictionary(file, place, stream.Dictionary);
                break;
            case PdfDictionary dictionary:
                CheckDictionary(file, place, dictionary);
                break;
            case PdfArray array:
                foreach (var item in array)
                    Check(file, place, item);
                break;
            default:
                break;
        }
    }

    private static void CheckDictionary(CheckedFile file, PdfObject place, PdfDictionary dictionary)
    {
        if (dictionary["S"] is PdfName { Value: var action } && Actions.Contains(action))
            file.Report("PDF/A-2 6.5.1", place, null, $"An action of kind {action} stands in the file.");
        if (dictionary["Ref"] is not null && file.Name(dictionary["Subtype"]) == "Form")
            file.Report("PDF/A-2 6.2.9.2", place, null, "A form stands for a page of another file.");
        if (file.Name(dictionary["Subtype"]) == "Image" && file.Name(dictionary["ColorSpace"]) is { } space && ColourClauses.Sentence(file, [], space) is { } colour)
            file.Report(ColourClauses.Clause, place, null, colour);
        foreach (var (key, value) in dictionary)
        {
            if (Sentence(key, value) is { } wrong)
                file.Report(wrong.Clause, place, null, wrong.Sentence);
            Check(file, place, value);
        }
    }

    private static (string Clause, string Sentence)? Sentence(string key, PdfObject value) => (key, value) switch
    {
        ("JS" or "JavaScript", _) => ("PDF/A-2 6.5.1", "A script stands in the file."),
        ("AA" or "OpenAction", PdfDictionary or PdfReference) => ("PDF/A-2 6.5.2", "An action runs by itself."),
        ("XFA", _) => ("PDF/A-2 6.4.2", "The file holds a form of XFA."),
        ("OCProperties", _) => ("PDF/A-2 6.9", "The file has layers."),
        ("EmbeddedFiles" or "EF", _) => ("PDF/A-2 6.8", "A file is attached."),
        ("SMask", not PdfName { Value: "None" }) => ("PDF/A-2 6.2.10", "A picture or a state lets through what lies below."),
        ("CA" or "ca", PdfNumber { Value: < 1 }) => ("PDF/A-2 6.2.10", "Something is drawn half transparent."),
        ("BM", not PdfName { Value: "Normal" or "Compatible" }) => ("PDF/A-2 6.2.10", "Something is blended with what lies below."),
        ("Interpolate", PdfBoolean { Value: true }) => ("PDF/A-2 6.2.8.1", "A picture asks to be smoothed."),
        ("Alternates" or "OPI", _) => ("PDF/A-2 6.2.8.1", "A picture has another in its place."),
        ("Subtype" or "Subtype2", PdfName { Value: "PS" }) => ("PDF/A-2 6.2.9.3", "A program for printers stands in the place of a picture."),
        ("TR2", not PdfName { Value: "Default" }) => ("PDF/A-2 6.2.5", "A transfer function changes the colours."),
        ("HTP" or "HalftoneName", _) => ("PDF/A-2 6.2.5", "A halftone changes what is printed."),
        ("HalftoneType", PdfNumber { Value: not (1 or 5) }) => ("PDF/A-2 6.2.5", "A halftone changes what is printed."),
        ("TR", _) => ("PDF/A-2 6.2.5", "A transfer function changes the colours."),
        _ => null,
    };

    private static void CheckFilters(CheckedFile file, PdfObject place, PdfDictionary dictionary)
    {
        foreach (var filter in file.List(dictionary["Filter"]).Select(file.Name))
        {
            if (filter is "LZWDecode" or "Crypt")
                file.Report("PDF/A-2 6.1.7.2", place, null, $"A stream is packed with {filter}.");
        }
    }
}
