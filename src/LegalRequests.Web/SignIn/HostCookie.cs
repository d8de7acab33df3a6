using Microsoft.AspNetCore.Authentication.Cookies;

namespace LegalRequests.Web.SignIn;

/// <summary>
/// Over TLS the session cookie is called <c>__Host-lr</c>, which a browser binds to this host and to TLS;
/// on plain HTTP, which is for this machine alone, browsers refuse that name and it is <c>lr</c>.
/// </summary>
public sealed class HostCookie : ICookieManager
{
    private readonly ChunkingCookieManager inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, NameFor(context));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        inner.AppendResponseCookie(context, NameFor(context), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        inner.DeleteCookie(context, NameFor(context), options);

    private static string NameFor(HttpContext context) => context.Request.IsHttps ? "__Host-lr" : "lr";
}
