using System.Collections.Frozen;

namespace LegalRequests.Pdf.Proofing;

/// <summary>
/// Every dictionary key a released file may have (ISO 32000-2). A list of what is allowed: annotations, forms, actions,
/// scripts, attachments, layers, thumbnails, private data, crop boxes and Type 3 glyphs are absent from it.
/// </summary>
static class AllowedKeys
{
    const string Structure =
        """
        Type Subtype Pages Kids Count Parent MediaBox Resources Contents StructParents Tabs Lang ViewerPreferences
        DisplayDocTitle Metadata PageLabels PageLayout Nums Outlines PageMode First Last Next Prev Title Dest Version
        MarkInfo Marked StructTreeRoot K S P St Pg A O Scope RowSpan ColSpan Headers Summary ID IDTree Names Limits Alt
        ActualText E Placement BBox Width Height ListNumbering ParentTree ParentTreeNextKey RoleMap Root Info Size
        T MCID OutputIntents OutputConditionIdentifier OutputCondition RegistryName DestOutputProfile
        Author Subject Keywords Creator Producer CreationDate ModDate Trapped
        """;

    const string Graphics =
        """
        Length Filter DecodeParms Columns Rows BlackIs1 Predictor Colors EarlyChange BitsPerComponent ColorSpace
        Decode Interpolate ImageMask Mask SMask Intent Matrix FormType Group CS I N Alternate Range ProcSet XObject Font
        ExtGState Pattern Shading LW LC LJ ML D RI OP op OPM ca CA BM AIS SA FL SM TK ShadingType Coords Domain Function
        Functions Extend Bounds Encode FunctionType C0 C1 BitsPerSample PatternType PaintType TilingType XStep YStep
        WhitePoint BlackPoint Gamma EndOfLine EncodedByteAlign EndOfBlock DamagedRowsBeforeError ColorTransform
        JBIG2Globals SMaskInData Matte G BC TR TR2 BG BG2 UCR UCR2 Order Background AntiAlias BitsPerCoordinate
        BitsPerFlag VerticesPerRow Colorants Process Components Solidities PrintingOrder DotGain MixingHints
        """;

    const string Fonts =
        """
        BaseFont Encoding Differences BaseEncoding DescendantFonts CIDSystemInfo Registry Ordering Supplement W DW W2 DW2
        CIDToGIDMap FontDescriptor FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent
        Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth FontFile FontFile2 FontFile3 Length1 Length2
        Length3 ToUnicode CIDSet FirstChar LastChar Widths CMapName UseCMap WMode Style CharSet FontMatrix
        """;

    const string Words =
        """
        Catalog FlateDecode CCITTFaxDecode DCTDecode DeviceGray DeviceRGB DeviceCMYK ICCBased Identity Adobe TrueType
        ObjStm XRef CIDFontType2 CIDFontType0 CIDFontType0C OpenType endstream endobj startxref trailer stream obj xref
        begincmap endcmap beginbfrange endbfrange beginbfchar endbfchar begincodespacerange endcodespacerange
        findresource defineresource CIDInit ProcSet xpacket description rdf xmlns xmpmeta begin end dict currentdict
        Helvetica Noto Sans Serif Regular Bold Italic Artifact Pagination Attached Header Footer Document UseOutlines
        """;

    const string Claims =
        """
        CMap begincidchar endcidchar OutputIntent sRGB pdfaid pdfuaid pdfaExtension pdfaSchema pdfaProperty schemas schema
        namespaceURI prefix property name valueType Integer category internal identification conformance part Resource
        """;

    /// <summary>Keys under which a dictionary maps names of the page's own choosing.</summary>
    public static readonly FrozenSet<string> OfNames =
        Split("Font XObject ExtGState ColorSpace Pattern Shading RoleMap Colorants").ToFrozenSet();

    public static readonly FrozenSet<string> All = Split(Structure).Concat(Split(Graphics)).Concat(Split(Fonts)).ToFrozenSet();

    /// <summary>The keys and the other words that stand in the syntax of any file.</summary>
    public static readonly IReadOnlyList<string> AndSyntax = [.. All, .. Split(Words), .. Split(Claims)];

    /// <summary>True for a name that any file may hold by its syntax, so that it tells nothing.</summary>
    public static bool IsSyntax(string name) => All.Contains(name) || AndSyntax.Contains(name);

    static string[] Split(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
