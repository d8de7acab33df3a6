using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A page whose place is another than in the draft before.</summary>
/// <param name="Was">Null for a page that was not in that draft.</param>
public sealed record MovedPage(int Document, int Page, PagePlace? Was, PagePlace Now);

/// <summary>What counsel reads beside the packet.</summary>
/// <param name="Before">Number of the draft that the changes are counted from; null for a first draft.</param>
/// <param name="Log">The rows of the log in the packet's file; null while what is decided differs from what the file holds.</param>
public sealed record SignOffView(int? Before, IReadOnlyList<MovedPage> Moved, IReadOnlyList<PrivilegeLogRow>? Log);

/// <summary>What changed since counsel last looked, and the log as it will be served.</summary>
public sealed class SignOffBoard(LegalRequestsDb db, PacketPlanner planner, RedactionReasons reasons)
{
    public async Task<SignOffView> ReadAsync(Packet packet, CancellationToken cancellation = default)
    {
        var before = await db.Set<Packet>().AsNoTracking()
            .Where(it => it.RequestId == packet.RequestId && it.DraftNumber < packet.DraftNumber)
            .OrderByDescending(it => it.DraftNumber)
            .Select(it => new { it.Id, it.DraftNumber })
            .FirstOrDefaultAsync(cancellation);
        var plan = await planner.ReadAsync(packet.RequestId, cancellation);
        var log = plan.Done && plan.Value.Sha256 == packet.DecisionsSha256
            ? PrivilegeLogRow.Of(plan.Value, new BatesPlan(plan.Value), reasons)
            : null;

        return new SignOffView(before?.DraftNumber, before is null ? [] : await MovedAsync(before.Id, packet.Id, cancellation), log);
    }

    private async Task<IReadOnlyList<MovedPage>> MovedAsync(Guid beforeId, Guid nowId, CancellationToken cancellation)
    {
        var was = await db.Set<PacketPage>().AsNoTracking()
            .Where(it => it.PacketId == beforeId)
            .ToDictionaryAsync(it => it.PageId, it => it.Place, cancellation);
        var now = await db.Set<PacketPage>().AsNoTracking()
            .Where(it => it.PacketId == nowId)
            .Join(db.Set<DocumentPage>(), it => it.PageId, page => page.Id, (it, page) => new { it.Place, page.Id, page.Number, page.DocumentId })
            .Join(db.Set<CaseDocument>(), it => it.DocumentId, document => document.Id, (it, document) => new { it.Id, it.Place, it.Number, document.Position })
            .OrderBy(it => it.Position).ThenBy(it => it.Number)
            .ToListAsync(cancellation);

        return
        [
            .. now.Where(it => !was.TryGetValue(it.Id, out var place) || place != it.Place)
                .Select(it => new MovedPage(it.Position, it.Number, was.TryGetValue(it.Id, out var place) ? place : null, it.Place)),
        ];
    }
}
