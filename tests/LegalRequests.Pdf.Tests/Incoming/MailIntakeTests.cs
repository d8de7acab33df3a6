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
    const string Head = "From: SAMPLE Clerk <clerk@sample.example>\r\nTo: records@agency.example\r\nDate: Fri, 2 Jan 2026 10:00:00 -0800\r\nSubject: SAMPLE subpoena\r\nMIME-Version: 1.0\r\n";

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_message_and_its_attachments_become_pages_in_their_order()
    {
        var photo = SamplePictures.Turned(new SamplePictures(bench).Jpeg(), 1);
        var order = new SamplePdf().Page(SamplePdf.Text(72, 700, 14, "SAMPLEORDER")).Page(SamplePdf.Text(72, 700, 14, "SAMPLEPAGETWO"));

        var result = await TakeInAsync(Mixed(
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

        var result = await TakeInAsync(Mixed(("text/plain", "", "SAMPLEOUTER"u8.ToArray()), ("message/rfc822", "", inner)));

        var words = await WordsAsync(result.Pdf.ShouldNotBeNull(result.Sentence));
        words.Count.ShouldBe(2);
        words[0].ShouldContain("SAMPLEOUTER");
        words[1].ShouldContain("SAMPLEINNERTEXT");
    }

    [Fact]
    public async Task A_locked_attachment_is_told_and_opens_with_the_password()
    {
        var locked = SamplePages.Locked(SamplePages.Pdf("SECRETPAGE"), "key");
        var mail = Mixed(("text/plain", "", "SAMPLE"u8.ToArray()), ("application/pdf", "locked.pdf", locked));

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

        var result = await TakeInAsync(Encoding.ASCII.GetBytes($"{Head}Content-Type: text/html\r\n\r\n{html}"));

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
        var result = await TakeInAsync(Mixed(("text/plain", "", "SAMPLE"u8.ToArray()), (type, name, [.. Convert.FromHexString(start), .. new byte[64]])));

        result.Findings.ShouldBe([new(FindingCode.MailFilesNotRead)]);
        (await WordsAsync(result.Pdf.ShouldNotBeNull(result.Sentence)))[0].ShouldContain(words);
    }

    [Fact]
    public async Task An_encrypted_message_says_that_its_text_cannot_be_read()
    {
        var mail = $"{Head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\r\nContent-Transfer-Encoding: base64\r\n\r\nMIAGCSqGSIb3DQEHA6CAMIAC\r\n";

        var result = await TakeInAsync(Encoding.ASCII.GetBytes(mail));

        result.Pdf.ShouldNotBeNull(result.Sentence);
        result.Findings.ShouldContain(new Finding(FindingCode.MailEncrypted));
    }

    static byte[] Mixed(params (string Type, string Name, byte[] Body)[] parts)
    {
        var text = new StringBuilder(Head).Append("Content-Type: multipart/mixed; boundary=\"SAMPLE-b\"\r\n\r\n");
        foreach (var (type, name, body) in parts)
        {
            text.Append("--SAMPLE-b\r\nContent-Type: ").Append(type).Append("\r\nContent-Transfer-Encoding: base64\r\n");
            if (name.Length > 0)
                text.Append("Content-Disposition: attachment; filename=\"").Append(name).Append("\"\r\n");
            text.Append("\r\n").Append(Convert.ToBase64String(body, Base64FormattingOptions.InsertLineBreaks)).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(text.Append("--SAMPLE-b--\r\n").ToString());
    }

    async Task<IntakeResult> TakeInAsync(byte[] bytes, string? password = null)
    {
        var intake = new FileIntake(await Workbench.SandboxAsync(), new IntakeLimits());
        return await intake.TakeInAsync(bench.Write("SAMPLE.eml", bytes), Directory.CreateDirectory(bench.OutFolder).FullName, password, default);
    }

    static async Task<List<string>> WordsAsync(NormalisedPdf pdf)
    {
        var read = await new PageSource(await Workbench.SandboxAsync()).WordsAsync(pdf, 1, pdf.PageCount, default);
        return [.. read.Value.ShouldNotBeNull().Select(words => string.Join(' ', words.Select(word => word.Text)))];
    }
}
