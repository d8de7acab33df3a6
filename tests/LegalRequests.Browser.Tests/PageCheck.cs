using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace LegalRequests.Browser.Tests;

/// <summary>Looks at a page as WCAG 2.2 AA does, light and dark, on a screen of 320 px (1.4.10 Reflow) and at 200 %.</summary>
public sealed partial class PageCheck
{
    private const int Narrow = 320;

    /// <summary>What a window of 1366 px is at 200 % (1.4.4 Resize Text).</summary>
    private const int Enlarged = 683;

    /// <summary>Pictures that did not load, and errors that are told above a form and not at their field.</summary>
    private const string Broken =
        """
        () => [
          ...[...document.images].filter(it => it.complete && it.naturalWidth === 0).map(it => `no picture at ${it.getAttribute('src')}`),
          ...[...document.querySelectorAll('.error-summary a')].filter(link => {
            const field = document.getElementById(link.getAttribute('href').slice(1));
            const frame = field?.closest('.field.has-error, .boxed') ?? field;
            return !frame?.textContent.includes(link.textContent);
          }).map(link => `the field says nothing of "${link.textContent}"`),
        ]
        """;

    /// <summary>What makes the page wider than the screen, and marks of rules that nobody verified that would have to be scrolled to.</summary>
    private const string CutOff =
        """
        width => [
          ...(document.documentElement.scrollWidth > width
            ? [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > width + 1).slice(0, 4)
                .map(it => `too wide: ${it.tagName}.${it.className}#${it.id}`)
            : []),
          ...[...document.querySelectorAll('.unverified')].filter(it => it.getBoundingClientRect().right > width + 1).slice(0, 1)
            .map(it => `"${it.textContent.trim()}" is cut off`),
        ]
        """;

    private static readonly string[] Standard = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private readonly HashSet<string> seen = [];
    private readonly List<string> findings = [];

    /// <summary>Pages that were looked at, by their addresses and headings.</summary>
    public IReadOnlyCollection<string> Seen => seen;

    /// <summary>One line a fault: the page, what is wrong, where.</summary>
    public IReadOnlyList<string> Findings => findings;

    /// <summary>Also asks for what axe calls best practice: landmarks told apart, headings in order.</summary>
    public bool BestPractice { get; init; }

    private AxeRunOptions Rules => new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = BestPractice ? [.. Standard, "best-practice"] : [.. Standard] },
    };

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

        findings.AddRange((await page.EvaluateAsync<string[]>(Broken)).Select(fault => $"{page.Url}: {fault}"));
        await MeasureAsync(page);
    }

    private async Task MeasureAsync(IPage page)
    {
        var before = page.ViewportSize;

        foreach (var (width, height) in new[] { (Narrow, 800), (Enlarged, 450) })
        {
            await page.SetViewportSizeAsync(width, height);
            findings.AddRange((await page.EvaluateAsync<string[]>(CutOff, width)).Select(fault => $"{page.Url} on a screen of {width} px: {fault}"));
        }

        await page.SetViewportSizeAsync(before?.Width ?? 1366, before?.Height ?? 900);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Id();
}
