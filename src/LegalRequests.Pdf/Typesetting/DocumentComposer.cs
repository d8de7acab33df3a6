using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>
/// Composes letters, logs and certificates as tagged PDF (ISO 32000-1, 14.8) with embedded fonts, built to PDF/A-2u and
/// PDF/UA-1. The same blocks give the same bytes.
/// </summary>
public static class DocumentComposer
{
    /// <summary>Composes blocks to a stream, which stays open.</summary>
    /// <param name="output">Where the file goes; it needs only to be writable.</param>
    /// <param name="facts">Title, date and language of the document.</param>
    /// <param name="blocks">What it says.</param>
    /// <param name="design">Paper and running lines; Letter with a page count at the foot unless given.</param>
    /// <exception cref="MissingGlyphException">A character cannot be drawn, and the design refuses replacements.</exception>
    public static ComposedFile Compose(Stream output, DocumentFacts facts, IReadOnlyList<Block> blocks, PageDesign? design = null)
    {
        design ??= new PageDesign();
        using var document = new DocumentWriter(output, facts, isPacked: true) { ClaimsProfiles = true };
        var fonts = new DocumentFonts(document.File, facts.Language, design.MissingGlyphs);
        var structure = new StructureTree();
        new SectionComposer(document, fonts, structure).Add(blocks, design, structure.Document, static _ => null);
        fonts.Finish();
        document.StructureTree = structure.Write(document.File);
        return new ComposedFile(document.Finish(), document.PageCount, fonts.Missing);
    }
}

/// <summary>What was composed.</summary>
/// <param name="File">Length and hash of the file.</param>
/// <param name="Pages">How many pages it has.</param>
/// <param name="MissingCharacters">Characters that were replaced by a visible sign, in code order.</param>
public sealed record ComposedFile(FinishedFile File, int Pages, IReadOnlyList<string> MissingCharacters);
