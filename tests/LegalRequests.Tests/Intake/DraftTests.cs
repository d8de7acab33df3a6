using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Persistence;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class DraftTests
{
    [Theory, EveryDatabase]
    public async Task A_draft_thrown_away_leaves_no_row_of_its_files(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal);

        (await house.RunAsync(new DiscardDraft.Form(draft), legal)).Done.ShouldBeTrue();

        using var db = house.Database.NewContext();
        (await db.Set<IntakeDraft>().AnyAsync()).ShouldBeFalse();
        (await db.Set<Blob>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task Another_persons_draft_cannot_be_thrown_away_seen_or_opened()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var other = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal);

        (await house.RunAsync(new DiscardDraft.Form(draft), other)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new ViewDraftPage.Form(draft, 1), other)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task A_locked_draft_opens_with_its_password_and_is_logged()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal, SamplePages.Locked(SamplePages.Pdf("one", "two"), "secret"));
        using var db = house.Database.NewContext();
        var original = await db.Set<IntakeDraft>().Select(it => it.OriginalBlobId).SingleAsync();
        var opened = await house.InScopeAsync(provider =>
            provider.GetRequiredService<Reception>().UnlockAsync(draft, "paper", original, "secret", default));

        (await house.RunAsync(new UnlockPaper.Form(draft, opened.OrThrow()), legal)).Done.ShouldBeTrue();
        var logged = await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts, false), legal);

        logged.Done.ShouldBeTrue();
    }

    [Fact]
    public async Task A_page_of_a_draft_is_drawn_and_one_beyond_its_end_is_not_there()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal);

        var wanted = (await house.RunAsync(new ViewDraftPage.Form(draft, 1), legal)).OrThrow();
        var picture = await house.InScopeAsync(provider => provider.GetRequiredService<PageDrawing>().DrawAsync(wanted, default));
        var beyond = await house.RunAsync(new ViewDraftPage.Form(draft, 2), legal);

        picture.OrThrow().Png.AsSpan(0, 4).ToArray().ShouldBe([0x89, 0x50, 0x4E, 0x47]);
        beyond.Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task Social_workers_upload_no_papers()
    {
        await using var house = TestHouse.Open();
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = Guid.CreateVersion7();
        var received = (await house.ReceiveAsync(id, SamplePages.Pdf("one"))).OrThrow();

        var refused = await house.RunAsync(new UploadPaper.Form(id, received), worker);

        refused.Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
    }
}
