using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets.Numbering;

/// <summary>Keeps account of production numbers: which rule holds, who has which, and what became of them.</summary>
public sealed class NumberBook(LegalRequestsDb db)
{
    /// <summary>The numbers that a request takes by the rules as they are now.</summary>
    public async Task<NumberSeries> SeriesOfAsync(LegalRequest request, CancellationToken cancellation)
    {
        var rules = await db.Set<NumberingRule>().AsNoTracking()
            .Where(it => it.RequestId == request.Id || it.RequestId == null)
            .OrderByDescending(it => it.Id)
            .ToListAsync(cancellation);
        var rule = rules.Find(it => it.RequestId != null) ?? rules.Find(it => it.RequestId == null);

        return rule is null
            ? new NumberSeries(request.BatesPrefix, NumberSeries.UsualWidth, 1)
            : new NumberSeries(rule.Prefix.Length > 0 ? rule.Prefix : request.BatesPrefix, rule.Width, rule.StartsAt);
    }

    /// <summary>The first number of a request's next packet: of the range that it holds, or of the one that it would take now.</summary>
    /// <param name="count">How many numbers the packet needs. A range of another count is not used again.</param>
    internal async Task<BatesNumber> FirstAsync(LegalRequest request, int count, CancellationToken cancellation)
    {
        var series = await SeriesOfAsync(request, cancellation);
        var held = await HeldAsync(request.Id, cancellation);

        if (held is not null && held.Count == count && held.Prefix == series.Prefix)
        {
            return new BatesNumber(series.Prefix, held.FirstNumber, await WidthOfAsync(series, cancellation));
        }

        var sequence = await db.Set<BatesSequence>().AsNoTracking().SingleOrDefaultAsync(it => it.Prefix == series.Prefix, cancellation);
        return new BatesNumber(series.Prefix, sequence?.NextNumber ?? await StartOfAsync(series, cancellation), sequence?.Width ?? series.Width);
    }

    /// <summary>Gives a request exactly so many numbers in a row. Whoever does so with the same prefix waits until this one commits.</summary>
    internal async Task TakeAsync(LegalRequest request, int count, DateTimeOffset now, CancellationToken cancellation)
    {
        var series = await SeriesOfAsync(request, cancellation);
        var held = await HeldAsync(request.Id, cancellation);

        if (held is not null && held.Count == count && held.Prefix == series.Prefix && held.ShownAt is null)
        {
            return;
        }

        await AddSequenceAsync(series, cancellation);

        // In one order for all, or two requests that change their prefixes could wait for each other.
        foreach (var prefix in new[] { series.Prefix, held?.Prefix ?? series.Prefix }.Distinct().Order(StringComparer.Ordinal))
        {
            await LockAsync(prefix, cancellation);
        }

        if (held is not null)
        {
            await LetGoAsync(held, now, cancellation);
        }

        if (count > 0)
        {
            var sequence = await SequenceAsync(series.Prefix, cancellation);
            db.Add(new BatesRange
            {
                Id = Guid.CreateVersion7(),
                Prefix = series.Prefix,
                FirstNumber = sequence.NextNumber,
                LastNumber = sequence.NextNumber + count - 1,
                RequestId = request.Id,
                TakenAt = now,
            });
            sequence.NextNumber += count;
        }
    }

    /// <summary>The range that a request's draft has; null where it has none.</summary>
    internal Task<BatesRange?> HeldAsync(Guid requestId, CancellationToken cancellation) =>
        db.Set<BatesRange>().SingleOrDefaultAsync(it => it.RequestId == requestId && it.Fate == RangeFate.Held, cancellation);

    /// <summary>Writes down that the numbers of a packet leave. Numbers that another packet has, or that left before, are refused.</summary>
    public async Task<Refusal?> ReleaseAsync(Packet packet, DateTimeOffset now, CancellationToken cancellation)
    {
        if (packet.BatesFirst.Length == 0)
        {
            return null;
        }

        var (first, last) = (BatesNumber.Parse(packet.BatesFirst), BatesNumber.Parse(packet.BatesLast));
        var same = await db.Set<BatesRange>()
            .Where(it => it.Prefix == first.Prefix && it.Fate != RangeFate.GivenBack && it.FirstNumber <= last.Number && it.LastNumber >= first.Number)
            .ToListAsync(cancellation);

        if (same.Exists(it => it.PacketId != packet.Id || it.Fate != RangeFate.Held))
        {
            return new Refusal("release.numbers-taken", "Another packet has these production numbers. Draft the packet again; it takes new ones.", RefusalKind.Gate);
        }

        same.ForEach(it => it.Settle(RangeFate.Released, now));
        return null;
    }

    /// <summary>Writes down that a court reads pages under a packet's numbers. A later draft takes others.</summary>
    internal Task ShowAsync(Guid packetId, DateTimeOffset now, CancellationToken cancellation) =>
        db.Set<BatesRange>()
            .Where(it => it.PacketId == packetId && it.Fate == RangeFate.Held && it.ShownAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.ShownAt, now), cancellation);

    private async Task LetGoAsync(BatesRange held, DateTimeOffset now, CancellationToken cancellation)
    {
        var sequence = await SequenceAsync(held.Prefix, cancellation);
        var isLast = sequence.NextNumber == held.LastNumber + 1 && held.ShownAt is null;
        held.Settle(isLast ? RangeFate.GivenBack : RangeFate.Void, now);

        if (isLast)
        {
            sequence.NextNumber = held.FirstNumber;
        }

        await db.SaveChangesAsync(cancellation);
    }

    private Task<BatesSequence> SequenceAsync(string prefix, CancellationToken cancellation) =>
        db.Set<BatesSequence>().SingleAsync(it => it.Prefix == prefix, cancellation);

    private Task<int> LockAsync(string prefix, CancellationToken cancellation) =>
        db.Set<BatesSequence>().Where(it => it.Prefix == prefix)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.Taken, it => it.Taken + 1), cancellation);

    private async Task<int> WidthOfAsync(NumberSeries series, CancellationToken cancellation) =>
        await db.Set<BatesSequence>().Where(it => it.Prefix == series.Prefix).Select(it => (int?)it.Width).SingleOrDefaultAsync(cancellation) ?? series.Width;

    private async Task AddSequenceAsync(NumberSeries series, CancellationToken cancellation)
    {
        var first = await StartOfAsync(series, cancellation);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO bates_sequence (prefix, width, first_number, next_number, taken) VALUES ({series.Prefix}, {series.Width}, {first}, {first}, 0) ON CONFLICT DO NOTHING",
            cancellation);
    }

    /// <summary>Packets that left before numbers were accounted for have no range: a new sequence begins after them.</summary>
    private async Task<long> StartOfAsync(NumberSeries series, CancellationToken cancellation)
    {
        var printed = await db.Set<Packet>()
            .Where(it => it.State == PacketState.Released && it.BatesLast.StartsWith(series.Prefix))
            .Select(it => it.BatesLast)
            .ToListAsync(cancellation);
        var left = printed.Select(BatesNumber.Parse).Where(it => it.Prefix == series.Prefix).Select(it => it.Number).DefaultIfEmpty().Max();
        return Math.Max(series.StartsAt, left + 1);
    }
}
