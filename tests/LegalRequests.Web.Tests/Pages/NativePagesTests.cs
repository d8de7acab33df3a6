using System.Net;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Packets.NativePages;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Staff;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>Counsel has a document looked at and chooses how it leaves, as a browser without script does.</summary>
public class NativePagesTests
{
    [Fact]
    public async Task Counsel_looks_chooses_with_a_reason_and_takes_it_back()
    {
        await using var house = new WebHouse(sweeps: false);
        var (request, document, browser) = await DeskAsync(house);
        var path = $"/requests/{request.Number}/documents/{document}/native";

        var before = await browser.OpenAsync(path);
        (await browser.SendAsync(path, "look")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var looked = await browser.OpenAsync(path);
        var without = await Page.ReadAsync(await browser.SendAsync(path, "choose", ("Reason", " ")));
        (await browser.SendAsync(path, "choose", ("Reason", "SAMPLE: the court asked for text."))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var chosen = await browser.OpenAsync(path);
        var list = await browser.OpenAsync($"/requests/{request.Number}/native");
        (await browser.SendAsync(path, "take-back")).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        before.Text.ShouldContain("Nobody looked yet");
        before.Text.ShouldNotContain("Let it leave with its text");
        looked.Text.ShouldContain("Nothing was found that hides behind its pages");
        without.Errors.ShouldHaveSingleItem().ShouldContain("Write why");
        chosen.Text.ShouldContain("SAMPLE: the court asked for text.");
        list.Text.ShouldContain("With its text");
        (await browser.OpenAsync(path)).Text.ShouldContain("Counsel took it back.");
        (await house.InDatabaseAsync(db => db.Set<NativeChoice>().AsNoTracking().SingleAsync())).EndedAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_document_in_doubt_says_why_and_offers_no_choice()
    {
        await using var house = new WebHouse(sweeps: false);
        var (request, document, browser) = await DeskAsync(house);
        var sha256 = await house.InDatabaseAsync(db => db.Set<CaseDocument>().Select(it => it.Sha256).SingleAsync());
        await AddAsync(house, new NativeLook { DocumentId = document, RequestId = request.Id, FileSha256 = sha256, Doubts = "Page 1: Text lies on text.", LookedAt = house.Clock.GetUtcNow() });

        var page = await browser.OpenAsync($"/requests/{request.Number}/documents/{document}/native");

        page.Text.ShouldContain("Page 1: Text lies on text.");
        page.Text.ShouldNotContain("Let it leave with its text");
        (await browser.OpenAsync($"/requests/{request.Number}/documents/{Guid.CreateVersion7()}/native")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Legal_staff_does_not_choose()
    {
        await using var house = new WebHouse(sweeps: false);
        var (request, document, _) = await DeskAsync(house);
        var legal = await house.SignInAsync(await house.HireAsync(StaffRoles.LegalStaff));

        (await legal.OpenAsync($"/requests/{request.Number}/native")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await legal.OpenAsync($"/requests/{request.Number}/documents/{document}/native")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    static Task<int> AddAsync(WebHouse house, params object[] rows) => house.InDatabaseAsync(db =>
    {
        db.AddRange(rows);
        return db.SaveChangesAsync();
    });

    static async Task<(LegalRequest Request, Guid Document, Browser Browser)> DeskAsync(WebHouse house)
    {
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var counsel = await house.HireAsync(StaffRoles.Counsel);
        var request = await house.AddRequestAsync(legal.Id);
        using var file = new MemoryStream(SamplePages.Pdf("visit of May 3"));
        await using var scope = house.Services.CreateAsyncScope();
        var received = (await scope.ServiceProvider.GetRequiredService<Reception>().TakeInAsync(request.Id, "document", "SAMPLE.pdf", file, null, default)).OrThrow();
        var document = (await house.RunAsync(new AddCaseDocument.Form(request.Id, received, DocumentType.ProgressNote, "SAMPLE note"), legal)).OrThrow();
        var page = await house.InDatabaseAsync(db => db.Set<DocumentPage>().AsNoTracking().SingleAsync(it => it.DocumentId == document));
        var assessment = new DocumentAssessment { Id = Guid.CreateVersion7(), RequestId = request.Id, DocumentId = document, AssessedAs = AssessedAs.Confidential, AssessedBy = legal.Id, AssessedAt = house.Clock.GetUtcNow() };
        await AddAsync(house, assessment, new PageDecision { PageId = page.Id, RequestId = request.Id, AssessmentId = assessment.Id, Fate = PageFate.Produce });
        // Every page is guarded as a health record until the decision about validity says otherwise.
        await house.InDatabaseAsync(db => db.Set<PageOverlay>().ExecuteUpdateAsync(row => row.SetProperty(it => it.ClearedBy, OverlayRoute.DoesNotApply)));
        return (request, document, await house.SignInAsync(counsel));
    }
}
