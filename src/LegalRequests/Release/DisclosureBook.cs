using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>
/// Writes releases into the accounting of disclosures: 45 CFR 164.528. A disclosure under the client's own
/// authorization is not accounted for (164.528(a)(1)(iv)).
/// </summary>
public sealed class DisclosureBook(LegalRequestsDb db)
{
    private const int YearsKept = 6;

    internal static bool Accounts(LegalRequest request) => request.Instrument is not (Instrument.Authorization or Instrument.AccessRequest);

    internal async Task<DisclosureEntry> AddAsync(LegalRequest request, PacketRelease release, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().SingleAsync(it => it.Id == release.PacketId, cancellation);
        var day = CourtDay.Of(release.ReleasedAt, request.ComplianceZone);
        var entry = new DisclosureEntry
        {
            Id = Guid.CreateVersion7(),
            RequestId = request.Id,
            ReleaseId = release.Id,
            DisclosedOn = day,
            ClientName = request.ClientName,
            RecipientName = release.RecipientName,
            RecipientAddress = release.RecipientAddress,
            Description = Describe(packet),
            Purpose = $"Answer to a {InstrumentWords.Of(request.Instrument)}, {request.Court}, no. {request.CaseNumber}",
            KeepUntil = day.AddYears(YearsKept),
        };
        db.Add(entry);
        return entry;
    }

    /// <summary>Notes what became of a release. Where its line is still to be written, it is written first.</summary>
    internal async Task NoteReleaseAsync(LegalRequest request, PacketRelease release, DateOnly day, string text, CancellationToken cancellation)
    {
        if (!Accounts(request))
        {
            return;
        }

        var entry = await db.Set<DisclosureEntry>().SingleOrDefaultAsync(it => it.ReleaseId == release.Id, cancellation)
            ?? await AddAsync(request, release, cancellation);
        Note(request.Id, entry.Id, day, text);
    }

    /// <summary>A disclosure to a court alone; null where none is accounted for.</summary>
    internal DisclosureEntry? AddForCourt(LegalRequest request, CourtDisclosure court)
    {
        if (!Accounts(request))
        {
            return null;
        }

        var day = CourtDay.Of(court.At, request.ComplianceZone);
        var pages = court.Pages == 1 ? "1 page" : $"{court.Pages} pages";
        var entry = new DisclosureEntry
        {
            Id = Guid.CreateVersion7(),
            RequestId = request.Id,
            DisclosedOn = day,
            ClientName = request.ClientName,
            RecipientName = court.RecipientName,
            RecipientAddress = court.RecipientAddress,
            Description = $"{pages} of case records, sealed, to the court alone, {court.Numbers} ({court.Volume})",
            Purpose = $"Review in camera, {request.Court}, no. {request.CaseNumber}",
            KeepUntil = day.AddYears(YearsKept),
        };
        db.Add(entry);
        return entry;
    }

    internal void Note(Guid requestId, Guid entryId, DateOnly day, string text) =>
        db.Add(new DisclosureNote { Id = Guid.CreateVersion7(), RequestId = requestId, EntryId = entryId, NotedOn = day, Text = text });

    private static string Describe(Packet packet) =>
        $"{packet.PagesProduced + packet.PagesRedacted} pages of case records ({packet.PagesRedacted} with redactions), {packet.BatesFirst} to {packet.BatesLast}";
}

/// <summary>What a court alone was shown.</summary>
/// <param name="Numbers">From and to, as printed.</param>
/// <param name="Volume">Of which volume they are.</param>
internal sealed record CourtDisclosure(string RecipientName, string RecipientAddress, DateTimeOffset At, int Pages, string Numbers, string Volume);
