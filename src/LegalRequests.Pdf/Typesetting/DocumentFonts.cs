using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>The regular and the bold font of one document, with the resources that every composed page names.</summary>
internal sealed class DocumentFonts
{
    public const string RegularName = "F1";
    public const string BoldName = "F2";
    private readonly PdfFileWriter _file;
    private PdfReference? _resources;

    public DocumentFonts(PdfFileWriter file, string language, MissingGlyphs policy)
    {
        _file = file;
        Regular = new DocumentFont(file, FontFace.Regular, language, policy);
        Bold = new DocumentFont(file, FontFace.Bold, language, policy);
    }

    public DocumentFont Regular { get; }

    public DocumentFont Bold { get; }

    /// <summary>One resource dictionary for all composed pages.</summary>
    public PdfReference Resources => _resources ??= _file.Add(new PdfDictionary { ["Font"] = Fonts() });

    public IReadOnlyList<string> Missing => [.. Regular.Missing.Union(Bold.Missing).Order(StringComparer.Ordinal)];

    public PdfDictionary Fonts() => new() { [RegularName] = Regular.Reference, [BoldName] = Bold.Reference };

    public DocumentFont Of(bool bold) => bold ? Bold : Regular;

    public void Finish()
    {
        Regular.Finish();
        Bold.Finish();
    }
}
