using LegalRequests.Operations;
using LegalRequests.Workflows.Running;

namespace LegalRequests.Requests;

/// <summary>How a stay, a motion or an objection ended.</summary>
public enum StayEnd
{
    /// <summary>Overruled, denied, withdrawn: the answer is prepared as before.</summary>
    AnswerGoesOn,

    /// <summary>The court changed what must be answered; what is left is prepared.</summary>
    Narrowed,

    /// <summary>Sustained, granted, vacated: nothing is sent.</summary>
    NothingIsSent,
}

/// <summary>
/// The workflow's side of stays: counsel who objects or moves answers the open step with it, and the ruling answers the step
/// that waits for it. A stay that comes from outside, while other steps are open, moves nothing and only shuts its gate.
/// </summary>
public sealed class CourtSteps(RunningWorkflows workflows, OperationContext context)
{
    private static readonly string[] CounselSteps = ["counsel-review", "counsel-triage"];
    private static readonly string[] GoingOn = ["Overruled", "Denied", "DisclosureOrdered"];
    private static readonly string[] Ended = ["Sustained", "Granted", "Vacated", "Protected"];

    /// <summary>True when an open step of counsel was answered with it.</summary>
    public async Task<bool> BeginAsync(Guid requestId, StayKind kind, CancellationToken cancellation)
    {
        var words = BeginningWords(kind);
        var open = await workflows.OpenStepsAsync(requestId, cancellation);
        var step = open.FirstOrDefault(it => CounselSteps.Contains(it.TaskName) && it.Outcomes.Any(words.Contains));
        return step is not null && await AnswerAsync(requestId, step, step.Outcomes.First(words.Contains), cancellation);
    }

    /// <summary>True when a step that waited for the ruling was answered.</summary>
    public async Task<bool> EndAsync(Guid requestId, StayKind kind, StayEnd end, CancellationToken cancellation)
    {
        var open = await workflows.OpenStepsAsync(requestId, cancellation);
        var step = open.FirstOrDefault(it => it.TaskName == WaitingTask(kind));
        return step is not null
            && EndingWord(step.Outcomes, end) is { } word
            && await AnswerAsync(requestId, step, word, cancellation);
    }

    private async Task<bool> AnswerAsync(Guid requestId, OpenStep step, string outcome, CancellationToken cancellation)
    {
        var answer = new StepAnswer(requestId, step.TaskName, outcome, context.Actor.StaffId) { Visit = step.Visit };
        return await workflows.CompleteAsync(answer, cancellation) == ResumeAnswer.Done;
    }

    private static string[] BeginningWords(StayKind kind) => kind switch
    {
        StayKind.AgencyObjection => ["Object"],
        StayKind.MotionToQuash or StayKind.ProtectiveOrderMotion => ["MotionToQuash", "MotionToModify"],
        StayKind.InCameraReview => ["InCamera"],
        _ => [],
    };

    private static string WaitingTask(StayKind kind) => kind switch
    {
        StayKind.AgencyObjection or StayKind.ClientObjection => "await-objection",
        StayKind.InCameraReview => "await-in-camera",
        _ => "await-quash",
    };

    private static string? EndingWord(IReadOnlyList<string> outcomes, StayEnd end) => end switch
    {
        StayEnd.NothingIsSent => outcomes.FirstOrDefault(Ended.Contains),
        StayEnd.Narrowed when outcomes.Contains("Modified") => "Modified",
        _ => outcomes.FirstOrDefault(GoingOn.Contains),
    };
}
