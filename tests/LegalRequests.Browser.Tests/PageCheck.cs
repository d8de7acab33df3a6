using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LegalRequests.Browser.Tests;

/// <summary>Looks at a page as WCAG 2.2 AA does, light and dark, and on a screen of 320 px (1.4.10 Reflow).</summary>
public sealed partial class PageCheck
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    private readonly HashSet<string> seen = [];
    private readonly List<string> findings = [];

    /// <summary>Pages that were looked at, by their addresses and headings.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>One line a fault: the page, what is wrong, where.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>Looks once at each page and each state of it that its parts tell apart.</summary>
    public async Task LookAsync(Desk desk)
    {
        var page = desk.Page;

        // A page that looks again by itself would be gone in the middle of the check.
        await page.EvaluateAsync("() => { for (let timer = setTimeout(() => {}); timer > 0; timer--) clearTimeout(timer); }");
        var parts = await page.Locator("h2").AllTextContentsAsync();

        if (!seen.Add($"{Id().Replace(page.Url, "*")} {string.Join(" | ", parts)}"))
        {
            return;
        }

        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe(Rules);
            findings.AddRange(result.Violations.SelectMany(fault => fault.Nodes.Select(node =>
                $"{page.Url} ({scheme}): {fault.Id}: {node.Target} {string.Join("; ", node.Any.Select(check => check.Message))}")));
        }

        await MeasureAsync(page);
    }

    private async Task MeasureAsync(IPage page)
    {
        var before = page.ViewportSize;
        await page.SetViewportSizeAsync(320, 800);
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");

        if (width > 320)
        {
            var widest = await page.EvaluateAsync<string>(
                """
                [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > 321)
                  .slice(0, 4).map(it => it.tagName + '.' + it.className + '#' + it.id).join(', ')
                """);
            findings.Add($"{page.Url}: {width} px wide on a screen of 320: {widest}");
        }

        await page.SetViewportSizeAsync(before?.Width ?? 1366, before?.Height ?? 900);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
