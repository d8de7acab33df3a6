using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>The fonts of one document, with the resources that every composed page names.</summary>
internal sealed class DocumentFonts
{
    public const string RegularName = "F1";
    public const string BoldName = "F2";

    // Below it stand Latin, Greek and Cyrillic, which the first family draws.
    private const int OtherScripts = 0x0530;
    private readonly PdfFileWriter _file;
    private readonly MissingGlyphs _policy;
    private readonly DocumentFont?[] _fonts = new DocumentFont?[2 * FontFaces.Count];

    public DocumentFonts(PdfFileWriter file, string language, MissingGlyphs policy)
    {
        (_file, _policy, Language) = (file, policy, language);
        IsRightToLeft = TextDirection.IsRightToLeftLanguage(language);
        Resources = file.Reserve();
        Regular = Open(0, isBold: false) ?? throw new InvalidOperationException("The regular font is missing.");
        Bold = Open(0, isBold: true) ?? throw new InvalidOperationException("The bold font is missing.");
    }

    public string Language { get; }

    /// <summary>True for a document in a language that runs from right to left: its columns and margins do so too.</summary>
    public bool IsRightToLeft { get; }

    public DocumentFont Regular { get; }

    public DocumentFont Bold { get; }

    /// <summary>One resource dictionary for all composed pages.</summary>
    public PdfReference Resources { get; }

    public IReadOnlyList<string> Missing => [.. Opened.SelectMany(static font => font.Missing).Distinct().Order(StringComparer.Ordinal)];

    private IEnumerable<DocumentFont> Opened => _fonts.OfType<DocumentFont>();

    /// <summary>The fonts of plates, which every production page names.</summary>
    public PdfDictionary Fonts() => new() { [RegularName] = Regular.Reference, [BoldName] = Bold.Reference };

    public DocumentFont Of(bool bold) => bold ? Bold : Regular;

    /// <summary>
    /// The font that draws a character: signs and marks stay with the letters before them, everything else goes to the
    /// first family that has it. The first family also answers for what none has.
    /// </summary>
    public DocumentFont For(Rune rune, bool bold, DocumentFont? before)
    {
        var first = Of(bold);
        if (before is not null && before.IsBold == bold && (InvisibleSigns.IsJoiner(rune) || !Rune.IsLetterOrDigit(rune)) && before.Has(rune))
            return before;
        if (rune.Value < OtherScripts || first.Has(rune))
            return first;
        for (var family = 1; family < FontFaces.Count; family++)
        {
            if (FontFaces.Find(family, bold, Language)?.Has(rune) == true && Open(family, bold) is { } font)
                return font;
        }

        return first;
    }

    public void Finish()
    {
        var named = new PdfDictionary();
        foreach (var font in Opened)
        {
            font.Finish();
            named[font.ResourceName] = font.Reference;
        }

        _file.Write(Resources, new PdfDictionary { ["Font"] = named });
    }

    private DocumentFont? Open(int family, bool isBold)
    {
        var place = 2 * family + (isBold ? 1 : 0);
        if (_fonts[place] is null && FontFaces.Find(family, isBold, Language) is { } face)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"F{place + 1}");
            _fonts[place] = new DocumentFont(_file, face, name, FontFaces.LanguageOf(family, Language), _policy);
        }

        return _fonts[place];
    }
}
