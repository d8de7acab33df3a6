using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Recovery;

/// <summary>What a string in a file is, by the dictionary it stands in and its key there (ISO 32000-2).</summary>
static class ObjectNotes
{
    static readonly HashSet<string> NotOfThePaper = new(StringComparer.Ordinal)
    {
        "Producer", "Creator", "CreationDate", "ModDate", "Trapped", "GTS_PDFXVersion", "GTS_PDFXConformance", "GTS_PDFA1Version",
        "PTEX.Fullbanner", "SourceModified",
    };

    /// <summary>Strings of these keys are how the file is made, in whatever object they stand.</summary>
    public static bool IsOfTheFile(string key) => key is
        "Registry" or "Ordering" or "CharSet" or "FontFamily" or "Panose" or "Lang" or "DA" or "DS" or "ID" or "CheckSum" or "M" or "NM"
        or "OutputConditionIdentifier" or "OutputCondition" or "RegistryName" or "ColorSpace" or "CS" or "Lookup" or "IRT" or "RO";

    /// <summary>Code and sentence of a string that is worth a finding when no page shows it; null for any other.</summary>
    public static (string Code, string Sentence)? Of(string key, PdfDictionary holder, bool inProperties, bool isUnused) => key switch
    {
        _ when IsOfTheFile(key) || holder["Filter"] is PdfName { Value: "Standard" } => null,
        _ when inProperties && !NotOfThePaper.Contains(key) => ("proof.property", $"A property of the file tells what no page shows: {KeyInWords(key)}."),
        "ActualText" or "Alt" or "E" => ("proof.replacement", "Words that no page shows stand in the place of what is drawn."),
        "JS" => ("proof.script", "The file carries a script."),
        "V" or "DV" or "RV" => ("proof.field", "A form field holds what no page shows."),
        "Contents" or "RC" or "Subj" or "OverlayText" when holder["Rect"] is not null => ("proof.note", "A note on the page says what the page does not show."),
        "T" when IsNote(holder) => ("proof.note", "A note names its author, whom no page shows."),
        "Title" when holder["Parent"] is not null || holder["Dest"] is not null || holder["A"] is not null =>
            ("proof.bookmark", "A bookmark says what no page shows."),
        "P" => ("proof.page-label", "A page label says what no page shows."),
        "Name" when holder["Type"] is PdfName { Value: "OCG" } => ("proof.layer", "A layer has a name that no page shows."),
        "Private" => ("proof.private-data", "A program left data of its own in the file."),
        _ when isUnused => ("proof.unused", "Words stand in an object that nothing in the file uses."),
        _ => null,
    };

    static bool IsNote(PdfDictionary holder) =>
        holder["Rect"] is not null && holder["Subtype"] is PdfName { Value: not ("Widget" or "Link" or "Popup") };

    static string KeyInWords(string key) => key.Length <= 40 && key.All(char.IsAsciiLetterOrDigit) ? key : "one of its own";
}
