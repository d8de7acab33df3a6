using LegalRequests.Pdf.Incoming.Mail;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>
/// Turns a mail into one PDF, the message's own pages before those of each attached PDF, picture, text or message; or takes
/// it apart into a PDF for the message and one for each of these.
/// </summary>
sealed class MailIntake(Sandbox sandbox, FileIntake files, PdfIntake pdfs, IntakeLimits limits)
{
    public Task<IntakeResult> TakeInAsync(string path, string folder, string? password, CancellationToken cancellationToken) =>
        ReadAsync(path, folder, password, apart: false, tree => JoinAsync(tree, Path.Combine(folder, $"{Guid.CreateVersion7():n}.pdf"), cancellationToken), cancellationToken);

    public Task<IntakeResult> TakeApartAsync(string path, string folder, string? password, CancellationToken cancellationToken) =>
        ReadAsync(path, folder, password, apart: true, tree => PartAsync(tree, folder, cancellationToken), cancellationToken);

    async Task<IntakeResult> ReadAsync(
        string path,
        string folder,
        string? password,
        bool apart,
        Func<MailTree, Task<IntakeResult>> finish,
        CancellationToken cancellationToken)
    {
        // What is made on the way goes with its folder, whatever happens.
        var work = Directory.CreateDirectory(Path.Combine(folder, $"{Guid.CreateVersion7():n}.mail")).FullName;
        try
        {
            var taking = new MailTaking(files, limits, work, password, apart);
            var tree = await taking.ReadAsync(await FileIntake.WholeAsync(path, limits.FileInMemory, cancellationToken), cancellationToken);
            return taking.Pages > limits.Pages ? IntakeResult.Refused(IntakeRefusal.TooManyPages) : await finish(tree);
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

    async Task<IntakeResult> JoinAsync(MailTree tree, string target, CancellationToken cancellationToken)
    {
        List<string> sheets = [.. tree.Sheets];
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
        var findings = tree.AllFindings.GroupBy(found => found.Code).Select(same => new Finding(same.Key, same.Sum(found => found.Count)));
        return result with { CameAs = FileKind.Email, Findings = [.. findings] };
    }

    async Task<IntakeResult> PartAsync(MailTree tree, string folder, CancellationToken cancellationToken)
    {
        List<string> made = [];
        var whole = false;
        try
        {
            var result = await MessageAsync(tree, folder, made, cancellationToken);
            whole = true;
            return result;
        }
        finally
        {
            if (!whole)
                made.ForEach(File.Delete);
        }
    }

    async Task<IntakeResult> MessageAsync(MailTree tree, string folder, List<string> made, CancellationToken cancellationToken)
    {
        var own = await SheetAsync(tree.Sheet, folder, made, cancellationToken);
        List<AttachedFile> attached = [];
        foreach (var branch in tree.Files)
        {
            attached.Add(new AttachedFile(NameOf(branch.Part), branch.Fate, branch.Words)
            {
                Bytes = branch.Part?.Body ?? default,
                Taken = await TakenAsync(branch, folder, made, cancellationToken),
            });
        }

        return own with { CameAs = FileKind.Email, Findings = tree.Findings, Attached = attached };
    }

    async Task<IntakeResult?> TakenAsync(MailBranch branch, string folder, List<string> made, CancellationToken cancellationToken)
    {
        if (branch.Inner is { } inner)
            return await MessageAsync(inner, folder, made, cancellationToken);
        if (branch.TextSheet is { } text)
            return await SheetAsync(text, folder, made, cancellationToken) with { CameAs = FileKind.Other, Findings = branch.Findings };
        if (branch.Taken is not { Pdf: { } pdf } taken)
            return null;
        var kept = Path.Combine(folder, $"{Guid.CreateVersion7():n}.pdf");
        made.Add(kept);
        File.Move(pdf.Path, kept);
        return taken.At(kept);
    }

    async Task<IntakeResult> SheetAsync(string sheet, string folder, List<string> made, CancellationToken cancellationToken)
    {
        var result = await pdfs.TakeInAsync(sheet, folder, null, cancellationToken);
        if (result.Pdf is not { } pdf)
            throw new UnreadableFileException(result.Refusal ?? IntakeRefusal.Damaged);
        made.Add(pdf.Path);
        return result;
    }

    static string NameOf(MailPart? part) =>
        part is null ? "" : part.FileName.Length == 0 && part.Parts is [var message] && part.IsMessage ? message.Field("Subject") : part.FileName;
}
