using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Mail;

/// <summary>Sends a mail that was given up once more, after a person mended what was wrong.</summary>
[Requires(Permission.ManageStaff)]
public sealed class RetryParkedMail(LegalRequestsDb db, OperationContext context) : IOperation<RetryParkedMail.Form, Nothing>
{
    public sealed record Form(Guid MailId) : IForm<Nothing>;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var mail = await db.Set<OutboxMail>().SingleOrDefaultAsync(it => it.Id == form.MailId, cancellation);

        if (mail?.ParkedAt is null)
        {
            return Refusal.Conflict("mail.not-parked", "This mail is not parked: it was sent, or it is being tried again.");
        }

        mail.ParkedAt = null;
        mail.Attempts = 0;
        mail.NotBefore = context.Now;
        context.Note("mail", mail.Id);
        return Nothing.More;
    }
}
