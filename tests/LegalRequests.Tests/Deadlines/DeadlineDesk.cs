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

    /// <summary>Days before the safe date and settings of the supervisor, as the configuration has them.</summary>
    public static Dictionary<string, string?> Settings(string days = "7,3,1,0", string escalateDays = "1", bool whenMissed = true) => new()
    {
        ["Deadlines:ReminderDays"] = days,
        ["Deadlines:EscalateDays"] = escalateDays,
        ["Deadlines:EscalateWhenMissed"] = $"{whenMissed}",
    };

    public static async Task<DeadlineDesk> OpenAsync(DatabaseKind kind = DatabaseKind.Sqlite, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var house = TestHouse.Open(kind, settings: settings);
        var staff = await house.HireAsync(StaffRoles.LegalStaff);
        return new DeadlineDesk(house, staff, await house.AddRequestAsync(staff));
    }

    /// <summary>With the objection alone, which is safe until Friday, January 16, and ends with Tuesday, January 20, Pacific time.</summary>
    public static async Task<DeadlineDesk> ObjectionOnlyAsync(DatabaseKind kind = DatabaseKind.Sqlite, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var desk = await OpenAsync(kind, settings);
        await desk.ComputeAsync();

        foreach (var other in (await desk.TableAsync()).Deadlines.Where(it => it.RuleId != Objection))
        {
            (await desk.House.RunAsync(new MarkNotNeeded.Form(desk.RequestId, other.Id, "SAMPLE"), desk.Staff)).OrThrow();
        }

        return desk;
    }

    /// <summary>The same desk after a restart with other settings.</summary>
    public async Task<DeadlineDesk> RestartAsync(IReadOnlyDictionary<string, string?> settings) =>
        new(await House.RestartAsync(settings), Staff, RequestId);

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

    public void SetBackTo(string utc) => House.Clock.SetBackTo(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The stages that were told, in order.</summary>
    public async Task<List<string>> ToldAsync() =>
        [.. (await RowsAsync<DeadlineReminder>()).OrderBy(it => it.QueuedAt).ThenBy(it => it.Kind).Select(it => it.Stage.ToString())];

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
