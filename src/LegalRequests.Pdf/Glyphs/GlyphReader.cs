using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Glyphs;

/// <summary>
/// Reads the text of a normalised file without any tool: an extractor that shares nothing with poppler, and that knows of
/// each glyph from which font and by which code it came.
/// </summary>
public static class GlyphReader
{
    const int LargestContent = 64 << 20;

    /// <summary>The glyphs of a page (1-based) and of the notes and fields drawn on it, in points as displayed, origin top-left.</summary>
    public static GlyphPage Read(SourceDocument source, int page)
    {
        var sheet = source.Pages[page - 1];
        var upright = sheet.Upright;
        var displayed = new Affine(upright[0], upright[1], upright[2], upright[3], upright[4], upright[5])
            .Then(new Affine(1, 0, 0, -1, 0, sheet.Height));
        var interpreter = new TextInterpreter(source, displayed);
        try
        {
            interpreter.Run(source.Content(sheet, LargestContent), sheet.Resources, Affine.Identity);
            foreach (var (form, place) in Appearances.Of(source, sheet))
                interpreter.RunForm(form, place);
        }
        catch (MalformedPdfException)
        {
            return interpreter.Result with { Complete = false };
        }

        return interpreter.Result;
    }

    /// <summary>
    /// The glyphs of every form in the file by itself, whether a page draws it or not: appearances of notes and fields,
    /// patterns, forms that nobody refers to. Their places mean nothing.
    /// </summary>
    public static IEnumerable<GlyphPage> ReadForms(SourceDocument source)
    {
        foreach (var number in source.ObjectNumbers)
        {
            var interpreter = new TextInterpreter(source, Affine.Identity);
            try
            {
                if (source.Resolve(new PdfReference(number)) is not PdfStream stream || !source.IsContent(stream))
                    continue;
                var resources = source.Resolve(stream.Dictionary["Resources"]) as PdfDictionary ?? [];
                interpreter.Run(source.Plain(stream, LargestContent), resources, Affine.Identity);
            }
            catch (MalformedPdfException)
            {
                continue;
            }

            yield return interpreter.Result;
        }
    }
}
