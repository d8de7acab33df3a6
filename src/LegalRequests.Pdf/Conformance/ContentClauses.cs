using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Conformance;

/// <summary>
/// Walks the content of each page, and of the forms that it draws: everything drawn is part of the structure or an
/// artifact, and never both.
/// </summary>
internal static class ContentClauses
{
    public static void CheckContent(CheckedFile file)
    {
        var forms = new DrawnForms();
        for (var page = 0; page < file.Source.Pages.Count; page++)
        {
            var it = file.Source.Pages[page];
            file.Marks[it.Node] = new ContentMarks(it.Node, page);
            new ContentCheck(file, forms, page, it.Node, it.Resources, MarkKind.Plain, 0).Run(file.Content(it));
        }
    }
}

/// <summary>The forms that were met, each walked once for each kind of mark that it is drawn in.</summary>
internal sealed class DrawnForms
{
    private readonly HashSet<(PdfStream, MarkKind)> _walked = [];
    private readonly HashSet<PdfStream> _drawn = [];

    public bool IsNew(PdfStream form, MarkKind around) => _walked.Add((form, around));

    /// <summary>True the first time.</summary>
    public bool Draw(PdfStream form) => _drawn.Add(form);
}

/// <summary>What a mark makes of the things drawn in it.</summary>
internal enum MarkKind
{
    Plain,
    Tagged,
    Artifact,
}
