using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Staff;

/// <summary>Opens one's own calendar under a new secret address; an address given out before stops answering.</summary>
[Requires(Permission.OwnAccount)]
public sealed class MakeCalendarFeed(LegalRequestsDb db, OperationContext context) : IOperation<MakeCalendarFeed.Form, Nothing>
{
    private const int HashLength = 64;

    /// <param name="TokenHash">See <see cref="CalendarFeed.SecretHash"/>; the secret itself is shown once and kept nowhere.</param>
    /// <param name="Everything">Dates of every request one may see; else of those one has a part in.</param>
    public sealed record Form(string TokenHash, bool Everything) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        if (form.TokenHash.Length != HashLength || !form.TokenHash.All(char.IsAsciiHexDigitLower))
        {
            return new Refusal("calendar.no-hash", "The address could not be made. Open your account page again and try once more.");
        }

        var feed = await db.Set<CalendarFeed>().SingleOrDefaultAsync(it => it.StaffId == context.Actor.StaffId, cancellation);

        if (feed is null)
        {
            feed = new CalendarFeed { StaffId = context.Actor.StaffId, TokenHash = form.TokenHash };
            db.Add(feed);
        }

        (feed.TokenHash, feed.Everything, feed.MadeAt) = (form.TokenHash, form.Everything, context.Now);
        context.Note("everything", form.Everything);
        return Nothing.More;
    }
}
