using System.Net;

namespace LegalRequests.Web.Hosting;

/// <summary>
/// Records and passwords travel under TLS. Plain HTTP is answered for this machine alone, unless
/// <c>Hosting:AllowPlainHttp</c> says that a proxy in front of the program does the TLS.
/// </summary>
public static class PlainHttpGuard
{
    public static IApplicationBuilder UsePlainHttpGuard(this WebApplication app)
    {
        var allowed = app.Configuration.GetValue<bool>("Hosting:AllowPlainHttp");

        return app.Use((context, next) =>
        {
            if (allowed || context.Request.IsHttps || IsThisMachine(context.Connection.RemoteIpAddress))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.Response.WriteAsync(
                "LegalRequests answers over https only. Give it a certificate, or set Hosting:AllowPlainHttp where a proxy does the TLS.");
        });
    }

    /// <summary>True for loopback, and for a caller inside this process, who has no address.</summary>
    public static bool IsThisMachine(IPAddress? address) => address is null || IPAddress.IsLoopback(address);
}
