using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class LogRequestTests
{
    [Theory, EveryDatabase]
    public async Task A_logged_paper_has_a_number_an_owner_and_its_file(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal);

        var logged = (await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts, false), legal)).OrThrow();

        logged.ShouldBe(new LoggedRequest(draft, "LR-2026-0001"));
        using var db = house.Database.NewContext();
        (await db.Set<LegalRequest>().SingleAsync()).Status.ShouldBe(RequestStatus.New);
        (await db.Set<RequestPaper>().SingleAsync()).Kind.ShouldBe(PaperKind.Served);
        (await db.Set<RequestRelation>().SingleAsync()).Relation.ShouldBe(Relation.Owner);
        (await db.Set<IntakeDraft>().AnyAsync()).ShouldBeFalse();
    }

    [Theory, EveryDatabase]
    public async Task The_same_command_twice_logs_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var form = new LogRequest.Form(await house.UploadAsync(legal), SampleDesk.Facts, false);
        var command = Guid.CreateVersion7();

        var first = await house.RunAsync(form, legal, command);
        var second = await house.RunAsync(form, legal, command);

        second.OrThrow().ShouldBe(first.OrThrow());
    }

    [Fact]
    public async Task Numbers_have_no_gaps_after_a_refusal()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal);

        (await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts with { Court = "" }, false), legal)).Done.ShouldBeFalse();
        var one = (await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts, false), legal)).OrThrow();
        var two = await house.LogAsync(legal);

        (one.Number, two.Number).ShouldBe(("LR-2026-0001", "LR-2026-0002"));
    }

    [Theory, EveryDatabase]
    public async Task A_possible_duplicate_needs_a_word(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var first = await house.LogAsync(legal);
        var draft = await house.UploadAsync(legal);
        var facts = SampleDesk.Facts with { CaseNumber = "2:26-CV-12", Court = "sample district  court" };

        var warned = await house.RunAsync(new LogRequest.Form(draft, facts, false), legal);
        var logged = await house.RunAsync(new LogRequest.Form(draft, facts, true), legal);

        warned.Refusal?.Code.ShouldBe("intake.possible-duplicate");
        warned.Refusal?.Details.ShouldBe([first.Number]);
        logged.Done.ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_file_is_a_possible_duplicate_whatever_was_typed()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var bytes = SamplePages.Pdf("the very same");
        await house.LogAsync(legal, bytes: bytes);
        var draft = await house.UploadAsync(legal, bytes);

        var warned = await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts with { CaseNumber = "other" }, false), legal);

        warned.Refusal?.Code.ShouldBe("intake.possible-duplicate");
    }

    [Fact]
    public async Task A_duplicate_behind_a_wall_is_not_betrayed()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var walled = await house.HireAsync(StaffRoles.LegalStaff);
        var first = await house.LogAsync(legal);
        await house.RelateAsync(walled, first.Id, Relation.Walled);
        var draft = await house.UploadAsync(walled);

        var logged = await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts, false), walled);

        logged.Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Facts_with_a_fault_are_refused_and_the_draft_stays()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal);

        var refused = await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts with { CaseNumber = "" }, false), legal);

        refused.Refusal?.Field.ShouldBe("CaseNumber");
        using var db = house.Database.NewContext();
        (await db.Set<IntakeDraft>().CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task Another_persons_draft_is_not_there()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var other = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal);

        var refused = await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts, false), other);

        refused.Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory]
    [InlineData(StaffRoles.SocialWorker)]
    [InlineData(StaffRoles.Counsel)]
    [InlineData(StaffRoles.Auditor)]
    [InlineData(StaffRoles.Administrator)]
    public async Task Only_legal_staff_log_requests(StaffRoles role)
    {
        await using var house = TestHouse.Open();
        var person = await house.HireAsync(role);

        var refused = await house.RunAsync(new LogRequest.Form(Guid.CreateVersion7(), SampleDesk.Facts, false), person);

        refused.Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }

    [Fact]
    public async Task A_locked_paper_waits_for_its_password()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal, SamplePages.Locked(SamplePages.Pdf("one"), "secret"));

        var refused = await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts, false), legal);

        refused.Refusal?.Code.ShouldBe("file.password-needed");
    }
}
