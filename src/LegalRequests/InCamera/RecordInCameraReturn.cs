using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Release;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>Writes down what became of a sealed copy when the review was over. What stays with the court under seal may still come back.</summary>
[Requires(Permission.ReleasePacket)]
public sealed class RecordInCameraReturn(LegalRequestsDb db, OperationContext context, DisclosureBook disclosures) : IOperation<RecordInCameraReturn.Form, Guid>
{
    public sealed record Form(Guid RequestId, Guid DeliveryId, InCameraFate? Fate, DateOnly? On, string Note) : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var delivery = await db.Set<InCameraDelivery>().SingleOrDefaultAsync(it => it.Id == form.DeliveryId && it.RequestId == form.RequestId, cancellation);

        if (delivery is null)
        {
            return Refusal.NotFound("delivery");
        }

        var zone = await db.Set<LegalRequest>().Where(it => it.Id == form.RequestId).Select(it => it.ComplianceZone).SingleAsync(cancellation);

        if (Refuse(form, delivery, zone) is { } no)
        {
            return no;
        }

        var (fate, day) = (form.Fate ?? InCameraFate.KeptUnderSeal, form.On ?? DateOnly.MinValue);
        (delivery.Fate, delivery.FateOn, delivery.FateNote, delivery.FateRecordedBy) = (fate, day, form.Note.Trim(), context.Actor.StaffId);

        if (delivery.DisclosureEntryId is { } entry)
        {
            disclosures.Note(form.RequestId, entry, CourtDay.Of(context.Now, zone), $"The sealed copy: {Words(fate)}, {form.On:yyyy-MM-dd}.");
        }

        context.Note("deliveryId", delivery.Id);
        context.Note("fate", fate);
        return delivery.Id;
    }

    private Refusal? Refuse(Form form, InCameraDelivery delivery, string zone)
    {
        if (delivery.Fate is InCameraFate.Returned or InCameraFate.Destroyed)
        {
            return Refusal.Conflict("incamera.already-back", "It stands there already that the copy was returned or destroyed.");
        }

        if (form.Fate is null)
        {
            return Refusal.OnField("Fate", "incamera.fate-missing", "Say what became of the sealed copy.");
        }

        if (form.On is not { } day || day < CourtDay.Of(delivery.DeliveredAt, zone) || day > CourtDay.Of(context.Now, zone))
        {
            return Refusal.OnField("On", "incamera.fate-day", "Give the day, between the delivery and today.");
        }

        return string.IsNullOrWhiteSpace(form.Note)
            ? Refusal.OnField("Note", "incamera.fate-note-missing", "Say who at the court said so, and how: a letter, a receipt, the envelope that came back.")
            : null;
    }

    private static string Words(InCameraFate fate) => fate switch
    {
        InCameraFate.Returned => "returned by the court",
        InCameraFate.Destroyed => "destroyed by the court",
        _ => "kept by the court under seal",
    };
}
