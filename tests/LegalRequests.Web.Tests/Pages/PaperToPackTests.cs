using System.Net;
using AngleSharp.Dom;
using LegalRequests.Access;
using LegalRequests.Deadlines;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>The way of a civil paper of a state court, from its upload over the suggestions that a person takes to the dates of the state's pack.</summary>
public class PaperToPackTests
{
    private const string Form = """
        # 64 36
        .ATTORNEY OR PARTY WITHOUT ATTORNEY (Name, State Bar number, and address):
        :Benedikt Osei (SBN 000000)
        :Osei Law, 71 Sample Street, Chico, CA 95928
        .TELEPHONE NO.: (530) 555-0119^160FAX NO. (Optional):
        .ATTORNEY FOR (Name): Defendant Ridge Road Cannery, Inc.
        --
        .^50FOR COURT USE ONLY
        # 64 36
        SUPERIOR COURT OF CALIFORNIA, COUNTY OF BUTTE
        .STREET ADDRESS: 1775 Sample Drive
        .CITY AND ZIP CODE: Chico, CA 95928
        --
        # 64 36
        PLAINTIFF/ PETITIONER: PHILOMENA SAMPLE

        DEFENDANT/ RESPONDENT: RIDGE ROAD CANNERY, INC.
        --
        # 64 36
        *DEPOSITION SUBPOENA
        *FOR PRODUCTION OF BUSINESS RECORDS
        --
        .CASE NUMBER:
        :25CV04417
        ~ 100
        THE PEOPLE OF THE STATE OF CALIFORNIA, TO (name, address, and telephone number of deponent, if known):
        :Custodian of Records, Harbor Light Family Services, 410 Larkspur Avenue, Chico
        1. YOU ARE ORDERED TO PRODUCE THE BUSINESS RECORDS described in item 3, as follows:
        # 100
        ^6On (date): ^60{February 10, 2026}^280At (time): ^330{10:00 a.m.}
        ^6Location (address): ^90{44 Sample Court, Chico, CA 95928}
        ~ 100
        3. The records to be produced are described as follows (if electronically stored information is demanded, the form or
        forms in which each type of information is to be produced may be specified):
        :Group notes of Philomena Sample, 2025.
        4. IF YOU HAVE BEEN SERVED WITH THIS SUBPOENA AS A CUSTODIAN OF CONSUMER RECORDS, READ THE NOTICE.
        ~ 50 50
        Date issued: ^60{January 2, 2026}
        ^10{Benedikt Osei}
        .^60(TYPE OR PRINT NAME)
        --

        ^10{/s/ Benedikt Osei}
        .^60(SIGNATURE OF PERSON ISSUING SUBPOENA)
        """;

    [Fact]
    public async Task The_suggestions_of_a_civil_paper_of_a_state_lead_to_the_dates_of_its_pack()
    {
        await using var house = new WebHouse(sweeps: false);
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var address = await UploadAsync(browser);

        var page = await TakeEachAsync(browser, address);
        var check = await Page.ReadAsync(await browser.SendAsync(page, "facts", [.. page.Answers("facts"), ("ServedOn", "1/5/2026"), ("ServiceMethod", "Personal"), ("Step", "check")]));
        var logged = await browser.SendAsync(check, "facts", ("Step", "log"));

        check.Text.ShouldNotContain("not compared with the paper");
        logged.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var request = await house.InDatabaseAsync(db => db.Set<LegalRequest>().AsNoTracking().SingleAsync());
        (request.Forum, request.State, request.Instrument, request.CaseNumber).ShouldBe((Forum.StateCivil, "CA", Instrument.CivilSubpoena, "25CV04417"));
        (request.Caption, request.ItemsRequested).ShouldBe(("PHILOMENA SAMPLE v. RIDGE ROAD CANNERY, INC.", "Group notes of Philomena Sample, 2025."));
        var dates = await browser.OpenAsync($"/requests/{request.Number}/deadlines");
        var rows = await house.InDatabaseAsync(db => db.Set<Deadline>().AsNoTracking().Where(it => it.RequestId == request.Id).ToListAsync());
        var lead = rows.Single(it => it.RuleId == "CA.2020.410.min_lead");
        (lead.PackVersion, lead.Verdict).ShouldBe(("us-ca 2026.1", Verdict.Satisfied));
        rows.ShouldNotContain(it => it.RuleId != null && it.RuleId.StartsWith("FED.", StringComparison.Ordinal));
        dates.Text.ShouldContain("2020.410");
    }

    /// <summary>Looks at the place of the first suggestion, and takes one after the other as long as one is offered.</summary>
    private static async Task<Page> TakeEachAsync(Browser browser, string address)
    {
        var page = await browser.OpenAsync(address);
        page = await PressAsync(browser, page, (Next(page) ?? "").Replace("take-", "look-", StringComparison.Ordinal));
        page.Document.QuerySelectorAll("#place rect").Length.ShouldBeGreaterThan(0);
        var pressed = 0;

        while (Next(page) is { } step)
        {
            page = await PressAsync(browser, page, step);
            (++pressed).ShouldBeLessThan(20, step);
        }

        pressed.ShouldBeGreaterThan(9);
        return page;
    }

    private static string? Next(Page page) =>
        page.Document.QuerySelectorAll("#facts button[value^='take-']").Select(button => button.GetAttribute("value")).FirstOrDefault(value => value != "take-all");

    private static async Task<Page> PressAsync(Browser browser, Page page, string step) =>
        await Page.ReadAsync(await browser.SendAsync(page, "facts", [.. page.Answers("facts"), ("Step", step)]));

    private static async Task<string> UploadAsync(Browser browser)
    {
        var form = await browser.OpenAsync("/requests/new");
        var token = form.Document.QuerySelector("form#upload-paper input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(SamplePages.Forms([Form])), "File", "paper.pdf" },
        };
        var answer = await browser.Client.PostAsync(new Uri("/requests/new/paper", UriKind.Relative), content);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The upload answered {answer.StatusCode}.");
    }
}
