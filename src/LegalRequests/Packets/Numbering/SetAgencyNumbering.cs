using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;

namespace LegalRequests.Packets.Numbering;

/// <summary>The administrator says how production numbers are given: by each request for itself, or from one sequence of the agency.</summary>
[Requires(Permission.ManageStaff)]
public sealed class SetAgencyNumbering(LegalRequestsDb db, OperationContext context) : IOperation<SetAgencyNumbering.Form, Guid>
{
    /// <param name="OwnPrefix">Each request counts by itself, under its own prefix; then <paramref name="Prefix"/> is not read.</param>
    public sealed record Form(bool OwnPrefix, string Prefix, int Width, long StartsAt) : IForm<Guid>;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var prefix = form.Prefix.Trim();

        if (await NumberingTerms.RefuseAsync(db, form.OwnPrefix, prefix, form.Width, form.StartsAt, cancellation) is { } no)
        {
            return no;
        }

        var rule = NumberingTerms.RuleOf(null, form.OwnPrefix, prefix, form.Width, form.StartsAt, context);
        db.Add(rule);
        context.Note("ownPrefix", form.OwnPrefix);
        context.Note("prefix", rule.Prefix);
        return rule.Id;
    }
}
