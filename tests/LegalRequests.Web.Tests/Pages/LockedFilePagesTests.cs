using System.Net;
using System.Text;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>Locked files on the pages of a request: kept, asked for, opened, and their password nowhere afterwards.</summary>
public class LockedFilePagesTests
{
    private const string Password = "SAMPLE-word-that-opens";

    private const string WrongPassword = "SAMPLE-word-that-does-not";

    private static readonly byte[] Locked = SamplePages.Locked(SamplePages.Pdf("one", "two"), Password);

    [Theory]
    [InlineData("papers", "Order")]
    [InlineData("documents", "Report")]
    public async Task A_locked_file_is_kept_and_opens_with_its_password_typed_later(string shelf, string kind)
    {
        await using var house = new WebHouse(sweeps: false);
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var browser = await house.SignInAsync(person);
        var address = $"/requests/{(await house.AddRequestAsync(person.Id)).Number}/{shelf}";

        var sent = await UploadAsync(browser, address, kind, WrongPassword);
        var told = await browser.OpenAsync(sent);
        var wrong = await Page.ReadAsync(await browser.SendAsync(address, "unlock", ("Password", WrongPassword), ("Step", "open")));
        var right = await browser.SendAsync(address, "unlock", ("Password", Password), ("Step", "open"));
        var after = await browser.OpenAsync(address);

        told.Text.ShouldContain("it does not open with this password");
        told.Text.ShouldContain("A file waits for its password");
        told.Text.ShouldContain("SAMPLE locked.pdf (");
        wrong.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        wrong.Errors.ShouldBe(["The PDF does not open with this password. Check it with the sender."]);
        wrong.Text.ShouldContain("A file waits for its password");
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        after.Text.ShouldNotContain("waits for its password");
        after.Text.ShouldContain("SAMPLE locked.pdf");
        await ShouldNotKnowThePasswordAsync(house);
    }

    [Fact]
    public async Task Of_several_each_is_chosen_and_one_can_be_thrown_away()
    {
        await using var house = new WebHouse(sweeps: false);
        var person = await house.HireAsync(StaffRoles.LegalStaff);
        var browser = await house.SignInAsync(person);
        var address = $"/requests/{(await house.AddRequestAsync(person.Id)).Number}/documents";
        await UploadAsync(browser, address, "Report", "", Locked, SamplePages.Pdf("open"), SamplePages.Locked(SamplePages.Pdf("three"), Password));
        var waiting = await house.InDatabaseAsync(db => db.Set<LockedFile>().OrderBy(file => file.AddedAt).ThenBy(file => file.Id).ToListAsync());

        var page = await browser.OpenAsync(address);
        await browser.SendAsync(page, "unlock", ("FileId", waiting[1].Id.ToString()), ("Password", Password), ("Step", "open"));
        await browser.SendAsync(address, "unlock", ("FileId", waiting[0].Id.ToString()), ("Step", "discard"));

        page.Text.ShouldContain("2 files wait for their password");
        (await house.InDatabaseAsync(db => db.Set<LockedFile>().AnyAsync())).ShouldBeFalse();
        (await house.InDatabaseAsync(db => db.Set<CaseDocument>().OrderBy(it => it.Position).Select(it => it.PageCount).ToListAsync())).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task A_first_paper_with_a_wrong_password_is_kept_as_a_draft()
    {
        await using var house = new WebHouse(sweeps: false);
        var browser = await house.SignInAsAsync(StaffRoles.LegalStaff);

        var draft = await browser.OpenAsync(await PostAsync(browser, "/requests/new", "/requests/new/paper", "upload-paper", "", WrongPassword, Locked));

        draft.Text.ShouldContain("it does not open with this password");
        draft.Text.ShouldContain("The PDF is locked");
    }

    private static async Task ShouldNotKnowThePasswordAsync(WebHouse house)
    {
        var looked = 0;

        foreach (var path in Directory.EnumerateFiles(house.Folder, "*", SearchOption.AllDirectories))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[file.Length];
            await file.ReadExactlyAsync(bytes);
            looked++;
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Password)).ShouldBe(-1, path);
            bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(WrongPassword)).ShouldBe(-1, path);
        }

        looked.ShouldBeGreaterThan(3);
    }

    private static Task<string> UploadAsync(Browser browser, string address, string kind, string password, params byte[][] files) =>
        PostAsync(browser, address, $"{address}/add", address.EndsWith("papers", StringComparison.Ordinal) ? "add-paper" : "add-documents", kind, password, files is [] ? [Locked] : files);

    /// <summary>The address that the answer leads to.</summary>
    private static async Task<string> PostAsync(Browser browser, string address, string target, string form, string kind, string password, params byte[][] files)
    {
        var page = await browser.OpenAsync(address);
        using var content = new MultipartFormDataContent();

        foreach (var hidden in page.Document.QuerySelectorAll($"form#{form} input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name") ?? "");
        }

        content.Add(new StringContent(kind), address.EndsWith("documents", StringComparison.Ordinal) ? "Form.Type" : "Form.Kind");
        content.Add(new StringContent(password), "Form.Password");

        foreach (var file in files)
        {
            content.Add(new ByteArrayContent(file), "File", "SAMPLE locked.pdf");
        }

        var answer = await browser.Client.PostAsync(new Uri(target, UriKind.Relative), content);
        return answer.Headers.Location?.ToString() ?? throw new InvalidOperationException($"The upload answered {answer.StatusCode}.");
    }
}
