using LegalRequests.Access;
using LegalRequests.InCamera;
using LegalRequests.InCamera.Verifying;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A document that may be handed to the judge.</summary>
public sealed record InCameraChoice(Guid DocumentId, int Position, DocumentType Type, int Pages);

/// <summary>A set with who signed it.</summary>
/// <param name="OfVoidDraft">The packet that it was made from is void.</param>
public sealed record InCameraCard(InCameraSet Set, string SignedBy, InCameraDelivery? Delivery, bool OfVoidDraft);

/// <summary>What is prepared for the judge alone, and where it stands.</summary>
/// <param name="Packet">The newest packet that is not void; null while there is none.</param>
/// <param name="Sets">Newest first.</param>
/// <param name="FilePages">Pages of the newest set's sealed copy; 0 while there is none.</param>
public sealed record InCameraView(
    LegalRequest Request,
    Packet? Packet,
    IReadOnlyList<InCameraChoice> Choices,
    IReadOnlyList<RequestPaper> Orders,
    IReadOnlyList<InCameraCard> Sets,
    IReadOnlyList<InCameraCopy> Copies,
    IReadOnlyList<GateAnswer> Gates,
    IReadOnlyList<string> ForCounsel,
    int FilePages)
{
    public InCameraCard? Current => Sets.Count > 0 ? Sets[0] : null;

    public bool Making => Current?.Set.State is InCameraState.Queued or InCameraState.Building;

    public IEnumerable<GateAnswer> Shut => Gates.Where(it => !it.Open);
}

/// <summary>The set for the judge through making, signing, delivery and return.</summary>
public sealed class InCameraBoard(LegalRequestsDb db, InCameraPlanner planner, InCameraLaw law, InCameraGates gates, FileVault vault)
{
    public async Task<InCameraView> ReadAsync(Guid requestId, CancellationToken cancellation = default)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var sets = await SetsAsync(requestId, cancellation);
        var current = sets.Count > 0 ? sets[0].Set : null;
        var packet = await db.Set<Packet>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.State != PacketState.Void)
            .OrderByDescending(it => it.DraftNumber)
            .FirstOrDefaultAsync(cancellation);
        var made = current is { State: InCameraState.Draft or InCameraState.Signed or InCameraState.Delivered };

        return new InCameraView(
            request,
            packet,
            packet is null ? [] : await ChoicesAsync(packet, cancellation),
            await OrdersAsync(request, cancellation),
            sets,
            current is null ? [] : await db.Set<InCameraCopy>().AsNoTracking().Where(it => it.SetId == current.Id).OrderByDescending(it => it.Id).ToListAsync(cancellation),
            made && current is not null ? await gates.AskAsync(current, "the court", DeliverTo.Judge, cancellation) : [],
            current is { State: InCameraState.Draft } ? await ForCounselAsync(current, cancellation) : [],
            made && current?.ManifestBlobId is { } manifest ? await FilePagesAsync(manifest, cancellation) : 0);
    }

    private async Task<List<InCameraCard>> SetsAsync(Guid requestId, CancellationToken cancellation)
    {
        var sets = await db.Set<InCameraSet>().AsNoTracking().Include(it => it.Documents)
            .Where(it => it.RequestId == requestId)
            .OrderByDescending(it => it.Number)
            .ToListAsync(cancellation);
        var signers = await db.Set<StaffMember>()
            .Where(member => db.Set<InCameraSet>().Any(it => it.RequestId == requestId && it.SignedBy == member.Id))
            .ToDictionaryAsync(member => member.Id, member => member.DisplayName, cancellation);
        var deliveries = await db.Set<InCameraDelivery>().AsNoTracking().Where(it => it.RequestId == requestId).ToDictionaryAsync(it => it.SetId, cancellation);
        var gone = await db.Set<Packet>().Where(it => it.RequestId == requestId && it.State == PacketState.Void).Select(it => it.Id).ToListAsync(cancellation);
        return
        [
            .. sets.Select(it => new InCameraCard(
                it,
                it.SignedBy is { } signer ? signers.GetValueOrDefault(signer, "") : "",
                deliveries.GetValueOrDefault(it.Id),
                gone.Contains(it.PacketId))),
        ];
    }

    private async Task<IReadOnlyList<InCameraChoice>> ChoicesAsync(Packet packet, CancellationToken cancellation)
    {
        var ids = await planner.KeptBackAsync(packet, cancellation);
        return await db.Set<CaseDocument>().AsNoTracking()
            .Where(it => ids.Contains(it.Id))
            .OrderBy(it => it.Position)
            .Select(it => new InCameraChoice(it.Id, it.Position, it.Type, it.PageCount))
            .ToListAsync(cancellation);
    }

    /// <summary>Orders among the papers; the paper served too, where it is itself an order.</summary>
    private async Task<IReadOnlyList<RequestPaper>> OrdersAsync(LegalRequest request, CancellationToken cancellation)
    {
        var served = request.Instrument is Instrument.CourtOrder or Instrument.PartTwoOrder or Instrument.SoOrderedSubpoena;
        return await db.Set<RequestPaper>().AsNoTracking()
            .Where(it => it.RequestId == request.Id && (it.Kind == PaperKind.Order || (served && (it.Kind == PaperKind.Served || it.Kind == PaperKind.Amended))))
            .OrderBy(it => it.AddedAt)
            .ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<string>> ForCounselAsync(InCameraSet set, CancellationToken cancellation)
    {
        var plan = await planner.ReadAsync(set.RequestId, set.PacketId, [.. set.Documents.Select(it => it.DocumentId)], cancellation);
        return plan.Done ? (await law.ReadAsync(plan.Value, cancellation)).ForCounsel : [];
    }

    private async Task<int> FilePagesAsync(Guid manifestBlobId, CancellationToken cancellation)
    {
        await using var file = await vault.OpenAsync(manifestBlobId, cancellation);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        return InCameraManifestFile.Read(bytes.ToArray()).FilePages.Count;
    }
}
