using System.Net;
using AngleSharp.Dom;
using LegalRequests.Intake.Words;
using LegalRequests.Redaction;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class FindPageTests
{
    [Fact]
    public async Task Places_of_a_typed_phrase_are_covered_in_one_step_and_taken_back_as_a_whole()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "told Maria Ortiz, and MARIA\nORTIZ came");
        var find = $"{desk.Request}/find";

        var found = await Page.ReadAsync(await desk.Browser.SendAsync(find, "find", ("Phrase", "maria ortiz")));
        var chosen = found.Document.QuerySelectorAll("input[name='Form.Chosen']");
        chosen.Length.ShouldBe(2);
        chosen.ShouldAllBe(box => box.HasAttribute("checked"));
        found.Text.ShouldContain("2 places in 1 document");

        var covered = await desk.Browser.SendAsync(found, "cover", [("ReasonCode", "R-2"), .. chosen.Select(box => ("Chosen", box.GetAttribute("value") ?? ""))]);
        covered.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await desk.BoxesAsync()).ShouldBe(3);

        var after = await desk.Browser.OpenAsync(find);
        var act = after.Document.QuerySelector("button[name='Form.TakeBack']").ShouldNotBeNull();
        await desk.Browser.SendAsync(after, act.Closest("form")?.Id ?? "", ("TakeBack", act.GetAttribute("value") ?? ""));
        (await desk.BoxesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_nothing_ticked_or_typed_is_lost()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "told Maria and Maria");
        var find = $"{desk.Request}/find";

        var tooShort = await Page.ReadAsync(await desk.Browser.SendAsync(find, "find", ("Phrase", "-")));
        tooShort.Errors.ShouldHaveSingleItem().ShouldContain("two letters");
        var found = await Page.ReadAsync(await desk.Browser.SendAsync(find, "find", ("Phrase", "maria")));
        var keys = found.Document.QuerySelectorAll("input[name='Form.Chosen']").Select(box => box.GetAttribute("value") ?? "").ToList();
        var noReason = await Page.ReadAsync(await desk.Browser.SendAsync(found, "cover", ("ReasonCode", ""), ("Chosen", keys[1])));

        noReason.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        noReason.Errors.ShouldHaveSingleItem().ShouldContain("reason");
        noReason.Document.QuerySelectorAll("input[name='Form.Chosen'][checked]").Select(box => box.GetAttribute("value")).ShouldBe([keys[1]]);
        (await desk.BoxesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Pages_that_are_not_read_yet_are_named()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "told Maria", read: false);

        var found = await Page.ReadAsync(await desk.Browser.SendAsync($"{desk.Request}/find", "find", ("Phrase", "maria")));

        found.Text.ShouldContain("Not read yet: page 1.");
        found.Text.ShouldContain("Nothing found");
    }

    [Fact]
    public async Task Ticked_words_and_the_words_under_a_box_are_looked_for_without_being_in_the_address()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "told Maria and Maria");

        var sent = await desk.Browser.SendAsync($"{desk.Page}?words=true", "words", ("Words", "1"), ("Then", "find"));
        var address = sent.Headers.Location?.PathAndQuery ?? "";
        address.ShouldNotContain("Maria");
        var found = await desk.Browser.OpenAsync(address);
        found.Document.QuerySelector("#find-phrase, input[name='Form.Phrase']")?.GetAttribute("value").ShouldBe("Maria");
        found.Document.QuerySelectorAll("input[name='Form.Chosen']").Length.ShouldBe(2);

        await desk.Browser.SendAsync($"{desk.Page}?words=true", "words", ("Words", "1"), ("ReasonCode", "R-2"));
        var link = (await desk.Browser.OpenAsync(desk.Page)).Document.QuerySelector("a[data-find]")?.GetAttribute("href") ?? "";
        var under = await desk.Browser.OpenAsync(link);
        under.Document.QuerySelector("input[name='Form.Phrase']")?.GetAttribute("value").ShouldBe("Maria");
        under.Text.ShouldContain("Covered.");
    }

    [Fact]
    public async Task Words_ticked_before_the_page_was_read_anew_are_asked_for_again()
    {
        await using var house = new WebHouse(sweeps: false);
        var desk = await RedactionDesk.OpenAsync(house, "told Maria and Maria");
        var shown = await desk.Browser.OpenAsync($"{desk.Page}?words=true");
        await house.InDatabaseAsync(db => db.Set<PageReading>().ExecuteDeleteAsync());

        var late = await Page.ReadAsync(await desk.Browser.SendAsync(shown, "words", ("Words", "1"), ("ReasonCode", "R-2")));

        late.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        late.Errors.ShouldHaveSingleItem().ShouldContain("read anew");
        late.Document.QuerySelectorAll("input[name='Form.Words'][checked]").ShouldBeEmpty();
        (await desk.BoxesAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Line_page_and_rest_of_a_page_are_covered_without_script()
    {
        await using var house = new WebHouse();
        var desk = await RedactionDesk.OpenAsync(house, "told Maria and Maria");

        async Task<int> CountAsync(ActKind kind) => await house.InDatabaseAsync(db => db.Set<RedactionAct>().CountAsync(act => act.Kind == kind));

        await desk.Browser.SendAsync($"{desk.Page}?words=true", "words", ("Words", "1"), ("ReasonCode", "R-2"), ("Reach", "WholeLines"));
        (await CountAsync(ActKind.WholeLines)).ShouldBe(1);
        await desk.Browser.SendAsync($"{desk.Page}?words=true", "words", ("Words", "1"), ("ReasonCode", "R-2"), ("Reach", "KeepOnly"));
        (await CountAsync(ActKind.KeepOnly)).ShouldBe(1);
        await desk.Browser.SendAsync(desk.Page, "whole-page", ("ReasonCode", "R-2"));
        (await CountAsync(ActKind.WholePage)).ShouldBe(1);
        await desk.Browser.SendAsync(desk.Page, "box", ("X", "10"), ("Y", "10"), ("Width", "50"), ("Height", "20"), ("ReasonCode", "R-2"), ("Reach", "KeepOnly"));
        (await CountAsync(ActKind.KeepOnly)).ShouldBe(2);

        var page = await desk.Browser.OpenAsync(desk.Page);
        var before = await desk.BoxesAsync();
        var widen = page.Document.QuerySelector("button[name='Form.Widen']").ShouldNotBeNull();
        await desk.Browser.SendAsync(page, widen.Closest("form")?.Id ?? "", ("Widen", widen.GetAttribute("value") ?? ""));
        (await desk.BoxesAsync()).ShouldBe(before + 1);

        var wrong = await Page.ReadAsync(await desk.Browser.SendAsync(desk.Page, "whole-page"));
        wrong.Errors.ShouldHaveSingleItem().ShouldContain("reason");
    }
}
