using LegalRequests.Release;
using LegalRequests.Requests;

namespace LegalRequests.InCamera;

/// <summary>What must stand on the form of a delivery to the court.</summary>
internal static class DeliveryForm
{
    internal static Refusal? Refuse(DeliverInCameraSet.Form form, DateOnly today) => RefuseRecipient(form) ?? RefuseWay(form) ?? RefuseRest(form, today);

    private static Refusal? RefuseRecipient(DeliverInCameraSet.Form form)
    {
        if (form.RecipientKind is not (DeliverTo.Judge or DeliverTo.ClerkOfCourt))
        {
            return Refusal.OnField("RecipientKind", "incamera.court-only", "The sealed copy goes to the judge or the clerk and to nobody else.");
        }

        if (string.IsNullOrWhiteSpace(form.RecipientName))
        {
            return Refusal.OnField("RecipientName", "incamera.recipient-missing", "Name the judge or the clerk who receives it.");
        }

        return string.IsNullOrWhiteSpace(form.RecipientAddress)
            ? Refusal.OnField("RecipientAddress", "incamera.address-missing", "Give the address of chambers or of the clerk. It stands in the accounting of disclosures.")
            : null;
    }

    private static Refusal? RefuseWay(DeliverInCameraSet.Form form)
    {
        if (form.Method is not { } method)
        {
            return Refusal.OnField("Method", "incamera.method-missing", "Say how it goes.");
        }

        if (form.CopyId is null && method == DeliveryMethod.EncryptedPortal)
        {
            return Refusal.OnField("CopyId", "incamera.not-encrypted", "By wire only an encrypted copy goes. Make one, and choose it here.");
        }

        return form.CopyId is null && !form.SealedEnvelope
            ? Refusal.OnField("SealedEnvelope", "incamera.not-sealed", "What is not encrypted goes in a sealed envelope with the words of the cover sheet on it. Confirm that it does.")
            : null;
    }

    private static Refusal? RefuseRest(DeliverInCameraSet.Form form, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(form.Tracking))
        {
            return Refusal.OnField("Tracking", "incamera.tracking-missing", "Give the tracking number, the court's receipt or the name of who hands it over.");
        }

        return form.AskBy is { } day && day > today
            ? null
            : Refusal.OnField("AskBy", "incamera.ask-by", "Give a day after today on which the court is asked what became of it.");
    }
}
