using System.Globalization;
using System.Net;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace LegalRequests.Browser.Tests;

/// <summary>What people do with dates, in the browser: the working, what if, a changed date, a question, the calendar.</summary>
[Collection(SharedBrowser.Name)]
public sealed class DateWalkTests(ChromiumBrowser chromium)
{
    private readonly PageCheck check = new();

    [Fact]
    public async Task Dates_are_read_tried_moved_asked_about_and_seen_in_the_calendar()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var legal = await SeatAsync(product, "Dana Reyes");
        await legal.WaitForAsync("/docket", "SAMPLE A", TimeSpan.FromMinutes(4));
        var request = await legal.Page.Locator("main tr", new() { HasText = "SAMPLE A" }).Locator("a").First.GetAttributeAsync("href") ?? "";

        await ShowTheWorkingAsync(legal, request);
        await TryAsync(legal, request);
        await MoveTheServiceAsync(legal, request);
        await AcceptWithoutScriptAsync(product, request);
        await AskAndAnswerAsync(product, legal, request);
        await LookAtTheCalendarAsync(product, legal);
        await LookAtHomeAsync(product);

        check.Seen.Count.ShouldBeGreaterThan(8);
        string.Join('\n', check.Findings).ShouldBeEmpty();
    }

    private async Task<Desk> SeatAsync(RunningProduct product, string person) =>
        await Desk.OpenAsync(await chromium.NewPersonAsync(product.Address), person, check.LookAsync);

    private static async Task ShowTheWorkingAsync(Desk legal, string request)
    {
        await legal.GoAsync($"{request}/deadlines");
        (await legal.TextAsync()).ShouldContain("not yet verified by your counsel");
        await legal.PressAsync(legal.Page.Locator("main a", new() { HasText = "Serve written objections" }).First);

        var days = await legal.Page.Locator(".days li").AllTextContentsAsync();
        days[0].ShouldContain("Day 0");
        days.ShouldContain(day => day.Contains("Rule date", StringComparison.Ordinal));
        days.ShouldContain(day => day.Contains("Safe date", StringComparison.Ordinal));
        await PrintAsync(legal);
    }

    /// <summary>On paper the working stands open and the bar of the product is gone.</summary>
    private static async Task PrintAsync(Desk legal)
    {
        await legal.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await legal.Page.Locator(".band").IsVisibleAsync()).ShouldBeFalse();
        (await legal.Page.Locator(".days li").First.IsVisibleAsync()).ShouldBeTrue();
        await legal.Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static async Task TryAsync(Desk legal, string request)
    {
        await legal.GoAsync($"{request}/deadlines/what-if");
        var served = await legal.Page.Locator("#if-served").InputValueAsync();
        await legal.Page.FillAsync("#if-served", Shifted(served, 4));
        await legal.PressAsync(legal.Page.Locator("main button[type=submit]"));

        legal.Page.Url.ShouldContain("served=");
        (await legal.Page.Locator("tr.here", new() { HasText = "Serve written objections" }).CountAsync()).ShouldBe(1);
        await legal.GoAsync($"{request}/deadlines");
        (await legal.TextAsync()).ShouldNotContain("Dates that would move");
    }

    private static async Task MoveTheServiceAsync(Desk legal, string request)
    {
        await legal.GoAsync($"{request}/facts");
        var served = await legal.Page.Locator("[name='Form.ServedOn']").InputValueAsync();
        await legal.FillAsync("facts", ("ServedOn", Shifted(served, 4)), ("Reason", "SAMPLE: proof of service came in."));
        await legal.SendAsync("facts");
        await legal.GoAsync($"{request}/deadlines/facts");
        await legal.FillAsync("rule-facts", ("Facts[event-party_notice].Day", Shifted(served, 1)), ("Facts[event-party_notice].Note", "SAMPLE certificate"));
        await legal.SendAsync("rule-facts");
        (await legal.TextAsync()).ShouldContain("Dates that would move");
    }

    private async Task AcceptWithoutScriptAsync(RunningProduct product, string request)
    {
        await using var counsel = await Desk.OpenAsync(await chromium.NewPersonAsync(product.Address, script: false), "B. Nguyen");
        await counsel.Page.GotoAsync($"{request}/deadlines");
        var pane = counsel.Page.Locator("section.pane", new() { HasText = "Serve written objections" }).First;
        (await pane.TextContentAsync()).ShouldNotBeNull().ShouldContain("Service on the agency");

        await pane.Locator("button", new() { HasText = "Accept the new date" }).ClickAsync();
        await counsel.Page.WaitForURLAsync("**/deadlines?done=date-moved");

        (await counsel.TextAsync()).ShouldContain("The new date holds now.");
    }

    private async Task AskAndAnswerAsync(RunningProduct product, Desk legal, string request)
    {
        await legal.GoAsync($"{request}/facts");
        await legal.FillAsync("facts", ("ServedOn", ""), ("Reason", "SAMPLE: the day is doubted."));
        await legal.SendAsync("facts");
        await using var counsel = await SeatAsync(product, "B. Nguyen");
        await counsel.GoAsync($"{request}/deadlines");
        var form = await counsel.Page.Locator("form[id^='answer-']").First.GetAttributeAsync("id") ?? "";

        await counsel.FillAsync(form, ("Text", "SAMPLE: served by hand, as the front desk remembers."));
        await counsel.SendAsync(form);

        (await counsel.TextAsync()).ShouldContain("as the front desk remembers");
    }

    private static async Task LookAtTheCalendarAsync(RunningProduct product, Desk legal)
    {
        await legal.GoAsync("/calendar");
        (await legal.Page.Locator(".month .entry").CountAsync()).ShouldBeGreaterThan(0);
        await legal.Page.Locator(".month a.day").First.FocusAsync();
        await legal.Page.Keyboard.PressAsync("ArrowDown");
        (await legal.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("8");
        await legal.GoAsync("/calendar?view=agenda&who=all");
        (await legal.TextAsync()).ShouldContain("Safe date");

        await legal.GoAsync("/account");
        await legal.SendAsync("calendar");
        var address = await legal.Page.Locator(".alert code").TextContentAsync() ?? "";
        using var program = new HttpClient();
        var feed = await program.GetAsync(new Uri(address));
        feed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await feed.Content.ReadAsStringAsync()).ShouldStartWith("BEGIN:VCALENDAR\r\n");
        address.ShouldStartWith(product.Address);
    }

    private async Task LookAtHomeAsync(RunningProduct product)
    {
        await using var counsel = await SeatAsync(product, "B. Nguyen");
        await counsel.GoAsync("/");
        (await counsel.TextAsync()).ShouldContain("Objection deadlines in 7 days");
        await using var legal = await SeatAsync(product, "Dana Reyes");
        await legal.GoAsync("/");
        (await legal.TextAsync()).ShouldContain("Waiting on others");
    }

    private static string Shifted(string day, int days) =>
        DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
