using System.Globalization;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>Sets blocks and adds their pages to a document, with the running lines that need the count of pages.</summary>
internal sealed class SectionComposer(DocumentWriter document, DocumentFonts fonts, StructureTree structure)
{
    private const double RunningSize = 8;

    /// <summary>Adds a section and gives the reference of its first page.</summary>
    /// <param name="blocks">What it holds; nothing gives one empty page.</param>
    /// <param name="design">Paper and running lines; page numbers count within the section.</param>
    /// <param name="parent">The element that its elements stand in.</param>
    /// <param name="label">Gives a page's label from its position in the section, from 0.</param>
    public PdfReference Add(IReadOnlyList<Block> blocks, PageDesign design, StructureElement parent, Func<int, string?> label)
    {
        var flow = new PageFlow(document.File, fonts, design);
        new BlockSetter(flow).Set(blocks, parent);
        if (flow.Pages.Count == 0)
            flow.NewPage();

        for (var index = 0; index < flow.Pages.Count; index++)
        {
            var page = flow.Pages[index];
            AddRunningLine(page.Content, design, design.Header, design.Height - design.Margin * 0.55, index, flow.Pages.Count);
            AddRunningLine(page.Content, design, design.Footer, design.Margin * 0.5, index, flow.Pages.Count);
            var contents = document.File.Add(PdfStream.Deflated([], page.Content.Bytes));
            var key = structure.AddPage(page.Marks);
            document.AddPage(new PageParts(design.Width, design.Height, fonts.Resources, contents, page.Reference, key), label(index));
        }

        return flow.Pages[0].Reference;
    }

    private void AddRunningLine(ContentBuilder content, PageDesign design, string? template, double baseline, int index, int count)
    {
        if (template is null)
            return;
        var text = template
            .Replace("{page}", (index + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{pages}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var line = LineBreaker.Break(fonts, [new TextRun(text)], RunningSize, design.BodyWidth)[0];
        content.Raw("/Artifact <</Type /Pagination>> BDC\n").Op("g", 0.35);
        line.Show(content, (design.Width - line.Width) / 2, baseline, RunningSize);
        content.Op("g", 0).Op("EMC");
    }
}
