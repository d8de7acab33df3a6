using System.Globalization;
using System.Text;

namespace LegalRequests.Boards;

/// <summary>Rows of the docket as comma-separated values (RFC 4180), for a spreadsheet.</summary>
public static class DocketSheet
{
    private static readonly string[] Heads =
        ["Number", "Caption", "Client", "Court", "Paper", "Status", "Comply by (UTC)", "Time zone", "Next safe date", "Next rule date", "What is due", "Rule", "Warning", "Logged (UTC)"];

    /// <summary>UTF-8 text with a head line, lines ended by CR LF.</summary>
    public static string Of(IEnumerable<DocketRow> rows)
    {
        var text = new StringBuilder();
        AddLine(text, Heads);

        foreach (var row in rows)
        {
            AddLine(
                text,
                [
                    row.Number, row.Caption, row.ClientName, row.Court, row.Instrument.ToString(), row.Status.ToString(),
                    Instant(row.ComplianceAt), row.Zone, IsoDay(row.Next?.SafeDay), IsoDay(row.Next?.DueDay), row.Next?.Title ?? "",
                    row.Next?.Citation ?? "", row.Next?.Warning ?? "", Instant(row.LoggedAt),
                ]);
        }

        return text.ToString();
    }

    private static void AddLine(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A spreadsheet runs a cell that starts like a formula; a caption is typed from a foreign paper.
    private static string Cell(string value)
    {
        var harmless = value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + value : value;
        return harmless.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    private static string IsoDay(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Instant(DateTimeOffset? instant) =>
        instant?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "";
}
