using Shouldly;
using Xunit;

namespace LegalRequests.Browser.Tests;

/// <summary>The demo's counsel goes through the pages of the rules: vouches for one, enters a day, weighs it and puts it in force.</summary>
[Collection(SharedBrowser.Name)]
public sealed class RulesWalkTests(ChromiumBrowser chromium)
{
    private const string Rule = "/admin/rules/packs/us-federal/entry?e=rules/FED.45.objection";
    private const string Calendar = "/admin/rules/calendars/us-federal?year=2027";

    [Fact]
    public async Task The_pages_of_the_rules_work_and_hold_no_fault_against_accessibility()
    {
        await using var product = await RunningProduct.StartAsync();
        var check = new PageCheck { BestPractice = true };
        await using var counsel = await Desk.OpenAsync(await chromium.NewPersonAsync(product.Address), "B. Nguyen", desk => LookAsync(check, desk));

        await counsel.GoAsync("/admin/rules");
        await counsel.GoAsync("/admin/rules/packs/us-ca");
        await counsel.GoAsync("/admin/rules/packs/us-ca/entry?e=rules/CA.1985.3.consumer_before_production");
        await WeighAHolidayAsync(counsel);
        await MistypeAsync(counsel);
        await counsel.GoAsync(Rule);
        await counsel.FillAsync("verify", ("Capacity", "General counsel, SAMPLE bar"), ("Confirmed", "true"));
        await counsel.SendAsync("verify");
        (await counsel.TextAsync()).ShouldContain("B. Nguyen, General counsel, SAMPLE bar");

        await counsel.GoAsync(Calendar);
        await counsel.FillAsync("enter", ("Day", "2027-03-03"), ("Name", "Day of closure (SAMPLE)"), ("TreatAs", "ClosureOnly"), ("Source", "SAMPLE order"));
        await counsel.SendAsync("enter");
        var change = new Uri(counsel.Page.Url).AbsolutePath;
        await counsel.WaitForAsync(change, "Put it in force", TimeSpan.FromMinutes(1));
        await counsel.SendAsync("in-force");
        await counsel.WaitForAsync(change, "What it did to open requests", TimeSpan.FromMinutes(1));
        await counsel.GoAsync(Calendar);
        await counsel.GoAsync("/proposals");

        await counsel.GoAsync(Calendar);
        (await counsel.TextAsync()).ShouldContain("Closed, no holiday");
        string.Join('\n', check.Findings).ShouldBeEmpty();
        check.Seen.Count.ShouldBeGreaterThan(12);
    }

    /// <summary>What was typed stands there again, and each field that is wrong says so.</summary>
    private static async Task MistypeAsync(Desk counsel)
    {
        await counsel.GoAsync(Rule);
        await counsel.FillAsync("verify", "Capacity", "General counsel, SAMPLE bar");
        await counsel.PressAsync(counsel.Page.Locator("#verify button[type=submit]"));
        (await counsel.Page.Locator("#verify .wrong").CountAsync()).ShouldBe(1);
        (await counsel.Page.Locator("#verify-capacity").InputValueAsync()).ShouldBe("General counsel, SAMPLE bar");

        await counsel.GoAsync(Calendar);
        await counsel.FillAsync("enter", ("Name", "Day of closure (SAMPLE)"), ("Source", "SAMPLE order"));
        await counsel.PressAsync(counsel.Page.Locator("#enter button[type=submit]"));
        (await counsel.Page.Locator("#enter .wrong").CountAsync()).ShouldBeGreaterThan(0);
        (await counsel.Page.Locator("#enter-source").InputValueAsync()).ShouldBe("SAMPLE order");
    }

    /// <summary>A holiday on the day of a rule moves the date; what it would be is marked like every date of that rule.</summary>
    private static async Task WeighAHolidayAsync(Desk counsel)
    {
        await counsel.WaitForAsync("/docket", "SAMPLE A", TimeSpan.FromMinutes(4));
        await counsel.PressAsync(counsel.Page.Locator("main tr", new() { HasText = "SAMPLE A" }).Locator("a").First);
        await counsel.GoAsync($"{new Uri(counsel.Page.Url).AbsolutePath}/deadlines");
        var objection = counsel.Page.Locator("main tr", new() { HasText = "Serve written objections" });
        var day = await objection.Locator("time").First.GetAttributeAsync("datetime") ?? "";
        await counsel.GoAsync($"/admin/rules/calendars/us-federal?year={day[..4]}");
        await counsel.FillAsync("enter", ("Day", day), ("Name", "Day of mourning (SAMPLE)"), ("TreatAs", "Holiday"), ("Source", "SAMPLE proclamation"));
        await counsel.SendAsync("enter");
        var change = new Uri(counsel.Page.Url).AbsolutePath;
        await counsel.WaitForAsync(change, "Request by request", TimeSpan.FromMinutes(1));
        var effect = await counsel.Page.Locator("section[aria-labelledby=pane-request-by-request]").TextContentAsync() ?? "";
        effect.ShouldContain("Serve written objections");
        effect.ShouldContain("not yet verified by your counsel");
        await counsel.SendAsync("in-force");
        await counsel.WaitForAsync("/proposals", "Serve written objections", TimeSpan.FromMinutes(1));
        (await counsel.TextAsync()).ShouldContain("not yet verified by your counsel");
        await counsel.PressAsync(counsel.Page.Locator("#accept button[type=submit]"));
        (await counsel.Page.Locator(".error-summary").TextContentAsync()).ShouldNotBeNull().ShouldContain("Choose the dates to accept.");
    }

    /// <summary>A page that still loads itself anew cannot be looked at.</summary>
    private static async Task LookAsync(PageCheck check, Desk desk)
    {
        if (await desk.Page.Locator("[data-look-again]").CountAsync() == 0)
        {
            await check.LookAsync(desk);
        }
    }
}
