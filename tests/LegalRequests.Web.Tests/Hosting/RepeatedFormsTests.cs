using System.Net;
using LegalRequests.Access;
using LegalRequests.Audit;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Counting;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Intake;
using LegalRequests.Testing;
using LegalRequests.Web.Tests.Killed;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Web.Tests.Hosting;

/// <summary>What a person gets who sends a form again because no answer came.</summary>
public sealed class RepeatedFormsTests : IDisposable
{
    readonly WebHouse house = new();

    public void Dispose() => house.Dispose();

    [Fact]
    public async Task A_paper_that_is_uploaded_twice_with_one_form_is_one_draft()
    {
        var legal = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var upload = await PrepareAsync(legal, "/requests/new", "upload-paper", RepositoryRoot.PathOf("samples/case/paper.pdf"));

        var first = await PostAsync(legal, upload);
        var again = await PostAsync(legal, upload);

        again.Headers.Location.ShouldBe(first.Headers.Location);
        (await house.InDatabaseAsync(db => db.Set<IntakeDraft>().CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task A_command_id_that_comes_back_with_another_file_is_refused()
    {
        var legal = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var upload = await PrepareAsync(legal, "/requests/new", "upload-paper", RepositoryRoot.PathOf("samples/case/paper.pdf"));

        await PostAsync(legal, upload);
        var other = await PostAsync(legal, upload with { Files = [RepositoryRoot.PathOf("samples/case/assurance.pdf")] });

        other.Headers.Location?.ToString().ShouldContain("refused=command.already-used");
    }

    [Fact]
    public async Task A_form_that_its_page_does_not_show_any_more_is_not_an_error_when_it_was_done()
    {
        var legal = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var browser = await OpenAccountTwiceAsync(legal);

        browser.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        browser.Headers.Location?.ToString().ShouldBe("/account?done=already");
    }

    [Fact]
    public async Task A_form_that_the_page_never_had_stays_an_error()
    {
        var legal = await house.SignInAsAsync(StaffRoles.LegalStaff);
        var page = await legal.OpenAsync("/account");
        var form = PreparedPost.Of(page, "/account", "name", [("DisplayName", "Another Name")], []);

        var answer = await PostAsync(legal, Renamed(form));

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Opening_a_request_after_a_reminder_is_noted_once_and_only_for_who_can_act()
    {
        var owner = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(owner.Id);
        await house.InDatabaseAsync(async db =>
        {
            db.Add(Reminded(request.Id, house.Clock.GetUtcNow()));
            return await db.SaveChangesAsync();
        });
        var auditor = await house.SignInAsAsync(StaffRoles.Auditor);
        var legal = await house.SignInAsync(owner);

        await auditor.OpenAsync($"/requests/{request.Number}");
        var before = await SeenAsync();
        await legal.OpenAsync($"/requests/{request.Number}/papers");
        await legal.OpenAsync($"/requests/{request.Number}");

        before.ShouldBe((null, 0));
        (await SeenAsync()).ShouldBe((owner.Id, 1));
    }

    Task<(Guid? By, int Times)> SeenAsync() => house.InDatabaseAsync(async db =>
    {
        var by = (await db.Set<Deadline>().AsNoTracking().SingleAsync()).SeenBy;
        return (by, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == nameof(NoteDatesSeen)));
    });

    /// <summary>Sends a form that changes something, and then the same under a name that the page does not have.</summary>
    static async Task<HttpResponseMessage> OpenAccountTwiceAsync(Browser browser)
    {
        var form = PreparedPost.Of(await browser.OpenAsync("/account"), "/account", "name", [("DisplayName", "Another Name")], []);
        (await PostAsync(browser, form)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return await PostAsync(browser, Renamed(form));
    }

    static PreparedPost Renamed(PreparedPost form) => form with
    {
        Values = [.. form.Values.Select(it => it.Key == "_handler" ? KeyValuePair.Create("_handler", "gone") : it)],
    };

    static async Task<PreparedPost> PrepareAsync(Browser browser, string path, string form, string file) =>
        PreparedPost.Of(await browser.OpenAsync(path), path, form, [], [file]);

    static Task<HttpResponseMessage> PostAsync(Browser browser, PreparedPost post) =>
        browser.Client.PostAsync(new Uri(post.Target, UriKind.Relative), post.Body());

    static Deadline Reminded(Guid request, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(),
        RequestId = request,
        RuleId = "SAMPLE",
        Title = "SAMPLE",
        Role = DeadlineRole.Ours,
        DueDay = new DateOnly(2026, 2, 2),
        DueKind = DueKind.OnDay,
        EndsAt = at.AddDays(28),
        Zone = "America/New_York",
        Citation = "",
        PackVersion = "",
        Working = """{"ruleId":"SAMPLE","title":"SAMPLE","role":"Ours","citation":"","mark":"V","packVersion":"","zone":"America/New_York"}""",
        Inputs = "{}",
        ComputedAt = at.AddDays(-1),
        RemindedAt = at,
    };
}
