using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Workflows.Running;

/// <summary>
/// Starts, answers and stops workflows inside the caller's transaction, so that a step's answer and what the answer
/// means to the request commit together. Every call saves what the context holds.
/// </summary>
public sealed class RunningWorkflows
{
    private readonly LegalRequestsDb db;
    private readonly PublishedDefinitions definitions;
    private readonly BurstWriter writer;
    private readonly TimeProvider clock;

    internal RunningWorkflows(LegalRequestsDb db, PublishedDefinitions definitions, BurstWriter writer, TimeProvider clock) =>
        (this.db, this.definitions, this.writer, this.clock) = (db, definitions, writer, clock);

    /// <summary>Starts the newest version of a definition for a request.</summary>
    /// <returns>The instance's id.</returns>
    /// <exception cref="InvalidOperationException">Nothing is published under this id, or the request runs a workflow already.</exception>
    public async Task<Guid> StartAsync(Guid requestId, string definitionId, Guid actorId, CancellationToken cancellation = default)
    {
        InTransaction();
        var version = await definitions.LatestAsync(definitionId, cancellation)
            ?? throw new InvalidOperationException($"No workflow '{definitionId}' is published.");
        if (await Running(requestId).AnyAsync(cancellation)) throw new InvalidOperationException($"Request {requestId} runs a workflow already.");

        var definition = await definitions.GetAsync(definitionId, version, cancellation);
        var instance = new WorkflowInstance
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            DefinitionId = definitionId,
            Version = version,
            State = FlowState.New.ToJson(),
            StartedAt = clock.GetUtcNow(),
        };
        db.Add(instance);
        await db.SaveChangesAsync(cancellation);
        db.Entry(instance).State = EntityState.Detached;
        await writer.WriteAsync(instance, definition, FlowInterpreter.Start(definition), actorId, null, cancellation);
        return instance.Id;
    }

    /// <summary>Answers an open step and runs on to the next steps that wait.</summary>
    /// <exception cref="InvalidOperationException">No step of the definition has this task name and outcome: a bug of the caller.</exception>
    public async Task<ResumeAnswer> CompleteAsync(StepAnswer answer, CancellationToken cancellation = default)
    {
        InTransaction();
        var instance = await TakeAsync(answer.RequestId, cancellation);
        if (answer.CommandId is { } command && await db.Set<AnsweredCommand>().AnyAsync(it => it.Id == command, cancellation)) return ResumeAnswer.Duplicate;
        if (instance is null) return ResumeAnswer.Gone;

        var definition = await definitions.GetAsync(instance.DefinitionId, instance.Version, cancellation);
        var state = FlowState.FromJson(instance.State);
        var steps = definition.Steps.Where(step => step.Waits && step.Key == answer.TaskName && step.Outcomes.Contains(answer.Outcome)).ToList();
        if (steps.Count == 0)
        {
            throw new InvalidOperationException($"Definition {instance.DefinitionId} version {instance.Version} has no step '{answer.TaskName}' with the outcome '{answer.Outcome}'.");
        }

        if (steps.Find(step => state.Open.ContainsKey(step.Id)) is not { } open) return ResumeAnswer.Gone;
        if (answer.Visit is { } visit && visit != state.Open[open.Id]) return ResumeAnswer.Gone;

        Remember(answer, instance, open);
        await writer.WriteAsync(instance, definition, FlowInterpreter.Answer(definition, state, open.Id, answer.Outcome), answer.ActorId, answer.Due, cancellation);
        return ResumeAnswer.Done;
    }

    /// <summary>Stops a request's workflow. What waits is closed; what was ordered before is still carried out.</summary>
    /// <param name="requestId">The request.</param>
    /// <param name="reason">Why, in words that name no client.</param>
    /// <param name="actorId">Who stops it.</param>
    /// <param name="cancellation">Cancels the call.</param>
    /// <returns>False when nothing runs.</returns>
    public async Task<bool> CancelAsync(Guid requestId, string reason, Guid actorId, CancellationToken cancellation = default)
    {
        InTransaction();
        if (await TakeAsync(requestId, cancellation) is not { } instance) return false;

        var definition = await definitions.GetAsync(instance.DefinitionId, instance.Version, cancellation);
        instance.EndReason = reason;
        instance.Status = WorkflowStatus.Cancelled;
        await writer.WriteAsync(instance, definition, FlowInterpreter.Cancel(FlowState.FromJson(instance.State)), actorId, null, cancellation);
        return true;
    }

    /// <summary>Says when an open waiting period ends by itself, or that it does not.</summary>
    /// <returns>False when no period of this rule is open.</returns>
    public async Task<bool> SetDueAsync(Guid requestId, string rule, DateTimeOffset? due, CancellationToken cancellation = default)
    {
        InTransaction();
        var utc = due?.ToUniversalTime();
        var set = await db.Set<OpenBookmark>()
            .Where(it => it.RequestId == requestId && it.Kind == StepKind.Waiting && it.TaskName == rule)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Due, utc), cancellation);
        return set > 0;
    }

    /// <summary>What a request waits for, longest waiting first. Empty when nothing runs.</summary>
    public async Task<IReadOnlyList<OpenStep>> OpenStepsAsync(Guid requestId, CancellationToken cancellation = default)
    {
        if (await StandingAsync(requestId, cancellation) is not { } standing) return [];

        var rows = await db.Set<OpenBookmark>().AsNoTracking().Where(it => it.InstanceId == standing.InstanceId).ToListAsync(cancellation);
        return
        [
            .. rows.OrderBy(row => row.OpenedAt).ThenBy(row => row.Step, StringComparer.Ordinal).Select(row =>
            {
                var step = standing.Definition.Step(row.Step);
                return new OpenStep(row.Step, row.TaskName, step.Label, row.Role, step.Outcomes, row.Visit, row.Due, row.OpenedAt);
            }),
        ];
    }

    /// <summary>Where the request's newest workflow stands; null when it never had one.</summary>
    public async Task<WorkflowStanding?> StandingAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var instance = await db.Set<WorkflowInstance>().AsNoTracking()
            .Where(it => it.RequestId == requestId)
            .OrderByDescending(it => it.StartedAt)
            .FirstOrDefaultAsync(cancellation);
        if (instance is null) return null;

        var definition = await definitions.GetAsync(instance.DefinitionId, instance.Version, cancellation);
        return new(instance.Id, definition, instance.Version, instance.Status, FlowState.FromJson(instance.State));
    }

    /// <summary>Raising the count first keeps every other burst of the instance out until this transaction ends.</summary>
    private async Task<WorkflowInstance?> TakeAsync(Guid requestId, CancellationToken cancellation)
    {
        var taken = await Running(requestId).ExecuteUpdateAsync(row => row.SetProperty(it => it.Seq, it => it.Seq + 1), cancellation);
        return taken == 0 ? null : await Running(requestId).AsNoTracking().SingleAsync(cancellation);
    }

    private IQueryable<WorkflowInstance> Running(Guid requestId) =>
        db.Set<WorkflowInstance>().Where(it => it.RequestId == requestId && it.Status == WorkflowStatus.Running);

    private void Remember(StepAnswer answer, WorkflowInstance instance, WorkflowStep step)
    {
        if (answer.CommandId is not { } id) return;

        db.Add(new AnsweredCommand { Id = id, InstanceId = instance.Id, Step = step.Id, Outcome = answer.Outcome, At = clock.GetUtcNow() });
    }

    private void InTransaction()
    {
        if (db.Database.CurrentTransaction is null) throw new InvalidOperationException("A workflow moves inside a transaction.");
    }
}
