using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Requests;
using LegalRequests.Vault;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.CounselReview;

/// <summary>
/// Counsel signs one packet, bound to the bytes that were on the screen. Who assessed a document of the request, or
/// drafted the packet, cannot sign it.
/// </summary>
[Requires(Permission.ReviewPacket)]
public sealed class SignOffPacket(LegalRequestsDb db, OperationContext context, GateHouse gates, OfficeSteps steps, AgencySeal seal)
    : IOperation<SignOffPacket.Form, Guid>
{
    /// <summary>Gates that can only open later: counsel's own, the embargo, and the recipient, who is named at the release.</summary>
    private static readonly Gate[] Later = [Gate.SignedByCounsel, Gate.ScopeMatches, Gate.EmbargoPassed, Gate.RecipientPermitted];

    /// <param name="ManifestSha256">The hash on counsel's screen; it must be the packet's.</param>
    /// <param name="TypedName">Counsel's own name, typed.</param>
    public sealed record Form(Guid RequestId, Guid PacketId, string ManifestSha256, ScopeBasis? ScopeBasis, string TypedName)
        : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().SingleOrDefaultAsync(it => it.Id == form.PacketId && it.RequestId == form.RequestId, cancellation);

        if (packet is null)
        {
            return Refusal.NotFound("packet");
        }

        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        var no = RefusePacket(form, packet)
            ?? RefuseScope(form, request)
            ?? await RefuseSignerAsync(form, packet, cancellation)
            ?? await RefuseGatesAsync(form, cancellation);

        if (no is not null)
        {
            return no;
        }

        if (await steps.CompleteAsync(form.RequestId, "counsel-review", "Approve", cancellation) is { } notNow)
        {
            return notNow;
        }

        var signOff = new SignOff
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            PacketId = packet.Id,
            ManifestSha256 = packet.ManifestSha256,
            ScopeBasis = form.ScopeBasis ?? throw new InvalidOperationException("The scope was checked before."),
            TypedName = form.TypedName.Trim(),
            SignedBy = context.Actor.StaffId,
            SignedAt = context.Now,
            SignatureFile = Sign(form, packet, request).ToJson(),
        };
        db.Add(signOff);
        packet.State = PacketState.Signed;
        request.Status = RequestStatus.ReadyToRelease;
        context.Note("packetId", packet.Id);
        context.Note("manifest", packet.ManifestSha256);
        return signOff.Id;
    }

    private SignatureFile Sign(Form form, Packet packet, LegalRequest request) => SignatureFile.Of(
        new SignedStatement(
            request.Number,
            packet.ManifestSha256,
            packet.PacketSha256,
            form.TypedName.Trim(),
            context.Now,
            form.ScopeBasis?.ToString() ?? ""),
        seal.Sign,
        seal.PublicKey());

    private static Refusal? RefusePacket(Form form, Packet packet)
    {
        if (packet.State != PacketState.Draft)
        {
            return Refusal.Conflict("review.not-the-draft", "This packet is no longer the draft. Something in it changed since; open the newest one.");
        }

        return packet.ManifestSha256 == form.ManifestSha256
            ? null
            : Refusal.Conflict("review.other-bytes", "The packet on your screen is not the packet that is kept. Open it again and read it before you sign.");
    }

    private static Refusal? RefuseScope(Form form, LegalRequest request)
    {
        if (form.ScopeBasis is null)
        {
            return Refusal.OnField("ScopeBasis", "review.scope-missing", "Say by what measure the packet holds no more than may be sent.");
        }

        var byOrder = request.Instrument is Instrument.CourtOrder or Instrument.PartTwoOrder or Instrument.SearchWarrant;
        var byConsent = request.Instrument is Instrument.Authorization or Instrument.AccessRequest;
        var needed = byOrder ? ScopeBasis.MatchesOrder : byConsent ? ScopeBasis.MatchesAuthorization : (ScopeBasis?)null;

        // 45 CFR 164.502(b)(2): the minimum-necessary standard does not apply to orders and authorizations; their own words do.
        return needed is not null && form.ScopeBasis == ScopeBasis.MinimumNecessary
            ? Refusal.OnField("ScopeBasis", "review.scope-is-the-instrument", "An order or an authorization is answered by its own scope, not by the minimum necessary. Confirm that the packet matches it.")
            : null;
    }

    private async Task<Refusal?> RefuseSignerAsync(Form form, Packet packet, CancellationToken cancellation)
    {
        var me = context.Actor.StaffId;
        var member = await db.Set<StaffMember>().SingleAsync(it => it.Id == me, cancellation);

        if (!string.Equals(member.DisplayName.Trim(), form.TypedName.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.OnField("TypedName", "review.name-differs", $"Type your name as your account has it: {member.DisplayName}.");
        }

        var assessed = await db.Set<DocumentAssessment>().AnyAsync(it => it.RequestId == form.RequestId && it.AssessedBy == me, cancellation);

        return assessed || packet.DraftedBy == me
            ? new Refusal("review.two-hats", "You assessed a document of this request or drafted its packet. Another counsel must sign.", RefusalKind.Gate)
            : null;
    }

    private async Task<Refusal?> RefuseGatesAsync(Form form, CancellationToken cancellation)
    {
        var answers = await gates.AskAllAsync(new GateQuestion(form.RequestId, form.PacketId, null, null), cancellation);
        return GateHouse.Shut(answers.Where(answer => !Later.Contains(answer.Gate)));
    }
}
