using System.Collections.Frozen;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Native;

/// <summary>
/// The entries that a part of a page may have in the file it comes from (ISO 32000-2). An entry that is not named here may
/// hold anything, and then the page is not written anew. Most of those named are read or left behind, none is copied.
/// </summary>
static class KnownEntries
{
    static readonly FrozenSet<string> OfPage = Set(
        "Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group StructParents Tabs UserUnit Annots LastModified");

    static readonly FrozenSet<string> OfResources = Set("Font XObject ExtGState ColorSpace ProcSet Properties Pattern Shading");

    static readonly FrozenSet<string> OfForm = Set(
        "Type Subtype FormType BBox Matrix Resources Group StructParents StructParent Name Length Filter DecodeParms LastModified");

    static readonly FrozenSet<string> OfPicture = Set(
        "Type Subtype Width Height ColorSpace BitsPerComponent Length Filter DecodeParms Interpolate Intent Name StructParent");

    static readonly FrozenSet<string> OfFont = Set(
        "Type Subtype Name BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts");

    static readonly FrozenSet<string> OfDescendant = Set("Type Subtype BaseFont CIDSystemInfo FontDescriptor DW W CIDToGIDMap");

    static readonly FrozenSet<string> OfDescriptor = Set(
        "Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile2 CIDSet CharSet Lang");

    static readonly FrozenSet<string> OfProgram = Set("Length Length1 Filter DecodeParms");

    public static void CheckPage(PdfDictionary page) => Check(page, OfPage, "The page");

    public static void CheckResources(PdfDictionary resources) => Check(resources, OfResources, "The page");

    public static void CheckForm(PdfDictionary form) => Check(form, OfForm, "A part of the page");

    public static void CheckPicture(PdfDictionary picture) => Check(picture, OfPicture, "A picture");

    public static void CheckFont(PdfDictionary font) => Check(font, OfFont, "A font");

    public static void CheckDescendant(PdfDictionary font) => Check(font, OfDescendant, "A font");

    public static void CheckDescriptor(PdfDictionary descriptor) => Check(descriptor, OfDescriptor, "A font");

    public static void CheckProgram(PdfDictionary program) => Check(program, OfProgram, "A font");

    static void Check(PdfDictionary part, FrozenSet<string> known, string what)
    {
        foreach (var (key, _) in part)
        {
            if (!known.Contains(key))
                throw new NotUnderstoodException($"{what} has an entry that may hold anything: {Tellable(key)}.");
        }
    }

    // A made-up name may itself be what is not to be told.
    static string Tellable(string key) => key is "SMask" or "Mask" or "Metadata" or "PieceInfo" or "OC" or "OPI" or "Decode" or "ImageMask" or "Alternates" or "FontFile" or "FontFile3" or "Thumb" or "AA" or "B" or "PZ"
        ? key
        : "a name of its own";

    static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
