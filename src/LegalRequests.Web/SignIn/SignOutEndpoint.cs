using LegalRequests.Access;
using Microsoft.AspNetCore.Antiforgery;

namespace LegalRequests.Web.SignIn;

/// <summary>The button in the bar of every page.</summary>
public static class SignOutEndpoint
{
    public static void MapSignOut(this WebApplication app) =>
        app.MapPost("/sign-out", SignOutAsync).WithMetadata(new PagePermissionAttribute(Permission.OwnAccount));

    private static async Task<IResult> SignOutAsync(HttpContext http, IAntiforgery antiforgery, SignInDoor door)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.LocalRedirect("/?stale=true");
        }

        await door.EndAsync();
        http.Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return Results.LocalRedirect("/sign-in?done=signed-out");
    }
}
