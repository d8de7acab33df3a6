using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows.Running;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>
/// Writes the release into the accounting of disclosures: 45 CFR 164.528. A disclosure under the client's own
/// authorization is not accounted for (164.528(a)(1)(iv)). Safe to run twice.
/// </summary>
internal sealed class AccountDisclosure(LegalRequestsDb db, OperationContext context) : IWorkflowCommand
{
    private const int YearsKept = 6;

    public static string Name => "account-disclosure";

    public async Task<Outcome<Nothing>> RunAsync(WorkflowOrder order, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == order.RequestId, cancellation);

        if (request.Instrument is Instrument.Authorization or Instrument.AccessRequest)
        {
            return Nothing.More;
        }

        var missing = await db.Set<PacketRelease>()
            .Where(release => release.RequestId == order.RequestId && !db.Set<DisclosureEntry>().Any(entry => entry.ReleaseId == release.Id))
            .ToListAsync(cancellation);

        foreach (var release in missing)
        {
            var packet = await db.Set<Packet>().SingleAsync(it => it.Id == release.PacketId, cancellation);
            var day = CourtDay.Of(release.ReleasedAt, request.ComplianceZone);
            db.Add(new DisclosureEntry
            {
                Id = Guid.CreateVersion7(),
                RequestId = order.RequestId,
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

        context.Note("entries", missing.Count);
        return Nothing.More;
    }

    private static string Describe(Packet packet) =>
        $"{packet.PagesProduced + packet.PagesRedacted} pages of case records ({packet.PagesRedacted} with redactions), {packet.BatesFirst} to {packet.BatesLast}";
}
