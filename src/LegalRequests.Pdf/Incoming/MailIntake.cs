using System.Globalization;
using LegalRequests.Pdf.Incoming.Mail;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>
/// Turns a mail into one PDF: the message's own pages, then those of each attached PDF, picture, text or message. Files that
/// are not read are listed on the message's page and counted among the findings.
/// </summary>
sealed class MailIntake(Sandbox sandbox, FileIntake files, PdfIntake pdfs, IntakeLimits limits)
{
    const int MostFilesTaken = 200;
    const int LeastSideOfPage = 300;

    readonly List<string> sheets = [];
    readonly Dictionary<FindingCode, int> findings = [];
    int taken;
    int pages;

    public async Task<IntakeResult> TakeInAsync(string path, string folder, string? password, CancellationToken cancellationToken)
    {
        // What is made on the way goes with its folder, whatever happens.
        var work = Directory.CreateDirectory(Path.Combine(folder, $"{Guid.CreateVersion7():n}.mail")).FullName;
        try
        {
            var reader = new MailReader();
            var message = reader.Read(await FileIntake.WholeAsync(path, limits.FileInMemory, cancellationToken));
            if (reader.Cut)
                Note(FindingCode.MailCut);
            await AddAsync(new MailMessage(message), work, password, isInner: false, cancellationToken);
            if (pages > limits.Pages)
                return IntakeResult.Refused(IntakeRefusal.TooManyPages);
            return await JoinAsync(Path.Combine(folder, $"{Guid.CreateVersion7():n}.pdf"), cancellationToken);
        }
        catch (UnreadableFileException unreadable)
        {
            return IntakeResult.Refused(unreadable.Refusal);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    // Its own sheet is written when the fate of its files is known, but stands before them.
    async Task AddAsync(MailMessage message, string work, string? password, bool isInner, CancellationToken cancellationToken)
    {
        var place = sheets.Count;
        List<MailFile> listed = [];
        foreach (var part in message.Files)
            listed.Add(new MailFile(part.FileName, await TakeAsync(part, work, password, cancellationToken)));

        var sheet = NewPath(work);
        await using (var output = File.Create(sheet))
            Note(FindingCode.MailLettersReplaced, MailPages.Write(output, message, listed, isInner));
        sheets.Insert(place, sheet);
        Note(FindingCode.MailWithoutText, message is { Text.Length: 0, Encrypted: false } && !isInner ? 1 : 0);
        Note(FindingCode.MailFormatted, message.Formatted && !isInner ? 1 : 0);
        Note(FindingCode.MailEncrypted, message.Encrypted ? 1 : 0);
        Note(FindingCode.MailCut, message.Cut ? 1 : 0);
    }

    async Task<string> TakeAsync(MailPart part, string work, string? password, CancellationToken cancellationToken)
    {
        if (part.MediaType is "application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature")
            return "A digital signature. It was not checked.";
        if (taken >= MostFilesTaken)
            return NotRead("not taken in: there are too many files");
        if (part.IsMessage && part.Parts is [var inner])
        {
            taken++;
            await AddAsync(new MailMessage(inner), work, password, isInner: true, cancellationToken);
            Note(FindingCode.MailFilesTaken);
            return "Its pages follow.";
        }

        return await TakeFileAsync(part, work, password, cancellationToken);
    }

    async Task<string> TakeFileAsync(MailPart part, string work, string? password, CancellationToken cancellationToken)
    {
        var kind = FileStart.KindOf(part.Body.Span[..Math.Min(part.Body.Length, FileStart.Window)]);
        if (part.Body.Length == 0)
            return NotRead("empty");
        if (IsDecoration(part, kind))
            return "A small picture in the text. It is not shown.";
        if (kind is FileKind.Other or FileKind.Email && part.MediaType is "text/plain")
            return await AddTextAsync(part, work);
        if (kind is not (FileKind.Pdf or FileKind.Jpeg or FileKind.Png or FileKind.Tiff))
            return NotRead(WhyNot(part, kind));

        var path = NewPath(work);
        await File.WriteAllBytesAsync(path, part.Body, cancellationToken);
        var result = kind == FileKind.Pdf
            ? await files.TakePdfAsync(path, work, password, cancellationToken)
            : await files.TakePictureAsync(kind, path, work, cancellationToken);
        if (result.Pdf is not { } pdf)
            return Refused(result);
        taken++;
        pages += pdf.PageCount;
        sheets.Add(pdf.Path);
        Note(FindingCode.MailFilesTaken);
        foreach (var finding in result.Findings)
            Note(finding.Code, finding.Count);
        return pdf.PageCount == 1 ? "1 page. It follows." : string.Create(CultureInfo.InvariantCulture, $"{pdf.PageCount} pages. They follow.");
    }

    static string WhyNot(MailPart part, FileKind kind) => kind switch
    {
        _ when part.IsMessage => "nested too deeply",
        FileKind.OutlookPack => "packed so that only Outlook opens it; ask the sender for the files themselves",
        FileKind.SealedMail => "a message that is signed or encrypted as a whole; open it in the mail program",
        FileKind.Office => "a file of Word, Excel or Outlook; save it as PDF",
        FileKind.PhonePhoto => "a photo that only phones read; save it as JPEG",
        _ => "not a kind of file that is read here",
    };

    string Refused(IntakeResult result)
    {
        if (result.Refusal is IntakeRefusal.SandboxMissing or IntakeRefusal.ToolMissing or null)
            throw new UnreadableFileException(result.Refusal ?? IntakeRefusal.Damaged);
        if (result.Refusal is not (IntakeRefusal.PasswordNeeded or IntakeRefusal.PasswordWrong))
            return NotRead("damaged or too large");
        Note(FindingCode.MailFilesLocked);
        return "Not read: locked by a password.";
    }

    string NotRead(string why)
    {
        Note(FindingCode.MailFilesNotRead);
        return $"Not read: {why}.";
    }

    async Task<string> AddTextAsync(MailPart part, string work)
    {
        var sheet = NewPath(work);
        await using (var output = File.Create(sheet))
            Note(FindingCode.MailLettersReplaced, MailPages.WriteText(output, part.FileName, MailMessage.Read(part)));
        sheets.Add(sheet);
        taken++;
        Note(FindingCode.MailFilesTaken);
        return "A text. Its pages follow.";
    }

    // Logos and lines of the layout; a page that somebody pasted into the text is larger.
    bool IsDecoration(MailPart part, FileKind kind)
    {
        if (!part.IsInline || kind is not (FileKind.Jpeg or FileKind.Png))
            return part.IsInline && kind == FileKind.Other && part.MediaType.StartsWith("image/", StringComparison.Ordinal);
        try
        {
            var picture = kind == FileKind.Jpeg ? JpegFile.Read(part.Body, limits) : PngFile.Read(part.Body, limits);
            return Math.Min(picture.Width, picture.Height) < LeastSideOfPage;
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }

    async Task<IntakeResult> JoinAsync(string target, CancellationToken cancellationToken)
    {
        var call = new ToolCall
        {
            Tool = "qpdf",
            Arguments =
            [
                "--empty", "--object-streams=disable", "--coalesce-contents", "--deterministic-id", "--warning-exit-0",
                "--pages", .. sheets.Select((_, index) => ToolCall.Further(index)), "--", "-",
            ],
            FurtherPaths = sheets,
            Limits = new ToolLimits { WallClock = limits.WallClock, Cpu = limits.WallClock, Output = Math.Max(limits.FileInMemory * 4, 64 << 20) },
        };
        ToolRun run;
        await using (var file = File.Create(target))
            run = await sandbox.RunAsync(call, (output, token) => output.CopyToAsync(file, token), cancellationToken);
        var result = PdfIntake.Refused(run) ?? await pdfs.ReopenAsync(target, cancellationToken);
        if (result.Pdf is null)
            File.Delete(target);
        return result with { CameAs = FileKind.Email, Findings = [.. findings.Select(pair => new Finding(pair.Key, pair.Value))] };
    }

    void Note(FindingCode code, int count = 1)
    {
        if (count > 0)
            findings[code] = findings.GetValueOrDefault(code) + count;
    }

    static string NewPath(string work) => Path.Combine(work, $"{Guid.CreateVersion7():n}");
}
