using Microsoft.Playwright;
using Xunit;

namespace LegalRequests.Browser.Tests;

/// <summary>The Chromium that Debian installs, without a window, shared by the tests of a collection. No browser is downloaded.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    IPlaywright? playwright;
    IBrowser? browser;

    /// <summary>A person's own window: cookies and sign-in are not shared with any other. Dispose it when done.</summary>
    /// <param name="baseUrl">Where the product answers, so that pages are opened by path.</param>
    /// <param name="script">False for somebody whose browser runs none.</param>
    public Task<IBrowserContext> NewPersonAsync(string? baseUrl = null, bool script = true) =>
        (browser ?? throw new InvalidOperationException("The browser has not been started."))
        .NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = baseUrl,
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = 1366, Height = 900 },
            Locale = "en-US",
            TimezoneId = "America/Los_Angeles",
        });

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ExecutablePath(),
            Args = Arguments,
            Headless = true,
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }

    static string ExecutablePath() =>
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("Chromium is missing; ./test installs it (package chromium).");
}

/// <summary>Tests marked with this collection share one browser and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class SharedBrowser : ICollectionFixture<ChromiumBrowser>
{
    public const string Name = "browser";
}
