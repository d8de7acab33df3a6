using LegalRequests.Access;
using LegalRequests.Letters;
using LegalRequests.Operations;
using LegalRequests.Packets;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Release;

/// <summary>
/// Counsel claims back pages that left by mistake: the letter with the claim and its basis is made and kept, and the
/// recipient's answer is waited for. It may be done again for other pages.
/// </summary>
[Requires(Permission.ReviewPacket)]
public sealed class RecallRelease(LegalRequestsDb db, OperationContext context, LetterPress press, FileVault vault, DisclosureBook disclosures)
    : IOperation<RecallRelease.Form, Guid>
{
    private const int ShortestBasis = 20;

    /// <param name="BatesFirst">The first number claimed back; empty, as <paramref name="BatesLast"/>, for the whole packet.</param>
    /// <param name="Basis">What is claimed and why, fit for the recipient's eyes: it must not say what the pages say.</param>
    public sealed record Form(Guid RequestId, Guid ReleaseId, string BatesFirst, string BatesLast, string Basis, DateOnly? ConfirmBy)
        : IForm<Guid>, IAboutRequest;

    public async Task<Outcome<Guid>> RunAsync(Form form, CancellationToken cancellation)
    {
        var release = await db.Set<PacketRelease>().SingleOrDefaultAsync(it => it.Id == form.ReleaseId && it.RequestId == form.RequestId, cancellation);

        if (release is null)
        {
            return Refusal.NotFound("release");
        }

        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);
        var packet = await db.Set<Packet>().SingleAsync(it => it.Id == release.PacketId, cancellation);
        var today = CourtDay.Of(context.Now, request.ComplianceZone);
        var (first, last) = Range(form, packet);

        if ((RefuseNumbers(first, last, packet) ?? RefuseRest(form, today) ?? press.Agency.Missing()) is { } no)
        {
            return no;
        }

        var letter = await PressAsync(request, release, first, last, form, today, cancellation);
        vault.Keep(letter);
        var recall = new Recall
        {
            Id = Guid.CreateVersion7(),
            RequestId = form.RequestId,
            ReleaseId = release.Id,
            BatesFirst = first,
            BatesLast = last,
            Basis = form.Basis.Trim(),
            LetterBlobId = letter.BlobId,
            RecalledBy = context.Actor.StaffId,
            RecalledAt = context.Now,
            ConfirmBy = form.ConfirmBy ?? throw new InvalidOperationException("The day was checked before."),
        };
        db.Add(recall);
        await disclosures.NoteReleaseAsync(request, release, today, $"Recalled: {RangeWords(recall)}. An answer is asked for by {recall.ConfirmBy:yyyy-MM-dd}.", cancellation);
        context.Note("recallId", recall.Id);
        context.Note("releaseId", release.Id);
        context.Note("first", first);
        context.Note("last", last);
        return recall.Id;
    }

    internal static string RangeWords(Recall recall) =>
        recall.BatesFirst == recall.BatesLast ? recall.BatesFirst : $"{recall.BatesFirst} to {recall.BatesLast}";

    private static (string First, string Last) Range(Form form, Packet packet)
    {
        var (first, last) = (form.BatesFirst.Trim(), form.BatesLast.Trim());
        return first.Length == 0 && last.Length == 0 ? (packet.BatesFirst, packet.BatesLast) : (first, last.Length == 0 ? first : last);
    }

    private static Refusal? RefuseNumbers(string first, string last, Packet packet)
    {
        try
        {
            var (from, to) = (BatesNumber.Parse(first), BatesNumber.Parse(last));
            var (begin, end) = (BatesNumber.Parse(packet.BatesFirst), BatesNumber.Parse(packet.BatesLast));
            var isIn = from.Prefix == begin.Prefix && to.Prefix == begin.Prefix && begin.Number <= from.Number && from.Number <= to.Number && to.Number <= end.Number;

            if (isIn)
            {
                return null;
            }
        }
        catch (FormatException)
        {
            // Not a number as printed: the same answer as for one that is not in the packet.
        }

        return Refusal.OnField("BatesFirst", "recall.numbers", $"Give numbers as they are printed, from {packet.BatesFirst} to {packet.BatesLast}, or leave both empty for the whole packet.");
    }

    private static Refusal? RefuseRest(Form form, DateOnly today)
    {
        if (form.Basis.Trim().Length < ShortestBasis)
        {
            return Refusal.OnField("Basis", "recall.basis-missing", "Say what is claimed and on what basis. The rules ask for both.");
        }

        return form.ConfirmBy is { } day && day > today
            ? null
            : Refusal.OnField("ConfirmBy", "recall.confirm-by", "Give a day after today by which the recipient is to answer.");
    }

    private async Task<StoredFile> PressAsync(
        LegalRequest request,
        PacketRelease release,
        string first,
        string last,
        Form form,
        DateOnly today,
        CancellationToken cancellation)
    {
        var facts = press.FactsOf(request, today, "en");
        facts["recipient"] = $"{release.RecipientName}\n{release.RecipientAddress}";
        facts["sentOn"] = press.Day(CourtDay.Of(release.ReleasedAt, request.ComplianceZone), "en");
        facts["numbers"] = first == last ? $"number {first}" : $"numbers {first} to {last}";
        facts["basis"] = form.Basis.Trim();
        facts["confirmBy"] = press.Day(form.ConfirmBy ?? today, "en");
        facts["federal"] = request.Forum is Forum.FederalCivil;
        using var pdf = new MemoryStream();
        press.Press(pdf, "letters/recall", $"{request.Number} recall", today, "en", facts);
        pdf.Position = 0;
        return (await vault.StoreAsync(request.Id, "recall-letter", pdf, pdf.Length, cancellation)).OrThrow();
    }
}
