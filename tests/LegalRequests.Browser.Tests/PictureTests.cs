using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Browser.Tests;

/// <summary>
/// The pictures of <c>docs/images</c>. With the environment variable <c>LEGALREQUESTS_PICTURES</c> set they are taken anew
/// from the demo's SAMPLE requests.
/// </summary>
[Collection(SharedBrowser.Name)]
public sealed class PictureTests(ChromiumBrowser chromium)
{
    private const int MostBytes = 300 * 1024;

    private static readonly string Folder = RepositoryRoot.PathOf("docs/images");

    [Theory]
    [InlineData("home.png")]
    [InlineData("request.png")]
    [InlineData("deadlines.png")]
    [InlineData("working.png")]
    [InlineData("workbench.png")]
    [InlineData("sign-off.png")]
    public async Task A_picture_of_the_product_is_small_enough_for_a_README(string name)
    {
        if (name == "home.png" && Environment.GetEnvironmentVariable("LEGALREQUESTS_PICTURES") is { Length: > 0 })
        {
            await TakeAsync();
        }

        new FileInfo(Path.Combine(Folder, name)).Length.ShouldBeInRange(10_000, MostBytes);
    }

    private async Task TakeAsync()
    {
        Directory.CreateDirectory(Folder);
        await using var product = await RunningProduct.StartAsync();
        await using var legal = await Desk.OpenAsync(await chromium.NewPersonAsync(product.Address), "Dana Reyes");
        await legal.WaitForAsync("/docket?view=all", "SAMPLE D", TimeSpan.FromMinutes(4));
        await using var counsel = await Desk.OpenAsync(await chromium.NewPersonAsync(product.Address), "B. Nguyen");
        await counsel.WaitForAsync("/", "SAMPLE C", TimeSpan.FromMinutes(2));
        await TakeAsync(legal, "/", "home.png");
        var request = await counsel.Page.Locator("main a", new() { HasText = "SAMPLE C" }).First.GetAttributeAsync("href") ?? "";
        await TakeAsync(legal, request, "request.png");
        await TakeAsync(legal, $"{request}/deadlines", "deadlines.png");
        var objection = await legal.Page.Locator("main a", new() { HasText = "Serve written objections" }).First.GetAttributeAsync("href") ?? "";
        await TakeAsync(legal, objection, "working.png");
        await TakeAsync(counsel, $"{request}/signoff", "sign-off.png");
        await using var social = await Desk.OpenAsync(await chromium.NewPersonAsync(product.Address), "Maria Okafor");
        await social.GoAsync($"{request}/assess");
        var assess = await social.Page.Locator("main a[href*='/documents/']", new() { HasText = "Intake assessment" }).First.GetAttributeAsync("href");
        await TakeAsync(social, $"{assess?.Replace("/assess", "", StringComparison.Ordinal)}/redact/2", "workbench.png");
    }

    private static async Task TakeAsync(Desk desk, string path, string name)
    {
        await desk.Page.SetViewportSizeAsync(1280, 800);
        await desk.GoAsync(path);
        await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(Folder, name) });
    }
}
