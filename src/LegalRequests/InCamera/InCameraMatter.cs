using System.Globalization;
using LegalRequests.Letters;
using LegalRequests.Packets;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Redaction;

namespace LegalRequests.InCamera;

/// <summary>The composed parts of a set: the cover sheet of the sealed copy, and the index, which is the same for court and parties.</summary>
internal sealed class InCameraMatter(LetterPress press, RedactionReasons reasons)
{
    private static readonly string[] Shown = ["Type", "Date", "Author", "Treatment", "Ground"];

    internal static PageDesign Sealed { get; } = new() { Header = InCameraWords.Banner, Footer = "Page {page} of {pages}" };

    internal IReadOnlyList<Block> Cover(InCameraPlan plan, string basis, DateOnly day)
    {
        var facts = press.FactsOf(plan.Request, day, "en");
        facts["basis"] = basis;
        facts["shared"] = plan.Documents.Any(it => it.Count(PagePlace.Withheld) > 1);
        facts["leftOut"] = plan.LeftOut > 0;
        facts["leftOutWords"] = plan.LeftOut == 1
            ? "1 page of these documents answers no item of the demand and is not here."
            : $"{plan.LeftOut} pages of these documents answer no item of the demand and are not here.";
        var blocks = new List<Block>(press.Blocks("packet/in-camera-cover", "en", facts));
        var used = plan.Documents.SelectMany(it => it.Pages).SelectMany(page => page.Marks).Select(mark => mark.ReasonCode).ToHashSet();

        if (used.Count > 0)
        {
            blocks.Add(new Heading(2, "Codes in the margin"));
            blocks.Add(new Table(
                [new TableColumn("Code", 1), new TableColumn("Reason", 6)],
                [.. reasons.All.Where(reason => used.Contains(reason.Code)).Select(reason => CellsOf(reason.Code, reason.Title))]));
        }

        return blocks;
    }

    /// <summary>What the parties may know of the set: no more than their log tells, and only numbers where the law keeps the list from them.</summary>
    internal static IReadOnlyList<Block> Index(InCameraPlan plan) =>
    [
        new Heading(1, InCameraWords.IndexHeading),
        new KeyValues([
            new("Matter", plan.Request.Caption),
            new("Court and number", $"{plan.Request.Court}, no. {plan.Request.CaseNumber}"),
            new("Our reference", plan.Request.Number),
            new("Production", plan.Manifest.Volume),
        ]),
        new Paragraph("The agency handed these documents to the court under seal, for review in chambers. The numbers are those of the production and of the privilege log. No privilege is waived."),
        plan.NumbersOnly ? Numbers(plan) : Full(plan),
        new KeyValues([new("Documents", Text(plan.Documents.Count)), new("Pages", Text(plan.Pages))]),
    ];

    private static Table Numbers(InCameraPlan plan) => new(
        [new TableColumn("No. on the log", 1), new TableColumn("Numbers", 4), new TableColumn("Pages", 1)],
        [.. plan.Documents.Select((it, index) => CellsOf(Text(plan.Rows[index].Control), plan.Rows[index].Bates, PagesOf(it)))]);

    private static Table Full(InCameraPlan plan) => new(
        [
            new TableColumn("No. on the log", 0.8), new TableColumn("Numbers", 2.2), new TableColumn("Pages", 0.8),
            .. Shown.Zip([1.4, 1.3, 1.2, 1.3, 2.2], (title, weight) => new TableColumn(title, weight)),
        ],
        [
            .. plan.Documents.Select((it, index) => (Document: it, LogRow: plan.Rows[index])).Select(it => CellsOf(
                Text(it.LogRow.Control),
                it.LogRow.Bates,
                PagesOf(it.Document),
                it.LogRow.Type,
                it.LogRow.Date,
                it.LogRow.Author,
                it.LogRow.Treatment,
                it.LogRow.Ground)),
        ]);

    private static string PagesOf(PlannedDocument document) => Text(document.Pages.Count(InCameraPlan.IsShown));

    private static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static List<TableCell> CellsOf(params string[] cells) => [.. cells.Select(cell => new TableCell(cell))];
}
