using System.Globalization;
using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LegalRequests.ClientNotice;

/// <summary>Records that the letter went out, with its proof, and opens the time in which the client may object.</summary>
[Requires(Permission.ManageNotice)]
public sealed class RecordSending(
    LegalRequestsDb db,
    OperationContext context,
    OfficeSteps steps,
    IOptions<NoticeSettings> settings) : IOperation<RecordSending.Form, DateOnly>
{
    /// <param name="SentOn">A day in the court's zone, not in the future.</param>
    public sealed record Form(Guid RequestId, Guid NoticeId, DateOnly SentOn, string SentHow, string Proof)
        : IForm<DateOnly>, IAboutRequest;

    public async Task<Outcome<DateOnly>> RunAsync(Form form, CancellationToken cancellation)
    {
        var notice = await db.Set<NoticeDecision>()
            .SingleOrDefaultAsync(it => it.Id == form.NoticeId && it.RequestId == form.RequestId && it.SupersededAt == null, cancellation);

        if (notice is null || notice.Choice is NoticeChoice.DoNotSend or NoticeChoice.Unable)
        {
            return Refusal.NotFound("notice");
        }

        if (notice.SentOn is not null)
        {
            return Refusal.Conflict("notice.already-sent", $"This letter was recorded as sent on {notice.SentOn:MMM d, yyyy}.");
        }

        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        var today = CourtDay.Of(context.Now, request.ComplianceZone);

        if (Refuse(form, today, DateOnly.FromDateTime(request.LoggedAt.UtcDateTime).AddDays(-1)) is { } no)
        {
            return no;
        }

        notice.SentOn = form.SentOn;
        notice.SentHow = form.SentHow.Trim();
        notice.ProofOfSending = form.Proof.Trim();
        notice.WindowEnds = form.SentOn.AddDays(settings.Value.ObjectionDays);

        if (await steps.CompleteAsync(form.RequestId, "client-notice", "Sent", cancellation) is { } notNow)
        {
            return notNow;
        }

        var over = CourtDay.StartOf(notice.WindowEnds.Value.AddDays(1), request.ComplianceZone);
        await steps.SetTimerAsync(form.RequestId, "client-notice", over, cancellation);
        context.Note("noticeId", notice.Id);
        context.Note("windowEnds", notice.WindowEnds.Value.ToString("O", CultureInfo.InvariantCulture));
        return notice.WindowEnds.Value;
    }

    private static Refusal? Refuse(Form form, DateOnly today, DateOnly earliest)
    {
        if (form.SentOn > today || form.SentOn < earliest)
        {
            return Refusal.OnField("SentOn", "notice.sent-on-impossible", "The day of sending lies between the day the paper was logged and today.");
        }

        if (string.IsNullOrWhiteSpace(form.SentHow))
        {
            return Refusal.OnField("SentHow", "notice.sent-how-missing", "Say how the letter went, for example \"Certified mail\".");
        }

        return string.IsNullOrWhiteSpace(form.Proof)
            ? Refusal.OnField("Proof", "notice.proof-missing", "Write down the proof of sending: a receipt number, or who handed it over.")
            : null;
    }
}
