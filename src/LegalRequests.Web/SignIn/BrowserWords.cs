namespace LegalRequests.Web.SignIn;

/// <summary>A browser in words, from its User-Agent: <c>Firefox on Windows</c>. Good enough to know one's own.</summary>
public static class BrowserWords
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS", "Mac"), ("Linux", "Linux")];

    public static string Of(string? userAgent) => $"{Find(Browsers, userAgent, "Browser")} on {Find(Systems, userAgent, "unknown system")}";

    private static string Find((string Mark, string Name)[] known, string? userAgent, string other) =>
        known.FirstOrDefault(it => userAgent?.Contains(it.Mark, StringComparison.Ordinal) == true).Name ?? other;
}
