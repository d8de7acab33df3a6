using LegalRequests.Packets;
using LegalRequests.Packets.NativePages;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A document and how it leaves.</summary>
/// <param name="WhyNot">Why counsel may not choose now; null where that is open.</param>
/// <param name="Look">What the last look at these bytes found; null where nobody looked.</param>
/// <param name="Choice">The choice that holds.</param>
/// <param name="Ended">The last choice that ended.</param>
public sealed record NativeCard(Guid DocumentId, int Position, string Title, int Pages, string? WhyNot, NativeLook? Look, NativeChoice? Choice, NativeChoice? Ended)
{
    public bool MayChoose => WhyNot is null && Choice is null && Look is { IsClean: true };

    /// <summary>One sentence each; empty where nothing is in doubt.</summary>
    public IReadOnlyList<string> Doubts => WhyNot is { } no ? [no] : Look?.Doubts.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}

/// <summary>A document in a packet that was chosen to leave natively.</summary>
/// <param name="Numbers">The numbers of its pages, as printed.</param>
/// <param name="Doubts">Why it was burned after all; empty where it was not.</param>
public sealed record PacketNativeLine(int Position, string Numbers, bool IsNative, IReadOnlyList<string> Doubts);

/// <summary>Which documents of a request leave with their text, and which may.</summary>
public sealed class NativeBoard(LegalRequestsDb db, NativeDocuments natives)
{
    /// <summary>The documents in order.</summary>
    public async Task<IReadOnlyList<NativeCard>> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var documents = await db.Set<CaseDocument>().AsNoTracking().Where(it => it.RequestId == requestId).OrderBy(it => it.Position).ToListAsync(cancellation);
        var looks = await db.Set<NativeLook>().AsNoTracking().Where(it => it.RequestId == requestId).ToDictionaryAsync(it => it.DocumentId, cancellation);
        var choices = (await db.Set<NativeChoice>().AsNoTracking().Where(it => it.RequestId == requestId).OrderByDescending(it => it.Id).ToListAsync(cancellation)).ToLookup(it => it.DocumentId);
        var cards = new List<NativeCard>();

        foreach (var document in documents)
        {
            var no = await natives.WhyNotAsync(document, cancellation);
            var look = looks.GetValueOrDefault(document.Id);
            cards.Add(new NativeCard(
                document.Id,
                document.Position,
                document.Title,
                document.PageCount,
                no?.Message,
                look?.FileSha256 == document.Sha256 ? look : null,
                choices[document.Id].FirstOrDefault(it => it.EndedAt is null && it.FileSha256 == document.Sha256),
                choices[document.Id].FirstOrDefault(it => it.EndedAt is not null)));
        }

        return cards;
    }

    /// <summary>What became of the choices in one packet.</summary>
    public async Task<IReadOnlyList<PacketNativeLine>> OfPacketAsync(Guid packetId, CancellationToken cancellation = default)
    {
        var rows = await db.Set<PacketNative>().AsNoTracking()
            .Where(it => it.PacketId == packetId)
            .Join(db.Set<CaseDocument>(), it => it.DocumentId, document => document.Id, (it, document) => new { it.DocumentId, document.Position, it.IsNative, it.Doubts })
            .OrderBy(it => it.Position)
            .ToListAsync(cancellation);
        var numbers = (await db.Set<PacketPage>().AsNoTracking()
            .Where(it => it.PacketId == packetId && it.Bates != null)
            .Join(db.Set<DocumentPage>(), it => it.PageId, page => page.Id, (it, page) => new { page.DocumentId, page.Number, it.Bates })
            .OrderBy(it => it.Number)
            .ToListAsync(cancellation)).ToLookup(it => it.DocumentId, it => it.Bates ?? "");

        return
        [
            .. rows.Select(it => new PacketNativeLine(
                it.Position,
                numbers[it.DocumentId] switch
                {
                    var none when !none.Any() => "",
                    var some when some.First() == some.Last() => some.First(),
                    var some => $"{some.First()} to {some.Last()}",
                },
                it.IsNative,
                it.Doubts.Split('\n', StringSplitOptions.RemoveEmptyEntries))),
        ];
    }
}
