using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>
/// Takes in whatever an office receives: a PDF, a scan as TIFF, JPEG or PNG, or a mail with its attachments. What is no PDF
/// becomes one, once; what it is is told by its bytes and never by its name. Of pictures the size is looked at before
/// anything is decoded, and they are decoded by sandboxed tools alone. A PDF too damaged to be rewritten comes in as pictures
/// of its pages.
/// </summary>
public sealed class FileIntake(Sandbox sandbox, IntakeLimits limits)
{
    readonly PdfIntake pdfs = new(sandbox, limits);

    /// <summary>
    /// Reads <paramref name="path"/> and writes the PDF into <paramref name="folder"/>, which must exist. The empty password
    /// is tried before <paramref name="password"/>. On a refusal nothing is left in the folder.
    /// </summary>
    public async Task<IntakeResult> TakeInAsync(string path, string folder, string? password, CancellationToken cancellationToken)
    {
        var kind = await KindAsync(path, cancellationToken);
        return kind switch
        {
            FileKind.Jpeg or FileKind.Png or FileKind.Tiff => await TakePictureAsync(kind, path, folder, cancellationToken),
            FileKind.Email => await new MailIntake(sandbox, this, pdfs, limits).TakeInAsync(path, folder, password, cancellationToken),
            FileKind.Office => IntakeResult.Refused(IntakeRefusal.OfficeFile),
            FileKind.PhonePhoto => IntakeResult.Refused(IntakeRefusal.PhonePhoto),
            FileKind.OutlookPack => IntakeResult.Refused(IntakeRefusal.OutlookPack),
            FileKind.SealedMail => IntakeResult.Refused(IntakeRefusal.SealedMail),
            _ => await TakePdfAsync(path, folder, password, cancellationToken),
        };
    }

    /// <summary>
    /// The same, but a mail is taken apart: the result holds the message's own pages, and <see cref="IntakeResult.Attached"/>
    /// each file that hangs on it, in order. On a refusal nothing is left in the folder.
    /// </summary>
    public async Task<IntakeResult> TakeApartAsync(string path, string folder, string? password, CancellationToken cancellationToken) =>
        await KindAsync(path, cancellationToken) == FileKind.Email
            ? await new MailIntake(sandbox, this, pdfs, limits).TakeApartAsync(path, folder, password, cancellationToken)
            : await TakeInAsync(path, folder, password, cancellationToken);

    /// <summary>What a file is.</summary>
    internal static async Task<FileKind> KindAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var start = new byte[FileStart.Window];
        var count = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        return FileStart.KindOf(start.AsSpan(0, count));
    }

    internal async Task<IntakeResult> TakePdfAsync(string path, string folder, string? password, CancellationToken cancellationToken)
    {
        var result = await pdfs.TakeInAsync(path, folder, password, cancellationToken);
        if (result.Refusal == IntakeRefusal.Damaged)
            return await new DamagedPdf(sandbox, pdfs, limits).TakeInAsync(path, folder, cancellationToken);
        return result.Pdf is { } pdf ? result with { Findings = await PdfFindings.OfAsync(pdf, cancellationToken) } : result;
    }

    internal async Task<IntakeResult> TakePictureAsync(FileKind kind, string path, string folder, CancellationToken cancellationToken)
    {
        var sheet = Path.Combine(folder, $"{Guid.CreateVersion7():n}.picture");
        try
        {
            if (kind == FileKind.Tiff)
            {
                if (await FromTiffAsync(path, sheet, cancellationToken) is { } refused)
                    return refused;
            }
            else
            {
                var bytes = await WholeAsync(path, limits.FileInMemory, cancellationToken);
                await using var output = File.Create(sheet);
                PicturePage.Write(output, kind == FileKind.Jpeg ? JpegFile.Read(bytes, limits) : PngFile.Read(bytes, limits));
            }

            var result = await pdfs.TakeInAsync(sheet, folder, null, cancellationToken);
            return result with { CameAs = kind };
        }
        catch (UnreadableFileException unreadable)
        {
            return IntakeResult.Refused(unreadable.Refusal);
        }
        finally
        {
            File.Delete(sheet);
        }
    }

    internal static async Task<byte[]> WholeAsync(string path, long most, CancellationToken cancellationToken) =>
        new FileInfo(path).Length <= most
            ? await File.ReadAllBytesAsync(path, cancellationToken)
            : throw new UnreadableFileException(IntakeRefusal.TooLarge);

    async Task<IntakeResult?> FromTiffAsync(string path, string sheet, CancellationToken cancellationToken)
    {
        var tiff = TiffFile.Read(await WholeAsync(path, Math.Min(limits.FileBytes, int.MaxValue / 2), cancellationToken), limits);
        // A fixed date, so that the same file gives the same pages; 8.5 inches where no page tells how large it was.
        string[] arguments = ["-e", "19700101000000"];
        if (tiff.WithoutResolution)
        {
            var dpi = Math.Max(72, tiff.Widest / 8.5).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
            arguments = [.. arguments, "-u", "i", "-x", dpi, "-y", dpi, "-r", "o"];
        }

        var call = new ToolCall
        {
            Tool = "tiff2pdf",
            Arguments = [.. arguments, ToolCall.Input],
            InputPath = path,
            Limits = new ToolLimits { WallClock = limits.WallClock, Cpu = limits.WallClock, Output = Math.Max(limits.FileBytes, 64 << 20) },
        };
        await using var output = File.Create(sheet);
        var run = await sandbox.RunAsync(call, (stream, token) => stream.CopyToAsync(output, token), cancellationToken);
        return PdfIntake.Refused(run) ?? (run.ExitCode == 0 && output.Length > 0 ? null : IntakeResult.Refused(IntakeRefusal.Damaged));
    }
}
