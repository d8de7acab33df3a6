namespace LegalRequests.Law;

/// <summary>How well the operative words of a rule were read.</summary>
public enum RuleMark
{
    /// <summary>Read in the source.</summary>
    V,

    /// <summary>Read in a secondary or dated copy; computes once somebody recorded that it is current.</summary>
    VSec,

    /// <summary>Not read, but sure.</summary>
    MHi,

    /// <summary>Not read, unsure.</summary>
    MMed,

    /// <summary>A reminder to find out.</summary>
    MLo,
}

/// <summary>How marks are written in packs.</summary>
public static class RuleMarks
{
    /// <summary>Marks by the word that packs write.</summary>
    public static IReadOnlyDictionary<string, RuleMark> ByWord { get; } = new Dictionary<string, RuleMark>
    {
        ["V"] = RuleMark.V,
        ["V-sec"] = RuleMark.VSec,
        ["M-hi"] = RuleMark.MHi,
        ["M-med"] = RuleMark.MMed,
        ["M-lo"] = RuleMark.MLo,
    };

    /// <summary>Whether a mark lets the product act by itself, or a lawyer must be asked first.</summary>
    /// <param name="mark">The mark.</param>
    /// <param name="checkedCurrentOn">When somebody recorded that a secondary copy is still the law.</param>
    public static bool IsSure(this RuleMark mark, DateOnly? checkedCurrentOn) =>
        mark is RuleMark.V or RuleMark.MHi || (mark is RuleMark.VSec && checkedCurrentOn is not null);
}
