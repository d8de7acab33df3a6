using System.Text;
using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Web.SignIn;

namespace LegalRequests.Web.Pages.Requests;

/// <summary>The drawing of a request's workflow as an image of its own, so that no page has to trust markup.</summary>
public static class FlowDrawingEndpoint
{
    public static void MapFlowDrawing(this WebApplication app) =>
        app.MapGet("/requests/{Number}/flow.svg", ShowAsync).WithMetadata(new PagePermissionAttribute(Permission.ViewRequest));

    private static async Task<IResult> ShowAsync(HttpContext http, RequestBoard board, PageCaller caller)
    {
        if (await board.DrawingAsync(caller.Request.Id, http.RequestAborted) is not { } svg)
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Bytes(Encoding.UTF8.GetBytes(svg), "image/svg+xml; charset=utf-8");
    }
}
