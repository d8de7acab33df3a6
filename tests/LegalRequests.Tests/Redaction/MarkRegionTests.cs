using LegalRequests.Access;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

public class MarkRegionTests
{
    [Theory, EveryDatabase]
    public async Task The_fate_of_a_page_follows_its_boxes(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        var page = await house.FirstPageAsync(sample.Documents[1]);

        var mark = (await house.RunAsync(Box(sample, page), sample.Worker)).OrThrow();
        (await house.FateAsync(page.Id)).ShouldBe(PageFate.Redact);
        await house.RunAsync(new RemoveMark.Form(sample.Id, mark), sample.Worker);
        (await house.FateAsync(page.Id)).ShouldBe(PageFate.Produce);
        await house.RunAsync(new RestoreMark.Form(sample.Id, mark), sample.Worker);

        (await house.FateAsync(page.Id)).ShouldBe(PageFate.Redact);
    }

    [Fact]
    public async Task A_page_stays_redacted_while_one_box_is_left_and_kept_back_whatever_is_drawn()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        var sent = await house.FirstPageAsync(sample.Documents[1]);
        var kept = await house.FirstPageAsync(sample.Documents[0]);
        var one = (await house.RunAsync(Box(sample, sent), sample.Worker)).OrThrow();
        await house.RunAsync(Box(sample, sent) with { Y = 200 }, sample.Worker);

        await house.RunAsync(new RemoveMark.Form(sample.Id, one), sample.Worker);
        await house.RunAsync(Box(sample, kept), sample.Worker);

        (await house.FateAsync(sent.Id)).ShouldBe(PageFate.Redact);
        (await house.FateAsync(kept.Id)).ShouldBe(PageFate.Withhold);
    }

    [Fact]
    public async Task A_later_assessment_keeps_the_boxes_in_force()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await house.FirstPageAsync(sample.Documents[1]);
        await house.RunAsync(Box(sample, page), sample.Worker);

        await house.AssessAsync(sample);

        (await house.FateAsync(page.Id)).ShouldBe(PageFate.Redact);
    }

    [Fact]
    public async Task A_box_reaches_no_further_than_its_page()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await house.FirstPageAsync(sample.Documents[1]);

        var id = (await house.RunAsync(Box(sample, page) with { X = -10, Y = 780, Width = 900, Height = 90 }, sample.Worker)).OrThrow();

        using var db = house.Database.NewContext();
        var mark = await db.Set<RedactionMark>().SingleAsync(it => it.Id == id);
        (mark.X, mark.Y, mark.Width, mark.Height).ShouldBe((0, 780, 612, 12));
    }

    [Fact]
    public async Task Each_wrong_box_is_refused()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await house.FirstPageAsync(sample.Documents[1]);
        var good = Box(sample, page);

        async Task<string?> Code(MarkRegion.Form form) => (await house.RunAsync(form, sample.Worker)).Refusal?.Code;

        (await Code(good with { ReasonCode = "none" })).ShouldBe("redaction.reason-missing");
        (await Code(good with { PageContentHash = new string('0', 64) })).ShouldBe("redaction.page-changed");
        (await Code(good with { Width = 1 })).ShouldBe("redaction.box-too-small");
        (await Code(good with { X = 700 })).ShouldBe("redaction.box-too-small");
        (await Code(good with { Height = double.NaN })).ShouldBe("redaction.box-too-small");
        (await Code(good with { PageId = sample.Id })).ShouldBe("not-found");
        (await house.RunAsync(good, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);

        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed));
        (await Code(good)).ShouldBe("redaction.request-closed");
    }

    [Theory, EveryDatabase]
    public async Task Several_boxes_are_drawn_all_or_none(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        var page = await house.FirstPageAsync(sample.Documents[1]);
        var good = new MarkedRegion(10, 10, 40, 12);
        var form = new MarkRegions.Form(sample.Id, page.Id, [good, good with { Width = 0 }], "R-1", page.ContentHash);

        (await house.RunAsync(form, sample.Worker)).Refusal?.Code.ShouldBe("redaction.box-too-small");
        (await house.RunAsync(form with { Regions = [] }, sample.Worker)).Refusal?.Code.ShouldBe("redaction.no-words");
        using var db = house.Database.NewContext();
        (await db.Set<RedactionMark>().CountAsync()).ShouldBe(0);

        (await house.RunAsync(form with { Regions = [good, good with { Y = 40 }] }, sample.Worker)).Value.ShouldBe(2);
        (await db.Set<RedactionMark>().CountAsync()).ShouldBe(2);
    }

    static MarkRegion.Form Box(SampleCase sample, DocumentPage page) =>
        new(sample.Id, page.Id, 72, 100, 120, 14, "R-1", page.ContentHash);
}
