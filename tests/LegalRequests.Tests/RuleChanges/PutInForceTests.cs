using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Editions;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.RuleChanges;
using LegalRequests.Testing;
using LegalRequests.Tests.Deadlines.Editions;
using Shouldly;
using Xunit;
using static LegalRequests.Tests.Deadlines.FederalRules;

namespace LegalRequests.Tests.RuleChanges;

public sealed class PutInForceTests
{
    [Theory, EveryDatabase]
    public async Task Dates_that_hold_stay_and_the_new_ones_are_proposed_with_their_reason(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var request = await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));

        var change = await room.BringInForceAsync("2026.2");

        (change.State, change.Passed, change.Total, change.Proposed, change.InForceBy).ShouldBe((RuleChangeState.Done, 1, 1, 1, room.Administrator.StaffId));
        ((await room.EditionAsync("2026.1")).State, (await room.EditionAsync("2026.2")).State).ShouldBe((EditionState.Retired, EditionState.InForce));
        var held = await room.DateAsync(request);
        (held.DueDay, held.PackVersion).ShouldBe((Day("2026-01-20"), "sample-federal 2026.1"));
        var proposal = (await room.DatesAsync(request)).Proposals.ShouldHaveSingleItem();
        (proposal.NewDueDay, proposal.RuleChangeId, proposal.Because).ShouldBe((Day("2026-01-15"), change.Id, "New in force: rules sample-federal 2026.2."));
        proposal.ReadNewWorking()?.PackVersion.ShouldBe("sample-federal 2026.2");
        (await room.DateAsync(request, "SAMPLE.compliance")).PackVersion.ShouldBe("sample-federal 2026.1", "a date that only new rules confirm keeps its rules");
        (await room.DateAsync(await room.AddRequestAsync())).DueDay.ShouldBe(Day("2026-01-15"));
    }

    [Theory, EveryDatabase]
    public async Task What_is_proposed_is_what_was_weighed(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        for (var day = 1; day <= 28; day++) await room.AddRequestAsync($"2026-01-{day:00}");
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10).Replace("rolls_forward: yes", "rolls_forward: no", StringComparison.Ordinal));

        var change = await room.BringInForceAsync("2026.2");

        var weighed = (await room.RowsAsync<RuleEffect>()).Where(effect => effect.Kind is EffectKind.Moves or EffectKind.FallsAway).Select(effect => (effect.RequestId, effect.OldDay, effect.NewDay)).ToList();
        var proposed = (await room.RowsAsync<DeadlineProposal>()).Select(proposal => (proposal.RequestId, proposal.OldDueDay, proposal.NewDueDay)).ToList();
        proposed.ShouldBe(weighed, ignoreOrder: true);
        (change.Dates, change.Proposed).ShouldBe((weighed.Count, weighed.Count));
        weighed.Count.ShouldBe(28);
    }

    [Theory, EveryDatabase]
    public async Task Going_through_again_proposes_nothing_twice(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        var change = await room.BringInForceAsync("2026.2");
        var mails = (await room.RowsAsync<OutboxMail>()).Count;

        room.House.Database.Execute("UPDATE rule_change SET state = 'Carrying', cursor = '', passed = 0");
        await room.SweepAsync();

        (await room.ChangeAsync(change.Id)).State.ShouldBe(RuleChangeState.Done);
        (await room.RowsAsync<DeadlineProposal>()).ShouldHaveSingleItem();
        (await room.RowsAsync<OutboxMail>()).Count.ShouldBe(mails);
    }

    [Fact]
    public async Task Each_person_is_told_once_and_nobody_behind_a_wall()
    {
        await using var room = await RuleRoom.OpenAsync();
        var walled = await room.House.HireAsync(StaffRoles.Counsel, "Wanda Walled");
        foreach (var request in new[] { await room.AddRequestAsync(), await room.AddRequestAsync() })
        {
            await room.House.RelateAsync(walled, request, Relation.Counsel);
            await room.House.RelateAsync(walled, request, Relation.Walled);
        }

        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        var change = await room.BringInForceAsync("2026.2");

        var mail = (await room.RowsAsync<OutboxMail>()).ShouldHaveSingleItem();
        (mail.Kind, mail.Number, mail.Recipient).ShouldBe((MailKind.RulesChanged, change.Number, $"{room.Staff.StaffId:N}@agency.example"));
    }

    [Theory, EveryDatabase]
    public async Task A_request_that_cannot_be_computed_is_counted_and_keeps_no_other_waiting(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        var before = await room.AddRequestAsync();
        var broken = await room.House.AddRequestAsync(room.Staff, request => request.ServedOn = DateOnly.MaxValue);
        var after = await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));

        var change = await room.BringInForceAsync("2026.2");

        (change.State, change.Passed, change.Failed, change.Proposed).ShouldBe((RuleChangeState.Done, 3, 1, 2));
        (await room.RowsAsync<DeadlineProposal>()).Select(proposal => proposal.RequestId).ShouldBe([before, after], ignoreOrder: true);
        (await room.RowsAsync<RuleEffect>()).ShouldContain(effect => effect.RequestId == broken && effect.Kind == EffectKind.Failed);
    }

    [Fact]
    public async Task Every_request_that_it_touches_has_the_change_in_its_log()
    {
        await using var room = await RuleRoom.OpenAsync();
        var request = await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));

        var change = await room.BringInForceAsync("2026.2");

        var entry = (await room.RowsAsync<AuditEntry>()).Single(entry => entry.RequestId == request && entry.Action == nameof(ReconsiderDates));
        entry.Body.ShouldContain(change.Id.ToString());
        (await room.RowsAsync<AuditEntry>()).ShouldContain(row => row.Action == nameof(PutInForce) && row.Body.Contains("2026.2") && row.ActorId == room.Administrator.StaffId);
    }

    [Theory, EveryDatabase]
    public async Task Rules_whose_example_fails_are_weighed_but_never_in_force(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10, wrongExample: true));
        var id = (await room.House.RunAsync(new WeighEditions.Form([(await room.EditionAsync("2026.2")).Id]), room.Administrator)).OrThrow();
        await room.SweepAsync();

        var refused = await room.House.RunAsync(new PutInForce.Form(id), room.Administrator);

        refused.Refusal.ShouldNotBeNull().Code.ShouldBe("rules.tests-red");
        refused.Refusal.Details.ShouldContain(detail => detail.StartsWith("SAMPLE.objection, \"Served on a Monday\": rule_date: the pack says", StringComparison.Ordinal));
        ((await room.EditionAsync("2026.1")).State, (await room.ChangeAsync(id)).State).ShouldBe((EditionState.InForce, RuleChangeState.Weighed));
    }

    [Theory, EveryDatabase]
    public async Task An_effect_that_was_weighed_on_other_rules_must_be_weighed_again(DatabaseKind kind)
    {
        await using var room = await RuleRoom.OpenAsync(kind);
        await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.3", days: 21));
        var late = (await room.House.RunAsync(new WeighEditions.Form([(await room.EditionAsync("2026.2")).Id]), room.Administrator)).OrThrow();
        await room.SweepAsync();
        await room.BringInForceAsync("2026.3");

        var stale = await room.House.RunAsync(new PutInForce.Form(late), room.Administrator);
        var again = await room.House.RunAsync(new WeighAgain.Form(late), room.Administrator);
        await room.SweepAsync();
        var done = await room.House.RunAsync(new PutInForce.Form(late), room.Administrator);

        (stale.Refusal?.Code, again.Done, done.Done).ShouldBe(("rules.weighed-on-others", true, true));
        (await room.EditionAsync("2026.2")).State.ShouldBe(EditionState.InForce);
    }

    [Fact]
    public async Task Nothing_is_put_in_force_before_it_was_weighed_or_while_another_is_carried_through()
    {
        await using var room = await RuleRoom.OpenAsync();
        await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.3", days: 21));
        var edition = (await room.EditionAsync("2026.2")).Id;
        var id = (await room.House.RunAsync(new WeighEditions.Form([edition]), room.Administrator)).OrThrow();

        var early = await room.House.RunAsync(new PutInForce.Form(id), room.Administrator);
        await room.SweepAsync();
        (await room.House.RunAsync(new PutInForce.Form(id), room.Administrator)).OrThrow();
        var other = await room.House.RunAsync(new WeighEditions.Form([(await room.EditionAsync("2026.3")).Id]), room.Administrator);
        var twice = await room.House.RunAsync(new PutInForce.Form(id), room.Administrator);
        var drop = await room.House.RunAsync(new DropChange.Form(id), room.Administrator);

        (early.Refusal?.Code, other.Refusal?.Code, twice.Refusal?.Code, drop.Refusal?.Code)
            .ShouldBe(("rules.not-weighed", "rules.change-running", "rules.not-weighed", "rules.decided"));
    }

    [Fact]
    public async Task A_change_that_is_given_up_leaves_no_effect_and_an_older_version_can_come_back()
    {
        await using var room = await RuleRoom.OpenAsync();
        var request = await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        var id = (await room.House.RunAsync(new WeighEditions.Form([(await room.EditionAsync("2026.2")).Id]), room.Administrator)).OrThrow();
        await room.SweepAsync();
        (await room.House.RunAsync(new DropChange.Form(id), room.Administrator)).OrThrow();
        (await room.RowsAsync<RuleEffect>()).ShouldBeEmpty();

        await room.BringInForceAsync("2026.2");
        await room.BringInForceAsync("2026.1");

        (await room.EditionAsync("2026.1")).State.ShouldBe(EditionState.InForce);
        (await room.DatesAsync(request)).Proposals.ShouldBeEmpty("the date is again what it was");
    }

    [Fact]
    public async Task A_date_that_was_refused_for_these_facts_is_not_proposed_again_by_another_version()
    {
        await using var room = await RuleRoom.OpenAsync();
        var request = await room.AddRequestAsync();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.2", days: 10));
        await room.BringInForceAsync("2026.2");
        var proposal = (await room.DatesAsync(request)).Proposals.Single();
        (await room.House.RunAsync(new RefuseProposal.Form(request, proposal.Id, "Counsel agreed on the old date."), room.Staff)).OrThrow();
        await room.WriteAsync(SamplePack.File, SamplePack.Text("2026.3", days: 10));

        var change = await room.BringInForceAsync("2026.3");

        (change.Dates, change.Proposed).ShouldBe((0, 0));
        (await room.DatesAsync(request)).Proposals.ShouldBeEmpty();
    }
}
