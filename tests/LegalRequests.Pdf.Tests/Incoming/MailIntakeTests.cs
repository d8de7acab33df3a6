using System.Text;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Incoming;

public sealed class MailIntakeTests : IDisposable
{
    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_message_and_its_attachments_become_pages_in_their_order()
    {
        var photo = SamplePictures.Turned(new SamplePictures(bench).Jpeg(), 1);
        var order = new SamplePdf().Page(SamplePdf.Text(72, 700, 14, "SAMPLEORDER")).Page(SamplePdf.Text(72, 700, 14, "SAMPLEPAGETWO"));

        var result = await TakeInAsync(SampleMail.Of(
            ("text/plain", "", "Attached is SAMPLEMESSAGE."u8.ToArray()),
            ("application/octet-stream", "order.bin", order.Bytes()),
            ("image/jpeg", "photo.jpg", photo),
            ("application/msword", "notes.doc", "\u00D0SAMPLE"u8.ToArray())));

        result.CameAs.ShouldBe(FileKind.Email);
        var pdf = result.Pdf.ShouldNotBeNull(result.Sentence);
        pdf.PageCount.ShouldBe(4);
        result.Findings.ShouldBe([new(FindingCode.MailFilesTaken, 2), new(FindingCode.MailFilesNotRead)], ignoreOrder: true);
        var words = await WordsAsync(pdf);
        words[0].ShouldContain("SAMPLE Clerk <clerk@sample.example>");
        words[0].ShouldContain("SAMPLEMESSAGE.");
        words[0].ShouldContain("notes.doc Not read");
        words[1].ShouldContain("SAMPLEORDER");
        words[2].ShouldContain("SAMPLEPAGETWO");
        Directory.GetFileSystemEntries(bench.OutFolder).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_message_within_a_message_follows_with_its_own_files()
    {
        var inner = Encoding.ASCII.GetBytes("From: inner@sample.example\r\nSubject: SAMPLEINNER\r\n\r\nSAMPLEINNERTEXT");

        var result = await TakeInAsync(SampleMail.Of(("text/plain", "", "SAMPLEOUTER"u8.ToArray()), ("message/rfc822", "", inner)));

        var words = await WordsAsync(result.Pdf.ShouldNotBeNull(result.Sentence));
        words.Count.ShouldBe(2);
        words[0].ShouldContain("SAMPLEOUTER");
        words[1].ShouldContain("SAMPLEINNERTEXT");
    }

    [Fact]
    public async Task A_locked_attachment_is_told_and_opens_with_the_password()
    {
        var locked = SamplePages.Locked(SamplePages.Pdf("SECRETPAGE"), "key");
        var mail = SampleMail.Of(("text/plain", "", "SAMPLE"u8.ToArray()), ("application/pdf", "locked.pdf", locked));

        var without = await TakeInAsync(mail);
        var with = await TakeInAsync(mail, "key");

        without.Pdf.ShouldNotBeNull().PageCount.ShouldBe(1);
        without.Findings.ShouldBe([new(FindingCode.MailFilesLocked)]);
        with.Pdf.ShouldNotBeNull().PageCount.ShouldBe(2);
    }

    [Fact]
    public async Task A_message_of_formatted_text_alone_fetches_and_runs_nothing()
    {
        var html = "<html><body><script>alert('SAMPLE')</script><img src='http://127.0.0.1:9/x.png'><p>SAMPLEFORMATTED</p></body></html>";

        var result = await TakeInAsync(Encoding.ASCII.GetBytes($"{SampleMail.Head}Content-Type: text/html\r\n\r\n{html}"));

        var words = (await WordsAsync(result.Pdf.ShouldNotBeNull(result.Sentence))).ShouldHaveSingleItem();
        words.ShouldContain("SAMPLEFORMATTED");
        words.ShouldNotContain("alert");
        result.Findings.ShouldBe([new(FindingCode.MailFormatted)]);
    }

    [FactOnSharedFiles("email")]
    public async Task Each_real_message_is_taken_in_and_tells_who_wrote_it()
    {
        foreach (var path in SharedData.FilesIn("email", "*.eml"))
        {
            var intake = new FileIntake(await Workbench.SandboxAsync(), new IntakeLimits());
            var result = await intake.TakeInAsync(path, Directory.CreateDirectory(bench.OutFolder).FullName, null, default);

            var pdf = result.Pdf.ShouldNotBeNull($"{Path.GetFileName(path)}: {result.Sentence}");
            result.CameAs.ShouldBe(FileKind.Email, Path.GetFileName(path));
            (await WordsAsync(pdf))[0].ShouldContain("From", customMessage: Path.GetFileName(path));
            if (path.Contains("S-P15", StringComparison.Ordinal))
                pdf.PageCount.ShouldBeGreaterThan(1);
        }
    }

    [Theory]
    [InlineData("application/ms-tnef", "winmail.dat", "789F3E22", "only Outlook opens")]
    [InlineData("application/octet-stream", "SAMPLE.p7m", "308006092A864886F70D010703A080", "signed or encrypted as a whole")]
    [InlineData("application/vnd.ms-outlook", "SAMPLE.msg", "D0CF11E0A1B11AE1", "save it as PDF")]
    public async Task An_attachment_that_only_its_program_opens_is_listed_with_what_to_do(string type, string name, string start, string words)
    {
        var result = await TakeInAsync(SampleMail.Of(("text/plain", "", "SAMPLE"u8.ToArray()), (type, name, [.. Convert.FromHexString(start), .. new byte[64]])));

        result.Findings.ShouldBe([new(FindingCode.MailFilesNotRead)]);
        (await WordsAsync(result.Pdf.ShouldNotBeNull(result.Sentence)))[0].ShouldContain(words);
    }

    [Fact]
    public async Task A_mail_taken_apart_is_its_own_pages_and_a_file_for_each_attachment()
    {
        var inner = SampleMail.Of(("text/plain", "", "SAMPLEINNER"u8.ToArray()), ("application/pdf", "inner.pdf", SamplePages.Pdf("deep")));
        var mail = SampleMail.Of(
            ("text/plain", "", "SAMPLEOUTER"u8.ToArray()),
            ("application/pdf", "order.pdf", SamplePages.Pdf("one", "two")),
            ("message/rfc822", "", inner),
            ("application/octet-stream", "saved.eml", inner),
            ("text/plain", "list.txt", "SAMPLELIST"u8.ToArray()),
            ("application/pdf", "locked.pdf", SamplePages.Locked(SamplePages.Pdf("secret"), "key")),
            ("application/msword", "notes.doc", Convert.FromHexString("D0CF11E0A1B11AE1")));

        var result = await TakeInAsync(mail, apart: true);

        result.Pdf.ShouldNotBeNull(result.Sentence).PageCount.ShouldBe(1);
        result.CameAs.ShouldBe(FileKind.Email);
        result.Findings.ShouldBe([new(FindingCode.MailFilesApart, 4), new(FindingCode.MailFilesNotRead)], ignoreOrder: true);
        result.Attached.Select(file => (file.Name, file.Fate)).ShouldBe([
            ("order.pdf", AttachedFate.Taken), ("SAMPLE subpoena", AttachedFate.Taken), ("saved.eml", AttachedFate.Taken),
            ("list.txt", AttachedFate.Taken), ("locked.pdf", AttachedFate.Locked), ("notes.doc", AttachedFate.NotRead)]);
        result.Attached.Select(file => file.Taken?.Pdf?.PageCount).ShouldBe([2, 1, 1, 1, null, null]);
        result.Attached[1].Taken?.Attached.ShouldHaveSingleItem().Name.ShouldBe("inner.pdf");
        result.Attached[2].Taken?.Attached.ShouldHaveSingleItem().Taken?.Pdf.ShouldNotBeNull();
        result.Attached[1].Bytes.ToArray().ShouldBe(inner);
        (await WordsAsync(result.Pdf))[0].ShouldContain("2 pages. A document of its own.");
        var sentence = await WordsAsync(result.Attached[3].Taken?.Pdf ?? result.Pdf);
        sentence[0].ShouldContain("SAMPLELIST");
        Directory.GetFiles(bench.OutFolder, "*.pdf").Length.ShouldBe(7);
        Directory.GetDirectories(bench.OutFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task Mails_within_mails_end_at_a_depth_and_the_last_is_listed_as_not_read()
    {
        var mail = SampleMail.Of(("text/plain", "", "SAMPLE"u8.ToArray()));
        for (var depth = 0; depth < 8; depth++)
            mail = SampleMail.Of(("text/plain", "", "SAMPLE"u8.ToArray()), ("application/octet-stream", $"{depth}.eml", mail));

        var result = await TakeInAsync(mail, apart: true);

        List<AttachedFile> chain = [];
        for (var at = result; at?.Attached is [var next]; at = next.Taken)
            chain.Add(next);
        chain.Select(file => file.Fate).ShouldBe([.. Enumerable.Repeat(AttachedFate.Taken, 5), AttachedFate.NotRead]);
        chain[^1].Words.ShouldBe("Not read: nested too deeply.");
    }

    [Fact]
    public async Task A_mail_of_too_many_parts_or_with_an_encrypted_part_says_so_and_drops_nothing_in_silence()
    {
        var parts = Enumerable.Range(0, 600).Select(number => ("text/plain", $"{number}.txt", "SAMPLE"u8.ToArray()));
        var many = await TakeInAsync(SampleMail.Of([.. parts]), apart: true);
        var sealedMail = await TakeInAsync(SampleMail.Of(("text/plain", "", "SAMPLE"u8.ToArray()), ("application/pkcs7-mime", "smime.p7m", "SAMPLE"u8.ToArray())), apart: true);

        many.Attached.Count(file => file.Fate == AttachedFate.Taken).ShouldBe(200);
        many.Attached[^1].Words.ShouldContain("more parts than are taken apart");
        sealedMail.Attached.ShouldHaveSingleItem().Words.ShouldBe("Not read: encrypted.");
    }

    [Fact]
    public async Task Taken_apart_beyond_the_pages_that_may_come_it_leaves_nothing()
    {
        var mail = SampleMail.Of(("application/pdf", "a.pdf", SamplePages.Pdf("one", "two")), ("application/pdf", "b.pdf", SamplePages.Pdf("one", "two")));

        var result = await TakeInAsync(mail, apart: true, limits: new IntakeLimits { Pages = 3 });

        result.Refusal.ShouldBe(IntakeRefusal.TooManyPages);
        Directory.GetFileSystemEntries(bench.OutFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_encrypted_message_says_that_its_text_cannot_be_read()
    {
        var mail = $"{SampleMail.Head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAGCSqGSIb3DQEHA6CAMIAC\r\n";

        var result = await TakeInAsync(Encoding.ASCII.GetBytes(mail));

        result.Pdf.ShouldNotBeNull(result.Sentence);
        result.Findings.ShouldContain(new Finding(FindingCode.MailEncrypted));
    }

    async Task<IntakeResult> TakeInAsync(byte[] bytes, string? password = null, bool apart = false, IntakeLimits? limits = null)
    {
        var intake = new FileIntake(await Workbench.SandboxAsync(), limits ?? new IntakeLimits());
        var path = bench.Write("SAMPLE.eml", bytes);
        var folder = Directory.CreateDirectory(bench.OutFolder).FullName;
        return apart ? await intake.TakeApartAsync(path, folder, password, default) : await intake.TakeInAsync(path, folder, password, default);
    }

    static async Task<List<string>> WordsAsync(NormalisedPdf pdf)
    {
        var read = await new PageSource(await Workbench.SandboxAsync()).WordsAsync(pdf, 1, pdf.PageCount, default);
        return [.. read.Value.ShouldNotBeNull().Select(words => string.Join(' ', words.Select(word => word.Text)))];
    }
}
