using LegalRequests.Access;
using LegalRequests.Boards;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

public class CoverWholeWordsTests
{
    [Theory, EveryDatabase]
    public async Task Boxes_are_widened_to_the_words_they_cut_and_the_step_is_taken_back(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var cut = await CutCase.OpenAsync(house);
        var (sample, page) = (cut.Sample, cut.Page);
        var half = await cut.DrawAsync(CutCase.Left("Maria"), "R-2");
        await cut.DrawAsync(CutCase.Left("510-555-0142"), "R-1");
        await cut.DrawAsync(new MarkedRegion(71, 99, 26, 12), "R-2");

        var before = await cut.CutsAsync();
        (await house.RunAsync(new CoverWholeWords.Form(sample.Id, page.Id, null, page.ContentHash), sample.Worker)).OrThrow().ShouldBe(2);
        var after = await cut.CutsAsync();

        before.Words.Select(word => word.Text).ShouldBe(["Maria", "510-555-0142"]);
        before.Of(half).ShouldHaveSingleItem().Text.ShouldBe("Maria");
        before.ByMark.Count.ShouldBe(2);
        (after.Known, after.Words.Count).ShouldBe((WordsKnown.Yes, 0));
        using var db = house.Database.NewContext();
        var act = await db.Set<RedactionAct>().SingleAsync();
        (act.Kind, act.Boxes, act.Pages).ShouldBe((ActKind.WholeWords, 2, 1));
        var wide = await db.Set<RedactionMark>().Where(mark => mark.ActId == act.Id).OrderBy(mark => mark.ReasonCode).ToListAsync();
        wide.Select(mark => mark.ReasonCode).ShouldBe(["R-1", "R-2"]);
        (wide[1].X, wide[1].Y, wide[1].Width, wide[1].Height).ShouldBe((101, 99, 32, 12));

        (await house.RunAsync(new TakeBackAct.Form(sample.Id, act.Id), sample.Worker)).OrThrow().ShouldBe(2);
        (await cut.CutsAsync()).ByMark.Keys.Order().ShouldBe(before.ByMark.Keys.Order());
        (await house.RunAsync(new RepeatAct.Form(sample.Id, act.Id), sample.Worker)).OrThrow().ShouldBe(2);
        (await cut.CutsAsync()).Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_box_alone_is_widened_and_the_others_stay_as_they_were_meant()
    {
        await using var house = TestHouse.Open();
        var cut = await CutCase.OpenAsync(house);
        var (sample, page) = (cut.Sample, cut.Page);
        var name = await cut.DrawAsync(CutCase.Left("Maria"), "R-2");
        await cut.DrawAsync(CutCase.Left("510-555-0142"), "R-1");

        (await house.RunAsync(new CoverWholeWords.Form(sample.Id, page.Id, name, page.ContentHash), sample.Worker)).OrThrow().ShouldBe(1);

        (await cut.CutsAsync()).Words.ShouldHaveSingleItem().Text.ShouldBe("510-555-0142");
    }

    [Fact]
    public async Task Each_wrong_step_is_refused_and_changes_nothing()
    {
        await using var house = TestHouse.Open();
        var cut = await CutCase.OpenAsync(house);
        var (sample, page) = (cut.Sample, cut.Page);
        var mark = await cut.DrawAsync(CutCase.Left("Maria"), "R-2");
        var form = new CoverWholeWords.Form(sample.Id, page.Id, null, page.ContentHash);

        async Task<string?> Code(CoverWholeWords.Form wrong) => (await house.RunAsync(wrong, sample.Worker)).Refusal?.Code;

        (await Code(form with { PageId = sample.Id })).ShouldBe("not-found");
        (await Code(form with { MarkId = sample.Id })).ShouldBe("not-found");
        (await Code(form with { PageContentHash = new string('0', 64) })).ShouldBe("redaction.page-changed");
        (await house.RunAsync(form, sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed));
        (await Code(form)).ShouldBe("redaction.request-closed");
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.AssessingPrivilege));
        (await db.Set<RedactionMark>().CountAsync()).ShouldBe(1);
        (await house.RunAsync(new RemoveMark.Form(sample.Id, mark), sample.Worker)).Done.ShouldBeTrue();
        (await Code(form)).ShouldBe("redaction.no-word-cut");
        (await Code(form with { MarkId = mark })).ShouldBe("not-found");
    }

    [Theory, EveryDatabase]
    public async Task Of_pages_that_are_not_read_it_is_said_that_nothing_is_known(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var cut = await CutCase.OpenAsync(house, read: false);
        var (sample, page) = (cut.Sample, cut.Page);
        (await cut.CutsAsync()).Known.ShouldBe(WordsKnown.Yes);
        await cut.DrawAsync(CutCase.Left("Maria"), "R-2");

        (await cut.CutsAsync()).Known.ShouldBe(WordsKnown.NotYet);
        (await cut.ListAsync()).ShouldHaveSingleItem().NotYet.ShouldBe([1]);
        (await house.RunAsync(new CoverWholeWords.Form(sample.Id, page.Id, null, page.ContentHash), sample.Worker)).Refusal?.Code.ShouldBe("redaction.page-not-read");

        await house.KeepWordsAsync(sample.Documents[1], "told Maria");
        using var db = house.Database.NewContext();
        await db.Set<PageReading>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Reason, TextReason.NotRead));
        (await cut.CutsAsync()).Known.ShouldBe(WordsKnown.Never);
        (await cut.ListAsync()).ShouldHaveSingleItem().Never.ShouldBe([1]);
    }

    [Theory, EveryDatabase]
    public async Task The_pages_of_a_request_are_told_unless_they_are_kept_back(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var cut = await CutCase.OpenAsync(house);
        var (sample, page) = (cut.Sample, cut.Page);
        await house.KeepWordsAsync(sample.Documents[0], "told Maria of it");
        var kept = await house.FirstPageAsync(sample.Documents[0]);
        await cut.DrawAsync(CutCase.Left("Maria"), "R-2");
        await cut.DrawAsync(kept, CutCase.Left("Maria"), "R-2");

        (await cut.ListAsync()).Select(it => (it.Position, it.Cut.Single())).ShouldBe([(1, 1), (2, 1)]);
        (await cut.ListAsync(sample.Documents[0])).ShouldHaveSingleItem().DocumentId.ShouldBe(sample.Documents[0]);
        await house.AssessAsync(sample);

        var told = (await cut.ListAsync()).ShouldHaveSingleItem();
        (told.DocumentId, told.Title).ShouldBe((sample.Documents[1], "SAMPLE"));
        (told.NotYet.Count, told.Never.Count).ShouldBe((0, 0));
    }
}
