using System.Diagnostics;
using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.RuleChanges;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines.Editions;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace LegalRequests.Tests.RuleChanges;

/// <summary>A process that carries a change through is killed in the middle of it, more than once; another machine goes on.</summary>
public sealed class CarryingCrashTests(ITestOutputHelper output)
{
    private const int Requests = 400;
    private const int Kills = 3;

    [Theory, EveryDatabase]
    public async Task A_change_that_was_cut_off_goes_on_where_it_stood_and_proposes_each_date_once(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        await FillAsync(room);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        var id = (await room.House.RunAsync(new WeighEditions.Form([(await room.EditionAsync("2026.2")).Id]), room.Administrator)).OrThrow();
        await room.SweepAsync();
        (await room.House.RunAsync(new PutInForce.Form(id), room.Administrator)).OrThrow();

        var stops = new List<int>();
        for (var kill = 0; kill < Kills; kill++) stops.Add(await KillInTheMiddleAsync(room, id));

        output.WriteLine($"{kind}: killed after {string.Join(", ", stops)} of {Requests}");
        while ((await room.ChangeAsync(id)).State == RuleChangeState.Carrying) await room.SweepAsync();
        var change = await room.ChangeAsync(id);
        var proposals = await room.RowsAsync<DeadlineProposal>();
        (change.State, change.Passed, change.Total, change.Proposed, change.Failed).ShouldBe((RuleChangeState.Done, Requests, Requests, Requests, 0));
        proposals.Count.ShouldBe(Requests);
        proposals.Select(proposal => proposal.RequestId).Distinct().Count().ShouldBe(Requests);
        proposals.ShouldAllBe(proposal => proposal.State == ProposalState.Open && proposal.RuleChangeId == id);
        (await room.RowsAsync<AuditEntry>()).Count(entry => entry.Action == nameof(ReconsiderDates) && entry.RequestId != null && entry.Body.Contains(id.ToString())).ShouldBe(Requests);
        stops.ShouldContain(stop => stop > 0 && stop < Requests);
    }

    private static async Task<int> KillInTheMiddleAsync(RuleRoom room, Guid change)
    {
        var before = (await room.ChangeAsync(change)).Passed;
        using var carrier = ChildProcess.Start([], "rule-carrier", room.House.Database.Settings.Kind.ToString(), room.House.Database.ConnectionString, room.Content);
        (await carrier.NextLineAsync()).ShouldBe("ready");
        var patience = Stopwatch.StartNew();

        while ((await room.ChangeAsync(change)).Passed == before && before < Requests)
        {
            patience.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1));
            await Task.Delay(5);
        }

        await carrier.KillAsync();
        return (await room.ChangeAsync(change)).Passed;
    }

    /// <summary>Requests without dates; the first change writes them, so that each has one to move.</summary>
    private static async Task FillAsync(RuleRoom room)
    {
        var rows = new List<object>();

        for (var number = 1; number <= Requests; number++)
        {
            var id = Guid.CreateVersion7();
            rows.Add(new RequestLatch { Id = id });
            rows.Add(new LegalRequest
            {
                Id = id,
                Number = $"LR-2025-{number:0000}",
                BatesPrefix = "SAMPLE",
                Forum = Forum.FederalCivil,
                Instrument = Instrument.CivilSubpoena,
                State = "CA",
                ComplianceZone = "America/Los_Angeles",
                ServedOn = new DateOnly(2026, 1, 5),
                ServiceMethod = ServiceMethod.Personal,
                LoggedAt = room.House.Clock.GetUtcNow(),
            });
        }

        await room.House.AddRowsAsync([.. rows]);
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.1.1"));
        (await room.BringInForceAsync("2026.1.1")).NewDates.ShouldBe(Requests);
    }
}
