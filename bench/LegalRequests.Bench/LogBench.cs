using System.Globalization;
using System.Net;
using System.Text;
using LegalRequests.Packets;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Bench;

/// <summary>The same privilege log as our PDF and as a page for a browser to print.</summary>
internal static class LogBench
{
    private const double Margin = 54;
    private const double TextSize = 7.5;
    private static readonly double[] Weights = [0.5, 1.5, 0.7, 1.2, 1.2, 1.1, 1.2, 1.1, 2.0, 1.0, 2.2];

    internal static int WritePdf(int rows, string output)
    {
        using var file = File.Create(output);
        var table = new Table(
            [.. PrivilegeLogRow.Titles.Zip(Weights, (title, weight) => new TableColumn(title, weight))],
            [.. Rows(rows).Select(row => (IReadOnlyList<TableCell>)[.. row.Cells.Select(cell => new TableCell(cell))])]);
        var composed = DocumentComposer.Compose(
            file,
            new DocumentFacts("Privilege log (SAMPLE)", new DateTimeOffset(2026, 12, 1, 12, 0, 0, TimeSpan.Zero)),
            [new Heading(1, "Privilege log"), table],
            PageDesign.Landscape with { Margin = Margin, TableTextSize = TextSize });
        Console.WriteLine($"{composed.Pages} pages");
        return 0;
    }

    /// <summary>The same paper, margins, font, size and column widths.</summary>
    internal static int WriteHtml(int rows, string output)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=en><title>Privilege log (SAMPLE)</title><style>@page{{size:11in 8.5in;margin:{Margin}pt}}");
        page.Append(CultureInfo.InvariantCulture, $"body{{font-family:'Noto Sans';margin:0}}table{{width:100%;table-layout:fixed;border-collapse:collapse;font-size:{TextSize}pt;line-height:1.3}}");
        page.Append("th,td{border:.5pt solid #888;padding:2pt 3pt;text-align:left;vertical-align:top;overflow-wrap:break-word}tr{break-inside:avoid}</style>");
        page.Append("<h1>Privilege log</h1><table><colgroup>");

        foreach (var weight in Weights)
        {
            page.Append(CultureInfo.InvariantCulture, $"<col style='width:{100 * weight / Weights.Sum():0.##}%'>");
        }

        page.Append("</colgroup><thead><tr>").AppendJoin("", PrivilegeLogRow.Titles.Select(title => $"<th scope=col>{title}</th>")).Append("</tr></thead><tbody>");

        foreach (var row in Rows(rows))
        {
            page.Append("<tr>").AppendJoin("", row.Cells.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>");
        }

        File.WriteAllText(output, page.Append("</tbody></table></html>").ToString());
        return 0;
    }

    private static IEnumerable<PrivilegeLogRow> Rows(int count)
    {
        var random = new Random(2600);
        string[] grounds = ["Evid. Code § 1035.8 (sexual assault counselor)", "Evid. Code § 1037.5 (domestic violence counselor)", "Welf. & Inst. Code § 827", "45 C.F.R. § 164.512(e)"];
        string[] about = ["intake", "safety planning", "housing", "a hearing", "school", "treatment", "an earlier report", "visits"];

        for (var number = 1; number <= count; number++)
        {
            var pages = random.Next(1, 9);
            yield return new PrivilegeLogRow(
                number,
                string.Create(CultureInfo.InvariantCulture, $"SAMPLE{number * 9:D6} to SAMPLE{number * 9 + pages - 1:D6}"),
                pages,
                random.Next(2) == 0 ? "Counseling note" : "E-mail",
                new DateOnly(2025, 1, 1).AddDays(random.Next(500)).ToString("MMM d, yyyy", CultureInfo.InvariantCulture),
                "Advocate",
                random.Next(3) == 0 ? "Supervisor; legal aid" : "None",
                random.Next(2) == 0 ? "Withheld" : "Withheld in part",
                grounds[random.Next(grounds.Length)],
                "Client",
                $"Confidential talk with an advocate about {about[random.Next(about.Length)]} and {about[random.Next(about.Length)]}, no third person present (SAMPLE)");
        }
    }
}
