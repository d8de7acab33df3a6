namespace LegalRequests.Web.Layout;

/// <summary>How this person wants the pages to look, from two cookies that hold nothing else.</summary>
public sealed class ViewSettings(IHttpContextAccessor http)
{
    public const string ThemeCookie = "lr-theme";

    public const string ShortcutsCookie = "lr-shortcuts";

    /// <summary><c>light</c>, <c>dark</c>, or null to follow the system.</summary>
    public string? Theme => Cookie(ThemeCookie) is "light" or "dark" ? Cookie(ThemeCookie) : null;

    /// <summary>Single-letter shortcuts; WCAG 2.1.4 wants a way to switch them off.</summary>
    public bool Shortcuts => Cookie(ShortcutsCookie) != "off";

    /// <summary>Keeps the choices for a year in this browser.</summary>
    public void Keep(string? theme, bool shortcuts)
    {
        Set(ThemeCookie, theme is "light" or "dark" ? theme : "auto");
        Set(ShortcutsCookie, shortcuts ? "on" : "off");
    }

    private string? Cookie(string name) => http.HttpContext?.Request.Cookies[name];

    private void Set(string name, string value) => http.HttpContext?.Response.Cookies.Append(name, value, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = http.HttpContext.Request.IsHttps,
        MaxAge = TimeSpan.FromDays(365),
        IsEssential = true,
    });
}
