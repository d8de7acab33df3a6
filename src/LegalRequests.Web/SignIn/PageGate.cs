using LegalRequests.Access;
using LegalRequests.Boards;

namespace LegalRequests.Web.SignIn;

/// <summary>
/// Stands before every page and endpoint: is somebody signed in, does the role allow it, may they know of the request
/// that the address names. Operations ask again; this is so that a page cannot forget.
/// </summary>
public sealed class PageGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, PageCaller caller, RequestHeadings headings)
    {
        var endpoint = context.GetEndpoint();

        if (endpoint is null || endpoint.Metadata.GetMetadata<OpenPageAttribute>() is not null || IsStaticFile(endpoint))
        {
            await next(context);
            return;
        }

        if (!caller.SignedIn)
        {
            AskToSignIn(context);
            return;
        }

        context.Response.StatusCode = await VerdictAsync(context, endpoint, caller, headings);

        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            await next(context);
        }
    }

    private static async Task<int> VerdictAsync(HttpContext context, Endpoint endpoint, PageCaller caller, RequestHeadings headings)
    {
        if (endpoint.Metadata.GetMetadata<PagePermissionAttribute>() is not { } needs)
        {
            return StatusCodes.Status404NotFound;
        }

        if (context.GetRouteValue("Number") is string number)
        {
            if (await headings.FindAsync(number, caller.Actor, context.RequestAborted) is not { } heading)
            {
                return StatusCodes.Status404NotFound;
            }

            caller.Locate(heading);
        }

        return caller.May(needs.Permission) ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden;
    }

    private static void AskToSignIn(HttpContext context)
    {
        var asksForPage = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

        if (context.Request.Path.StartsWithSegments("/api"))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var back = asksForPage ? context.Request.Path + context.Request.QueryString : context.Request.Path.Value;
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = $"/sign-in?back={Uri.EscapeDataString(back ?? "/")}";
    }

    private static bool IsStaticFile(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
