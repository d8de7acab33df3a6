namespace LegalRequests.Workflows;

/// <summary>What a step of a definition is; one member per activity type that is understood.</summary>
public enum StepKind
{
    /// <summary><c>Elsa.Start</c>: where the workflow begins.</summary>
    Start,

    /// <summary><c>Elsa.End</c>: finishes the whole workflow.</summary>
    End,

    /// <summary><c>Elsa.FlowFork</c>: sets every branch going at once.</summary>
    Fork,

    /// <summary><c>Elsa.FlowJoin</c> in mode WaitAll: goes on when every incoming branch has arrived.</summary>
    Join,

    /// <summary><c>LegalRequests.HumanTask</c>: waits for a person's answer, one of its outcomes.</summary>
    Human,

    /// <summary><c>LegalRequests.ServiceTask</c>: leaves a command to be carried out and goes on.</summary>
    Service,

    /// <summary><c>LegalRequests.WaitingPeriod</c>: waits for a date or for a person's answer, whichever is first.</summary>
    Waiting,
}

/// <summary>One activity of a definition.</summary>
/// <param name="Id">Unique within its definition.</param>
/// <param name="Kind">What it does when it is reached.</param>
/// <param name="Label">What people read: the designer's display text, else the name, else the id.</param>
/// <param name="Outcomes">The ports it can leave by, in declared order; empty for an end.</param>
/// <param name="Key">Task name, command or waiting rule; empty for start, end, fork and join.</param>
/// <param name="Role">Who may answer a human task; empty for the other kinds.</param>
/// <param name="Stage">The custom property <c>legal:stage</c>, or empty.</param>
/// <param name="X">Left edge in the designer, in pixels.</param>
/// <param name="Y">Top edge in the designer, in pixels.</param>
public sealed record WorkflowStep(
    string Id,
    StepKind Kind,
    string Label,
    IReadOnlyList<string> Outcomes,
    string Key,
    string Role,
    string Stage,
    double X,
    double Y)
{
    /// <summary>The step stays open until somebody answers or its time has come.</summary>
    public bool Waits => Kind is StepKind.Human or StepKind.Waiting;

    /// <summary>The step at which records leave the agency.</summary>
    public bool IsRelease => Kind == StepKind.Human && (Key == "release" || Stage == "release");

    /// <summary>The step at which counsel signs; its outcome <see cref="ApprovingPort"/> is the sign-off.</summary>
    public bool IsCounselReview => Kind == StepKind.Human && Role == "Counsel" && Key == "counsel-review";

    /// <summary>The outcome of counsel's review that allows a release.</summary>
    public const string ApprovingPort = "Approve";
}

/// <summary>An arrow of a definition: leaving <paramref name="From"/> by <paramref name="Port"/> leads to <paramref name="To"/>.</summary>
public sealed record FlowConnection(string From, string Port, string To)
{
    /// <summary>The connection gives a release its permission.</summary>
    public bool IsApprovalOf(WorkflowStep source) => source.IsCounselReview && Port == WorkflowStep.ApprovingPort;

    /// <summary>The connection as a state writes it.</summary>
    public string Key => $"{From}|{Port}|{To}";

    /// <inheritdoc />
    public override string ToString() => $"{From} -{Port}-> {To}";
}
