using System.Globalization;
using Microsoft.Playwright;
using Shouldly;

namespace LegalRequests.Browser.Tests;

/// <summary>Works with the suggestions and the boxes of a page by keys alone, and looks at what each key did.</summary>
public static class WorkbenchKeys
{
    private const string Boxes = "svg g.box";

    /// <summary>j and k walk, a covers, x dismisses.</summary>
    public static async Task GoThroughSuggestionsAsync(Desk desk)
    {
        var items = desk.Page.Locator("li[data-fingerprint]");
        var boxes = await desk.Page.Locator(Boxes).CountAsync();
        var before = await desk.Page.Locator("[data-count]").TextContentAsync();

        await desk.Page.Keyboard.PressAsync("j");
        await desk.Page.Keyboard.PressAsync("j");
        (await IsFocusedAsync(items.Nth(1))).ShouldBeTrue();
        await desk.Page.Keyboard.PressAsync("k");
        (await IsFocusedAsync(items.Nth(0))).ShouldBeTrue();
        (await desk.Page.Locator("[data-count]").TextContentAsync()).ShouldNotBe(before);

        await desk.PressKeyAsync("a");
        (await items.Nth(0).GetAttributeAsync("data-state")).ShouldBe("Covered");
        var covered = await desk.Page.Locator(Boxes).CountAsync();
        covered.ShouldBeGreaterThan(boxes);

        await desk.Page.Keyboard.PressAsync("j");
        await desk.Page.Keyboard.PressAsync("j");
        await desk.PressKeyAsync("x");
        (await items.Nth(1).GetAttributeAsync("data-state")).ShouldBe("Dismissed");
        (await desk.Page.Locator(Boxes).CountAsync()).ShouldBe(covered);
    }

    /// <summary>n makes a box, arrows move it, Shift and arrows resize it, Delete removes it, Ctrl+Z takes that back.</summary>
    public static async Task EditBoxesAsync(IPage page)
    {
        var boxes = page.Locator(Boxes);
        var count = await boxes.CountAsync();

        await page.Keyboard.PressAsync("n");
        await SaidAsync(page, "Saved.");
        (await boxes.CountAsync()).ShouldBe(count + 1);
        var (left, width) = await MeasuresAsync(boxes.Last);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        (await MeasuresAsync(boxes.Last)).ShouldBe((left + 4, width + 4));

        await page.Keyboard.PressAsync("Delete");
        await SaidAsync(page, "Removed.");
        (await boxes.CountAsync()).ShouldBe(count);
        await page.Keyboard.PressAsync("Control+z");
        await SaidAsync(page, "Taken back.");
        (await boxes.CountAsync()).ShouldBe(count + 1);
        await page.Keyboard.PressAsync("Delete");
        await SaidAsync(page, "Removed.");
    }

    /// <summary>l covers the whole line of the box that has the focus, f finds all like it.</summary>
    public static async Task WidenAndFindAsync(Desk desk)
    {
        var box = desk.Page.Locator(Boxes).First;
        var (_, width) = await MeasuresAsync(box);

        await box.FocusAsync();
        await desk.PressKeyAsync("f");
        (await desk.Page.Locator("#find [name='Form.Phrase']").InputValueAsync()).ShouldNotBeNullOrWhiteSpace();
        (await desk.Page.Locator("#cover-chosen li").CountAsync()).ShouldBeGreaterThan(0);
        await desk.Page.GoBackAsync();

        await box.FocusAsync();
        await desk.PressKeyAsync("l");
        (await MeasuresAsync(box)).Width.ShouldBeGreaterThan(Math.Max(width, 300));
    }

    /// <summary>Draws a box over half of a word, which is told without loading the page again, and covers the whole of it by keys.</summary>
    public static async Task CoverWholeWordAsync(Desk desk, WordPlace word)
    {
        var framed = desk.Page.Locator(".cut-word");
        var note = desk.Page.Locator("[data-live='cut-note'] .alert");
        (await framed.CountAsync()).ShouldBe(0);

        await Workbench.DrawAsync(desk.Page, word with { Right = (word.Left + word.Right) / 2 });
        await SaidAsync(desk.Page, "1 box covers a word only in part.");
        (await framed.CountAsync()).ShouldBe(1);
        (await note.InnerTextAsync()).ShouldContain("1 box covers a word only in part");
        (await desk.Page.Locator("[data-live='boxes'] .tag").InnerTextAsync()).ShouldBe("Cuts a word");

        await desk.Page.Locator("#cover-words button").FocusAsync();
        await desk.PressKeyAsync("Enter");
        (await framed.CountAsync()).ShouldBe(0);
        (await note.CountAsync()).ShouldBe(0);
    }

    private static Task<bool> IsFocusedAsync(ILocator item) => item.EvaluateAsync<bool>("it => document.activeElement === it");

    private static Task SaidAsync(IPage page, string words) => page.Locator("[data-said]", new() { HasText = words }).WaitForAsync();

    private static async Task<(double Left, double Width)> MeasuresAsync(ILocator box)
    {
        var shape = box.Locator("rect");
        return (Number(await shape.GetAttributeAsync("x")), Number(await shape.GetAttributeAsync("width")));
    }

    private static double Number(string? length) => double.Parse(length ?? "", CultureInfo.InvariantCulture);
}
