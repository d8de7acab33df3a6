using LegalRequests.Packets;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>Numbers that were taken, and what became of them.</summary>
/// <param name="WithCourt">A court read them in a sealed copy.</param>
/// <param name="Draft">The newest draft that has them; null where there is none.</param>
public sealed record NumberLine(string First, string Last, string Request, int? Draft, PacketState? State, RangeFate Fate, DateTimeOffset TakenAt, DateTimeOffset? SettledAt, bool WithCourt);

/// <param name="Agency">The agency's rule; null where each request counts by itself as it always did.</param>
/// <param name="Lines">The newest first, no more than <see cref="NumberBoard.MostLines"/>.</param>
public sealed record NumberView(NumberingRule? Agency, IReadOnlyList<BatesSequence> Sequences, IReadOnlyList<NumberLine> Lines);

/// <summary>The account of production numbers.</summary>
public sealed class NumberBoard(LegalRequestsDb db)
{
    public const int MostLines = 200;

    public async Task<NumberView> ReadAsync(CancellationToken cancellation = default) => new(
        await db.Set<NumberingRule>().AsNoTracking().Where(it => it.RequestId == null).OrderByDescending(it => it.Id).FirstOrDefaultAsync(cancellation),
        await db.Set<BatesSequence>().AsNoTracking().OrderBy(it => it.Prefix).Take(MostLines).ToListAsync(cancellation),
        await LinesAsync(null, cancellation));

    /// <summary>The numbers of one request.</summary>
    public Task<IReadOnlyList<NumberLine>> OfRequestAsync(Guid requestId, CancellationToken cancellation = default) => LinesAsync(requestId, cancellation);

    private async Task<IReadOnlyList<NumberLine>> LinesAsync(Guid? requestId, CancellationToken cancellation)
    {
        var rows = await db.Set<BatesRange>().AsNoTracking()
            .Where(it => requestId == null || it.RequestId == requestId)
            .OrderByDescending(it => it.Id)
            .Take(MostLines)
            .Select(it => new
            {
                Range = it,
                db.Set<BatesSequence>().Single(sequence => sequence.Prefix == it.Prefix).Width,
                Request = db.Set<LegalRequest>().Where(request => request.Id == it.RequestId).Select(request => request.Number).FirstOrDefault() ?? "",
                Packet = db.Set<Packet>().Where(packet => packet.Id == it.PacketId).Select(packet => new { packet.DraftNumber, packet.State }).FirstOrDefault(),
            })
            .ToListAsync(cancellation);

        return
        [
            .. rows.Select(it => new NumberLine(
                new BatesNumber(it.Range.Prefix, it.Range.FirstNumber, it.Width).ToString(),
                new BatesNumber(it.Range.Prefix, it.Range.LastNumber, it.Width).ToString(),
                it.Request,
                it.Packet?.DraftNumber,
                it.Packet?.State,
                it.Range.Fate,
                it.Range.TakenAt,
                it.Range.SettledAt,
                it.Range.ShownAt is not null)),
        ];
    }
}
