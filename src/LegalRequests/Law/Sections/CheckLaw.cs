namespace LegalRequests.Law.Sections;

/// <summary>What a failed check on the face of a paper does.</summary>
public enum FailedCheck
{
    /// <summary>It is recorded as a ground to object.</summary>
    Note,

    /// <summary>Counsel alone may still call the paper valid.</summary>
    Blocks,
}

/// <summary>One question on the face of a paper.</summary>
/// <param name="Code">For example <c>F06</c>; questions are asked in the order of their codes.</param>
/// <param name="Text">The question.</param>
/// <param name="Help">How to find the answer.</param>
public sealed record CheckLaw(string Code, string Text, string Help, RuleScope Applies, FailedCheck Severity, Authority Authority) : ILawEntry;

/// <summary>Reads <c>checks</c>.</summary>
internal static class CheckSheet
{
    private const int LongestCode = 8;

    public static CheckLaw Read(Sheet entry, PackNames names)
    {
        var check = new CheckLaw(
            entry.Text("code"),
            entry.Text("text"),
            entry.Text("help"),
            ScopeSheet.ReadOptional(entry, names.Traits),
            entry.Word("severity", PackWords.Of<FailedCheck>()) ?? FailedCheck.Blocks,
            SectionSheet.ReadAuthority(entry, names));
        if (check.Code.Length > LongestCode) entry.Complain("code", $"the code must have 1 to {LongestCode} signs");
        return check;
    }
}
