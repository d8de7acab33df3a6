using LegalRequests.Pdf.Glyphs;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Native;

/// <summary>The fonts of one document. They are written last, when it is known which of their codes the pages show.</summary>
sealed class PlainFonts(SourceDocument source, PdfFileWriter file)
{
    const int MostFonts = 200;

    readonly FontSource parts = new(source);
    readonly Dictionary<PdfDictionary, PlainFont> known = [];
    readonly HashSet<PlainFont> onPage = [];

    /// <summary>The fonts that the page at hand names; empties the list for the next page.</summary>
    public PdfDictionary TakeResources()
    {
        var named = new PdfDictionary();
        foreach (var font in onPage.OrderBy(font => font.Name, StringComparer.Ordinal))
            named[font.Name] = font.Reference;
        onPage.Clear();
        return named;
    }

    /// <exception cref="NotUnderstoodException">It is a font of a kind that is not written anew.</exception>
    public PlainFont Use(PdfObject? link)
    {
        if (source.Resolve(link) is not PdfDictionary dictionary)
            throw new NotUnderstoodException("The page names a font that the file does not have.");
        if (!known.TryGetValue(dictionary, out var font))
        {
            if (known.Count == MostFonts)
                throw new NotUnderstoodException("The file has too many fonts.");
            KnownEntries.CheckFont(dictionary);
            font = new PlainFont(GlyphFont.Read(parts, dictionary, known.Count + 1), dictionary, $"F{known.Count + 1}", file.Reserve());
            known.Add(dictionary, font);
        }

        onPage.Add(font);
        return font;
    }

    public void Write()
    {
        foreach (var font in known.Values)
            file.Write(font.Reference, PlainFontWriter.Write(parts, file, font));
    }
}

/// <summary>A font that pages show, with the codes that they show of it.</summary>
sealed class PlainFont(GlyphFont read, PdfDictionary from, string name, PdfReference reference)
{
    readonly SortedDictionary<int, FontCode> used = [];

    public PdfDictionary From => from;

    public string Name => name;

    public PdfReference Reference => reference;

    public IReadOnlyDictionary<int, FontCode> Used => used;

    public void Note(ReadOnlySpan<byte> shown)
    {
        while (!shown.IsEmpty)
        {
            var code = read.Next(shown);
            if (code.Bytes > shown.Length || code.Bytes < 1)
                throw new NotUnderstoodException("The page shows half a letter.");
            used.TryAdd(code.Code, code);
            shown = shown[code.Bytes..];
        }
    }
}
