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

    internal async Task AddAsync(LegalRequest request, PacketRelease release, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().SingleAsync(it => it.Id == release.PacketId, cancellation);
        var day = CourtDay.Of(release.ReleasedAt, request.ComplianceZone);
        db.Add(new DisclosureEntry
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
        });
    }

    private static string Describe(Packet packet) =>
        $"{packet.PagesProduced + packet.PagesRedacted} pages of case records ({packet.PagesRedacted} with redactions), {packet.BatesFirst} to {packet.BatesLast}";
}
