using LegalRequests.Access;
using LegalRequests.Letters;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Workflows;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.ClientNotice;

/// <summary>
/// Decides whether the person whose record it is will be told, and how. Telling can hurt: the safe channel is a
/// decision by a named person, and a court's order of silence cannot be clicked away.
/// </summary>
[Requires(Permission.ManageNotice)]
public sealed class DecideNotice(LegalRequestsDb db, OperationContext context, OfficeSteps steps, LetterPress press, NoticeLetter letter)
    : IOperation<DecideNotice.Form, Guid>
{
    private const int ShortestReason = 20;

    /// <param name="Reason">For a notice: to whom and in what role. For none: the reason, with the order or the attempts made.</param>
    /// <param name="SafeChannel">How this person may be reached without danger, as checked with the social worker.</param>
    /// <param name="ContactChecked">That somebody checked that contact is allowed and safe. Not a formality: false is refused.</param>
    public sealed record Form(
        Guid RequestId,
        NoticeChoice Choice,
        string Reason,
        string SafeChannel,
        bool ContactChecked,
        string Language = "en") : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        var tells = form.Choice is NoticeChoice.Send or NoticeChoice.SendViaRepresentative;

        if ((tells ? press.Agency.Missing() : null) is { } notSet)
        {
            return notSet;
        }

        if (Refuse(form, request, tells) is { } no)
        {
            return no;
        }

        if (await db.Set<NoticeDecision>().AnyAsync(it => it.RequestId == form.RequestId && it.SupersededAt == null && it.SentOn != null, cancellation))
        {
            return Refusal.Conflict("notice.already-sent", "A notice was sent. Record the answer to it, or write a further letter outside this step.");
        }

        var now = context.Now;
        await db.Set<NoticeDecision>()
            .Where(it => it.RequestId == form.RequestId && it.SupersededAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(it => it.SupersededAt, now), cancellation);
        var decision = new NoticeDecision
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            Choice = form.Choice,
            Reason = form.Reason.Trim(),
            SafeChannel = tells ? form.SafeChannel.Trim() : "",
            DecidedBy = context.Actor.StaffId,
            DecidedAt = now,
            Language = form.Language,
        };
        db.Add(decision);
        context.Note("noticeId", decision.Id);
        context.Note("choice", form.Choice);

        if (!tells && await steps.CompleteAsync(form.RequestId, "client-notice", "NotRequired", cancellation) is { } notNow)
        {
            return notNow;
        }

        return decision.Id;
    }

    private Refusal? Refuse(Form form, LegalRequest request, bool tells)
    {
        if (tells && request.NonDisclosureOrdered)
        {
            return new Refusal("notice.forbidden-by-order", "A court ordered that the client not be told. Record \"Do not send\" and name the order.", RefusalKind.Gate);
        }

        if (tells && !form.ContactChecked)
        {
            return Refusal.OnField("ContactChecked", "notice.contact-unchecked", "Ask the social worker whether and how this person may be reached safely, then confirm it here.");
        }

        if (tells && string.IsNullOrWhiteSpace(form.SafeChannel))
        {
            return Refusal.OnField("SafeChannel", "notice.channel-missing", "Say by which safe channel the letter goes, for example \"Handed over at the next session\".");
        }

        if (!tells && form.Reason.Trim().Length < ShortestReason)
        {
            return Refusal.OnField("Reason", "notice.reason-missing", "Say why nobody is told: the order, the danger, or the attempts that were made.");
        }

        return letter.Languages().Any(it => it.Tag == form.Language)
            ? null
            : Refusal.OnField("Language", "notice.language-unknown", $"There is a letter in these languages: {string.Join(", ", letter.Languages().Select(it => it.Name))}.");
    }
}
