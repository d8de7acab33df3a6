using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Tests.Deadlines;

/// <summary>A house with one federal subpoena served on January 5, 2026, due on January 30, and the person who logged it.</summary>
internal sealed class DeadlineDesk(TestHouse house, Actor staff, Guid requestId) : IAsyncDisposable
{
    public const string Objection = "FED.45.objection";

    public TestHouse House { get; } = house;

    public Actor Staff { get; } = staff;

    public Guid RequestId { get; } = requestId;

    public RequestFacts Facts { get; } = FederalRules.Subpoena("cand", "2026-01-05", "2026-01-30 10:00");

    public static async Task<DeadlineDesk> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var house = TestHouse.Open(kind);
        var staff = await house.HireAsync(StaffRoles.LegalStaff);
        return new DeadlineDesk(house, staff, await house.AddRequestAsync(staff));
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();

    public Task<Outcome<BookEntry>> ComputeAsync(RequestFacts? facts = null, Actor? actor = null) =>
        House.RunAsync(new ComputeDeadlines.Form(RequestId, facts ?? Facts), actor ?? Staff);

    public Task<RequestDeadlines> TableAsync() =>
        House.InScopeAsync(services => services.GetRequiredService<DeadlineTable>().OfAsync(RequestId));

    public async Task<Deadline> DeadlineAsync(string rule = Objection) => (await TableAsync()).Deadlines.Single(it => it.RuleId == rule);

    /// <summary>Computes, moves the day of service to January 12, and gives the proposal for the objection.</summary>
    public async Task<DeadlineProposal> ProposeAsync()
    {
        await ComputeAsync();
        await ComputeAsync(ServedOn("2026-01-12"));
        var objection = await DeadlineAsync();
        return (await TableAsync()).Proposals.Single(it => it.DeadlineId == objection.Id);
    }

    public RequestFacts ServedOn(string day) => Facts with { Service = new(FederalRules.Day(day), "personal") };

    public Task<int> SweepAsync() => House.Services.GetRequiredService<SweepRunner>().RunAsync("deadlines");

    public void MoveTo(string utc) => House.Clock.MoveTo(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));

    public async Task<List<OutboxMail>> MailsAsync()
    {
        using var db = House.Database.NewContext();
        return await db.Set<OutboxMail>().OrderBy(mail => mail.Id).ToListAsync();
    }

    public async Task<List<T>> RowsAsync<T>() where T : class
    {
        using var db = House.Database.NewContext();
        return await db.Set<T>().ToListAsync();
    }
}
