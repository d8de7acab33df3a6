namespace LegalRequests.Deadlines;

/// <summary>What is known of something the other side had to do.</summary>
public enum Verdict
{
    /// <summary>Not known; somebody must ask.</summary>
    Unknown,

    /// <summary>Done in time.</summary>
    Satisfied,

    /// <summary>Not done, or too late: a ground to object, never a reason to ignore the paper.</summary>
    Defect,
}
