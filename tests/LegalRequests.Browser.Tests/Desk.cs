using Microsoft.Playwright;

namespace LegalRequests.Browser.Tests;

/// <summary>A person of the demo at their own browser window: opens pages, fills forms as a reader would, sends them.</summary>
public sealed class Desk : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly IBrowserContext context;

    private Desk(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>Called after each page that was opened or answered.</summary>
    public Func<Desk, Task> Arrived { get; set; } = _ => Task.CompletedTask;

    /// <summary>Signs in with the button of the sign-in page that bears the person's name.</summary>
    public static async Task<Desk> OpenAsync(IBrowserContext context, string person, Func<Desk, Task>? arrived = null)
    {
        context.SetDefaultTimeout(25_000);
        var desk = new Desk(context, await context.NewPageAsync());
        desk.Arrived = arrived ?? desk.Arrived;
        await desk.GoAsync("/sign-in");
        await desk.PressAsync(desk.Page.Locator("button.persona", new() { HasText = person }));
        return desk;
    }

    public async Task GoAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Demand(answer?.Status < 400, $"{path} answered {answer?.Status}.");
        await Arrived(this);
    }

    /// <summary>Fills one field of a form, whatever kind of control it is.</summary>
    /// <param name="form">The form's id.</param>
    /// <param name="field">The property that is posted, without <c>Form.</c></param>
    /// <param name="value">Text, an option's or a button's value, a date as yyyy-MM-dd; <c>true</c> for a check box.</param>
    public async Task FillAsync(string form, string field, string value)
    {
        var controls = Page.Locator($"#{form} [name='Form.{field}']");
        var kind = await controls.First.EvaluateAsync<string>("it => it.tagName === 'INPUT' ? it.type : it.tagName");

        switch (kind)
        {
            case "radio":
                await Page.Locator($"#{form} [name='Form.{field}'][value='{value}']").CheckAsync();
                break;
            case "checkbox":
                await controls.First.CheckAsync();
                break;
            case "SELECT":
                await controls.First.SelectOptionAsync(value);
                break;
            default:
                await controls.First.FillAsync(value);
                break;
        }
    }

    public async Task FillAsync(string form, params (string Field, string Value)[] answers)
    {
        foreach (var (field, value) in answers)
        {
            await FillAsync(form, field, value);
        }
    }

    /// <summary>Chooses the option of a list whose text holds <paramref name="words"/>.</summary>
    public async Task ChooseAsync(string form, string field, string words)
    {
        var list = Page.Locator($"#{form} [name='Form.{field}']");
        var value = await list.Locator("option", new() { HasText = words }).First.GetAttributeAsync("value");
        await list.SelectOptionAsync(value ?? throw new InvalidOperationException($"No '{words}' can be chosen as {field}."));
    }

    /// <summary>All words of the page's content.</summary>
    public async Task<string> TextAsync() => await Page.Locator("main").TextContentAsync() ?? "";

    public Task ChooseFilesAsync(string form, params string[] paths) =>
        Page.Locator($"#{form} input[type=file]").SetInputFilesAsync(paths);

    /// <summary>Where the links lead that a selector finds, each once.</summary>
    public async Task<List<string>> LinksAsync(string selector) =>
        [.. (await Page.Locator(selector).EvaluateAllAsync<string[]>("all => all.map(it => it.getAttribute('href'))")).Distinct()];

    /// <summary>The bytes of a file that the product serves to this person.</summary>
    public async Task<byte[]> GetAsync(string path)
    {
        var answer = await Page.APIRequest.GetAsync(path);
        return answer.Ok ? await answer.BodyAsync() : throw new InvalidOperationException($"{path} answered {answer.Status}.");
    }

    /// <summary>Presses the form's button and waits for the page that answers.</summary>
    /// <param name="then">Value of the button where the form has several.</param>
    /// <exception cref="InvalidOperationException">The form was refused; the message is what the page says.</exception>
    public async Task SendAsync(string form, string? then = null)
    {
        var which = then is null ? "" : $"[value='{then}']";
        await PressAsync(Page.Locator($"#{form} button[type=submit]:not([aria-hidden]){which}").First);
        var refused = Page.Locator(".error-summary, .alert.tone-red[role=status]");

        if (await refused.CountAsync() > 0)
        {
            throw new InvalidOperationException($"{form} on {Page.Url} was refused: {await refused.First.InnerTextAsync()}");
        }
    }

    /// <summary>Presses it and waits until another page stands there whole.</summary>
    public Task PressAsync(ILocator button) => LeaveAsync(() => button.ClickAsync());

    /// <summary>Presses a key where the focus is and waits until another page stands there whole.</summary>
    public Task PressKeyAsync(string key) => LeaveAsync(() => Page.Keyboard.PressAsync(key));

    /// <summary>Loads the page again until the text stands on it.</summary>
    public async Task WaitForAsync(string path, string text, TimeSpan patience)
    {
        var until = TimeProvider.System.GetTimestamp();

        do
        {
            await Page.GotoAsync(path);

            if ((await TextAsync()).Contains(text, StringComparison.Ordinal))
            {
                await Arrived(this);
                return;
            }

            await Task.Delay(1000);
        }
        while (TimeProvider.System.GetElapsedTime(until) < patience);

        throw new InvalidOperationException($"'{text}' never stood on {path}: {await TextAsync()}");
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task LeaveAsync(Func<Task> act)
    {
        await Page.EvaluateAsync("() => { document.documentElement.dataset.left = 'true'; }");
        await act();
        var since = TimeProvider.System.GetTimestamp();

        while (!await IsWholeAsync())
        {
            Demand(TimeProvider.System.GetElapsedTime(since) < Patience, $"No answer came after a button on {Page.Url} was pressed.");
            await Task.Delay(50);
        }

        await Arrived(this);
    }

    private async Task<bool> IsWholeAsync()
    {
        try
        {
            return await Page.EvaluateAsync<bool>("() => !document.documentElement.dataset.left && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // The old page is just being taken away.
            return false;
        }
    }

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
