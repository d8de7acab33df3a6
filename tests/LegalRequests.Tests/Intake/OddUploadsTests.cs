using System.Text;
using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Vault;
using LegalRequests.Web.Pages.Intake;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

/// <summary>
/// Damaged, locked, looping and scripted files, and forms of Adobe's own kind, from the upload to the rows: each becomes a
/// whole paper and a whole record, or is refused with a sentence and leaves no row and no file.
/// </summary>
public sealed class OddUploadsTests(OddUploadsTests.House shared) : IClassFixture<OddUploadsTests.House>
{
    private const string Folder = "pdf-odd";

    private readonly TestHouse house = shared.Open;

    public static TheoryData<string> Files => [.. SharedData.FilesIn(Folder, "*.pdf").Select(path => Path.GetFileName(path))];

    [TheoryOnOddFiles, MemberData(nameof(Files))]
    public async Task An_odd_file_becomes_a_whole_paper_and_record_or_leaves_nothing(string name) =>
        await ShouldBeWholeOrNothingAsync(await File.ReadAllBytesAsync(Path.Combine(SharedData.Find(Folder) ?? "", name)));

    [Theory]
    [InlineData("/NeedsRendering true", "/Fields[]", FindingCode.FormWithoutPages)]
    [InlineData("", "/Fields[7 0 R]", FindingCode.FormWithPages)]
    public async Task A_form_of_adobes_kind_comes_in_and_says_so(string catalog, string fields, FindingCode code)
    {
        var draft = await ShouldBeWholeOrNothingAsync(Encoding.ASCII.GetBytes(AdobeForm(catalog, fields)));

        using var db = house.Database.NewContext();
        var blob = (await db.Set<IntakeDraft>().SingleAsync(it => it.Id == draft)).NormalisedBlobId;
        FileReading.FindingsOf((await db.Set<FileReading>().SingleAsync(it => it.BlobId == blob)).Findings).ShouldContain(new Finding(code));
    }

    [Fact]
    public async Task A_form_whose_parts_are_missing_or_nonsense_harms_nothing()
    {
        foreach (var form in (string[])["/XFA 99 0 R", "/XFA 12", "/XFA[(template)]", "/XFA[5 0 R 5 0 R]/Fields 99 0 R", "/XFA 1 0 R"])
        {
            await ShouldBeWholeOrNothingAsync(Encoding.ASCII.GetBytes(AdobeForm("", "").Replace("/XFA[(template)5 0 R(datasets)6 0 R]", form, StringComparison.Ordinal)));
        }
    }

    // No table of objects: this is how forms arrive that were cut on the way.
    private static string AdobeForm(string catalog, string fields)
    {
        const string page = "BT /F1 24 Tf 72 700 Td (Please wait... SAMPLE) Tj ET";
        const string template = "<template xmlns=\"http://www.xfa.org/schema/xfa-template/3.3/\"><subform name=\"SAMPLE\"/></template>";
        const string data = "<xfa:datasets xmlns:xfa=\"http://www.xfa.org/schema/xfa-data/1.0/\"><xfa:data><SAMPLE>hidden</SAMPLE></xfa:data></xfa:datasets>";
        return "%PDF-1.7\n"
            + $"1 0 obj<</Type/Catalog/Pages 2 0 R{catalog}/AcroForm<</XFA[(template)5 0 R(datasets)6 0 R]{fields}>>>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n"
            + $"4 0 obj<</Length {page.Length}>>stream\n{page}\nendstream endobj\n"
            + $"5 0 obj<</Length {template.Length}>>stream\n{template}\nendstream endobj\n"
            + $"6 0 obj<</Length {data.Length}>>stream\n{data}\nendstream endobj\n"
            + "7 0 obj<</FT/Tx/T(SAMPLE)/V(hidden)>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    }

    /// <summary>Uploads the file as a paper and as a record; gives the draft's id, also of one that was refused.</summary>
    private async Task<Guid> ShouldBeWholeOrNothingAsync(byte[] bytes)
    {
        var before = await shared.TracesAsync();
        var draft = Guid.CreateVersion7();
        var paper = await house.ReceiveAsync(draft, bytes);

        if (paper.Refusal is { } refusal)
        {
            refusal.Code.ShouldStartWith("file.");
            refusal.Message.ShouldEndWith(".");
            FileWords.Of(refusal.Code).ShouldNotBe(FileWords.Of("no such code"));
            (await shared.TracesAsync()).ShouldBe(before);
            return draft;
        }

        var file = paper.OrThrow();
        (await house.RunAsync(new UploadPaper.Form(draft, file), shared.Legal)).OrThrow();
        var record = (await house.ReceiveAsync(shared.Request, bytes, kind: "document")).OrThrow();
        var recordId = (await house.RunAsync(new AddCaseDocument.Form(shared.Request, record, DocumentType.Other, "SAMPLE"), shared.Legal)).OrThrow();

        var kept = file.Locked ? 1 : 2;
        var after = await shared.TracesAsync();
        (after.Blobs - before.Blobs, after.VaultFiles - before.VaultFiles, after.WorkFiles).ShouldBe((2 * kept, 2 * kept, 0));
        (after.Readings - before.Readings).ShouldBe(file.Locked ? 0 : 2);
        if (!file.Locked)
        {
            await ShouldBeWholeAsync(draft, recordId);
        }

        return draft;
    }

    private async Task ShouldBeWholeAsync(Guid draft, Guid recordId)
    {
        // Of long files the others tell as much.
        house.Database.Execute("UPDATE file_reading SET done_at = queued_at WHERE page_count > 3");
        await house.InScopeAsync(provider => provider.GetRequiredService<SweepRunner>().RunAsync("pages"));
        using var db = house.Database.NewContext();
        var paper = await db.Set<IntakeDraft>().SingleAsync(it => it.Id == draft);
        var record = await db.Set<CaseDocument>().Include(it => it.Pages).SingleAsync(it => it.Id == recordId);
        (paper.PageCount, record.Pages.Count).ShouldBe((record.PageCount, record.PageCount));
        record.Pages.ShouldAllBe(page => page.Width > 0 && page.Height > 0 && page.ContentHash.Length == 64);

        foreach (var blob in new[] { paper.NormalisedBlobId, record.NormalisedBlobId })
        {
            var reading = await db.Set<FileReading>().SingleAsync(it => it.BlobId == blob);
            reading.DoneAt.ShouldNotBeNull();
            var pages = await db.Set<PageReading>().CountAsync(it => it.BlobId == blob);
            pages.ShouldBe(record.PageCount > 3 ? 0 : record.PageCount);
        }

        var wanted = (await house.RunAsync(new ViewDraftPage.Form(draft, record.PageCount), shared.Legal)).OrThrow();
        var drawn = await house.InScopeAsync(provider => provider.GetRequiredService<PageDrawing>().DrawAsync(wanted, default));
        (drawn.Value?.Png.Length > 0 || drawn.Refusal?.Message.Length > 0).ShouldBeTrue();
    }

    /// <summary>How much there is of everything that an upload makes.</summary>
    public sealed record Traces(int Blobs, int Drafts, int Documents, int Waiting, int Readings, int VaultFiles, int WorkFiles);

    /// <summary>One house for all files.</summary>
    public sealed class House : IAsyncLifetime
    {
        private readonly DirectoryInfo memory = Directory.CreateTempSubdirectory("odd-uploads-");

        internal TestHouse Open { get; private set; } = null!; // set before the first test

        internal Actor Legal { get; private set; } = Actor.System;

        internal Guid Request { get; private set; }

        public async Task InitializeAsync()
        {
            Open = TestHouse.Open(settings: new Dictionary<string, string?> { ["Vault:MemoryFolder"] = memory.FullName });
            Legal = await Open.HireAsync(StaffRoles.LegalStaff);
            Request = await Open.AddRequestAsync(Legal);
        }

        public async Task DisposeAsync()
        {
            await Open.DisposeAsync();
            memory.Delete(recursive: true);
        }

        internal async Task<Traces> TracesAsync()
        {
            using var db = Open.Database.NewContext();
            return new Traces(
                await db.Set<Blob>().CountAsync(),
                await db.Set<IntakeDraft>().CountAsync(),
                await db.Set<CaseDocument>().CountAsync(),
                await db.Set<LockedFile>().CountAsync(),
                await db.Set<FileReading>().CountAsync(),
                FilesBelow(Path.Combine(Open.Folder, "vault")),
                FilesBelow(memory.FullName));
        }

        private static int FilesBelow(string folder) =>
            Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class TheoryOnOddFilesAttribute : TheoryAttribute
    {
        public TheoryOnOddFilesAttribute() => Skip = SharedData.Find(Folder) is null ? $"shared/data/{Folder} is not on this machine" : null;
    }
}
