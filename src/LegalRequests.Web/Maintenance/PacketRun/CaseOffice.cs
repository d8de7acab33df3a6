using LegalRequests.Access;
using LegalRequests.Intake;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using LegalRequests.Workflows.Running;

namespace LegalRequests.Web.Maintenance.PacketRun;

/// <summary>The three people that a case needs at least, and the product that they work in.</summary>
/// <param name="LegalStaff">Who logs, describes and releases.</param>
/// <param name="SocialWorker">Who assesses.</param>
/// <param name="Counsel">Who signs.</param>
/// <param name="Journal">Remembers the steps of a run that is kept; null for one that is not.</param>
internal sealed record CaseOffice(
    IServiceProvider Services,
    StaffMember LegalStaff,
    StaffMember SocialWorker,
    StaffMember Counsel,
    CaseJournal? Journal = null)
{
    /// <summary>Takes a file in as a page's upload would.</summary>
    /// <exception cref="InvalidDataException">There is no such file.</exception>
    /// <exception cref="StageRefusedException">The file was refused.</exception>
    internal Task<ReceivedPdf> TakeInAsync(Guid requestId, string path, string kind) =>
        TakeAsync(path, (reception, file) => reception.TakeInAsync(requestId, kind, Path.GetFileName(path), file, null, CancellationToken.None));

    /// <summary>The same with a record; a mail is taken apart.</summary>
    internal Task<ReceivedPdf> TakeRecordInAsync(Guid requestId, string path) =>
        TakeAsync(path, (reception, file) => reception.TakeApartAsync(requestId, "document", Path.GetFileName(path), file, null, CancellationToken.None));

    /// <summary>A new id, the same in a run that is taken up again.</summary>
    internal Guid NewId() => Journal is null ? Guid.CreateVersion7() : Journal.Recall(() => Guid.CreateVersion7());

    /// <exception cref="StageRefusedException">The operation was refused.</exception>
    internal Task<TResult> DoAsync<TResult>(IForm<TResult> form, StaffMember who) => RememberAsync(async command =>
    {
        var caller = new Caller(who.AsActor()) { CommandId = command };
        var outcome = await Services.GetRequiredService<OperationRunner>().RunAsync(form, caller);
        return outcome.Done ? outcome.Value : throw new StageRefusedException(outcome.Refusal);
    });

    /// <summary>Does what service steps of the workflow ordered.</summary>
    internal Task SweepAsync() => Services.GetRequiredService<WorkflowSweep>().RunAsync();

    internal async Task<T> ReadAsync<T>(Func<LegalRequestsDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<LegalRequestsDb>());
    }

    internal async Task<string> TextAsync(Guid blobId)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var blob = await scope.ServiceProvider.GetRequiredService<FileVault>().OpenAsync(blobId);
        using var reader = new StreamReader(blob);
        return await reader.ReadToEndAsync();
    }

    internal async Task CopyOutAsync(Guid blobId, string path)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var blob = await scope.ServiceProvider.GetRequiredService<FileVault>().OpenAsync(blobId);
        await using var file = new FileStream(path, FileMode.Create);
        await blob.CopyToAsync(file);
    }

    /// <summary>Makes the packets that were asked for.</summary>
    internal async Task MakePacketsAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BuildPackets>().RunAsync(CancellationToken.None);
    }

    private Task<T> RememberAsync<T>(Func<Guid?, Task<T>> make) =>
        Journal is null ? make(null) : Journal.RecallAsync(command => make(command));

    private async Task<ReceivedPdf> TakeAsync(string path, Func<Reception, Stream, Task<Outcome<ReceivedPdf>>> take)
    {
        if (!File.Exists(path))
        {
            throw new InvalidDataException($"There is no file {path}, which the decisions name.");
        }

        return await RememberAsync(_ => TakeNowAsync(path, take));
    }

    private async Task<ReceivedPdf> TakeNowAsync(string path, Func<Reception, Stream, Task<Outcome<ReceivedPdf>>> take)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var file = File.OpenRead(path);
        var taken = await take(scope.ServiceProvider.GetRequiredService<Reception>(), file);
        var locked = Refusal.Conflict("file.password-needed", $"{Path.GetFileName(path)} is locked by a password. Unlock it first.");
        return !taken.Done ? throw new StageRefusedException(taken.Refusal)
            : taken.Value.Locked ? throw new StageRefusedException(locked)
            : taken.Value;
    }
}
