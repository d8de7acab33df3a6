using System.Runtime.InteropServices;
using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Vault;

namespace LegalRequests.Intake;

/// <summary>
/// Takes a file from a stream into the vault, made a PDF and rewritten by the sandboxed tools, outside every transaction: a
/// long upload must not hold the database. What is refused leaves nothing behind; what is taken in is kept by the operation that follows.
/// </summary>
public sealed class Reception(FileVault vault, WorkFolders workFolders, FileIntake intake)
{
    private const int CopyBuffer = 128 * 1024;

    /// <param name="requestId">The request, or draft, whose key encrypts the file.</param>
    /// <param name="kind">The vault's word for it, for example <c>paper</c> or <c>document</c>.</param>
    /// <param name="password">Tried after the empty one; null where none is known.</param>
    /// <returns>
    /// A file with <see cref="ReceivedPdf.Locked"/> set where a password is needed and none, or a wrong one, was given;
    /// otherwise a refusal <c>file.empty</c>, <c>file.not-a-pdf</c>, <c>file.no-pages</c>, <c>file.too-many-pages</c>,
    /// <c>file.damaged</c>, <c>file.too-many-damaged-pages</c>, <c>file.too-slow</c>, <c>file.too-large</c>, <c>file.too-many-pixels</c>, <c>file.office</c>,
    /// <c>file.phone-photo</c>, <c>file.outlook-pack</c>, <c>file.sealed-mail</c>, <c>file.no-sandbox</c> or <c>file.no-tool</c>.
    /// </returns>
    public Task<Outcome<ReceivedPdf>> TakeInAsync(
        Guid requestId,
        string kind,
        string? fileName,
        Stream stream,
        string? password,
        CancellationToken cancellation) => TakeAsync(new Arrival(requestId, kind), fileName, stream, (path, folder) => intake.TakeInAsync(path, folder, password, cancellation), cancellation);

    /// <summary>The same, but a mail is taken apart: what hangs on it stands in <see cref="ReceivedPdf.Attached"/>.</summary>
    public Task<Outcome<ReceivedPdf>> TakeApartAsync(
        Guid requestId,
        string kind,
        string? fileName,
        Stream stream,
        string? password,
        CancellationToken cancellation) => TakeAsync(new Arrival(requestId, kind), fileName, stream, (path, folder) => intake.TakeApartAsync(path, folder, password, cancellation), cancellation);

    private async Task<Outcome<ReceivedPdf>> TakeAsync(
        Arrival arrival,
        string? fileName,
        Stream stream,
        Func<string, string, Task<IntakeResult>> open,
        CancellationToken cancellation)
    {
        await using var folder = workFolders.Open();
        var path = folder.NewPath(".pdf");

        if (!await CopyAsync(stream, path, cancellation))
        {
            return RefusalOf(IntakeRefusal.TooLarge, null);
        }

        var result = await open(path, folder.Path);

        if (result.Refusal is { } refusal and not (IntakeRefusal.PasswordNeeded or IntakeRefusal.PasswordWrong))
        {
            return RefusalOf(refusal, result.Sentence);
        }

        var original = await StoreAsync(arrival, path, cancellation);

        if (!original.Done)
        {
            return original.Refusal;
        }

        return result.Pdf is null
            ? new ReceivedPdf(PaperName.Of(fileName), original.Value, null, "", [], false) { WrongPassword = result.Refusal == IntakeRefusal.PasswordWrong }
            : await NormalisedAsync(arrival, PaperName.Of(fileName), original.Value, result, result.Pdf, cancellation);
    }

    /// <summary>Opens a locked file that is already kept. The password is not kept, and whatever happens the file stays.</summary>
    /// <returns>The file with its pages but without its name; a refusal as of <see cref="TakeInAsync"/>, or <c>file.password-wrong</c>.</returns>
    public async Task<Outcome<ReceivedPdf>> UnlockAsync(
        Guid requestId,
        string kind,
        Guid originalBlobId,
        string password,
        CancellationToken cancellation)
    {
        await using var folder = workFolders.Open();
        var path = await vault.ToWorkFileAsync(originalBlobId, folder, cancellation);
        var result = await intake.TakeInAsync(path, folder.Path, password, cancellation);

        if (result.Pdf is null)
        {
            return RefusalOf(result.Refusal ?? IntakeRefusal.Damaged, result.Sentence);
        }

        var original = await vault.StoredAsync(originalBlobId, await FileHash.OfAsync(path, cancellation), cancellation);
        return await NormalisedAsync(new Arrival(requestId, kind), "", original, result, result.Pdf, cancellation);
    }

    private async Task<Outcome<ReceivedPdf>> NormalisedAsync(
        Arrival arrival,
        string fileName,
        StoredFile original,
        IntakeResult result,
        NormalisedPdf pdf,
        CancellationToken cancellation)
    {
        var normalised = await StoreAsync(arrival with { Kind = $"{arrival.Kind}-normalised" }, pdf.Path, cancellation);

        if (!normalised.Done)
        {
            return normalised.Refusal;
        }

        var attached = new List<ReceivedAttachment>();

        foreach (var file in result.Attached)
        {
            var received = await AttachedAsync(arrival, file, cancellation);

            if (!received.Done)
            {
                return received.Refusal;
            }

            attached.Add(received.Value);
        }

        return ReceivedPdf.Of(fileName, original, normalised.Value, pdf) with { CameAs = result.CameAs, Findings = result.Findings, Attached = attached };
    }

    private async Task<Outcome<ReceivedAttachment>> AttachedAsync(Arrival arrival, AttachedFile file, CancellationToken cancellation)
    {
        var name = PaperName.OfAttached(file.Name);

        if (file.Fate is not (AttachedFate.Taken or AttachedFate.Locked))
        {
            return new ReceivedAttachment(name, file.Fate, file.Words, null);
        }

        await using var bytes = StreamOf(file.Bytes);
        var original = await vault.StoreAsync(arrival.RequestId, arrival.Kind, bytes, file.Bytes.Length, cancellation);

        if (!original.Done)
        {
            return original.Refusal;
        }

        if (file.Taken is not { Pdf: { } pdf } taken)
        {
            return new ReceivedAttachment(name, file.Fate, file.Words, new ReceivedPdf(name, original.Value, null, "", [], false));
        }

        var opened = await NormalisedAsync(arrival, name, original.Value, taken, pdf, cancellation);
        return opened.Done ? new ReceivedAttachment(name, file.Fate, file.Words, opened.Value) : opened.Refusal;
    }

    private async Task<Outcome<StoredFile>> StoreAsync(Arrival arrival, string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        return await vault.StoreAsync(arrival.RequestId, arrival.Kind, file, file.Length, cancellation);
    }

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var held)
        ? new MemoryStream(held.Array ?? [], held.Offset, held.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);

    private async Task<bool> CopyAsync(Stream stream, string path, CancellationToken cancellation)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var buffer = new byte[CopyBuffer];
        long length = 0;

        while (await stream.ReadAsync(buffer, cancellation) is var read and > 0)
        {
            length += read;

            if (length > vault.MaxUploadBytes)
            {
                return false;
            }

            await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
        }

        return true;
    }

    private static Refusal RefusalOf(IntakeRefusal refusal, string? sentence) => new(
        refusal switch
        {
            IntakeRefusal.Empty => "file.empty",
            IntakeRefusal.NotAPdf => "file.not-a-pdf",
            IntakeRefusal.PasswordNeeded => "file.password-needed",
            IntakeRefusal.PasswordWrong => "file.password-wrong",
            IntakeRefusal.NoPages => "file.no-pages",
            IntakeRefusal.TooManyPages => "file.too-many-pages",
            IntakeRefusal.TooSlow => "file.too-slow",
            IntakeRefusal.TooLarge => "file.too-large",
            IntakeRefusal.SandboxMissing => "file.no-sandbox",
            IntakeRefusal.ToolMissing => "file.no-tool",
            IntakeRefusal.TooManyDamagedPages => "file.too-many-damaged-pages",
            IntakeRefusal.TooManyPixels => "file.too-many-pixels",
            IntakeRefusal.OfficeFile => "file.office",
            IntakeRefusal.PhonePhoto => "file.phone-photo",
            IntakeRefusal.OutlookPack => "file.outlook-pack",
            IntakeRefusal.SealedMail => "file.sealed-mail",
            _ => "file.damaged",
        },
        sentence ?? "The file is larger than can be taken in. Split it into parts.")
    {
        Field = "File",
    };

    /// <summary>Whose key encrypts a file, and the vault's word for it.</summary>
    private sealed record Arrival(Guid RequestId, string Kind);
}
