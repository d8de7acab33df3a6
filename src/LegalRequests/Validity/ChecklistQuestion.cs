using LegalRequests.Requests;

namespace LegalRequests.Validity;

public enum CheckSeverity
{
    /// <summary>A ground to object; recorded, and no more.</summary>
    Note,

    /// <summary>Without it the paper may be called valid by counsel alone.</summary>
    Blocks,
}

/// <summary>One question of the facial-validity checklist, as the pack states it.</summary>
/// <param name="Mark">How far the citation was verified: <c>V</c>, <c>V-sec</c>, <c>M-hi</c>, <c>M-med</c> or <c>M-lo</c>.</param>
public sealed record ChecklistQuestion(string Code, string Text, string Help, string Citation, string Mark, CheckSeverity Severity)
{
    /// <summary>Empty means all.</summary>
    public IReadOnlySet<Instrument> Instruments { get; init; } = new HashSet<Instrument>();

    /// <summary>Empty means all.</summary>
    public IReadOnlySet<Forum> Forums { get; init; } = new HashSet<Forum>();

    /// <summary>Two-letter states; empty means all.</summary>
    public IReadOnlySet<string> States { get; init; } = new HashSet<string>();

    /// <summary>Asked only where somebody must come and testify.</summary>
    public bool TestimonyOnly { get; init; }

    public bool AppliesTo(LegalRequest request) =>
        (Instruments.Count == 0 || Instruments.Contains(request.Instrument))
        && (Forums.Count == 0 || Forums.Contains(request.Forum))
        && (States.Count == 0 || States.Contains(request.State))
        && (!TestimonyOnly || request.CommandsTestimony);
}
