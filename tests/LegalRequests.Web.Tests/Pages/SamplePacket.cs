using System.Text;
using LegalRequests.Packets;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Persistence;
using LegalRequests.Vault;
using Microsoft.Extensions.DependencyInjection;

namespace LegalRequests.Web.Tests.Pages;

/// <summary>Packets that no builder built, for pages that show one.</summary>
internal static class SamplePacket
{
    /// <summary>Keeps a file in the vault.</summary>
    public static async Task<StoredFile> StoreAsync(this WebHouse house, Guid requestId, string kind, byte[] bytes)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var vault = scope.ServiceProvider.GetRequiredService<FileVault>();
        var stored = (await vault.StoreAsync(requestId, kind, new MemoryStream(bytes), bytes.Length)).OrThrow();
        vault.Keep(stored);
        await scope.ServiceProvider.GetRequiredService<LegalRequestsDb>().SaveChangesAsync();
        return stored;
    }

    /// <summary>Adds the first packet of a request, which passed its proof.</summary>
    /// <param name="file">The packet, its log and, where none is given, its manifest.</param>
    public static async Task<Guid> AddPacketAsync(this WebHouse house, Guid requestId, Guid person, PacketState state, byte[] file, byte[]? manifest = null)
    {
        var report = new ProofReport("", 0, 1, 0, new Dictionary<string, string>(), ["SAMPLE"], []);
        var proof = await house.StoreAsync(requestId, "proof", Encoding.UTF8.GetBytes(new ProofReports(report, report).ToJson()));
        var stored = await house.StoreAsync(requestId, "packet", file);
        var listed = manifest is null ? null : await house.StoreAsync(requestId, "manifest", manifest);
        var packet = new Packet
        {
            Id = Guid.CreateVersion7(),
            RequestId = requestId,
            DraftNumber = 1,
            State = state,
            DecisionsSha256 = "",
            ManifestSha256 = listed?.Sha256 ?? "",
            PacketSha256 = stored.Sha256,
            PacketBlobId = stored.BlobId,
            LogBlobId = stored.BlobId,
            LogCsvBlobId = stored.BlobId,
            ManifestBlobId = (listed ?? stored).BlobId,
            ProofBlobId = proof.BlobId,
            ProofPassed = true,
            DraftedBy = person,
            DraftedAt = house.Clock.GetUtcNow(),
        };
        await house.AddRowsAsync(packet);
        return packet.Id;
    }
}
