using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Deadlines;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Boards;

public class WaitingOnOthersTests
{
    [Theory, EveryDatabase]
    public async Task Legal_staff_sees_who_is_waited_for_and_since_when(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        house.Clock.Advance(TimeSpan.FromDays(1));
        (await house.RunAsync(new RecordStay.Form(sample.Id, StayKind.MotionToQuash, new DateOnly(2025, 12, 1), "SAMPLE"), sample.Legal)).OrThrow();
        await OpenQuestionAsync(house, sample);

        var lines = await ReadAsync(house, sample.Legal);

        lines[0].ShouldSatisfyAllConditions(line => line.Who.ShouldBe("The court"), line => line.Place.ShouldBe("stays"));
        lines.ShouldContain(line => line.What == "Assess privilege" && line.Who == "Wren Worker SAMPLE" && line.Since < house.Clock.GetUtcNow());
        lines.ShouldContain(line => line.What == "A question about dates" && line.Who == "Counsel" && line.Place == "deadlines#questions");
        lines.ShouldAllBe(line => line.Who != "LegalStaff");
        lines.Select(line => line.Since).ShouldBe(lines.Select(line => line.Since).Order());
    }

    [Theory, EveryDatabase]
    public async Task Nobody_reads_of_a_request_behind_a_wall_and_a_closed_one_waits_for_nobody(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenAssessmentAsync();
        var walled = await house.HireAsync(StaffRoles.LegalStaff);
        await house.RelateAsync(walled, sample.Id, Relation.Walled);

        var hidden = await ReadAsync(house, walled);
        using (var db = house.Database.NewContext())
        {
            await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed));
        }

        hidden.ShouldBeEmpty();
        (await ReadAsync(house, sample.Legal)).ShouldBeEmpty();
    }

    private static async Task OpenQuestionAsync(TestHouse house, SampleCase sample) => await house.AddRowsAsync(new CounselTask
    {
        Id = Guid.CreateVersion7(),
        RequestId = sample.Id,
        Code = "deadlines.sample",
        Subject = "",
        Sentence = "SAMPLE question",
        OpenedAt = house.Clock.GetUtcNow(),
    });

    private static Task<IReadOnlyList<WaitingLine>> ReadAsync(TestHouse house, Actor actor) =>
        house.InScopeAsync(provider => provider.GetRequiredService<WaitingOnOthers>().ReadAsync(actor, 20));
}
