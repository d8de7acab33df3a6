using System.Globalization;
using LegalRequests.Pdf.Incoming.Mail;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>
/// Reads a mail with all that hangs on it: sets each message and each text as pages and opens each PDF and picture. Files
/// that are not read are listed on the message's page.
/// </summary>
/// <param name="folder">Where the pages are written.</param>
/// <param name="apart">The files become documents of their own rather than further pages of the mail; changes what is said of them.</param>
sealed class MailTaking(FileIntake files, IntakeLimits limits, string folder, string? password, bool apart)
{
    const int MostFilesTaken = 200;
    const int DeepestMail = 5;
    const int LeastSideOfPage = 300;

    int taken;

    /// <summary>Pages of the attached files, those of messages and texts left out.</summary>
    public int Pages { get; private set; }

    /// <exception cref="UnreadableFileException">No file can be opened on this machine.</exception>
    public Task<MailTree> ReadAsync(ReadOnlyMemory<byte> mail, CancellationToken cancellationToken) => ReadAsync(mail, 0, cancellationToken);

    Task<MailTree> ReadAsync(ReadOnlyMemory<byte> mail, int depth, CancellationToken cancellationToken)
    {
        var reader = new MailReader();
        var message = reader.Read(mail);
        return BuildAsync(new MailMessage(message), reader.Cut, depth, cancellationToken);
    }

    // The sheet is written when the fate of its files is known.
    async Task<MailTree> BuildAsync(MailMessage message, bool cut, int depth, CancellationToken cancellationToken)
    {
        List<MailBranch> branches = [];
        foreach (var part in message.Files)
            branches.Add(await TakeAsync(part, depth, cancellationToken));
        if (cut)
            branches.Add(NotRead(null, "the message has more parts than are taken apart"));

        var sheet = NewPath();
        List<Finding> findings = [];
        await using (var output = File.Create(sheet))
        {
            var listed = branches.Select(branch => new MailFile(branch.Part?.FileName ?? "", branch.Words)).ToList();
            Add(findings, FindingCode.MailLettersReplaced, MailPages.Write(output, message, listed, depth > 0));
        }

        var notRead = branches.Count(branch => branch.Fate == AttachedFate.NotRead && branch.Part is not { IsEncrypted: true });
        Add(findings, apart ? FindingCode.MailFilesApart : FindingCode.MailFilesTaken, branches.Count(branch => branch.Fate == AttachedFate.Taken));
        Add(findings, FindingCode.MailFilesNotRead, notRead);
        Add(findings, FindingCode.MailFilesLocked, apart ? 0 : branches.Count(branch => branch.Fate == AttachedFate.Locked));
        Add(findings, FindingCode.MailWithoutText, message is { Text.Length: 0, Encrypted: false } ? 1 : 0);
        Add(findings, FindingCode.MailFormatted, message.Formatted ? 1 : 0);
        Add(findings, FindingCode.MailEncrypted, message.Encrypted ? 1 : 0);
        Add(findings, FindingCode.MailCut, message.Cut || cut ? 1 : 0);
        return new MailTree(sheet, branches, findings);
    }

    async Task<MailBranch> TakeAsync(MailPart part, int depth, CancellationToken cancellationToken)
    {
        if (part.MediaType is "application/pkcs7-signature" or "application/x-pkcs7-signature" or "application/pgp-signature")
            return new MailBranch(part, AttachedFate.NotShown, "A digital signature. It was not checked.");
        if (part.IsEncrypted)
            return NotRead(part, "encrypted");
        if (part.TooDeep)
            return NotRead(part, "nested too deeply");
        if (taken >= MostFilesTaken)
            return NotRead(part, "not taken in: there are too many files");
        var kind = FileStart.KindOf(part.Body.Span[..Math.Min(part.Body.Length, FileStart.Window)]);
        if (part.IsMessage || kind == FileKind.Email && part.MediaType is not "text/plain")
            return await TakeMessageAsync(part, depth + 1, cancellationToken);
        if (part.Body.Length == 0)
            return NotRead(part, "empty");
        if (IsDecoration(part, kind))
            return new MailBranch(part, AttachedFate.NotShown, "A small picture in the text. It is not shown.");
        if (kind is FileKind.Other or FileKind.Email && part.MediaType is "text/plain")
            return await TakeTextAsync(part);
        return kind is FileKind.Pdf or FileKind.Jpeg or FileKind.Png or FileKind.Tiff
            ? await TakeFileAsync(part, kind, cancellationToken)
            : NotRead(part, WhyNot(kind));
    }

    async Task<MailBranch> TakeMessageAsync(MailPart part, int depth, CancellationToken cancellationToken)
    {
        if (depth > DeepestMail)
            return NotRead(part, "nested too deeply");
        taken++;
        var inner = part.IsMessage && part.Parts is [var message]
            ? await BuildAsync(new MailMessage(message), false, depth, cancellationToken)
            : await ReadAsync(part.Body, depth, cancellationToken);
        return new MailBranch(part, AttachedFate.Taken, apart ? "A mail. A document of its own." : "Its pages follow.") { Inner = inner };
    }

    async Task<MailBranch> TakeTextAsync(MailPart part)
    {
        taken++;
        var sheet = NewPath();
        List<Finding> findings = [];
        await using (var output = File.Create(sheet))
            Add(findings, FindingCode.MailLettersReplaced, MailPages.WriteText(output, part.FileName, MailMessage.Read(part)));
        return new MailBranch(part, AttachedFate.Taken, apart ? "A text. A document of its own." : "A text. Its pages follow.")
        {
            TextSheet = sheet,
            Findings = findings,
        };
    }

    async Task<MailBranch> TakeFileAsync(MailPart part, FileKind kind, CancellationToken cancellationToken)
    {
        var path = NewPath();
        await File.WriteAllBytesAsync(path, part.Body, cancellationToken);
        var result = kind == FileKind.Pdf
            ? await files.TakePdfAsync(path, folder, password, cancellationToken)
            : await files.TakePictureAsync(kind, path, folder, cancellationToken);
        File.Delete(path);
        if (result.Pdf is not { } pdf)
            return Refused(part, result);
        taken++;
        Pages += pdf.PageCount;
        var count = pdf.PageCount == 1 ? "1 page." : string.Create(CultureInfo.InvariantCulture, $"{pdf.PageCount} pages.");
        var place = apart ? "A document of its own." : pdf.PageCount == 1 ? "It follows." : "They follow.";
        return new MailBranch(part, AttachedFate.Taken, $"{count} {place}") { Taken = result, Findings = result.Findings };
    }

    MailBranch Refused(MailPart part, IntakeResult result)
    {
        if (result.Refusal is IntakeRefusal.SandboxMissing or IntakeRefusal.ToolMissing or null)
            throw new UnreadableFileException(result.Refusal ?? IntakeRefusal.Damaged);
        if (result.Refusal is not (IntakeRefusal.PasswordNeeded or IntakeRefusal.PasswordWrong))
            return NotRead(part, "damaged or too large");
        return new MailBranch(part, AttachedFate.Locked, apart ? "Locked by a password when the mail came." : "Not read: locked by a password.");
    }

    static MailBranch NotRead(MailPart? part, string why) => new(part, AttachedFate.NotRead, $"Not read: {why}.");

    static string WhyNot(FileKind kind) => kind switch
    {
        FileKind.OutlookPack => "packed so that only Outlook opens it; ask the sender for the files themselves",
        FileKind.SealedMail => "a message that is signed or encrypted as a whole; open it in the mail program",
        FileKind.Office => "a file of Word, Excel or Outlook; save it as PDF",
        FileKind.PhonePhoto => "a photo that only phones read; save it as JPEG",
        _ => "not a kind of file that is read here",
    };

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

    static void Add(List<Finding> findings, FindingCode code, int count)
    {
        if (count > 0)
            findings.Add(new Finding(code, count));
    }

    string NewPath() => Path.Combine(folder, $"{Guid.CreateVersion7():n}");
}
