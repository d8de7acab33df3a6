using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Records;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>The account of pages over all volumes of a request: each page is decided once, and in the end every page is.</summary>
public sealed class PageAccount(LegalRequestsDb db)
{
    /// <summary>Null when the packet may leave; else what does not add up.</summary>
    /// <param name="isLast">Nothing follows: then no page may be left over.</param>
    internal async Task<Refusal?> RefuseAsync(Packet packet, bool isLast, CancellationToken cancellation)
    {
        var placed = await db.Set<PacketPage>()
            .Where(page => page.PacketId == packet.Id
                || db.Set<Packet>().Any(it => it.Id == page.PacketId && it.RequestId == packet.RequestId && it.State == PacketState.Released))
            .Select(page => page.PageId)
            .ToListAsync(cancellation);

        if (placed.Distinct().Count() != placed.Count)
        {
            return new Refusal("release.page-twice", "A page of this packet left before in another volume. Draft the packet again.", RefusalKind.Gate);
        }

        if (!isLast)
        {
            return packet.CertifiesAll
                ? new Refusal(
                    "release.certificate-all",
                    "The custodian swears in this packet that these are all records. Nothing can follow that. If more is to come, add it to the documents, put it off to a later volume and draft this packet again: its certificate then speaks of a part.",
                    RefusalKind.Gate)
                {
                    Field = "MoreFollows",
                }
                : null;
        }

        var held = await db.Set<CaseDocument>().CountAsync(it => it.RequestId == packet.RequestId && it.HeldAt != null && it.LeftAt == null, cancellation);

        if (held > 0)
        {
            return new Refusal(
                "release.documents-held",
                $"{held} documents are held for a later volume. Take them into this one and draft it again, or say that more follows.",
                RefusalKind.Gate);
        }

        var pages = await db.Set<DocumentPage>().CountAsync(it => it.RequestId == packet.RequestId, cancellation);

        return pages == placed.Count
            ? null
            : new Refusal("release.pages-open", $"{pages} pages were gathered and {placed.Count} are in the volumes. Every page must be in one before the last leaves.", RefusalKind.Gate);
    }

    /// <summary>Marks the documents of a packet as left: their pages are never decided again.</summary>
    internal Task MarkLeftAsync(Packet packet, DateTimeOffset now, CancellationToken cancellation)
    {
        var inPacket = db.Set<PacketPage>().Where(it => it.PacketId == packet.Id).Select(it => it.PageId);
        return db.Set<CaseDocument>()
            .Where(document => document.RequestId == packet.RequestId && document.Pages.Any(page => inPacket.Contains(page.Id)))
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.LeftAt, now), cancellation);
    }
}
