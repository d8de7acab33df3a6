using LegalRequests.Boards;
using LegalRequests.Mail;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Release;

/// <summary>A recall leaves its trace where a client, an auditor and the office look for it.</summary>
public class RecallTraceTests
{
    [Theory, EveryDatabase]
    public async Task It_stands_in_the_accounting_and_in_the_request_s_own_trace_and_so_does_its_answer(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (sample, release) = await RecallReleaseTests.ReleasedAsync(house);

        var id = (await house.RunAsync(RecallReleaseTests.Form(sample, release), sample.Counsel)).OrThrow();
        (await house.RunAsync(new RecordRecallAnswer.Form(sample.Id, id, RecallAnswer.Returned, "SAMPLE letter"), sample.Legal)).OrThrow();

        using var db = house.Database.NewContext();
        var entry = await db.Set<DisclosureEntry>().AsNoTracking().SingleAsync();
        var notes = await db.Set<DisclosureNote>().AsNoTracking().OrderBy(it => it.Id).ToListAsync();
        entry.ReleaseId.ShouldBe(release);
        notes.ShouldAllBe(note => note.EntryId == entry.Id);
        notes.Select(note => note.Text).ShouldBe(
        [
            "Recalled: LR26-0001-000002 to LR26-0001-000003. An answer is asked for by 2026-06-01.",
            "Recall of LR26-0001-000002 to LR26-0001-000003: the recipient returned it.",
        ]);
        var trace = await house.InScopeAsync(provider => provider.GetRequiredService<RequestBoard>().ActivityAsync(sample.Id, 10));
        trace.Select(line => line.Action).Take(2).ShouldBe(["RecordRecallAnswer", "RecallRelease"]);
    }

    [Theory, EveryDatabase]
    public async Task One_mail_without_a_name_tells_that_the_answer_is_overdue(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var (sample, release) = await RecallReleaseTests.ReleasedAsync(house);
        (await house.RunAsync(RecallReleaseTests.Form(sample, release), sample.Counsel)).OrThrow();

        (await SweepAsync(house)).ShouldBe(0);
        house.Clock.Advance(new DateTimeOffset(2026, 6, 2, 12, 0, 0, TimeSpan.Zero) - house.Clock.GetUtcNow());
        (await SweepAsync(house)).ShouldBe(1);
        (await SweepAsync(house)).ShouldBe(0);

        using var db = house.Database.NewContext();
        var mail = (await db.Set<OutboxMail>().AsNoTracking().Where(it => it.Kind == MailKind.AnswerOverdue).ToListAsync()).ShouldHaveSingleItem();
        (mail.Recipient, mail.Link, mail.Day).ShouldBe(($"{sample.Legal.StaffId:N}@agency.example", $"/requests/{mail.Number}/recall", new DateOnly(2026, 6, 1)));
    }

    [Fact]
    public async Task An_answered_recall_is_not_asked_for()
    {
        await using var house = TestHouse.Open();
        var (sample, release) = await RecallReleaseTests.ReleasedAsync(house);
        var id = (await house.RunAsync(RecallReleaseTests.Form(sample, release), sample.Counsel)).OrThrow();
        (await house.RunAsync(new RecordRecallAnswer.Form(sample.Id, id, RecallAnswer.Disputed, "SAMPLE"), sample.Legal)).OrThrow();
        house.Clock.Advance(TimeSpan.FromDays(300));

        (await SweepAsync(house)).ShouldBe(0);
        (await house.RunAsync(new RemindOfRecall.Form(sample.Id, id))).OrThrow().ShouldBe(0);
    }

    static Task<int> SweepAsync(TestHouse house) => house.InScopeAsync(provider => provider.GetRequiredService<RemindOfRecallsJob>().RunAsync(default));
}
