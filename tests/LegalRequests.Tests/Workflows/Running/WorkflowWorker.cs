using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Workflows;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Workflows.Running;

/// <summary>A process that starts, answers and sweeps workflows by chance until it is killed.</summary>
internal sealed class WorkflowWorker(ServiceProvider services, Random random, StreamWriter sink, bool effectsAfterCommit)
{
    private const int MostRunning = 60;

    /// <summary>Arguments: database kind, connection string, sink file, seed, and <c>sound</c> or <c>late-effects</c>.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        await using var services = Build(args[0], args[1], TimeProvider.System);
        await using var sink = new StreamWriter(args[2], append: false) { AutoFlush = true };
        services.GetRequiredService<NoteWatch>().OnTry = order =>
        {
            sink.WriteLine($"try {order.DedupeKey}");
            return Task.FromResult<Outcome<Nothing>>(Nothing.More);
        };
        var worker = new WorkflowWorker(services, new(int.Parse(args[3], CultureInfo.InvariantCulture)), sink, args[4] == "late-effects");
        while (true) await worker.StepAsync();
    }

    /// <summary>The core on an existing database.</summary>
    public static ServiceProvider Build(string kind, string connectionString, TimeProvider clock)
    {
        var scratch = Path.Combine(Path.GetTempPath(), "legalrequests-worker");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Database:Kind"] = kind,
            ["Database:ConnectionString"] = connectionString,
            ["Vault:Folder"] = Path.Combine(scratch, "vault"),
            ["Vault:MasterKeyFile"] = Path.Combine(scratch, "keys", "master.key"),
        }).Build();
        var collection = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton(clock)
            .AddLogging()
            .AddLegalRequests();
        return WorkflowRig.AddNotes(collection).BuildServiceProvider();
    }

    private Task StepAsync() => random.Next(10) switch
    {
        0 => StartAsync(),
        1 => services.GetRequiredService<WorkflowSweep>().RunAsync(),
        _ => AnswerAsync(),
    };

    private async Task StartAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        if (await db.Set<WorkflowInstance>().CountAsync(it => it.Status == WorkflowStatus.Running) >= MostRunning) return;

        var request = Guid.CreateVersion7();
        await WorkflowRig.InBurstAsync(scope.ServiceProvider, (workflows, inner) =>
        {
            inner.Add(new RequestLatch { Id = request });
            return workflows.StartAsync(request, ShippedDefinitions.CivilSubpoena, Actor.SystemId);
        });
    }

    private async Task AnswerAsync()
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        var open = await db.Set<OpenBookmark>().AsNoTracking().OrderBy(it => it.OpenedAt).Take(MostRunning).ToListAsync();
        if (open.Count == 0) return;

        var chosen = open[random.Next(open.Count)];
        var definition = ShippedDefinitions.Read(ShippedDefinitions.CivilSubpoena);
        var outcomes = definition.Step(chosen.Step).Outcomes;
        var command = Guid.CreateVersion7();
        var answer = new StepAnswer(chosen.RequestId, chosen.TaskName, outcomes[random.Next(outcomes.Count)], Actor.SystemId)
        {
            CommandId = command,
            Visit = chosen.Visit,
            Due = DateTimeOffset.FromUnixTimeMilliseconds(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + random.Next(2000)),
        };
        var held = new List<OrderedEffect>();
        var result = await WorkflowRig.InBurstAsync(scope.ServiceProvider, async (workflows, inner) =>
        {
            var given = await workflows.CompleteAsync(answer);
            if (effectsAfterCommit) held = await HoldBackAsync(inner, chosen.InstanceId);

            return given;
        });
        await HandInAsync(held);
        if (result == ResumeAnswer.Done) await sink.WriteLineAsync($"done {command}");
    }

    private static async Task<List<OrderedEffect>> HoldBackAsync(LegalRequestsDb db, Guid instance)
    {
        var mine = db.Set<OrderedEffect>().Where(it => it.InstanceId == instance && it.Attempts == 0);
        var held = await mine.AsNoTracking().ToListAsync();
        db.ChangeTracker.Clear();
        await mine.ExecuteDeleteAsync();
        return held;
    }

    private async Task HandInAsync(List<OrderedEffect> held)
    {
        if (held.Count == 0) return;

        await Task.Delay(200);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LegalRequestsDb>();
        db.AddRange(held);
        await db.SaveChangesAsync();
    }
}
