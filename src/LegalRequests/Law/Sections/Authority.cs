namespace LegalRequests.Law.Sections;

/// <summary>What an entry of a pack stands on, as a lawyer signs it.</summary>
/// <param name="Citation">The law.</param>
/// <param name="Source">Where the words were read.</param>
/// <param name="Mark">How well they were read.</param>
public sealed record Authority(string Citation, string Source, RuleMark Mark)
{
    /// <summary>When the words were last read.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>When somebody recorded that a secondary copy is still the law.</summary>
    public DateOnly? CheckedCurrentOn { get; init; }

    /// <summary>The lawyer of the agency who signed it; null while nobody has.</summary>
    public string? VerifiedBy { get; init; }

    /// <summary>First day it holds.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day it holds.</summary>
    public DateOnly? EffectiveTo { get; init; }

    /// <summary>Whether the product may act on it by itself, or a lawyer must be asked first.</summary>
    public bool Sure => Mark.IsSure(CheckedCurrentOn);

    /// <summary>Whether it holds for something that happened that day; an unknown day is taken to be in force.</summary>
    public bool HoldsOn(DateOnly? day) => day is not { } at || ((EffectiveFrom ?? at) <= at && at <= (EffectiveTo ?? at));
}
