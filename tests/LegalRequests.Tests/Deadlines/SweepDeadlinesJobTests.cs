using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Deadlines;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Deadlines;

/// <summary>The objection is safe until Friday, January 16, and ends with Tuesday, January 20, Pacific time.</summary>
public sealed class SweepDeadlinesJobTests
{
    [Theory, EveryDatabase]
    public async Task Each_stage_is_told_once_in_the_morning_of_the_court(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind);
        string[] mornings = ["2026-01-09T14:00:00Z", "2026-01-13T14:00:00Z", "2026-01-15T14:00:00Z", "2026-01-16T14:00:00Z", "2026-01-21T08:00:00Z"];
        var told = new List<int>();

        foreach (var morning in mornings)
        {
            desk.MoveTo(morning);
            told.Add(await desk.SweepAsync());
            told.Add(await desk.SweepAsync());
        }

        told.ShouldBe([1, 0, 1, 0, 2, 0, 1, 0, 1, 0]);
        (await desk.ToldAsync()).ShouldBe(["before-7", "before-3", "before-1", "unopened-1", "before-0", "late"]);
        (await desk.MailsAsync()).Select(mail => mail.Kind).ShouldBe(
            [MailKind.DeadlineSoon, MailKind.DeadlineSoon, MailKind.DeadlineSoon, MailKind.DeadlineToday, MailKind.DeadlineLate]);
        (await desk.DeadlineAsync()).Status.ShouldBe(DeadlineStatus.Missed);
    }

    [Theory, EveryDatabase]
    public async Task A_moment_before_a_stage_nothing_is_told(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind);

        desk.MoveTo("2026-01-09T13:59:59Z");
        var before = await desk.SweepAsync();
        desk.MoveTo("2026-01-21T07:59:59Z");
        await desk.SweepAsync();

        before.ShouldBe(0);
        (await desk.DeadlineAsync()).Status.ShouldBe(DeadlineStatus.Computed);
    }

    [Theory, EveryDatabase]
    public async Task After_a_week_of_downtime_only_the_latest_stage_of_a_deadline_is_told(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind);

        desk.MoveTo("2026-01-16T20:00:00Z");
        await desk.SweepAsync();

        (await desk.ToldAsync()).ShouldBe(["before-0", "unopened-1"]);
        (await desk.MailsAsync()).ShouldHaveSingleItem().Kind.ShouldBe(MailKind.DeadlineToday);
    }

    [Theory, EveryDatabase]
    public async Task Two_sweeps_at_once_tell_each_stage_once(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind);
        desk.MoveTo("2026-01-09T14:00:00Z");

        await Task.WhenAll(desk.SweepAsync(), desk.SweepAsync(), desk.SweepAsync());

        (await desk.RowsAsync<DeadlineReminder>()).Count.ShouldBe(1);
        (await desk.MailsAsync()).Count.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task What_a_sweep_does_is_in_the_audit_log_as_the_systems_act_and_a_sweep_with_nothing_due_is_not(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(kind);

        await desk.SweepAsync();
        desk.MoveTo("2026-01-09T14:00:00Z");
        await desk.SweepAsync();

        var entry = (await desk.RowsAsync<AuditEntry>()).Where(it => it.Action == nameof(NoteDeadlineStages)).ShouldHaveSingleItem();
        (entry.ActorId, entry.RequestId, entry.Result).ShouldBe((Actor.SystemId, desk.RequestId, "done"));
    }

    [Fact]
    public async Task A_late_deadline_is_told_to_the_supervisor_too_and_never_to_somebody_behind_a_wall()
    {
        await using var desk = await DeadlineDesk.ObjectionOnlyAsync(DatabaseKind.Sqlite);
        var supervisor = await desk.House.HireAsync(StaffRoles.Supervisor);
        var walled = await desk.House.HireAsync(StaffRoles.Counsel);
        await desk.House.RelateAsync(supervisor, desk.RequestId, Relation.Supervisor);
        await desk.House.RelateAsync(walled, desk.RequestId, Relation.Counsel);
        await desk.House.RelateAsync(walled, desk.RequestId, Relation.Walled);

        desk.MoveTo("2026-01-22T14:00:00Z");
        await desk.SweepAsync();

        var mails = await desk.MailsAsync();
        mails.Select(mail => mail.Recipient).ShouldBe(
            [$"{desk.Staff.StaffId:N}@agency.example", $"{supervisor.StaffId:N}@agency.example"], ignoreOrder: true);
        mails.ShouldAllBe(mail => mail.Kind == MailKind.DeadlineLate && mail.Number == "LR-2026-0001" && mail.Link == "/requests/LR-2026-0001/deadlines");
    }

    [Theory, EveryDatabase]
    public async Task A_closed_request_is_reminded_of_nothing(DatabaseKind kind)
    {
        await using var desk = await DeadlineDesk.OpenAsync(kind);
        await desk.ProposeAsync();
        await desk.House.InScopeAsync(async services =>
        {
            await services.GetRequiredService<DeadlineBook>().CloseAllAsync(desk.RequestId, "Withdrawn.");
            return await services.GetRequiredService<LegalRequestsDb>().SaveChangesAsync();
        });

        desk.MoveTo("2026-02-15T14:00:00Z");
        var told = await desk.SweepAsync();

        told.ShouldBe(0);
        var table = await desk.TableAsync();
        table.Deadlines.ShouldAllBe(it => it.Status == DeadlineStatus.NotNeeded && it.Note == "Withdrawn.");
        table.Proposals.ShouldBeEmpty();
    }
}
