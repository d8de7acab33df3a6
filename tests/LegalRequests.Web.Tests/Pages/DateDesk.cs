using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Law;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>A house with one federal subpoena that was served on January 5, 2026 and is due on January 30, with its dates.</summary>
public sealed class DateDesk : IAsyncDisposable
{
    public const string Objection = "FED.45.objection";

    DateDesk(WebHouse house, StaffCard legal, LegalRequest request) => (House, Legal, Request) = (house, legal, request);

    public WebHouse House { get; }

    public StaffCard Legal { get; }

    public LegalRequest Request { get; }

    public string Address => $"/requests/{Request.Number}/deadlines";

    public static async Task<DateDesk> OpenAsync()
    {
        var house = new WebHouse(sweeps: false);
        var legal = await house.HireAsync(StaffRoles.LegalStaff, "Lee Legal SAMPLE");
        var request = await house.AddRequestAsync(legal.Id);
        await house.InDatabaseAsync(db => db.Set<LegalRequest>().Where(it => it.Id == request.Id).ExecuteUpdateAsync(row => row
            .SetProperty(it => it.Forum, Forum.FederalCivil)
            .SetProperty(it => it.State, "CA")
            .SetProperty(it => it.ComplianceZone, "America/Los_Angeles")
            .SetProperty(it => it.ServedOn, new DateOnly(2026, 1, 5))
            .SetProperty(it => it.ServiceMethod, ServiceMethod.Personal)
            .SetProperty(it => it.ComplianceAt, new DateTimeOffset(2026, 1, 30, 18, 0, 0, TimeSpan.Zero))));
        var desk = new DateDesk(house, legal, request);
        await desk.ComputeAsync(desk.Facts);
        return desk;
    }

    public RequestFacts Facts { get; } = new()
    {
        Jurisdiction = "us",
        Forum = FactWords.FederalCivil,
        Instrument = FactWords.CivilSubpoena,
        Commands = [FactWords.Production],
        State = "CA",
        Zone = "America/Los_Angeles",
        Service = new(new DateOnly(2026, 1, 5), "personal"),
        ComplianceAt = CourtMoment.Parse("2026-01-30 10:00"),
    };

    public async Task ComputeAsync(RequestFacts facts) =>
        (await House.RunAsync(new ComputeDeadlines.Form(Request.Id, facts), Legal)).OrThrow();

    /// <summary>As if proof of service came in: served a week later.</summary>
    public Task MoveServiceAsync() => ComputeAsync(Facts with { Service = new(new DateOnly(2026, 1, 12), "personal") });

    public Task<Deadline> DeadlineAsync(string rule = Objection) => House.InDatabaseAsync(db =>
        db.Set<Deadline>().AsNoTracking().SingleAsync(it => it.RequestId == Request.Id && it.RuleId == rule && it.SupersededBy == null));

    public async Task<DeadlineProposal> ProposalAsync()
    {
        var held = await DeadlineAsync();
        return await House.InDatabaseAsync(db => db.Set<DeadlineProposal>().AsNoTracking().OrderByDescending(it => it.Id).FirstAsync(it => it.DeadlineId == held.Id));
    }

    public Task<CounselTask> TaskAsync() => House.InDatabaseAsync(db =>
        db.Set<CounselTask>().AsNoTracking().SingleAsync(it => it.RequestId == Request.Id));

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
