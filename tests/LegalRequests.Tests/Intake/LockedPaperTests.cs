using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class LockedPaperTests
{
    private static readonly byte[] Locked = SamplePages.Locked(SamplePages.Pdf("one", "two"), "secret");

    [Theory, EveryDatabase]
    public async Task A_locked_paper_waits_and_its_password_makes_it_a_paper(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        var waiting = await KeepAsync(house, id, legal);
        var wrong = await UnlockAsync(house, id, await OriginalAsync(house), "guess");
        var opened = (await UnlockAsync(house, id, await OriginalAsync(house), "secret")).OrThrow();
        var paperId = (await house.RunAsync(new OpenLockedPaper.Form(id, waiting, opened), legal)).OrThrow();

        wrong.Refusal?.Code.ShouldBe("file.password-wrong");
        using var db = house.Database.NewContext();
        var paper = await db.Set<RequestPaper>().SingleAsync();
        (paper.Id, paper.Kind, paper.PageCount, paper.FileName).ShouldBe((paperId, PaperKind.Order, 2, "SAMPLE.pdf"));
        (await db.Set<LockedFile>().AnyAsync()).ShouldBeFalse();
        (await db.Set<Blob>().CountAsync()).ShouldBe(2);
        (await db.Set<FileReading>().SingleAsync()).BlobId.ShouldBe(paper.NormalisedBlobId);
    }

    [Fact]
    public async Task A_wrong_password_at_the_upload_keeps_the_file_too()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);

        var received = (await house.ReceiveAsync(id, Locked, password: "guess")).OrThrow();
        var kept = await house.RunAsync(new AddPaper.Form(id, PaperKind.Order, received), legal);

        (received.Locked, received.WrongPassword, kept.Done).ShouldBe((true, true, true));
    }

    [Fact]
    public async Task The_same_file_waits_once_and_not_beside_the_paper_that_it_is()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        await KeepAsync(house, id, legal);
        var other = SamplePages.Locked(SamplePages.Pdf("other"), "secret");
        var first = (await house.ReceiveAsync(id, other, password: "secret")).OrThrow();
        (await house.RunAsync(new AddPaper.Form(id, PaperKind.Order, first), legal)).OrThrow();

        var again = await AddAsync(house, id, legal, Locked);
        var beside = await AddAsync(house, id, legal, other);

        again.Refusal?.Code.ShouldBe("file.waits-already");
        beside.Refusal?.Code.ShouldBe("paper.already-there");
    }

    [Fact]
    public async Task Another_file_than_the_waiting_one_does_not_take_its_place()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var waiting = await KeepAsync(house, id, legal);
        var other = (await house.ReceiveAsync(id, SamplePages.Pdf("other"))).OrThrow();
        var stillLocked = (await house.ReceiveAsync(id, Locked)).OrThrow();

        (await house.RunAsync(new OpenLockedPaper.Form(id, waiting, other), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
        (await house.RunAsync(new OpenLockedPaper.Form(id, waiting, stillLocked), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Theory, EveryDatabase]
    public async Task A_locked_paper_thrown_away_leaves_neither_row_nor_file(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var id = await house.AddRequestAsync(legal);
        var waiting = await KeepAsync(house, id, legal);

        (await house.RunAsync(new DiscardLockedPaper.Form(id, waiting), legal)).Done.ShouldBeTrue();
        house.Clock.Advance(TimeSpan.FromDays(30));
        await house.InScopeAsync(provider => provider.GetRequiredService<SweepOrphanFiles>().RunAsync());

        using var db = house.Database.NewContext();
        (await db.Set<LockedFile>().AnyAsync()).ShouldBeFalse();
        (await db.Set<Blob>().AnyAsync()).ShouldBeFalse();
        (await house.RunAsync(new DiscardLockedPaper.Form(id, waiting), legal)).Refusal?.Kind.ShouldBe(RefusalKind.NotFound);
    }

    [Fact]
    public async Task A_social_worker_opens_none_and_a_closed_request_opens_none()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var worker = await house.HireAsync(StaffRoles.SocialWorker);
        var id = await house.AddRequestAsync(legal);
        await house.RelateAsync(worker, id, Relation.Assessor);
        var waiting = await KeepAsync(house, id, legal);
        var opened = (await UnlockAsync(house, id, await OriginalAsync(house), "secret")).OrThrow();

        (await house.RunAsync(new OpenLockedPaper.Form(id, waiting, opened), worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        (await house.RunAsync(new DiscardLockedPaper.Form(id, waiting), worker)).Refusal?.Kind.ShouldBe(RefusalKind.Forbidden);
        house.Database.Execute("UPDATE legal_request SET status = 'Closed'");
        (await house.RunAsync(new OpenLockedPaper.Form(id, waiting, opened), legal)).Refusal?.Code.ShouldBe("request.over");
        (await house.RunAsync(new DiscardLockedPaper.Form(id, waiting), legal)).Refusal?.Code.ShouldBe("request.over");
    }

    private static async Task<Guid> KeepAsync(TestHouse house, Guid id, Actor actor) => (await AddAsync(house, id, actor, Locked)).OrThrow();

    private static async Task<Outcome<Guid>> AddAsync(TestHouse house, Guid id, Actor actor, byte[] bytes) =>
        await house.RunAsync(new AddPaper.Form(id, PaperKind.Order, (await house.ReceiveAsync(id, bytes)).OrThrow()), actor);

    private static async Task<Guid> OriginalAsync(TestHouse house)
    {
        using var db = house.Database.NewContext();
        return await db.Set<LockedFile>().Select(file => file.OriginalBlobId).SingleAsync();
    }

    private static Task<Outcome<ReceivedPdf>> UnlockAsync(TestHouse house, Guid id, Guid blobId, string password) =>
        house.InScopeAsync(provider => provider.GetRequiredService<Reception>().UnlockAsync(id, "paper", blobId, password, default));
}
