using System.Net;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Staff;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

public class BreakPageTests
{
    [Fact]
    public async Task The_same_boxes_give_way_where_they_are_drawn_and_hold_where_they_are_burned()
    {
        await using var house = new WebHouse();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var (request, document) = await RecordAsync(house, legal, marked: true);
        var browser = await house.SignInAsync(legal);
        var address = $"/requests/{request.Number}/documents/{document}/break/1";

        var before = await browser.OpenAsync(address);
        var after = await browser.OpenAsync($"{address}?run=true");
        var picture = await browser.Client.GetAsync(new Uri($"{address}/burned.png", UriKind.Relative));

        before.Text.ShouldContain("Attack both");
        before.Document.QuerySelectorAll("table").ShouldBeEmpty();
        after.Status.ShouldBe(HttpStatusCode.OK);
        after.Document.QuerySelector(".alert.tone-green").ShouldNotBeNull().TextContent.ShouldContain("Castellan");
        var rows = after.Document.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList()).ToList();
        rows.Count.ShouldBe(6);
        rows.ShouldAllBe(row => row[1] == "Nothing");
        rows.Take(3).ShouldAllBe(row => row[0].Contains("finding", StringComparison.Ordinal));
        picture.Content.Headers.ContentType?.MediaType.ShouldBe("image/png");
    }

    [Fact]
    public async Task Without_a_box_it_says_what_to_do()
    {
        await using var house = new WebHouse();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var (request, document) = await RecordAsync(house, legal, marked: false);
        var browser = await house.SignInAsync(legal);

        var page = await browser.OpenAsync($"/requests/{request.Number}/documents/{document}/break/1?run=true");
        var picture = await browser.OpenAsync($"/requests/{request.Number}/documents/{document}/break/1/burned.png");
        var beyond = await browser.OpenAsync($"/requests/{request.Number}/documents/{document}/break/7");

        page.Text.ShouldContain("There is no box on this page.");
        picture.Status.ShouldBe(HttpStatusCode.NotFound);
        beyond.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task It_is_offered_beside_the_boxes_to_those_who_may()
    {
        await using var house = new WebHouse();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var (request, document) = await RecordAsync(house, legal, marked: true);
        await house.RelateAsync(request.Id, worker.Id, Relation.Assessor);
        var address = $"/requests/{request.Number}/documents/{document}/redact/1";

        var offered = await (await house.SignInAsync(legal)).OpenAsync(address);
        var others = await house.SignInAsync(worker);

        offered.Text.ShouldContain("Try to break it");
        (await others.OpenAsync(address)).Text.ShouldNotContain("Try to break it");
        (await others.OpenAsync($"/requests/{request.Number}/documents/{document}/break/1")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    static async Task<(LegalRequest Request, Guid Document)> RecordAsync(WebHouse house, StaffCard legal, bool marked)
    {
        var request = await house.AddRequestAsync(legal.Id);
        using var file = new MemoryStream(SamplePages.Pdf("visit of Castellan"));
        var received = await TakeInAsync(house, request.Id, file);
        var document = (await house.RunAsync(new AddCaseDocument.Form(request.Id, received, DocumentType.ProgressNote, "SAMPLE note"), legal)).OrThrow();

        if (marked)
        {
            var page = await house.InDatabaseAsync(db => db.Set<DocumentPage>().AsNoTracking().SingleAsync(it => it.DocumentId == document));
            (await house.RunAsync(new MarkRegion.Form(request.Id, page.Id, 180, 75, 120, 25, "R-1", page.ContentHash), legal)).OrThrow();
        }

        return (request, document);
    }

    static async Task<ReceivedPdf> TakeInAsync(WebHouse house, Guid requestId, Stream file)
    {
        await using var scope = house.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<Reception>().TakeInAsync(requestId, "document", "SAMPLE.pdf", file, null, default)).OrThrow();
    }
}
