using System.Text.RegularExpressions;
using LegalRequests.Pdf.Reading;
using LegalRequests.Requests;

namespace LegalRequests.Intake.Reading;

/// <summary>The pages of one paper, and which of them bears the title of the instrument.</summary>
internal sealed partial class Paper
{
    private Paper(IReadOnlyList<PaperText> pages)
    {
        Pages = pages;
        Title = TitleReading.Of(pages);
        First = Title is { } title ? pages[title.At] : pages[0];
        Body = [First, .. pages.Where(page => page.Page.Number > First.Page.Number), .. pages.Where(page => page.Page.Number < First.Page.Number)];
    }

    public IReadOnlyList<PaperText> Pages { get; }

    public PaperTitle? Title { get; }

    /// <summary>The page with the title; where there is none, the first.</summary>
    public PaperText First { get; }

    /// <summary>All pages, from the one with the title on; what lies before it, a fax cover or a notice, comes last.</summary>
    public IReadOnlyList<PaperText> Body { get; }

    public bool IsOrder => Title?.Instrument is Instrument.CourtOrder or Instrument.PartTwoOrder;

    public bool IsLetter => Title?.Instrument is Instrument.InformalRequest or Instrument.Authorization;

    public static Paper? Of(IEnumerable<PaperPage> pages)
    {
        var texts = pages.Select(PaperText.Of).Where(page => page.Cells.Count > 0).ToList();
        return texts.Count == 0 ? null : new Paper(texts);
    }

    /// <summary>Where the proof that the paper was served begins on the page; the page's end where there is none.</summary>
    public static int ProofOfService(PaperText page) =>
        ServiceHeading().Match(page.Text) is { Success: true } heading ? heading.Index : page.Text.Length;

    public static PaperSuggestion Suggest(PaperField field, string value, PaperText page, int start, int length) =>
        new(field, value, page.Page.Number, page.BoxesOf(start, length));

    public static PaperSuggestion Suggest(PaperField field, string value, PaperText page, params IReadOnlyList<PaperCell> cells) =>
        new(field, value, page.Page.Number, [.. cells.Select(cell => cell.Box)]);

    /// <summary>On one line, without rules to write on, hints in brackets or signs at its ends.</summary>
    public static string Clean(string text)
    {
        var line = Blanks().Replace(Rules().Replace(text, " "), " ").Trim();
        return line.Trim(' ', ',', ';', ':', '|', '_', '-', '—', '–', '*', '~').Trim();
    }

    [GeneratedRegex(@"(?:PROOF|DECLARATION|CERTIFICATE|AFFIDAVIT|RETURN|ACKNOWLEDGMENT)\s+OF\s+(?:PERSONAL\s+)?SERVICE\b")]
    private static partial Regex ServiceHeading();

    [GeneratedRegex(@"_{2,}|\.{4,}|(?:\. ){3,}")]
    private static partial Regex Rules();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
