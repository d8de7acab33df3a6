using System.Net;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class RedactionSuggestionTests
{
    [Fact]
    public async Task A_suggestion_is_drawn_dashed_accepted_and_taken_back()
    {
        await using var house = new WebHouse();
        var (browser, address) = await OpenAsync(house);
        var page = await browser.OpenAsync(address);
        var fingerprint = page.Document.QuerySelector("button[name='Form.Accept']")?.GetAttribute("value") ?? "";

        page.Text.ShouldContain("510-555-0142");
        page.Document.QuerySelectorAll(".suggested-box rect").Length.ShouldBe(1);
        (await browser.SendAsync(page, "suggestions", ("Accept", fingerprint))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BoxesAsync(house)).ShouldBe(1);
        var covered = await browser.OpenAsync(address);
        covered.Document.QuerySelector("[data-state=Covered]").ShouldNotBeNull();

        await browser.SendAsync(covered, "suggestions", ("Uncover", fingerprint));

        (await BoxesAsync(house)).ShouldBe(0);
    }

    [Fact]
    public async Task Accepting_all_unseen_asks_for_it_in_words()
    {
        await using var house = new WebHouse();
        var (browser, address) = await OpenAsync(house);

        var silent = await Page.ReadAsync(await browser.SendAsync(address, "suggestions"));
        (await BoxesAsync(house)).ShouldBe(0);
        var said = await browser.SendAsync(address, "suggestions", ("Words", "accept 1 unseen"));

        silent.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        silent.Errors.ShouldHaveSingleItem().ShouldContain("accept 1 unseen");
        said.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await BoxesAsync(house)).ShouldBe(1);
    }

    [Fact]
    public async Task A_dismissed_suggestion_stays_so_until_it_is_recalled()
    {
        await using var house = new WebHouse();
        var (browser, address) = await OpenAsync(house);
        var page = await browser.OpenAsync(address);
        var fingerprint = page.Document.QuerySelector("button[name='Form.Dismiss']")?.GetAttribute("value") ?? "";

        await browser.SendAsync(page, "suggestions", ("Dismiss", fingerprint), ("Why", "Public"));
        var dismissed = await browser.OpenAsync(address);
        await browser.SendAsync(dismissed, "suggestions", ("Recall", fingerprint));

        dismissed.Text.ShouldContain("Dismissed: Anybody can know it.");
        (await browser.OpenAsync(address)).Document.QuerySelector("[data-state=New]").ShouldNotBeNull();
    }

    private static Task<int> BoxesAsync(WebHouse house) => house.InDatabaseAsync(db => db.Set<RedactionMark>().CountAsync(mark => mark.RemovedAt == null));

    private static async Task<(Browser Browser, string Address)> OpenAsync(WebHouse house)
    {
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(person.Id);
        await using var scope = house.Services.CreateAsyncScope();
        var reception = scope.ServiceProvider.GetRequiredService<Reception>();
        var received = await reception.TakeInAsync(request.Id, "document", "SAMPLE.pdf", new MemoryStream(SamplePages.Pdf("note: call 510-555-0142 today")), null, default);
        var file = received.Value ?? throw new InvalidOperationException("The sample was not taken in.");
        var document = await house.RunAsync(new AddCaseDocument.Form(request.Id, file, DocumentType.ProgressNote, "SAMPLE note"), person);
        return (await house.SignInAsync(person), $"/requests/{request.Number}/documents/{document.Value}/redact/1/suggestions");
    }
}
