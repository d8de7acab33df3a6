using System.Text.RegularExpressions;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets.Numbering;

/// <summary>What may be a rule for production numbers. The agency's and a request's are set by two operations with the same checks.</summary>
internal static partial class NumberingTerms
{
    internal const int NarrowestWidth = 4;
    internal const int WidestWidth = 10;

    /// <summary>Digits at the end would run into the number.</summary>
    [GeneratedRegex(@"^[A-Z](?:[A-Z0-9-]{0,14}[A-Z-])?$")]
    private static partial Regex Prefix();

    /// <param name="ownPrefix">True where each request counts under its own prefix.</param>
    internal static async Task<Refusal?> RefuseAsync(LegalRequestsDb db, bool ownPrefix, string prefix, int width, long startsAt, CancellationToken cancellation)
    {
        if (!ownPrefix && !Prefix().IsMatch(prefix))
        {
            return Refusal.OnField("Prefix", "numbering.prefix", "A prefix begins with a capital letter, has up to 16 capital letters, digits and hyphens, and does not end in a digit. It must not name a programme or a shelter.");
        }

        if (width is < NarrowestWidth or > WidestWidth)
        {
            return Refusal.OnField("Width", "numbering.width", $"Numbers have {NarrowestWidth} to {WidestWidth} digits.");
        }

        if (startsAt < 1 || startsAt.ToString(System.Globalization.CultureInfo.InvariantCulture).Length > width)
        {
            return Refusal.OnField("StartsAt", "numbering.start", "The first number is 1 or more and has no more digits than the width.");
        }

        var sequence = await db.Set<BatesSequence>().AsNoTracking().SingleOrDefaultAsync(it => it.Prefix == prefix, cancellation);

        return !ownPrefix && sequence is not null && (sequence.Width != width || sequence.NextNumber < startsAt)
            ? Refusal.OnField("Prefix", "numbering.prefix-used", $"Numbers with this prefix were given before. They have {sequence.Width} digits and go on with {sequence.NextNumber}; take these, or another prefix.")
            : null;
    }

    internal static NumberingRule RuleOf(Guid? requestId, bool ownPrefix, string prefix, int width, long startsAt, OperationContext context) => new()
    {
        Id = Guid.CreateVersion7(),
        RequestId = requestId,
        Prefix = ownPrefix ? "" : prefix,
        Width = width,
        StartsAt = startsAt,
        SetBy = context.Actor.StaffId,
        SetAt = context.Now,
    };
}
