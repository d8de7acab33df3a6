using LegalRequests.Access;
using LegalRequests.CounselReview;
using LegalRequests.InCamera;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Boards;

/// <summary>A draft with who drafted it and, where counsel sent it back, why.</summary>
public sealed record PacketCard(Packet Packet, string DraftedBy, string SentBackBecause);

/// <summary>A volume that left.</summary>
/// <param name="Name">As it is printed: <c>VOL001</c>.</param>
public sealed record VolumeCard(string Name, Packet Packet, PacketRelease Release);

/// <summary>Counsel's signature with the account's name.</summary>
public sealed record SignOffCard(SignOff SignOff, string SignedBy);

/// <summary>Where a request's answer stands.</summary>
/// <param name="Build">The last making that was asked for.</param>
/// <param name="Drafts">Newest first.</param>
/// <param name="Proof">The proofs of the newest packet's files.</param>
public sealed record PacketView(
    LegalRequest Request,
    PacketBuild? Build,
    IReadOnlyList<PacketCard> Drafts,
    ProofReports? Proof,
    SignOffCard? SignOff,
    PacketRelease? Release,
    DisclosureEntry? Disclosure,
    IReadOnlyList<GateAnswer> Gates)
{
    /// <summary>Encrypted copies of the newest packet, the newest first.</summary>
    public IReadOnlyList<LockedPacket> Copies { get; init; } = [];

    /// <summary>Volumes of the production that left, in order.</summary>
    public IReadOnlyList<VolumeCard> Volumes { get; init; } = [];

    /// <summary>What became of the newest packet's disclosure afterwards.</summary>
    public IReadOnlyList<DisclosureNote> DisclosureNotes { get; init; } = [];

    /// <summary>What was claimed back, the newest first.</summary>
    public IReadOnlyList<Recall> Recalls { get; init; } = [];

    /// <summary>Numbers of void drafts that a court read in a sealed copy, each as <c>first to last</c>.</summary>
    public IReadOnlyList<string> NumbersWithCourt { get; init; } = [];

    /// <summary>True while another packet may be drafted: nothing left yet, or a later volume was announced.</summary>
    public bool MayDraft => Release is null or { MoreFollows: true };

    public PacketCard? Current => Drafts.Count > 0 ? Drafts[0] : null;

    public bool Making => Build?.State is BuildState.Queued or BuildState.Building;

    public IEnumerable<GateAnswer> Shut => Gates.Where(it => !it.Open);
}

/// <summary>The packet of a request through drafting, signing and release.</summary>
public sealed class PacketBoard(LegalRequestsDb db, GateHouse gates, FileVault vault)
{
    /// <param name="recipient">Whom the release would go to, for the gate that asks; the instrument's own where nobody is named.</param>
    public async Task<PacketView> ReadAsync(Guid requestId, DeliverTo? recipient = null, CancellationToken cancellation = default)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var drafts = await DraftsAsync(requestId, cancellation);
        var current = drafts.Count > 0 ? drafts[0].Packet : null;
        var currentId = current?.Id;
        var release = await db.Set<PacketRelease>().AsNoTracking().FirstOrDefaultAsync(it => it.PacketId == currentId, cancellation);
        var question = new GateQuestion(requestId, current?.Id, "the recipient", recipient ?? request.DeliverTo);

        return new PacketView(
            request,
            await db.Set<PacketBuild>().AsNoTracking().Where(it => it.RequestId == requestId).OrderByDescending(it => it.Id).FirstOrDefaultAsync(cancellation),
            drafts,
            current is null ? null : await ProofAsync(current, cancellation),
            current is null ? null : await SignOffAsync(current.Id, cancellation),
            release,
            release is null ? null : await db.Set<DisclosureEntry>().AsNoTracking().SingleOrDefaultAsync(it => it.ReleaseId == release.Id, cancellation),
            await gates.AskAllAsync(question, cancellation))
        {
            DisclosureNotes = release is null ? [] : await NotesAsync(release.Id, cancellation),
            Recalls = await db.Set<Recall>().AsNoTracking().Where(it => it.RequestId == requestId).OrderByDescending(it => it.Id).ToListAsync(cancellation),
            Volumes = await VolumesAsync(requestId, cancellation),
            NumbersWithCourt = await NumbersWithCourtAsync(requestId, cancellation),
            Copies = current is null ? [] : await db.Set<LockedPacket>().AsNoTracking().Where(it => it.PacketId == current.Id).OrderByDescending(it => it.Id).ToListAsync(cancellation),
        };
    }

    private async Task<IReadOnlyList<DisclosureNote>> NotesAsync(Guid releaseId, CancellationToken cancellation) =>
        await db.Set<DisclosureNote>().AsNoTracking()
            .Where(note => db.Set<DisclosureEntry>().Any(entry => entry.Id == note.EntryId && entry.ReleaseId == releaseId))
            .OrderBy(note => note.Id)
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<string>> NumbersWithCourtAsync(Guid requestId, CancellationToken cancellation) =>
        await db.Set<InCameraSet>()
            .Where(it => it.RequestId == requestId && it.State == InCameraState.Delivered)
            .Where(it => db.Set<Packet>().Any(packet => packet.Id == it.PacketId && packet.State == PacketState.Void))
            .OrderBy(it => it.Number)
            .Select(it => it.BatesFirst + " to " + it.BatesLast)
            .ToListAsync(cancellation);

    private async Task<IReadOnlyList<VolumeCard>> VolumesAsync(Guid requestId, CancellationToken cancellation)
    {
        var left = await db.Set<Packet>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.State == PacketState.Released)
            .OrderBy(it => it.DraftNumber)
            .Join(db.Set<PacketRelease>(), it => it.Id, release => release.PacketId, (it, release) => new { Packet = it, Release = release })
            .ToListAsync(cancellation);
        return [.. left.Select((it, index) => new VolumeCard(EarlierVolume.NameOf(index + 1), it.Packet, it.Release))];
    }

    private async Task<IReadOnlyList<PacketCard>> DraftsAsync(Guid requestId, CancellationToken cancellation) =>
        await db.Set<Packet>().AsNoTracking()
            .Where(it => it.RequestId == requestId)
            .OrderByDescending(it => it.DraftNumber)
            .Select(it => new PacketCard(
                it,
                db.Set<StaffMember>().Where(member => member.Id == it.DraftedBy).Select(member => member.DisplayName).FirstOrDefault() ?? "",
                db.Set<SendBack>().Where(no => no.PacketId == it.Id).Select(no => no.Reason).FirstOrDefault() ?? ""))
            .ToListAsync(cancellation);

    private async Task<ProofReports> ProofAsync(Packet packet, CancellationToken cancellation)
    {
        await using var file = await vault.OpenAsync(packet.ProofBlobId, cancellation);
        using var reader = new StreamReader(file);
        return ProofReports.FromJson(await reader.ReadToEndAsync(cancellation));
    }

    private Task<SignOffCard?> SignOffAsync(Guid packetId, CancellationToken cancellation) =>
        db.Set<SignOff>().AsNoTracking()
            .Where(it => it.PacketId == packetId)
            .Select(it => new SignOffCard(it, db.Set<StaffMember>().Where(member => member.Id == it.SignedBy).Select(member => member.DisplayName).FirstOrDefault() ?? ""))
            .SingleOrDefaultAsync(cancellation);
}
