namespace LegalRequests.Workflows;

/// <summary>What one answer sets going, up to the point where only people or dates can go on.</summary>
/// <param name="State">The state after it.</param>
/// <param name="Opened">Steps that now wait, in the order in which they were reached.</param>
/// <param name="Closed">Steps that have stopped waiting.</param>
/// <param name="Journal">What happened, in order.</param>
/// <param name="Effects">Commands to be carried out once each.</param>
public sealed record FlowBurst(
    FlowState State,
    IReadOnlyList<StepVisit> Opened,
    IReadOnlyList<StepVisit> Closed,
    IReadOnlyList<JournalLine> Journal,
    IReadOnlyList<FlowEffect> Effects);

/// <summary>The n-th time (from 1) that a step was entered.</summary>
public sealed record StepVisit(string Step, int Visit);

/// <summary>A command that a service step leaves behind.</summary>
/// <param name="Step">The step.</param>
/// <param name="Visit">Which of its visits, from 1.</param>
/// <param name="Command">The name of the command, such as <c>close-request</c>.</param>
public sealed record FlowEffect(string Step, int Visit, string Command);

/// <summary>One line of the journal of a running workflow.</summary>
/// <param name="Step">The step it is about.</param>
/// <param name="Event">What happened to it.</param>
/// <param name="Outcome">The outcome it was left by; empty when it was not left.</param>
public sealed record JournalLine(string Step, JournalEvent Event, string Outcome);

/// <summary>What can happen to a step.</summary>
public enum JournalEvent
{
    /// <summary>The workflow began at this step.</summary>
    Started,

    /// <summary>The step now waits for a person or a date.</summary>
    Opened,

    /// <summary>The step was answered, or its date came.</summary>
    Answered,

    /// <summary>A service step left its command.</summary>
    Ordered,

    /// <summary>A fork set its branches going.</summary>
    Forked,

    /// <summary>Every branch of a join has arrived.</summary>
    Joined,

    /// <summary>An end was reached.</summary>
    Finished,

    /// <summary>The workflow was stopped before its end.</summary>
    Cancelled,
}
