using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

public class TryToBreakTests
{
    [Theory, EveryDatabase]
    public async Task Legal_staff_and_counsel_attack_a_page_with_boxes_and_the_look_is_written_down(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await MarkAsync(house, sample, y: 300);
        await MarkAsync(house, sample, y: 100);
        var form = new TryToBreak.Form(sample.Id, sample.Documents[1], 1);

        var legal = (await house.RunAsync(form, sample.Legal)).OrThrow();
        (await house.RunAsync(form, sample.Counsel)).Done.ShouldBeTrue();

        legal.Marks.Select(mark => mark.Y).ShouldBe([100, 300]);
        (await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<AuditEntry>()
            .CountAsync(it => it.Action == "TryToBreak"))).ShouldBe(2);
    }

    [Fact]
    public async Task Without_a_box_there_is_nothing_to_break()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var mark = await MarkAsync(house, sample, y: 100);
        await house.RunAsync(new RemoveMark.Form(sample.Id, mark), sample.Worker);

        var refused = await house.RunAsync(new TryToBreak.Form(sample.Id, sample.Documents[1], 1), sample.Legal);

        refused.Refusal?.Code.ShouldBe("redaction.no-box-to-break");
        (await house.RunAsync(new TryToBreak.Form(sample.Id, sample.Documents[1], 9), sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task Others_may_not()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await MarkAsync(house, sample, y: 100);

        (await house.RunAsync(new TryToBreak.Form(sample.Id, sample.Documents[1], 1), sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    private static async Task<Guid> MarkAsync(TestHouse house, SampleCase sample, double y)
    {
        var page = await house.InScopeAsync(provider => provider.GetRequiredService<LegalRequestsDb>().Set<DocumentPage>().AsNoTracking()
            .SingleAsync(it => it.DocumentId == sample.Documents[1] && it.Number == 1));
        return (await house.RunAsync(new MarkRegion.Form(sample.Id, page.Id, 72, y, 100, 20, "R-1", page.ContentHash), sample.Worker)).OrThrow();
    }
}
