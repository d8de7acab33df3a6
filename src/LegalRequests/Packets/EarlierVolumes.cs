using System.Globalization;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets;

/// <summary>A volume of the same request that left.</summary>
/// <param name="Number">From 1.</param>
public sealed record EarlierVolume(
    int Number,
    string BatesFirst,
    string BatesLast,
    int Produced,
    int Redacted,
    int Withheld,
    int NotResponsive,
    int Duplicate,
    string PacketSha256,
    string ManifestSha256)
{
    public int Total => Produced + Redacted + Withheld + NotResponsive + Duplicate;

    /// <summary>As it is printed: <c>VOL001</c>.</summary>
    public string Name => NameOf(Number);

    public static string NameOf(int volume) => "VOL" + volume.ToString("D3", CultureInfo.InvariantCulture);
}

/// <summary>What was produced before, in order.</summary>
internal static class EarlierVolumes
{
    internal static async Task<IReadOnlyList<EarlierVolume>> OfAsync(LegalRequestsDb db, Guid requestId, CancellationToken cancellation)
    {
        var left = await db.Set<Packet>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.State == PacketState.Released)
            .OrderBy(it => it.DraftNumber)
            .ToListAsync(cancellation);

        return
        [
            .. left.Select((it, index) => new EarlierVolume(
                index + 1,
                it.BatesFirst,
                it.BatesLast,
                it.PagesProduced,
                it.PagesRedacted,
                it.PagesWithheld,
                it.PagesNotResponsive,
                it.PagesDuplicate,
                it.PacketSha256,
                it.ManifestSha256)),
        ];
    }
}
