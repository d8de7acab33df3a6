using System.Text;
using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Workflows;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Workflows.Running;

/// <summary>A house in which workflows run whose service steps all order <c>note</c>.</summary>
internal sealed class WorkflowRig : IAsyncDisposable
{
    private WorkflowRig(TestHouse house) => House = house;

    public TestHouse House { get; }

    public NoteWatch Watch => House.Services.GetRequiredService<NoteWatch>();

    public WorkflowSweep Sweep => House.Services.GetRequiredService<WorkflowSweep>();

    /// <summary>Opens the rig with the civil subpoena published.</summary>
    public static async Task<WorkflowRig> OpenAsync(DatabaseKind kind)
    {
        var rig = new WorkflowRig(TestHouse.Open(kind, services => AddNotes(services)));
        await rig.PublishAsync(Noted(ShippedDefinitions.CivilSubpoena));
        return rig;
    }

    public static IServiceCollection AddNotes(IServiceCollection services) =>
        services.AddSingleton<NoteWatch>().AddWorkflowCommand<NoteCommand>();

    /// <summary>A shipped definition in which every service step orders <c>note</c>.</summary>
    public static byte[] Noted(string id) => Encoding.UTF8.GetBytes(
        new[] { "compute-deadlines", "account-disclosure", "close-request" }
            .Aggregate(Encoding.UTF8.GetString(ShippedDefinitions.File(id)), (file, command) => file.Replace($"\"value\": \"{command}\"", "\"value\": \"note\"", StringComparison.Ordinal)));

    public Task<Outcome<int>> PublishAsync(byte[] file) => House.RunAsync(new PublishDefinition.Form(file));

    /// <summary>A new request that runs the definition, perhaps with steps answered already, written <c>task:outcome</c>.</summary>
    public async Task<Guid> StartAsync(string definitionId = ShippedDefinitions.CivilSubpoena, params string[] answers)
    {
        var request = Guid.CreateVersion7();
        await House.AddRowsAsync(new RequestLatch { Id = request });
        await InBurstAsync((workflows, _) => workflows.StartAsync(request, definitionId, Actor.SystemId));
        foreach (var answer in answers) (await AnswerAsync(request, answer)).ShouldBeDone();

        return request;
    }

    public Task<ResumeAnswer> AnswerAsync(Guid request, string answer, Guid? command = null, int? visit = null, DateTimeOffset? due = null)
    {
        var parts = answer.Split(':');
        return InBurstAsync((workflows, _) => workflows.CompleteAsync(
            new StepAnswer(request, parts[0], parts[1], Actor.SystemId) { CommandId = command, Visit = visit, Due = due }));
    }

    public Task<List<string>> OpenAsync(Guid request) => House.InScopeAsync(async services =>
        (await services.GetRequiredService<RunningWorkflows>().OpenStepsAsync(request)).Select(step => step.Step).ToList());

    /// <summary>How often each order of the request took effect.</summary>
    public Task<Dictionary<string, long>> EffectsAsync(Guid request) => ReadAsync(async db =>
    {
        var keys = await db.Set<OrderedEffect>().Where(effect => effect.RequestId == request).Select(effect => effect.DedupeKey).ToListAsync();
        var times = await db.Set<NumberSeriesRow>().Where(row => keys.Contains(row.Name)).ToDictionaryAsync(row => row.Name, row => row.Next - 1);
        return keys.ToDictionary(key => key.Split(':')[1], key => times.GetValueOrDefault(key));
    });

    public Task<T> ReadAsync<T>(Func<LegalRequestsDb, Task<T>> read) =>
        House.InScopeAsync(services => read(services.GetRequiredService<LegalRequestsDb>()));

    /// <summary>Does something in one transaction, as an operation would.</summary>
    public Task<T> InBurstAsync<T>(Func<RunningWorkflows, LegalRequestsDb, Task<T>> act) =>
        House.InScopeAsync(services => InBurstAsync(services, act));

    public static async Task<T> InBurstAsync<T>(IServiceProvider services, Func<RunningWorkflows, LegalRequestsDb, Task<T>> act)
    {
        var db = services.GetRequiredService<LegalRequestsDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await act(services.GetRequiredService<RunningWorkflows>(), db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}

internal static class ResumeAnswerDemand
{
    public static void ShouldBeDone(this ResumeAnswer answer)
    {
        if (answer != ResumeAnswer.Done) throw new InvalidOperationException($"The answer was {answer}.");
    }
}
