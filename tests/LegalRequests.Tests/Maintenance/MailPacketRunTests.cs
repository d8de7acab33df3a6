using System.Diagnostics;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Maintenance;

/// <summary>A mail among the records of <c>./run packet</c>: what hangs on it is decided about file by file, or nothing is made.</summary>
public sealed class MailPacketRunTests : IDisposable
{
    private static readonly byte[] Inner = SampleMail.Of(("text/plain", "", "inner"u8.ToArray()), ("application/pdf", "deep.pdf", SamplePages.Pdf("deep")));

    private static readonly byte[] Mail = SampleMail.Of(
        ("text/plain", "", "outer"u8.ToArray()),
        ("application/pdf", "report.pdf", SamplePages.Pdf("report of Tobias Wren", "report two")),
        ("message/rfc822", "", Inner),
        ("application/msword", "notes.doc", Convert.FromHexString("D0CF11E0A1B11AE1")));

    private static readonly byte[] Report = SamplePages.Pdf("report of Tobias Wren");

    private static readonly byte[] LockedMail = SampleMail.Of(
        ("text/plain", "", "outer"u8.ToArray()),
        ("application/pdf", "locked.pdf", SamplePages.Locked(Report, "SAMPLE")),
        ("application/pdf", "open.pdf", SamplePages.Pdf("open")));

    private const string Open = "{ file: open.pdf, type: Form, assess: Confidential, rationale: Asked for. }";

    private const string Start = "documents:\n  - { file: mail.eml, type: Correspondence, title: Mail of the school, assess: Confidential, rationale: Asked for.";

    private readonly string folder = Directory.CreateTempSubdirectory("legalrequests-mail-run-").FullName;

    [Fact]
    public async Task Each_attachment_is_a_document_of_its_own_that_the_decisions_name()
    {
        const string attachments = """
            , attachments: [
                { file: report.pdf, type: Report, title: Report, assess: Confidential, rationale: Asked for., redactions: [ { page: 1, words: Tobias Wren, reason: R-2 } ] },
                { file: SAMPLE subpoena, type: Correspondence, assess: Confidential, rationale: Asked for., attachments: [
                  { file: deep.pdf, type: Form, title: Form, assess: NotResponsive, rationale: Not asked for. } ] },
                { file: notes.doc, not_opened: The same as report.pdf. } ] }

            """;

        var (code, said, errors) = await RunAsync(Start + attachments);

        errors.ShouldBeEmpty();
        code.ShouldBe(0, said);
        said.ShouldContain("records         4 documents, 5 pages");
        said.ShouldContain("assessment      4 documents assessed, 1 boxes drawn");
        said.ShouldContain("5 = 3 produced + 1 redacted + 0 withheld + 1 not responsive");
        var packet = await TextAsync(Path.Combine(folder, "out", "packet.pdf"));
        packet.ShouldContain("attached to no. 1");
        packet.ShouldNotContain("Tobias Wren");
    }

    [Fact]
    public async Task What_is_not_decided_about_or_cannot_be_opened_stops_the_run_and_is_named()
    {
        var (code, said, _) = await RunAsync(Start + ", attachments: [ { file: report.pdf, assess: Confidential, rationale: Asked for. }, { file: gone.pdf } ] }\n");

        code.ShouldBe(1);
        said.ShouldContain("REFUSED (records.attachments) The decisions and what hangs on mail.eml do not agree.");
        said.ShouldContain("- Nothing is decided about SAMPLE subpoena. Add an entry under attachments for it.");
        said.ShouldContain("- notes.doc could not be opened. Not read: a file of Word, Excel or Outlook; save it as PDF.");
        said.ShouldContain("- No gone.pdf hangs on mail.eml.");
        Directory.Exists(Path.Combine(folder, "out")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData(", { file: locked.pdf, not_opened: Nobody knows its password. }")]
    public async Task A_locked_attachment_stops_the_run_by_name_whatever_its_entry_says(string entry)
    {
        var (code, said, _) = await RunAsync($"{Start}, attachments: [ {Open}{entry} ] }}\n", LockedMail);

        code.ShouldBe(1);
        said.ShouldContain("REFUSED (records.attachments) The decisions and what hangs on mail.eml do not agree.");
        said.ShouldContain("- locked.pdf is locked by a password. Unlock it and add it as a record of its own, and take it out of the mail.");
        said.ShouldNotContain("open.pdf");
        Directory.Exists(Path.Combine(folder, "out")).ShouldBeFalse();
    }

    [Fact]
    public async Task A_locked_file_by_itself_stops_the_run_too()
    {
        var (code, said, _) = await RunAsync("documents:\n  - { file: mail.pdf, type: Report, assess: Confidential, rationale: Asked for. }\n", SamplePages.Locked(Report, "SAMPLE"), "mail.pdf");

        code.ShouldBe(1);
        said.ShouldContain("REFUSED (file.password-needed) mail.pdf is locked by a password. Unlock it first.");
        Directory.Exists(Path.Combine(folder, "out")).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_locked_goes_out_once_it_is_given_unlocked_and_the_mail_without_it()
    {
        var mail = SampleMail.Of(("text/plain", "", "outer"u8.ToArray()), ("application/pdf", "open.pdf", SamplePages.Pdf("open")));
        Directory.CreateDirectory(Path.Combine(folder, "records"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "records", "locked.pdf"), Report);
        const string unlocked = "  - { file: locked.pdf, type: Report, title: Report, assess: Confidential, rationale: Asked for., redactions: [ { page: 1, words: Tobias Wren, reason: R-2 } ] }\n";

        var (code, said, errors) = await RunAsync($"{Start}, attachments: [ {Open} ] }}\n{unlocked}", mail);

        errors.ShouldBeEmpty();
        code.ShouldBe(0, said);
        said.ShouldContain("records         3 documents, 3 pages");
        said.ShouldContain("3 = 2 produced + 1 redacted + 0 withheld + 0 not responsive");
        (await TextAsync(Path.Combine(folder, "out", "packet.pdf"))).ShouldNotContain("Tobias Wren");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<(int Code, string Said, string Errors)> RunAsync(string documents, byte[]? record = null, string name = "mail.eml")
    {
        var sample = RepositoryRoot.PathOf("samples/case");
        var decisions = await File.ReadAllTextAsync(Path.Combine(sample, "decisions.yaml"));
        var (from, to) = (decisions.IndexOf("documents:", StringComparison.Ordinal), decisions.IndexOf("notice:", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, "decisions.yaml"), decisions[..from] + documents + decisions[to..]);
        File.Copy(Path.Combine(sample, "assurance.pdf"), Path.Combine(folder, "assurance.pdf"));
        Directory.CreateDirectory(Path.Combine(folder, "records"));
        await File.WriteAllBytesAsync(Path.Combine(folder, "records", name), record ?? Mail);
        string[] words =
        [
            typeof(LegalRequests.Web.Maintenance.Verbs).Assembly.Location, "packet", "--paper", Path.Combine(sample, "paper.pdf"),
            "--records", Path.Combine(folder, "records"), "--out", Path.Combine(folder, "out"), "--decisions", Path.Combine(folder, "decisions.yaml"),
        ];
        using var run = Process.Start(new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true, RedirectStandardError = true })
            ?? throw new InvalidOperationException("The program did not start.");
        var errors = run.StandardError.ReadToEndAsync();
        var said = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return (run.ExitCode, said, await errors);
    }

    private static async Task<string> TextAsync(string path)
    {
        using var tool = Process.Start(new ProcessStartInfo("pdftotext", [path, "-"]) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException("pdftotext did not start.");
        var text = await tool.StandardOutput.ReadToEndAsync();
        await tool.WaitForExitAsync();
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
