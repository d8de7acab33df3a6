using LegalRequests.Boards;
using LegalRequests.Intake.Words;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Redaction.Finding;
using LegalRequests.Redaction.Reviewing;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

public class MeantCutTests
{
    private const string Number = "510-555-0142";

    [Theory, EveryDatabase]
    public async Task A_cut_that_is_meant_is_no_longer_warned_of_and_still_told_until_that_is_taken_back(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var cut = await CutCase.OpenAsync(house);
        var box = await cut.DrawAsync(CutCase.Left(Number), "R-1");
        await cut.DrawAsync(CutCase.Left("Maria"), "R-2");

        (await house.RunAsync(await MeantAsync(cut, box), cut.Sample.Worker)).Done.ShouldBeTrue();

        var cuts = await cut.CutsAsync();
        cuts.Words.ShouldHaveSingleItem().Text.ShouldBe("Maria");
        cuts.Of(box).ShouldBeEmpty();
        cuts.MeantBy(box).ShouldHaveSingleItem().Text.ShouldBe(Number);
        var told = (await cut.ListAsync()).ShouldHaveSingleItem();
        (told.Cut.Single(), told.Meant.Single(), told.IsWarned).ShouldBe((1, 1, true));
        (await LogAsync(cut)).ShouldBe([(Number, ReviewFinding.Meant), ("Maria", "")], ignoreOrder: true);
        using var db = house.Database.NewContext();
        var kept = await db.Set<RedactionMark>().SingleAsync(mark => mark.Id == box);
        (kept.CutMeantBy, kept.CutMeantAt).ShouldBe((cut.Sample.Worker.StaffId, house.Clock.GetUtcNow()));

        (await house.RunAsync(new UnmeanCut.Form(cut.Sample.Id, box), cut.Sample.Worker)).Done.ShouldBeTrue();

        (await cut.CutsAsync()).Of(box).ShouldHaveSingleItem().Text.ShouldBe(Number);
        (await cut.ListAsync()).ShouldHaveSingleItem().Meant.ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_all_cuts_are_meant_the_pages_are_named_without_a_warning()
    {
        await using var house = TestHouse.Open();
        var cut = await CutCase.OpenAsync(house);
        var box = await cut.DrawAsync(CutCase.Left(Number), "R-1");

        (await house.RunAsync(await MeantAsync(cut, box), cut.Sample.Worker)).Done.ShouldBeTrue();

        var told = (await cut.ListAsync()).ShouldHaveSingleItem();
        (told.IsTold, told.IsWarned, told.Meant.Single()).ShouldBe((true, false, 1));
    }

    [Fact]
    public async Task A_box_more_or_less_on_a_word_ends_what_was_meant_of_it()
    {
        await using var house = TestHouse.Open();
        var cut = await CutCase.OpenAsync(house);
        var first = await cut.DrawAsync(CutCase.Left(Number), "R-1");
        (await house.RunAsync(await MeantAsync(cut, first), cut.Sample.Worker)).Done.ShouldBeTrue();

        var second = await cut.DrawAsync(new MarkedRegion(150, 113, 12, 12), "R-1");
        var more = await cut.CutsAsync();
        (more.Of(first).Count, more.Of(second).Count, more.Meant.Count).ShouldBe((1, 1, 0));

        (await house.RunAsync(await MeantAsync(cut, first), cut.Sample.Worker)).Done.ShouldBeTrue();
        (await cut.CutsAsync()).Words.ShouldHaveSingleItem().Text.ShouldBe(Number);
        (await house.RunAsync(await MeantAsync(cut, second), cut.Sample.Worker)).Done.ShouldBeTrue();
        (await cut.CutsAsync()).Words.ShouldBeEmpty();

        (await house.RunAsync(new RemoveMark.Form(cut.Sample.Id, second), cut.Sample.Worker)).Done.ShouldBeTrue();
        (await cut.CutsAsync()).Of(first).ShouldHaveSingleItem().Text.ShouldBe(Number);
        (await LogAsync(cut)).ShouldBe([(Number, "")]);
    }

    [Fact]
    public async Task To_cover_whole_words_leaves_what_is_meant()
    {
        await using var house = TestHouse.Open();
        var cut = await CutCase.OpenAsync(house);
        var box = await cut.DrawAsync(CutCase.Left(Number), "R-1");
        await cut.DrawAsync(CutCase.Left("Maria"), "R-2");
        (await house.RunAsync(await MeantAsync(cut, box), cut.Sample.Worker)).Done.ShouldBeTrue();
        var form = new CoverWholeWords.Form(cut.Sample.Id, cut.Page.Id, null, cut.Page.ContentHash);

        (await house.RunAsync(form, cut.Sample.Worker)).OrThrow().ShouldBe(1);

        (await cut.CutsAsync()).MeantBy(box).ShouldHaveSingleItem().Text.ShouldBe(Number);
        (await house.RunAsync(form with { MarkId = box }, cut.Sample.Worker)).Refusal?.Code.ShouldBe("redaction.no-word-cut");
    }

    [Theory, EveryDatabase]
    public async Task Words_that_stand_elsewhere_after_a_new_reading_are_warned_of_again(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var cut = await CutCase.OpenAsync(house);
        var box = await cut.DrawAsync(CutCase.Left(Number), "R-1");
        var shown = await MeantAsync(cut, box);
        (await house.RunAsync(shown, cut.Sample.Worker)).Done.ShouldBeTrue();
        using var db = house.Database.NewContext();
        await db.Set<PageReading>().ExecuteDeleteAsync();

        await house.KeepWordsAsync(cut.Sample.Documents[1], "told Maria of it\ntel 510-555-0142 now");

        (await cut.CutsAsync()).Of(box).ShouldHaveSingleItem().Text.ShouldBe(Number);
        (await house.RunAsync(shown, cut.Sample.Worker)).Refusal?.Code.ShouldBe("redaction.cut-changed");
    }

    [Fact]
    public async Task Each_wrong_step_is_refused_and_changes_nothing()
    {
        await using var house = TestHouse.Open();
        var cut = await CutCase.OpenAsync(house);
        var box = await cut.DrawAsync(CutCase.Left(Number), "R-1");
        var whole = await cut.DrawAsync(new MarkedRegion(71, 99, 26, 12), "R-2");
        var form = await MeantAsync(cut, box);

        async Task<string?> Code(IForm<Nothing> wrong) => (await house.RunAsync(wrong, cut.Sample.Worker)).Refusal?.Code;

        (await Code(form with { MarkId = cut.Sample.Id })).ShouldBe("not-found");
        (await Code(form with { Places = "" })).ShouldBe("redaction.cut-changed");
        (await Code(form with { Places = "1,2,3,4" })).ShouldBe("redaction.cut-changed");
        (await Code(new MeanCut.Form(cut.Sample.Id, whole, ""))).ShouldBe("redaction.cut-changed");
        (await Code(new UnmeanCut.Form(cut.Sample.Id, cut.Sample.Id))).ShouldBe("not-found");
        (await house.RunAsync(form, cut.Sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new UnmeanCut.Form(cut.Sample.Id, box), cut.Sample.Counsel)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        using var db = house.Database.NewContext();
        await db.Set<LegalRequest>().ExecuteUpdateAsync(row => row.SetProperty(it => it.Status, RequestStatus.Closed));
        (await Code(form)).ShouldBe("redaction.request-closed");
        (await Code(new UnmeanCut.Form(cut.Sample.Id, box))).ShouldBe("redaction.request-closed");
        (await db.Set<RedactionMark>().CountAsync(mark => mark.CutMeant != null)).ShouldBe(0);
    }

    /// <summary>What is posted where the cuts of a box are said to be meant.</summary>
    private static async Task<MeanCut.Form> MeantAsync(CutCase cut, Guid box) =>
        new(cut.Sample.Id, box, (await cut.CutsAsync()).Places[box]);

    private static async Task<List<(string Text, string Detail)>> LogAsync(CutCase cut)
    {
        var files = (await cut.House.RunAsync(new ReviewRedactions.Form(cut.Sample.Id, null), cut.Sample.Worker)).OrThrow();
        var found = await cut.House.InScopeAsync(provider => provider.GetRequiredService<RedactionReview>().RunAsync(cut.Sample.Id, files, [], default));
        return [.. found.Where(finding => finding.Kind == ReviewKind.WordCut).Select(finding => (finding.Text, finding.Detail))];
    }
}
