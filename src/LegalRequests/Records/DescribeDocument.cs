using LegalRequests.Access;
using LegalRequests.Operations;
using LegalRequests.Persistence;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Records;

/// <summary>
/// Says what a record is and who assesses it. Giving it to a social worker also gives that person a reason to see the request.
/// </summary>
[Requires(Permission.ManageDocuments)]
public sealed class DescribeDocument(LegalRequestsDb db, OperationContext context) : IOperation<DescribeDocument.Form, Nothing>
{
    private const int LongestLine = 300;

    public sealed record Form(
        Guid RequestId,
        Guid DocumentId,
        DocumentType Type,
        string Title,
        DateOnly? WrittenOn,
        string AuthorRole,
        string RecipientRoles,
        Guid? AssignedTo) : IForm<Nothing>, IAboutRequest;

    public async Task<Outcome<Nothing>> RunAsync(Form form, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().SingleAsync(it => it.Id == form.RequestId, cancellation);

        if (request.Over)
        {
            return RequestRefusals.Over;
        }

        var document = await db.Set<CaseDocument>()
            .SingleOrDefaultAsync(it => it.Id == form.DocumentId && it.RequestId == form.RequestId, cancellation);

        if (document is null)
        {
            return Refusal.NotFound("document");
        }

        if (string.IsNullOrWhiteSpace(form.Title))
        {
            return Refusal.OnField(nameof(Form.Title), "document.title-missing", "Give it a title by which your colleagues know it. It never leaves the office.");
        }

        if (new[] { form.Title, form.AuthorRole, form.RecipientRoles }.Any(text => text.Length > LongestLine))
        {
            return new Refusal("document.too-long", $"Keep each field under {LongestLine} characters.");
        }

        if (form.WrittenOn > request.DayAt(context.Now).AddDays(1))
        {
            return Refusal.OnField(nameof(Form.WrittenOn), "document.written-in-the-future", "The date lies in the future.");
        }

        if (form.AssignedTo is { } staffId && await AssignRefusalAsync(form.RequestId, staffId, cancellation) is { } refusal)
        {
            return refusal;
        }

        Write(form, document);
        context.Note("documentId", document.Id);
        context.Note("assigned", document.AssignedTo?.ToString() ?? "nobody");
        return Nothing.More;
    }

    private static void Write(Form form, CaseDocument document)
    {
        document.Type = form.Type;
        document.Title = form.Title.Trim();
        document.WrittenOn = form.WrittenOn;
        document.AuthorRole = form.AuthorRole.Trim();
        document.RecipientRoles = form.RecipientRoles.Trim();
        document.AssignedTo = form.AssignedTo;
    }

    private async Task<Refusal?> AssignRefusalAsync(Guid requestId, Guid staffId, CancellationToken cancellation)
    {
        var member = await db.Set<StaffMember>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == staffId, cancellation);

        if (member is null || member.Disabled || !member.Roles.HasFlag(StaffRoles.SocialWorker))
        {
            return Refusal.OnField(nameof(Form.AssignedTo), "document.not-a-social-worker", "Choose a social worker from the list.");
        }

        var relations = await db.Set<RequestRelation>()
            .Where(it => it.RequestId == requestId && it.StaffId == staffId && it.From <= context.Now && (it.Until == null || it.Until > context.Now))
            .Select(it => it.Relation)
            .ToListAsync(cancellation);

        if (relations.Contains(Relation.Walled))
        {
            return Refusal.OnField(nameof(Form.AssignedTo), "document.walled", "This person cannot be given this record. Choose somebody else.");
        }

        if (!relations.Contains(Relation.Assessor))
        {
            db.Add(new RequestRelation
            {
                Id = Guid.CreateVersion7(),
                RequestId = requestId,
                StaffId = staffId,
                Relation = Relation.Assessor,
                From = context.Now,
                Reason = "Assesses a record",
                GrantedBy = context.Actor.StaffId,
            });
        }

        return null;
    }
}
