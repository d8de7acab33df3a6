using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets;

/// <summary>
/// Gives a file of a packet to be opened; the look is written down. Before the release only counsel and who drafted it
/// may open a draft; after it whoever may see the records.
/// </summary>
[Requires(Permission.ViewRecords)]
public sealed class OpenPacketFile(LegalRequestsDb db, OperationContext context) : IOperation<OpenPacketFile.Form, PacketFileToOpen>
{
    /// <param name="Page">The one page that is looked at, 1-based; null for the whole file.</param>
    public sealed record Form(Guid RequestId, Guid PacketId, PacketFile File, int? Page = null)
        : IForm<PacketFileToOpen>, IAboutRequest;

    public async Task<Outcome<PacketFileToOpen>> RunAsync(Form form, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().AsNoTracking()
            .SingleOrDefaultAsync(it => it.Id == form.PacketId && it.RequestId == form.RequestId, cancellation);

        if (packet is null)
        {
            return Refusal.NotFound("packet");
        }

        context.Note("packetId", packet.Id);
        context.Note("file", form.File);

        if (form.Page is { } page)
        {
            context.Note("page", page);
        }

        return packet.OpenTo(context.Actor)
            ? new PacketFileToOpen(BlobOf(packet, form.File), form.File)
            : new Refusal("packet.draft-closed", "Before it is released only counsel and the person who drafted it open a packet.", RefusalKind.Forbidden);
    }

    private static Guid BlobOf(Packet packet, PacketFile file) => file switch
    {
        PacketFile.Packet => packet.PacketBlobId,
        PacketFile.Log => packet.LogBlobId,
        PacketFile.LogTable => packet.LogCsvBlobId,
        PacketFile.Manifest => packet.ManifestBlobId,
        _ => packet.ProofBlobId,
    };
}

public enum PacketFile
{
    Packet,
    Log,
    LogTable,
    Manifest,
    Proof,
}

/// <summary>A file of a packet, in the vault.</summary>
public sealed record PacketFileToOpen(Guid BlobId, PacketFile File)
{
    /// <summary>What it is called outside; it names neither client nor case.</summary>
    public static string NameOf(PacketFile file) => file switch
    {
        PacketFile.Packet => "packet.pdf",
        PacketFile.Log => "privilege-log.pdf",
        PacketFile.LogTable => "privilege-log.csv",
        PacketFile.Manifest => "manifest.json",
        _ => "proof.json",
    };

    /// <summary>Its name where it leaves: the agency's own reference and what it is.</summary>
    public static string NameFor(string number, PacketFile file) => $"{number}-{NameOf(file)}";

    /// <summary>Null for a name that is none of the five.</summary>
    public static PacketFile? Named(string name) =>
        Enum.GetValues<PacketFile>().Cast<PacketFile?>().FirstOrDefault(file => file is { } known && NameOf(known) == name);
}
