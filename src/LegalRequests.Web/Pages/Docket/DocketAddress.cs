using System.Text;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Requests;
using LegalRequests.Web.SignIn;
using LegalRequests.Web.Widgets;

namespace LegalRequests.Web.Pages.Docket;

/// <summary>The docket's filters as they stand in an address, for the page and for the spreadsheet.</summary>
public static class DocketAddress
{
    private const int LongestText = 100;

    /// <summary>Unknown words count as no filter: an old link still opens.</summary>
    public static DocketQuery Read(string? view, string? text, string? status, string? type, int? page) => new(
        PostedWord.Of<DocketView>(view) ?? DocketView.Open,
        text is null ? "" : text.Length > LongestText ? text[..LongestText] : text,
        PostedWord.Of<RequestStatus>(status),
        PostedWord.Of<Instrument>(type),
        Math.Max(1, page ?? 1));

    public static void MapDocketSheet(this WebApplication app) =>
        app.MapGet("/docket.csv", ExportAsync).WithMetadata(new PagePermissionAttribute(Permission.ViewRequest));

    private static async Task<IResult> ExportAsync(
        string? view,
        string? q,
        string? status,
        string? type,
        HttpContext http,
        TriageBoard board,
        PageCaller caller)
    {
        var rows = await board.ExportAsync(caller.Actor, Read(view, q, status, type, null), http.RequestAborted);
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(DocketSheet.Of(rows)), "text/csv; charset=utf-8", "docket.csv");
    }
}
