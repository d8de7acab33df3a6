namespace LegalRequests.Web.SignIn;

/// <summary>A way back after signing in: only within this product, never where a crafted link says.</summary>
public static class LocalPath
{
    public static string Of(string? back) =>
        back is ['/', ..] && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal)
            ? back
            : "/";
}
