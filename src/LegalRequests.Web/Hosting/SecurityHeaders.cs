namespace LegalRequests.Web.Hosting;

/// <summary>What every answer tells the browser: run nothing and load nothing that this house did not serve.</summary>
public static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; "
        + "frame-ancestors 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            Write(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void Write(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["X-Permitted-Cross-Domain-Policies"] = "none";
        headers.Remove("blazor-enhanced-nav");

        if (context.Request.IsHttps)
        {
            headers.StrictTransportSecurity = "max-age=31536000";
        }

        if (!IsPublicFile(context))
        {
            headers.CacheControl = MayBeAskedAgain(context) ? "private, no-cache" : "no-store";
        }
    }

    private static bool MayBeAskedAgain(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AskAgainAttribute>() is not null
        && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;

    private static bool IsPublicFile(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null
        && context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified;
}

/// <summary>An answer that the program which reads it may keep, if it asks each time whether it still holds (RFC 9110, 8.8.3).</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AskAgainAttribute : Attribute;
