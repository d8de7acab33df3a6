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

public class RedactionActTests
{
    [Theory, EveryDatabase]
    public async Task A_whole_page_is_covered_taken_back_and_covered_again(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        var page = await house.FirstPageAsync(sample.Documents[1]);

        (await house.RunAsync(new MarkWholePage.Form(sample.Id, page.Id, "R-1", page.ContentHash), sample.Worker)).OrThrow().ShouldBe(1);
        (await LiveAsync(house)).ShouldHaveSingleItem().ShouldBe((0, 0, 612, 792));
        (await house.FateAsync(page.Id)).ShouldBe(PageFate.Redact);
        var act = await ActAsync(house);
        (act.Kind, act.Boxes, act.Pages).ShouldBe((ActKind.WholePage, 1, 1));

        (await house.RunAsync(new TakeBackAct.Form(sample.Id, act.Id), sample.Worker)).OrThrow().ShouldBe(1);
        (await LiveAsync(house)).ShouldBeEmpty();
        (await house.FateAsync(page.Id)).ShouldBe(PageFate.Produce);

        (await house.RunAsync(new RepeatAct.Form(sample.Id, act.Id), sample.Worker)).OrThrow().ShouldBe(1);
        (await LiveAsync(house)).Count.ShouldBe(1);
        (await house.FateAsync(page.Id)).ShouldBe(PageFate.Redact);
    }

    [Theory, EveryDatabase]
    public async Task Everything_but_the_kept_part_is_covered_in_one_act(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var sample = await house.OpenCaseAsync();
        var page = await house.FirstPageAsync(sample.Documents[1]);

        (await house.RunAsync(Keep(sample, page, new MarkedRegion(100, 200, 50, 20)), sample.Worker)).OrThrow().ShouldBe(4);

        (await LiveAsync(house)).Sum(mark => mark.Width * mark.Height).ShouldBe((612 * 792) - (50 * 20), 0.01);
    }

    [Fact]
    public async Task Each_wrong_keeping_is_refused()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await house.FirstPageAsync(sample.Documents[1]);
        var good = Keep(sample, page, new MarkedRegion(100, 200, 50, 20));

        async Task<string?> Code(KeepOnly.Form form) => (await house.RunAsync(form, sample.Worker)).Refusal?.Code;

        (await Code(good with { Kept = [] })).ShouldBe("redaction.no-words");
        (await Code(good with { Kept = [new(700, 0, 10, 10)] })).ShouldBe("redaction.kept-beside-page");
        (await Code(good with { Kept = [new(0, 0, double.NaN, 10)] })).ShouldBe("redaction.kept-beside-page");
        (await Code(good with { Kept = [new(0, 0, 612, 792)] })).ShouldBe("redaction.nothing-to-cover");
        (await Code(good with { ReasonCode = "none" })).ShouldBe("redaction.reason-missing");
        (await Code(good with { PageContentHash = new string('0', 64) })).ShouldBe("redaction.page-changed");
        (await Code(good with { PageId = sample.Id })).ShouldBe("not-found");
        (await house.RunAsync(good, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await LiveAsync(house)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lines_are_widened_by_the_words_that_were_read()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await house.FirstPageAsync(sample.Documents[1]);
        await house.KeepWordsAsync(sample.Documents[1], "Reporter: Maria\nA longer line of text");
        var form = new MarkWholeLines.Form(sample.Id, page.Id, [new(132, 100, 30, 10)], "R-5", page.ContentHash);

        (await house.RunAsync(form, sample.Worker)).OrThrow().ShouldBe(1);

        (await LiveAsync(house)).ShouldHaveSingleItem().ShouldBe((71, 99, 470, 12));
        (await house.RunAsync(form with { Chosen = [] }, sample.Worker)).Refusal?.Code.ShouldBe("redaction.no-words");
        (await house.RunAsync(form with { PageId = sample.Id }, sample.Worker)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(form, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Taking_an_act_back_leaves_other_boxes_and_what_went_before_it_stays_gone()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        await house.AssessAsync(sample);
        var page = await house.FirstPageAsync(sample.Documents[1]);
        await house.RunAsync(new MarkRegion.Form(sample.Id, page.Id, 10, 10, 20, 20, "R-1", page.ContentHash), sample.Worker);
        await house.RunAsync(new MarkRegions.Form(sample.Id, page.Id, [new(10, 50, 20, 20), new(10, 90, 20, 20)], "R-1", page.ContentHash), sample.Worker);
        var act = await ActAsync(house);
        using var db = house.Database.NewContext();
        var one = await db.Set<RedactionMark>().FirstAsync(mark => mark.ActId == act.Id);
        await house.RunAsync(new RemoveMark.Form(sample.Id, one.Id), sample.Worker);
        house.Clock.Advance(TimeSpan.FromMinutes(1));

        (await house.RunAsync(new TakeBackAct.Form(sample.Id, act.Id), sample.Worker)).OrThrow().ShouldBe(1);
        (await house.RunAsync(new TakeBackAct.Form(sample.Id, act.Id), sample.Worker)).OrThrow().ShouldBe(0);
        (await LiveAsync(house)).ShouldHaveSingleItem().ShouldBe((10, 10, 20, 20));
        (await house.FateAsync(page.Id)).ShouldBe(PageFate.Redact);

        (await house.RunAsync(new RepeatAct.Form(sample.Id, act.Id), sample.Worker)).OrThrow().ShouldBe(1);
        (await LiveAsync(house)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_act_is_not_taken_back_by_a_stranger_by_another_request_or_after_the_end()
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var page = await house.FirstPageAsync(sample.Documents[1]);
        await house.RunAsync(new MarkWholePage.Form(sample.Id, page.Id, "R-1", page.ContentHash), sample.Worker);
        var act = await ActAsync(house);
        var other = await house.AddRequestAsync(sample.Legal);
        var stranger = await house.HireAsync(StaffRoles.SocialWorker);

        (await house.RunAsync(new TakeBackAct.Form(sample.Id, act.Id), stranger)).Done.ShouldBeFalse();
        (await house.RunAsync(new TakeBackAct.Form(other, act.Id), sample.Legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed));
        (await house.RunAsync(new TakeBackAct.Form(sample.Id, act.Id), sample.Legal)).Refusal?.Code.ShouldBe("redaction.request-closed");
        (await LiveAsync(house)).Count.ShouldBe(1);
    }

    private static KeepOnly.Form Keep(SampleCase sample, DocumentPage page, MarkedRegion kept) => new(sample.Id, page.Id, [kept], "R-1", page.ContentHash);

    private static async Task<RedactionAct> ActAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<RedactionAct>().SingleAsync();
    }

    private static async Task<List<(double X, double Y, double Width, double Height)>> LiveAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return (await db.Set<RedactionMark>().Where(mark => mark.RemovedAt == null).ToListAsync()).ConvertAll(mark => (mark.X, mark.Y, mark.Width, mark.Height));
    }
}
