using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Packets.NativePages;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Vault;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets;

/// <summary>
/// Takes a finished making into the record as the request's draft. Whatever was decided differently while it was made
/// makes it stale: then nothing is taken and it is made anew. An earlier draft, and a signature on it, dies here.
/// </summary>
[Requires(Permission.SystemWork)]
public sealed class DraftPacket(
    LegalRequestsDb db,
    OperationContext context,
    PacketPlanner planner,
    FileVault vault,
    OfficeSteps steps,
    NumberBook numbers) : IOperation<DraftPacket.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid BuildId, BuiltPacket Built) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var build = await db.Set<PacketBuild>().SingleAsync(it => it.Id == form.BuildId, cancellation);

        if (build.PacketId is { } done)
        {
            return done;
        }

        var plan = await planner.ReadAsync(form.RequestId, cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        if (plan.Value.Sha256 != form.Built.DecisionsSha256)
        {
            return Refusal.Conflict("packet.stale", "Something was decided differently while the packet was made. It is made again.");
        }

        await VoidPackets.OfAsync(db, form.RequestId, "A newer draft took its place.", cancellation);
        var packet = await AddAsync(form, build, plan.Value, cancellation);

        if (await numbers.HeldAsync(form.RequestId, cancellation) is { } held)
        {
            held.PacketId = packet.Id;
        }

        if (await MoveOnAsync(form.RequestId, cancellation) is { } notNow)
        {
            return notNow;
        }

        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        request.Status = RequestStatus.WithCounsel;
        build.State = BuildState.Done;
        build.PagesDone = build.PagesTotal;
        build.PacketId = packet.Id;
        context.Note("packetId", packet.Id);
        context.Note("manifest", packet.ManifestSha256);
        context.Note("proof", packet.ProofPassed);
        return packet.Id;
    }

    private async Task<Packet> AddAsync(Form form, PacketBuild build, PacketPlan plan, CancellationToken cancellation)
    {
        var built = form.Built;

        foreach (var file in new[] { built.Packet, built.Log, built.LogCsv, built.Manifest, built.Proof })
        {
            vault.Keep(file);
        }

        var packet = new Packet
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            DraftNumber = 1 + await db.Set<Packet>().CountAsync(it => it.RequestId == form.RequestId, cancellation),
            Volume = plan.Volume,
            State = PacketState.Draft,
            DecisionsSha256 = built.DecisionsSha256,
            ManifestSha256 = built.Manifest.Sha256,
            PacketSha256 = built.Packet.Sha256,
            PacketBlobId = built.Packet.BlobId,
            LogBlobId = built.Log.BlobId,
            LogCsvBlobId = built.LogCsv.BlobId,
            ManifestBlobId = built.Manifest.BlobId,
            ProofBlobId = built.Proof.BlobId,
            ProofPassed = built.ProofPassed,
            BatesFirst = built.BatesFirst,
            BatesLast = built.BatesLast,
            PagesTotal = plan.Total,
            PagesProduced = plan.Count(PagePlace.Produced),
            PagesRedacted = plan.Count(PagePlace.Redacted),
            PagesWithheld = plan.Count(PagePlace.Withheld),
            PagesNotResponsive = plan.Count(PagePlace.NotResponsive),
            PagesDuplicate = plan.Count(PagePlace.Duplicate),
            CertifiesAll = plan.CertifiesAll,
            DraftedBy = build.AskedBy,
            DraftedAt = context.Now,
        };
        db.Add(packet);
        db.AddRange(built.Pages.Select(page => new PacketPage
        {
            PacketId = packet.Id,
            PageId = page.PageId,
            Place = page.Place,
            Bates = page.Bates,
            FilePage = page.FilePage,
        }));
        db.AddRange(built.Natives.Select(native => new PacketNative
        {
            PacketId = packet.Id,
            DocumentId = native.DocumentId,
            IsNative = native.IsNative,
            Doubts = native.Doubts,
        }));
        return packet;
    }

    /// <summary>From its own step the draft goes to counsel; a draft that replaces another waits where that one stood.</summary>
    private async Task<Refusal?> MoveOnAsync(Guid requestId, CancellationToken cancellation)
    {
        var open = await steps.OpenTasksAsync(requestId, cancellation);

        if (open.Contains("counsel-review"))
        {
            return null;
        }

        if (open.Contains("release") && await steps.CompleteAsync(requestId, "release", "Redraft", cancellation) is { } notRelease)
        {
            return notRelease;
        }

        if (open.Contains("rework") && await steps.CompleteAsync(requestId, "rework", "Done", cancellation) is { } notRework)
        {
            return notRework;
        }

        return await steps.CompleteAsync(requestId, "packet-draft", "Drafted", cancellation);
    }
}
