namespace LegalRequests.Browser.Tests;

/// <summary>What the people of a walked case do to make its packet leave, volume by volume.</summary>
/// <param name="request">The path of the request's page.</param>
/// <param name="scratch">The folder for what is downloaded.</param>
internal sealed class PacketWalk(string request, string scratch)
{
    private static readonly TimeSpan Building = TimeSpan.FromMinutes(3);

    /// <summary>Puts the service plan off to a later volume, or takes it in again.</summary>
    public async Task OtherVolumeAsync(Desk legal)
    {
        await legal.GoAsync($"{request}/documents");
        await legal.GoAsync((await legal.LinksAsync("main table a"))[0]);
        await legal.SendAsync("hold");
    }

    public async Task DraftAsync(Desk legal, int number)
    {
        await legal.GoAsync($"{request}/packet");
        await legal.SendAsync("draft");
        await legal.WaitForAsync($"{request}/packet", $"Draft {number}", Building);
    }

    /// <returns>What the page says before it is signed.</returns>
    public async Task<string> SignAsync(Desk counsel)
    {
        await counsel.GoAsync("/");
        await counsel.GoAsync($"{request}/signoff");
        var seen = await counsel.TextAsync();
        await counsel.FillAsync("sign", ("ScopeBasis", "MinimumNecessary"), ("TypedName", "B. Nguyen"));
        await counsel.SendAsync("sign");
        return seen;
    }

    public async Task ReleaseAsync(Desk legal, bool more)
    {
        await legal.GoAsync($"{request}/release");

        if (more)
        {
            await legal.FillAsync("release", "MoreFollows", "true");
        }

        await legal.FillAsync("release", ("Method", "Courier"), ("Tracking", "SAMPLE-0001"));
        await legal.SendAsync("release");
        await legal.GoAsync(request);
        await legal.GoAsync("/docket");
    }

    public async Task<(string PacketPath, string Log)> DownloadAsync(Desk legal, string name)
    {
        await legal.GoAsync($"{request}/packet");
        var links = await legal.LinksAsync("main a[href*='/packet/']");
        var path = Path.Combine(scratch, name);
        await File.WriteAllBytesAsync(path, await legal.GetAsync(links.First(link => link.EndsWith("packet.pdf", StringComparison.Ordinal))));
        return (path, System.Text.Encoding.UTF8.GetString(await legal.GetAsync(links.First(link => link.EndsWith(".csv", StringComparison.Ordinal)))));
    }
}
