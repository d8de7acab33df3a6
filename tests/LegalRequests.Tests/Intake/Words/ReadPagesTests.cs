using System.Text;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Words;

public class ReadPagesTests
{
    [Theory, EveryDatabase]
    public async Task The_words_of_a_paper_are_read_in_the_background_and_lie_sealed(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var draft = await UploadAsync(house, "onlyhere", "two", "three");
        var before = await WordsAsync(house, draft);

        var count = await SweepAsync(house);
        var again = await SweepAsync(house);

        (before.Done, before.PageCount, before.Pages.Count).ShouldBe((false, 3, 0));
        (count, again).ShouldBe((3, 0));
        var after = await WordsAsync(house, draft);
        after.Done.ShouldBeTrue();
        after.Pages.Select(page => string.Join(' ', page.Words.Select(word => word.Text))).ShouldBe(["SAMPLE onlyhere", "SAMPLE two", "SAMPLE three"]);
        after.Pages[0].Words[0].Box.Left.ShouldBe(72, 2);
        using var db = house.Database.NewContext();
        var rows = await db.Set<PageReading>().ToListAsync();
        rows.ShouldAllBe(row => row.Source == TextSource.TextLayer && row.Reason == TextReason.Shown && row.WordCount == 2);
        rows.ShouldAllBe(row => !Encoding.Latin1.GetString(row.Sealed).Contains("onlyhere", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task A_reading_that_broke_off_goes_on_where_it_was(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var draft = await UploadAsync(house, "one", "two", "three");
        var blob = await BlobOfAsync(house, draft);
        var readBefore = house.Clock.GetUtcNow().AddDays(-1);
        await house.AddRowsAsync(new PageReading { BlobId = blob, Number = 2, Sealed = [1, 2, 3], ReadAt = readBefore });

        var count = await SweepAsync(house);

        count.ShouldBe(2);
        using var db = house.Database.NewContext();
        (await db.Set<PageReading>().SingleAsync(row => row.Number == 2)).Sealed.ShouldBe([1, 2, 3]);
        var file = await db.Set<FileReading>().SingleAsync();
        (file.PagesRead, file.DoneAt is not null).ShouldBe((3, true));
    }

    [Theory, EveryDatabase]
    public async Task Two_machines_at_the_same_paper_keep_each_page_once(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        await UploadAsync(house, "one", "two", "three", "four");

        await Task.WhenAll(SweepAsync(house), SweepAsync(house), SweepAsync(house));

        using var db = house.Database.NewContext();
        (await db.Set<PageReading>().Select(row => row.Number).ToListAsync()).Order().ShouldBe([1, 2, 3, 4]);
        (await db.Set<FileReading>().SingleAsync()).PagesRead.ShouldBe(4);
    }

    [Theory, EveryDatabase]
    public async Task A_draft_thrown_away_takes_its_words_with_it(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal, SamplePages.Pdf("one"));
        await SweepAsync(house);

        (await house.RunAsync(new DiscardDraft.Form(draft), legal)).Done.ShouldBeTrue();

        using var db = house.Database.NewContext();
        (await db.Set<FileReading>().AnyAsync()).ShouldBeFalse();
        (await db.Set<PageReading>().AnyAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_words_of_a_draft_are_those_of_the_logged_paper()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var draft = await house.UploadAsync(legal, SamplePages.Pdf("one"));
        await SweepAsync(house);

        (await house.RunAsync(new LogRequest.Form(draft, SampleDesk.Facts, false), legal)).Done.ShouldBeTrue();

        using var db = house.Database.NewContext();
        var paper = await db.Set<RequestPaper>().SingleAsync();
        var words = await house.InScopeAsync(provider => provider.GetRequiredService<PageWords>().OfFileAsync(paper.NormalisedBlobId, default));
        words.Pages.ShouldHaveSingleItem().Words.ShouldContain(word => word.Text == "one");
    }

    [Theory, EveryDatabase]
    public async Task A_paper_that_somebody_is_describing_is_read_before_records_that_came_first(DatabaseKind kind)
    {
        await using var house = TestHouse.Open(kind);
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(legal);
        await house.AddRecordAsync(request, await house.HireAsync(StaffRoles.LegalStaff | StaffRoles.Supervisor), pages: 1);
        var draft = await UploadAsync(house, "one", "two");

        var next = await house.InScopeAsync(provider => provider.GetRequiredService<ReadPages>().NextAsync(default));

        next.ShouldNotBeNull().BlobId.ShouldBe(await BlobOfAsync(house, draft));
    }

    [Fact]
    public async Task Pages_of_a_file_that_is_lost_are_told_as_not_read_and_do_not_wait_for_ever()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var request = await house.AddRequestAsync(legal);
        await house.AddRecordAsync(request, await house.HireAsync(StaffRoles.LegalStaff | StaffRoles.Supervisor), pages: 2);

        await SweepAsync(house);

        using var db = house.Database.NewContext();
        (await db.Set<PageReading>().Select(row => row.Reason).ToListAsync()).ShouldBe([TextReason.NotRead, TextReason.NotRead]);
        (await db.Set<FileReading>().SingleAsync()).DoneAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_mail_is_kept_as_it_came_and_its_findings_go_with_its_pages()
    {
        await using var house = TestHouse.Open();
        var legal = await house.HireAsync(StaffRoles.LegalStaff);
        var mail = Encoding.ASCII.GetBytes(
            "From: SAMPLE <clerk@sample.example>\r\nSubject: SAMPLE\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\n\r\nSAMPLE text\r\n--b\r\nContent-Type: audio/mpeg; name=SAMPLE.mp3\r\n\r\nSAMPLE\r\n--b--\r\n");

        var draft = await house.UploadAsync(legal, mail, "SAMPLE.eml");

        using var db = house.Database.NewContext();
        var kept = await db.Set<IntakeDraft>().SingleAsync(it => it.Id == draft);
        kept.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(mail)));
        var reading = await db.Set<FileReading>().SingleAsync();
        reading.CameAs.ShouldBe(FileKind.Email);
        FileReading.FindingsOf(reading.Findings).ShouldBe([new Finding(FindingCode.MailFilesNotRead)]);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Attachments=2,Scripts=1", 2)]
    [InlineData("Unheard=1,Attachments=x,=,Layers=3", 1)]
    public void Findings_are_read_as_they_were_written(string written, int count) =>
        FileReading.FindingsOf(written).Count.ShouldBe(count);

    private static async Task<Guid> UploadAsync(TestHouse house, params string[] lines) =>
        await house.UploadAsync(await house.HireAsync(StaffRoles.LegalStaff), SamplePages.Pdf(lines));

    private static async Task<Guid> BlobOfAsync(TestHouse house, Guid draft)
    {
        using var db = house.Database.NewContext();
        return (await db.Set<IntakeDraft>().SingleAsync(it => it.Id == draft)).NormalisedBlobId.ShouldNotBeNull();
    }

    private static async Task<ReadFile> WordsAsync(TestHouse house, Guid draft)
    {
        var blob = await BlobOfAsync(house, draft);
        return await house.InScopeAsync(provider => provider.GetRequiredService<PageWords>().OfFileAsync(blob, default));
    }

    private static Task<int> SweepAsync(TestHouse house) => house.Services.GetRequiredService<SweepRunner>().RunAsync("pages");
}
