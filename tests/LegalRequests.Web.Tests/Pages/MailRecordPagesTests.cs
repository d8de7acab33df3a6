using System.Net;
using LegalRequests.Access;
using LegalRequests.Records;
using LegalRequests.Testing;
using LegalRequests.Web.Tests.Killed;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>A mail on the page of records: its attachments behind it, and what could not be opened until somebody says what it is.</summary>
public class MailRecordPagesTests
{
    private static readonly byte[] Mail = SampleMail.Of(
        ("text/plain", "", "outer"u8.ToArray()),
        ("application/pdf", "report.pdf", SamplePages.Pdf("report one", "report two")),
        ("application/pdf", "locked.pdf", SamplePages.Locked(SamplePages.Pdf("secret"), "key")),
        ("application/msword", "notes.doc", Convert.FromHexString("D0CF11E0A1B11AE1")));

    [Fact]
    public async Task Each_attachment_is_listed_with_its_mail_and_one_not_opened_asks_what_it_is()
    {
        await using var house = new WebHouse(sweeps: false);
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var browser = await house.SignInAsync(person);
        var address = $"/requests/{(await house.AddRequestAsync(person.Id)).Number}/documents";

        var listed = await browser.OpenAsync(await UploadAsync(house, browser, address));
        var documents = await house.InDatabaseAsync(db => db.Set<CaseDocument>().OrderBy(it => it.Position).ToListAsync());
        var mail = await browser.OpenAsync($"{address}/{documents[0].Id}");
        var report = await browser.OpenAsync($"{address}/{documents[1].Id}");

        listed.Document.QuerySelectorAll("main table tbody tr").Length.ShouldBe(2);
        listed.Text.ShouldContain("each file as a document of its own");
        listed.Text.ShouldContain("report.pdf (1 of 3 attached to document 1)");
        listed.Text.ShouldContain("Came with document 1");
        listed.Text.ShouldContain("A file waits for its password");
        listed.Text.ShouldContain("A file could not be opened");
        listed.Text.ShouldContain("3 of 3 attached to document 1: notes.doc");
        listed.Text.ShouldContain("Not read: a file of Word, Excel or Outlook; save it as PDF. It is kept in the mail as it came.");
        mail.Text.ShouldContain("Attached to this mail");
        mail.Document.QuerySelector($"main a[href$='/documents/{documents[1].Id}']").ShouldNotBeNull();
        report.Text.ShouldContain("Came with a mail");
        report.Document.QuerySelector($"main .alert a[href$='/documents/{documents[0].Id}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task What_it_is_is_kept_and_empty_words_are_refused_at_their_field()
    {
        await using var house = new WebHouse(sweeps: false);
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var browser = await house.SignInAsync(person);
        var address = $"/requests/{(await house.AddRequestAsync(person.Id)).Number}/documents";
        await UploadAsync(house, browser, address);
        var file = (await house.InDatabaseAsync(db => db.Set<MailAttachment>().SingleAsync(it => it.State == AttachmentState.NotOpened))).Id.ToString();

        var empty = await Page.ReadAsync(await browser.SendAsync(address, "settle", ("AttachmentId", file), ("Note", " ")));
        var none = await Page.ReadAsync(await browser.SendAsync($"{address}?done=saved", "settle", ("AttachmentId", ""), ("Note", "SAMPLE words")));
        none.Text.ShouldNotContain("Saved.");
        var saved = await browser.SendAsync(address, "settle", ("AttachmentId", file), ("Note", "A SAMPLE form, added as document 3"));
        var after = await browser.OpenAsync(address);

        (empty.Status, none.Status, saved.StatusCode).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect));
        empty.Errors.ShouldHaveSingleItem().ShouldStartWith("Say what the file is");
        none.Errors.ShouldBe(["Choose the file."]);
        none.Document.QuerySelector("#settle textarea")?.TextContent.ShouldBe("SAMPLE words");
        after.Text.ShouldNotContain("A file could not be opened");
        after.Text.ShouldContain("Jordan Sample: A SAMPLE form, added as document 3");
        after.Document.QuerySelector("#settle textarea")?.TextContent.ShouldBe("A SAMPLE form, added as document 3");
        after.Text.ShouldContain("Change what you said");

        var emptied = await Page.ReadAsync(await browser.SendAsync(address, "settle", ("AttachmentId", file), ("Note", " ")));
        await browser.SendAsync(address, "settle", ("AttachmentId", file), ("Note", "No record, a SAMPLE advertisement"));
        var anew = await browser.OpenAsync(address);

        emptied.Errors.ShouldHaveSingleItem().ShouldStartWith("Say what the file is");
        anew.Text.ShouldContain("Jordan Sample: No record, a SAMPLE advertisement (before, Jordan Sample: A SAMPLE form, added as document 3)");
    }

    private static async Task<string> UploadAsync(WebHouse house, Browser browser, string address)
    {
        var path = Path.Combine(house.Folder, "SAMPLE.eml");
        await File.WriteAllBytesAsync(path, Mail);
        var post = PreparedPost.Of(await browser.OpenAsync(address), address, "add-documents", [("Type", "Correspondence")], [path]);
        using var body = post.Body();
        var answer = await browser.Client.PostAsync(new Uri(post.Target, UriKind.Relative), body);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The upload answered {answer.StatusCode}.");
    }
}
