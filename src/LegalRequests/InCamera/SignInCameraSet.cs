using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Packets.Verifying;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>
/// Counsel signs one set, bound to the bytes that were on the screen. Where no pack says that a judge may look, counsel says
/// in writing why the law permits it. Who assessed a document of the request, or drafted the packet, cannot sign.
/// </summary>
[Requires(Permission.ReviewPacket)]
public sealed class SignInCameraSet(LegalRequestsDb db, OperationContext context, InCameraPlanner planner, InCameraLaw law, InCameraGates gates, AgencySeal seal)
    : IOperation<SignInCameraSet.Form, Guid>
{
    private const int ShortestLegalBasis = 20;
    private const string Scope = "InCameraReview";

    /// <summary>Conditions that can only open later: counsel's own, the embargo, and the recipient, who is named at the delivery.</summary>
    private static readonly Gate[] Later = [Gate.SignedByCounsel, Gate.EmbargoPassed, Gate.RecipientPermitted];

    /// <param name="ManifestSha256">The hash on counsel's screen; it must be the set's.</param>
    /// <param name="LegalBasis">Why the law permits it, where no pack says so.</param>
    public sealed record Form(Guid RequestId, Guid SetId, string ManifestSha256, string TypedName, string LegalBasis) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var set = await db.Set<InCameraSet>().Include(it => it.Documents).SingleOrDefaultAsync(it => it.Id == form.SetId && it.RequestId == form.RequestId, cancellation);

        if (set is null)
        {
            return Refusal.NotFound("set");
        }

        if ((RefuseSet(form, set) ?? await RefuseSignerAsync(form, set, cancellation) ?? await RefuseLawAsync(form, set, cancellation)) is { } no)
        {
            return no;
        }

        var answers = await gates.AskAsync(set, "the court", DeliverTo.Judge, cancellation);

        if (GateHouse.Shut(answers.Where(answer => !Later.Contains(answer.Gate))) is { } shut)
        {
            return shut;
        }

        var number = await db.Set<LegalRequest>().Where(it => it.Id == form.RequestId).Select(it => it.Number).SingleAsync(cancellation);
        var statement = new SignedStatement(number, set.ManifestSha256, set.SealedSha256, form.TypedName.Trim(), context.Now, Scope);
        (set.State, set.SignedBy, set.SignedAt) = (InCameraState.Signed, context.Actor.StaffId, context.Now);
        set.LegalBasis = form.LegalBasis.Trim();
        set.SignatureFile = SignatureFile.Of(statement, seal.Sign, seal.PublicKey()).ToJson();
        context.Note("setId", set.Id);
        context.Note("manifest", set.ManifestSha256);
        return set.Id;
    }

    private static Refusal? RefuseSet(Form form, InCameraSet set)
    {
        if (set.State != InCameraState.Draft)
        {
            return Refusal.Conflict("incamera.not-the-draft", "This set does not wait for a signature. Open the newest one.");
        }

        return set.ManifestSha256 == form.ManifestSha256
            ? null
            : Refusal.Conflict("incamera.other-bytes", "The set on your screen is not the one that is kept. Open it again and read it before you sign.");
    }

    private async Task<Refusal?> RefuseSignerAsync(Form form, InCameraSet set, CancellationToken cancellation)
    {
        var me = context.Actor.StaffId;
        var member = await db.Set<StaffMember>().SingleAsync(it => it.Id == me, cancellation);

        if (!string.Equals(member.DisplayName.Trim(), form.TypedName.Trim(), StringComparison.OrdinalIgnoreCase))
        {
            return Refusal.OnField("TypedName", "incamera.name-differs", $"Type your name as your account has it: {member.DisplayName}.");
        }

        return await gates.WearsTwoHatsAsync(set, me, cancellation)
            ? new Refusal("incamera.two-hats", "You assessed a document of this request or drafted its packet. Another counsel must sign.", RefusalKind.Gate)
            : null;
    }

    private async Task<Refusal?> RefuseLawAsync(Form form, InCameraSet set, CancellationToken cancellation)
    {
        var plan = await planner.ReadAsync(set.RequestId, set.PacketId, [.. set.Documents.Select(it => it.DocumentId)], cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        var open = (await law.ReadAsync(plan.Value, cancellation)).ForCounsel;

        return open.Count > 0 && form.LegalBasis.Trim().Length < ShortestLegalBasis
            ? Refusal.OnField("LegalBasis", "incamera.legal-basis-missing", "Say why the law lets the judge look: no rule in force answers it.") with { Details = open }
            : null;
    }
}
