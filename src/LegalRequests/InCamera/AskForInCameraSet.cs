using LegalRequests.Access;
using LegalRequests.Letters;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>
/// Asks for the set for the judge to be made from a packet. The making goes on in the background; what forbids it is refused
/// at once. An earlier set that did not leave dies here, and a signature on it.
/// </summary>
[Requires(Permission.PrepareInCamera)]
public sealed class AskForInCameraSet(LegalRequestsDb db, OperationContext context, InCameraPlanner planner, InCameraLaw law, LetterPress press)
    : IOperation<AskForInCameraSet.Form, Guid>
{
    private const int ShortestBasis = 20;
    private const int LongestBasis = 600;

    /// <param name="OrderPaperId">The order; needed where the court ordered it.</param>
    /// <param name="Basis">What is ordered, or why it is offered. The judge reads it on the cover sheet.</param>
    public sealed record Form(Guid RequestId, Guid PacketId, InCameraOccasion? Occasion, Guid? OrderPaperId, string Basis, IReadOnlyList<Guid> Documents)
        : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var earlier = await db.Set<InCameraSet>().Where(it => it.RequestId == form.RequestId).ToListAsync(cancellation);

        if (earlier.Find(it => it.State is InCameraState.Queued or InCameraState.Building) is { } running)
        {
            return running.Id;
        }

        var plan = await planner.ReadAsync(form.RequestId, form.PacketId, form.Documents, cancellation);

        if (!plan.Done)
        {
            return plan.Refusal;
        }

        if ((await RefuseAsync(form, plan.Value, cancellation) ?? press.Agency.Missing()) is { } no)
        {
            return no;
        }

        foreach (var before in earlier.Where(it => it.State is InCameraState.Draft or InCameraState.Signed))
        {
            (before.State, before.Problem) = (InCameraState.Void, "A newer set took its place.");
        }

        var set = new InCameraSet
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            PacketId = form.PacketId,
            Number = earlier.Count + 1,
            State = InCameraState.Queued,
            Occasion = form.Occasion ?? throw new InvalidOperationException("The occasion was checked before."),
            OrderPaperId = form.Occasion == InCameraOccasion.CourtOrder ? form.OrderPaperId : null,
            Basis = form.Basis.Trim(),
            AskedBy = context.Actor.StaffId,
            AskedAt = context.Now,
            PagesTotal = plan.Value.Pages,
        };
        set.Documents.AddRange(form.Documents.Distinct().Select(id => new InCameraDocument { SetId = set.Id, DocumentId = id }));
        db.Add(set);
        context.Note("setId", set.Id);
        context.Note("packetId", form.PacketId);
        context.Note("occasion", set.Occasion);
        context.Note("pages", set.PagesTotal);
        return set.Id;
    }

    private async Task<Refusal?> RefuseAsync(Form form, InCameraPlan plan, CancellationToken cancellation)
    {
        var reading = await law.ReadAsync(plan, cancellation);

        if (reading.Shut.Count > 0)
        {
            return new Refusal("incamera.law-forbids", "The law keeps these records even from the judge's eyes. Each reason below must be mended first.", RefusalKind.Gate)
            {
                Details = reading.Shut,
            };
        }

        return form.Occasion switch
        {
            null => Refusal.OnField("Occasion", "incamera.occasion-missing", "Say why the judge looks at the records alone."),
            InCameraOccasion.CourtOrder when !await IsOrderAsync(form, cancellation) =>
                Refusal.OnField("OrderPaperId", "incamera.order-missing", "Choose the order. Add it to the papers first if it is not there."),
            InCameraOccasion.LawDirects when !reading.Directed =>
                Refusal.OnField("Occasion", "incamera.not-directed", "No rule in force directs it for these records. Name the order, or let counsel choose it."),
            InCameraOccasion.CounselChooses when !context.Actor.Has(StaffRoles.Counsel) =>
                new Refusal("incamera.counsel-chooses", "Only counsel offers records to the judge without an order.", RefusalKind.Forbidden) { Field = "Occasion" },
            _ => RefuseBasis(form.Basis.Trim()),
        };
    }

    private static Refusal? RefuseBasis(string basis) => basis.Length switch
    {
        < ShortestBasis => Refusal.OnField("Basis", "incamera.basis-missing", "Say in a sentence what is ordered, or why the records are offered. It stands on the cover sheet."),
        > LongestBasis => Refusal.OnField("Basis", "incamera.basis-too-long", $"Keep it under {LongestBasis} characters; the judge reads it on the cover sheet."),
        _ => null,
    };

    private async Task<bool> IsOrderAsync(Form form, CancellationToken cancellation)
    {
        var served = await db.Set<LegalRequest>().AnyAsync(
            it => it.Id == form.RequestId && (it.Instrument == Instrument.CourtOrder || it.Instrument == Instrument.PartTwoOrder || it.Instrument == Instrument.SoOrderedSubpoena),
            cancellation);
        return await db.Set<RequestPaper>().AnyAsync(
            it => it.Id == form.OrderPaperId && it.RequestId == form.RequestId
                && (it.Kind == PaperKind.Order || (served && (it.Kind == PaperKind.Served || it.Kind == PaperKind.Amended))),
            cancellation);
    }
}
