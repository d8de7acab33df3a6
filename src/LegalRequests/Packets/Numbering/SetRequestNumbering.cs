using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets.Numbering;

/// <summary>
/// Says how one request's production is numbered, as a court or an agreement may want it. Once something left, its numbers
/// go on and nothing can be changed.
/// </summary>
[Requires(Permission.DraftPacket)]
public sealed class SetRequestNumbering(LegalRequestsDb db, OperationContext context) : IOperation<SetRequestNumbering.Form, Guid>
{
    public sealed record Form(Guid RequestId, string Prefix, int Width, long StartsAt) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var prefix = form.Prefix.Trim();

        if (await db.Set<Packet>().AnyAsync(it => it.RequestId == form.RequestId && it.State == PacketState.Released, cancellation))
        {
            return Refusal.Conflict("numbering.already-left", "A packet of this request has left. Its numbers go on; they cannot be given another form now.");
        }

        if (await NumberingTerms.RefuseAsync(db, false, prefix, form.Width, form.StartsAt, cancellation) is { } no)
        {
            return no;
        }

        var rule = NumberingTerms.RuleOf(form.RequestId, false, prefix, form.Width, form.StartsAt, context);
        db.Add(rule);
        await VoidPackets.OfAsync(db, form.RequestId, "The production is numbered another way.", cancellation);
        context.Note("prefix", prefix);
        return rule.Id;
    }
}
