using System.Globalization;
using Microsoft.Playwright;

namespace LegalRequests.Browser.Tests;

/// <summary>The two ways to put a box on a page: by drawing it, and by its measures.</summary>
public static class Workbench
{
    private const float Margin = 1.5f;

    /// <summary>Draws with the mouse, and waits until the page says that it is saved.</summary>
    public static async Task DrawAsync(IPage page, WordPlace place)
    {
        var sheet = page.Locator("svg.workbench-page");
        await sheet.EvaluateAsync("it => it.scrollIntoView({ block: 'start', behavior: 'instant' })");
        var frame = await sheet.BoundingBoxAsync() ?? throw new InvalidOperationException("The page's picture has no place.");
        var scale = frame.Width / await sheet.EvaluateAsync<float>("it => it.viewBox.baseVal.width");
        await page.Mouse.MoveAsync(frame.X + (((float)place.Left - Margin) * scale), frame.Y + (((float)place.Top - Margin) * scale));
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(
            frame.X + (((float)place.Right + Margin) * scale),
            frame.Y + (((float)place.Bottom + Margin) * scale),
            new() { Steps = 6 });
        await page.Mouse.UpAsync();
        await page.Locator("[data-said]", new() { HasText = "Saved." }).WaitForAsync();
    }

    /// <summary>Types the measures into the form that needs no script.</summary>
    public static async Task TypeAsync(Desk desk, WordPlace place)
    {
        await desk.FillAsync(
            "box",
            ("X", Points(place.Left - Margin)),
            ("Y", Points(place.Top - Margin)),
            ("Width", Points(place.Right - place.Left + (2 * Margin))),
            ("Height", Points(place.Bottom - place.Top + (2 * Margin))),
            ("ReasonCode", "R-2"));
        await desk.SendAsync("box");
    }

    private static string Points(double length) => length.ToString("0.##", CultureInfo.InvariantCulture);
}
