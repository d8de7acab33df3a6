using LegalRequests.Access;
using LegalRequests.Packets;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>What people see who wait for a file that takes minutes to make.</summary>
public class MakingProgressTests
{
    [Fact]
    public async Task The_page_of_the_packet_tells_how_far_it_is_and_that_it_is_attacked_at_the_end()
    {
        await using var house = new WebHouse(sweeps: false);
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(person.Id);
        await house.AddRowsAsync(new PacketBuild { Id = Guid.CreateVersion7(), RequestId = request.Id, PagesTotal = 16, AskedBy = person.Id, AskedAt = house.Clock.GetUtcNow() });
        var browser = await house.SignInAsync(person);
        var path = $"/requests/{request.Number}/packet";

        var waits = await browser.OpenAsync(path);
        await BuildingAsync(house, pages: 7);
        var going = await browser.OpenAsync(path);
        await BuildingAsync(house, pages: 16);
        var proven = await browser.OpenAsync(path);

        SaidOn(waits).ShouldBe(("It waits for its turn. You can leave this page.", "0"));
        SaidOn(going).ShouldBe(("Page 7 of 16. You can leave this page.", "7"));
        SaidOn(proven).ShouldBe(("All pages are made. Now the files are put together, and attacked before anybody gets them. You can leave this page.", null));
        going.Document.QuerySelector("a[data-look-again]")?.GetAttribute("href").ShouldBe(path);
    }

    private static Task<int> BuildingAsync(WebHouse house, int pages) => house.InDatabaseAsync(db => db.Set<PacketBuild>()
        .ExecuteUpdateAsync(row => row.SetProperty(it => it.State, BuildState.Building).SetProperty(it => it.PagesDone, pages)));

    private static (string? Sentence, string? Value) SaidOn(Page page)
    {
        var bar = page.Document.QuerySelector("main progress").ShouldNotBeNull();
        return (bar.PreviousElementSibling?.TextContent, bar.GetAttribute("value"));
    }
}
