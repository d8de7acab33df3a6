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
    private readonly PageCheck check = new() { BestPractice = true };

    [Fact]
    public async Task Dates_are_read_tried_moved_asked_about_and_seen_in_the_calendar()
    {
        await using var product = await RunningProduct.StartAsync();
        await using var legal = await SeatAsync(product, "Dana Reyes");
        await legal.WaitForAsync("/docket", "SAMPLE A", TimeSpan.FromMinutes(4));
        var request = await legal.Page.Locator("main tr", new() { HasText = "SAMPLE A" }).Locator("a").First.GetAttributeAsync("href") ?? "";

        await ShowTheWorkingAsync(legal, request);
        await TryAsync(legal, request);
        await MistypeAsync(legal, request);
        await SetByKeyboardAsync(legal, request);
        await MissAsync(legal, request);
        await MoveTheServiceAsync(legal, request);
        await AcceptWithoutScriptAsync(product, request);
        await AskAndAnswerAsync(product, legal, request);
        await LookAtTheLawAsync(legal, request);
        await LookAtTheCalendarAsync(product, legal);
        await LookAtHomeAsync(product);
        await LookAtTheRemindersAsync(product);

        check.Seen.Count.ShouldBeGreaterThan(16);
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
        var reminders = legal.Page.Locator("section.pane", new() { HasText = "Reminders" });
        (await reminders.TextContentAsync()).ShouldNotBeNull().ShouldContain("3 days before the safe date");
        await PrintAsync(legal);
    }

    /// <summary>On paper the working stands open and the bar of the product is gone.</summary>
    private static async Task PrintAsync(Desk legal)
    {
        await legal.Page.EmulateMediaAsync(new() { Media = Media.Print });
        (await legal.Page.Locator(".band").IsVisibleAsync()).ShouldBeFalse();
        (await legal.Page.Locator(".days li").First.IsVisibleAsync()).ShouldBeTrue();
        await legal.Page.EmulateMediaAsync(new() { Media = Media.Null });

        var (text, _) = await PaperAsync(legal);
        text.ShouldContain("Day 0");
        text.ShouldContain("not yet verified by your counsel");
        text.ShouldNotContain("Mark as done");
    }

    /// <summary>The page as Chromium prints it: its words, and what the first sheet measures.</summary>
    private static async Task<(string Text, string Facts)> PaperAsync(Desk desk)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.CreateVersion7():N}.pdf");

        try
        {
            await desk.Page.PdfAsync(new() { Path = file, Format = "Letter", PreferCSSPageSize = true });
            return (await Tool.ReadAsync("pdftotext", "-layout", file, "-"), await Tool.ReadAsync("pdfinfo", file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Nothing that was typed is lost, and each field that is wrong says so.</summary>
    private async Task MistypeAsync(Desk legal, string request)
    {
        await legal.GoAsync($"{request}/deadlines");
        await legal.FillAsync("add-date", ("Title", "SAMPLE hearing"), ("Authority", "SAMPLE order"));
        await legal.PressAsync(legal.Page.Locator("#add-date button[type=submit]"));
        (await legal.Page.Locator(".error-summary li").AllTextContentsAsync()).Count.ShouldBe(2);
        (await legal.Page.Locator("#add-date-title").InputValueAsync()).ShouldBe("SAMPLE hearing");
        (await legal.Page.Locator("#add-date-authority").InputValueAsync()).ShouldBe("SAMPLE order");
        (await legal.Page.EvaluateAsync<string>("document.activeElement.className")).ShouldBe("error-summary");

        await legal.FillAsync("add-date", ("By", "Court"), ("Day", "1900-01-01"));
        await legal.PressAsync(legal.Page.Locator("#add-date button[type=submit]"));
        (await legal.Page.Locator("#add-date .wrong").TextContentAsync()).ShouldNotBeNull().ShouldContain("Check the year.");

        await legal.Page.GotoAsync($"{request}/deadlines/what-if?served=soon&hour=99");
        await check.LookAsync(legal);
        (await legal.Page.Locator(".field.has-error").CountAsync()).ShouldBe(2);
    }

    /// <summary>From the date to another one, with keys alone; a later one of our own is counsel's and is refused.</summary>
    private static async Task SetByKeyboardAsync(Desk legal, string request)
    {
        await legal.GoAsync($"{request}/deadlines");
        await legal.PressAsync(legal.Page.Locator("main a", new() { HasText = "Serve written objections" }).First);
        await legal.Page.Locator("summary", new() { HasText = "Set another date" }).FocusAsync();
        await legal.Page.Keyboard.PressAsync("Enter");
        await legal.Page.Keyboard.PressAsync("Tab");
        await legal.Page.Keyboard.PressAsync("ArrowUp");
        (await legal.Page.Locator("#set [name='Form.By'][value=Agency]").IsCheckedAsync()).ShouldBeTrue();

        await legal.FillAsync("set", ("Day", Shifted(await DueOfAsync(legal), 30)), ("Authority", "SAMPLE memo"), ("Reason", "SAMPLE: more time"));
        await legal.Page.Locator("#set button[type=submit]").FocusAsync();
        await legal.PressKeyAsync("Enter");
        (await legal.Page.Locator(".error-summary").TextContentAsync()).ShouldNotBeNull().ShouldContain("Counsel decides that");
        (await legal.Page.Locator("#set-reason").InputValueAsync()).ShouldBe("SAMPLE: more time");
    }

    /// <summary>A date of yesterday that nobody has settled is told on the request, on its dates and at home.</summary>
    private static async Task MissAsync(Desk legal, string request)
    {
        await legal.GoAsync($"{request}/deadlines");
        await legal.FillAsync("add-date", ("Title", "SAMPLE hearing"), ("By", "Court"), ("Day", Today(-3)), ("Authority", "SAMPLE order of last week"));
        await legal.SendAsync("add-date");

        foreach (var page in new[] { request, $"{request}/deadlines", "/" })
        {
            await legal.GoAsync(page);
            (await legal.Page.Locator(".alarm, .alert.tone-red").First.TextContentAsync()).ShouldNotBeNull().ShouldContain("was missed");
        }

        (await legal.Page.Locator("section[aria-labelledby=pane-late]").TextContentAsync()).ShouldNotBeNull().ShouldContain("SAMPLE A");
        await legal.GoAsync("/docket?view=Late");
        (await legal.TextAsync()).ShouldContain("SAMPLE A");
    }

    private static async Task LookAtTheLawAsync(Desk legal, string request)
    {
        await legal.GoAsync($"{request}/law");
        (await legal.TextAsync()).ShouldContain("not yet verified by your counsel");
        await legal.GoAsync($"{request}/deadlines/facts");
        await legal.GoAsync("/docket");
        await legal.GoAsync("/proposals");
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
        (await PaperAsync(legal)).Facts.ShouldContain("792 x 612");
        await legal.GoAsync("/calendar?view=agenda&who=all");
        (await legal.TextAsync()).ShouldContain("Safe date");

        await legal.GoAsync("/account");
        await legal.SendAsync("calendar");
        var address = await legal.Page.Locator(".alert code").TextContentAsync() ?? "";
        using var program = new HttpClient();
        var feed = await program.GetAsync(new Uri(address));
        feed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var entries = (await feed.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);
        entries.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        entries.Split("BEGIN:VEVENT").Where(entry => entry.Contains("Serve written objections", StringComparison.Ordinal)).ShouldAllBe(entry =>
            entry.Split("\r\n").Single(line => line.StartsWith("SUMMARY", StringComparison.Ordinal)).EndsWith("not yet verified by your counsel", StringComparison.Ordinal));
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

    private async Task LookAtTheRemindersAsync(RunningProduct product)
    {
        await using var administrator = await SeatAsync(product, "Sam Ortiz");
        await administrator.GoAsync("/admin/mail");
        (await administrator.TextAsync()).ShouldContain("7 days before the safe date");
    }

    private static async Task<string> DueOfAsync(Desk desk) =>
        await desk.Page.Locator(".summary-list time").First.GetAttributeAsync("datetime") ?? "";

    private static string Today(int later) => Shifted(TimeProvider.System.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), later);

    private static string Shifted(string day, int days) =>
        DateOnly.Parse(day, CultureInfo.InvariantCulture).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
