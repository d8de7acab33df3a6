using System.Globalization;
using System.Text;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;

namespace LegalRequests.Packets;

/// <summary>One row of the privilege log as the other side reads it: one withheld or redacted document.</summary>
/// <param name="Control">Number of the row, from 1.</param>
/// <param name="Bates">Production numbers that the document, or its slip sheets, carry.</param>
/// <param name="Treatment"><c>Withheld</c>, <c>Withheld in part</c> or <c>Redacted</c>.</param>
public sealed record PrivilegeLogRow(
    int Control,
    string Bates,
    int Pages,
    string Type,
    string Date,
    string Author,
    string Recipients,
    string Treatment,
    string Ground,
    string Holder,
    string Description)
{
    public static IReadOnlyList<string> Titles { get; } =
        ["No.", "Bates", "Pages", "Type", "Date", "Author", "Recipients", "Treatment", "Ground", "Holder", "Description"];

    public IReadOnlyList<string> Cells =>
        [Control.ToString(CultureInfo.InvariantCulture), Bates, Pages.ToString(CultureInfo.InvariantCulture), Type, Date, Author, Recipients, Treatment, Ground, Holder, Description];

    /// <summary>All rows of a plan, numbered from 1.</summary>
    internal static IReadOnlyList<PrivilegeLogRow> Of(PacketPlan plan, BatesPlan bates, RedactionReasons reasons) =>
    [
        .. plan.Documents
            .Where(it => it.Count(PagePlace.Withheld) + it.Count(PagePlace.Redacted) > 0)
            .Select((it, index) => Of(index + 1, it, bates.Of(it), reasons)),
    ];

    /// <summary>The row of a document that is withheld or redacted, wholly or in part.</summary>
    /// <param name="reasons">Explains the codes of boxes on a document without a claim.</param>
    public static PrivilegeLogRow Of(int control, PlannedDocument planned, string bates, RedactionReasons reasons)
    {
        var document = planned.Document;
        var codes = planned.Pages.SelectMany(page => page.Marks).Select(mark => mark.ReasonCode).Distinct().Order(StringComparer.Ordinal).ToList();
        var boxes = string.Join("; ", codes.Select(code => $"{code} {reasons.Find(code)?.Title}"));

        return new PrivilegeLogRow(
            control,
            bates,
            planned.Count(PagePlace.Withheld) + planned.Count(PagePlace.Redacted),
            DocumentTypeWords.Of(document.Type),
            document.WrittenOn?.ToString("MMM d, yyyy", CultureInfo.InvariantCulture) ?? "Undated",
            document.AuthorRole.Length > 0 ? document.AuthorRole : "Not stated",
            document.RecipientRoles.Length > 0 ? document.RecipientRoles : "None",
            TreatmentOf(planned),
            planned.Claim?.Citation ?? boxes,
            planned.Claim is { } claim ? HolderWords(claim.Holder) : "",
            planned.Claim?.LogDescription ?? $"{DocumentTypeWords.Of(document.Type)}; parts blacked out: {boxes}");
    }

    /// <summary>
    /// CSV (RFC 4180) of all rows with a header line. A cell that a spreadsheet would run as a formula gets an apostrophe first.
    /// </summary>
    public static string ToCsv(IEnumerable<PrivilegeLogRow> rows)
    {
        var text = new StringBuilder();
        AppendLine(text, Titles);

        foreach (var row in rows)
        {
            AppendLine(text, row.Cells);
        }

        return text.ToString();
    }

    private static void AppendLine(StringBuilder text, IReadOnlyList<string> cells) =>
        text.AppendJoin(',', cells.Select(CsvCell)).Append("\r\n");

    private static string CsvCell(string value)
    {
        var harmless = value.Length > 0 && "=+-@\t\r＝＋－＠".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string TreatmentOf(PlannedDocument planned)
    {
        if (planned.Count(PagePlace.Withheld) == 0)
        {
            return "Redacted";
        }

        return planned.Count(PagePlace.Produced) + planned.Count(PagePlace.Redacted) == 0 ? "Withheld" : "Withheld in part";
    }

    private static string HolderWords(PrivilegeHolder holder) => holder switch
    {
        PrivilegeHolder.Client => "Client",
        PrivilegeHolder.MinorClient => "Minor client",
        PrivilegeHolder.Guardian => "Guardian for the client",
        PrivilegeHolder.PersonalRepresentative => "Personal representative",
        PrivilegeHolder.CounselForMinor => "Counsel for the minor",
        _ => "Agency",
    };
}
