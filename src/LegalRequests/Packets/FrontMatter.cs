using System.Globalization;
using LegalRequests.Letters;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;

namespace LegalRequests.Packets;

/// <summary>The composed parts of a packet: cover letter, index, privilege log and certificate.</summary>
internal sealed class FrontMatter(LetterPress press, RedactionReasons reasons)
{
    /// <summary>The log has eleven columns: it lies on its side.</summary>
    internal static PageDesign LogDesign { get; } = PageDesign.Landscape with { TableTextSize = 7.5 };

    internal IReadOnlyList<Block> CoverLetter(PacketPlan plan, BatesPlan bates, DateOnly day) =>
        press.Blocks("packet/cover-letter", "en", Facts(plan, bates, day));

    /// <summary>The index: what is where, the accounting of every page, and what the codes in the boxes mean.</summary>
    internal IReadOnlyList<Block> Index(PacketPlan plan, BatesPlan bates)
    {
        var blocks = new List<Block>
        {
            new Heading(1, "Index of the production"),
            new KeyValues([
                new("Matter", plan.Request.Caption),
                new("Court and number", $"{plan.Request.Court}, no. {plan.Request.CaseNumber}"),
                new("Our reference", plan.Request.Number),
                new("Volume", EarlierVolume.NameOf(plan.Volume)),
                new("Numbers", bates.Words),
            ]),
            new Heading(2, "Documents"),
            Documents(plan, bates),
            new Heading(2, "Every page accounted for"),
            new Paragraph(VolumeWords.OfAccounting(plan)),
            Accounting(plan),
        };
        blocks.AddRange(Before(plan));
        var used = plan.Documents.SelectMany(it => it.Pages).SelectMany(page => page.Marks).Select(mark => mark.ReasonCode).ToHashSet();

        if (used.Count > 0)
        {
            blocks.Add(new Heading(2, "Reasons printed in blacked-out places"));
            blocks.Add(new Table(
                [new TableColumn("Code", 1), new TableColumn("Reason", 6)],
                [.. reasons.All.Where(reason => used.Contains(reason.Code)).Select(reason => Row(reason.Code, reason.Title))]));
        }

        return blocks;
    }

    internal static IReadOnlyList<Block> Log(PacketPlan plan, IReadOnlyList<PrivilegeLogRow> rows)
    {
        List<KeyValuePair<string, string>> matter =
        [
            new("Matter", plan.Request.Caption),
            new("Court and number", $"{plan.Request.Court}, no. {plan.Request.CaseNumber}"),
            new("Our reference", plan.Request.Number),
        ];

        if (VolumeWords.IsOneOfSeveral(plan))
        {
            matter.Add(new("Volume", EarlierVolume.NameOf(plan.Volume)));
        }

        List<Block> blocks = [new Heading(1, "Privilege log"), new KeyValues(matter)];

        if (rows.Count == 0)
        {
            blocks.Add(new Paragraph(VolumeWords.OfNothingKeptBack(plan)));
            return blocks;
        }

        blocks.Add(new Paragraph("Each document that was withheld or redacted, in whole or in part, has one row; its pages are those withheld or redacted."));
        blocks.Add(new Table(
            [.. PrivilegeLogRow.Titles.Zip([0.5, 1.5, 0.7, 1.2, 1.2, 1.1, 1.2, 1.1, 2.0, 1.0, 2.2], (title, weight) => new TableColumn(title, weight))],
            [.. rows.Select(row => Row([.. row.Cells]))]));
        return blocks;
    }

    /// <summary>The custodian's certificate in the words of the court's pack.</summary>
    internal IReadOnlyList<Block> Certificate(PacketPlan plan, BatesPlan bates, DateOnly day)
    {
        var facts = Facts(plan, bates, day);
        facts["certificate"] = plan.Certificate.Title;
        facts["wording"] = plan.CertificateWords;

        return [.. press.Blocks("packet/certificate", "en", facts), new Gap(24), new SignatureLine(press.Agency.Custodian)];
    }

    private Dictionary<string, object> Facts(PacketPlan plan, BatesPlan bates, DateOnly day)
    {
        var facts = press.FactsOf(plan.Request, day, "en");
        facts["anything"] = plan.Shown > 0;
        facts["withholds"] = plan.Withholds;
        facts["batesFirst"] = bates.First;
        facts["batesLast"] = bates.Last;
        facts["inVolume"] = VolumeWords.IsOneOfSeveral(plan);
        facts["volumeWords"] = VolumeWords.OfLetter(plan);
        facts["certificateOf"] = VolumeWords.OfCertificate(plan);
        facts["pagesWords"] = $"Of {plan.Total} pages {VolumeWords.OfGathered(plan)}, {plan.Count(PagePlace.Produced)} are produced whole.";
        facts["withheldWords"] =
            $"{Pages(plan.Count(PagePlace.Withheld))} withheld and {Pages(plan.Count(PagePlace.Redacted))} redacted";
        return facts;
    }

    private static string Pages(int count) => count == 1 ? "1 page is" : $"{count} pages are";

    private static Table Documents(PacketPlan plan, BatesPlan bates) => new(
        [new TableColumn("No.", 0.6), new TableColumn("Numbers", 2.2), new TableColumn("Kind", 2), new TableColumn("Date", 1.5), new TableColumn("Pages", 0.8), new TableColumn("Treatment", 2)],
        [.. plan.Documents.Where(it => bates.Of(it).Length > 0).Select(it => Row(
            it.Document.Position.ToString(CultureInfo.InvariantCulture),
            bates.Of(it),
            Kind(it, plan, bates),
            it.Document.WrittenOn?.ToString("MMM d, yyyy", CultureInfo.InvariantCulture) ?? "Undated",
            (it.Pages.Count - it.Count(PagePlace.NotResponsive)).ToString(CultureInfo.InvariantCulture),
            Treatment(it)))]);

    // A mail that is not in the index is not named in it either.
    private static string Kind(PlannedDocument it, PacketPlan plan, BatesPlan bates) =>
        plan.Documents.Any(mail => mail.Document.Position == it.AttachedTo && bates.Of(mail).Length > 0)
            ? string.Create(CultureInfo.InvariantCulture, $"{DocumentTypeWords.Of(it.Document.Type)}, attached to no. {it.AttachedTo}")
            : DocumentTypeWords.Of(it.Document.Type);

    private static string Treatment(PlannedDocument it)
    {
        var parts = new List<string>();
        Say(parts, it.Count(PagePlace.Produced), "whole");
        Say(parts, it.Count(PagePlace.Redacted), "redacted");
        Say(parts, it.Count(PagePlace.Withheld), "withheld");
        return string.Join(", ", parts);
    }

    private static void Say(List<string> parts, int count, string word)
    {
        if (count > 0)
        {
            parts.Add($"{count} {word}");
        }
    }

    /// <summary>What was produced before, and the sum of all volumes; nothing in a first volume.</summary>
    private static IEnumerable<Block> Before(PacketPlan plan)
    {
        if (plan.Before.Count == 0)
        {
            yield break;
        }

        yield return new Heading(2, "Produced before");
        yield return new Paragraph("These volumes of the same production were sent before. Their pages are counted there and not in this volume.");
        yield return new Table(
            [new TableColumn("Volume", 1), new TableColumn("Numbers", 3), new TableColumn("SHA-256 of the packet", 5)],
            [.. plan.Before.Select(it => Row(it.Name, it.BatesFirst == it.BatesLast ? it.BatesFirst : $"{it.BatesFirst} to {it.BatesLast}", it.PacketSha256))]);
        yield return new Heading(2, "All volumes together");
        yield return new Table(
            [new TableColumn("Volume", 1.3), new TableColumn("Whole", 1), new TableColumn("Redacted", 1), new TableColumn("Withheld", 1), new TableColumn("Not responsive", 1.2), new TableColumn("Duplicates", 1), new TableColumn("All", 1)],
            [.. plan.Before.Select(Sum), Sum(This(plan)), Bold(Sum(All(plan)))]);
    }

    private static EarlierVolume This(PacketPlan plan) => new(
        plan.Volume,
        "",
        "",
        plan.Count(PagePlace.Produced),
        plan.Count(PagePlace.Redacted),
        plan.Count(PagePlace.Withheld),
        plan.Count(PagePlace.NotResponsive),
        plan.Count(PagePlace.Duplicate),
        "",
        "");

    private static EarlierVolume All(PacketPlan plan) => plan.Before.Aggregate(This(plan), (sum, it) => sum with
    {
        Number = 0,
        Produced = sum.Produced + it.Produced,
        Redacted = sum.Redacted + it.Redacted,
        Withheld = sum.Withheld + it.Withheld,
        NotResponsive = sum.NotResponsive + it.NotResponsive,
        Duplicate = sum.Duplicate + it.Duplicate,
    });

    private static List<TableCell> Sum(EarlierVolume it) => Row(
        it.Number == 0 ? "All" : it.Name, Number(it.Produced), Number(it.Redacted), Number(it.Withheld), Number(it.NotResponsive), Number(it.Duplicate), Number(it.Total));

    private static List<TableCell> Bold(List<TableCell> row) => [.. row.Select(cell => new TableCell([new TextRun(string.Concat(cell.Runs.Select(run => run.Text)), true)]))];

    private static Table Accounting(PacketPlan plan) => new(
        [new TableColumn("Group", 4), new TableColumn("Pages", 1)],
        [
            Row(AccountingWords.Produced, Number(plan.Count(PagePlace.Produced))),
            Row(AccountingWords.Redacted, Number(plan.Count(PagePlace.Redacted))),
            Row(AccountingWords.Withheld, Number(plan.Count(PagePlace.Withheld))),
            Row(AccountingWords.NotResponsive, Number(plan.Count(PagePlace.NotResponsive))),
            Row(AccountingWords.Duplicate, Number(plan.Count(PagePlace.Duplicate))),
            new List<TableCell> { new([new TextRun(AccountingWords.Total, true)]), new([new TextRun(Number(plan.Total), true)]) },
        ]);

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static List<TableCell> Row(params string[] cells) => [.. cells.Select(cell => new TableCell(cell))];
}
