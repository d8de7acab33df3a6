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
        var check = new PageCheck();
        await using var counsel = await Desk.OpenAsync(await chromium.NewPersonAsync(product.Address), "B. Nguyen", desk => LookAsync(check, desk));

        await counsel.GoAsync("/admin/rules");
        await counsel.GoAsync("/admin/rules/packs/us-ca");
        await counsel.GoAsync("/admin/rules/packs/us-ca/entry?e=rules/CA.1985.3.consumer_before_production");
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
        check.Findings.ShouldBeEmpty();
        check.Seen.Count.ShouldBeGreaterThan(8);
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
