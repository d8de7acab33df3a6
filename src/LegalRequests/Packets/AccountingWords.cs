namespace LegalRequests.Packets;

/// <summary>The groups of pages as the index prints them. Whoever verifies a packet looks for exactly these words.</summary>
internal static class AccountingWords
{
    internal const string Produced = "Produced whole";
    internal const string Redacted = "Produced with redactions";
    internal const string Withheld = "Withheld as privileged";
    internal const string NotResponsive = "Not responsive";
    internal const string Duplicate = "Duplicates of pages counted above";
    internal const string Total = "All pages gathered";
}
