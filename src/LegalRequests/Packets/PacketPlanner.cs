using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Deadlines;
using LegalRequests.Deadlines.Packs;
using LegalRequests.Guidance;
using LegalRequests.Law.Sections;
using LegalRequests.Packets.NativePages;
using LegalRequests.Packets.Numbering;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.Packets;

/// <summary>Reads the plan of a request's packet, or says why there cannot be one yet.</summary>
public sealed class PacketPlanner(LegalRequestsDb db, PrivilegeGrounds grounds, OverlayRules rules, ProtectedFacts facts, DatesOfRequest dates, RuleLibrary library, NumberBook numbers)
{
    /// <summary>Reads what was decided. A request with undecided pages, or whose log would disclose what it protects, is refused.</summary>
    public async Task<Outcome<PacketPlan>> ReadAsync(Guid requestId, CancellationToken cancellation)
    {
        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var documents = await db.Set<CaseDocument>().AsNoTracking()
            .Include(it => it.Pages)
            .Where(it => it.RequestId == requestId && it.LeftAt == null && it.HeldAt == null)
            .OrderBy(it => it.Position)
            .ToListAsync(cancellation);
        var before = await EarlierVolumes.OfAsync(db, requestId, cancellation);

        if (documents.Count == 0 && before.Count > 0)
        {
            return Refusal.Conflict("packet.nothing-left", "All documents have left. Add the records that follow, or take those that are held into this volume.");
        }

        if (await OpenAttachments.SentencesAsync(db, requestId, [.. documents.Select(it => it.Id)], cancellation) is { Count: > 0 } open)
        {
            return Refusal.Conflict("packet.attachment-not-opened", "A file that came with a mail could not be opened. Legal staff say on the page of documents what it is.") with { Details = open };
        }

        var fates = await db.Set<PageDecision>().AsNoTracking()
            .Where(it => it.RequestId == requestId)
            .ToDictionaryAsync(it => it.PageId, it => it.Fate, cancellation);
        var claims = await db.Set<PrivilegeAssertion>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.WithdrawnAt == null)
            .ToDictionaryAsync(it => it.DocumentId, cancellation);
        var marks = (await db.Set<RedactionMark>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.RemovedAt == null)
            .ToListAsync(cancellation)).ToLookup(it => it.PageId);

        var natives = await NativeDocuments.ChosenAsync(db, requestId, cancellation);
        var mails = await db.Set<MailAttachment>().AsNoTracking()
            .Where(it => it.RequestId == requestId && it.DocumentId != null)
            .Join(db.Set<CaseDocument>(), it => it.MailId, mail => mail.Id, (it, mail) => new { it.DocumentId, mail.Position })
            .ToDictionaryAsync(it => it.DocumentId ?? default, it => (int?)it.Position, cancellation);
        var planned = new List<PlannedDocument>();

        foreach (var document in documents)
        {
            var plan = Plan(document, fates, claims.GetValueOrDefault(document.Id), marks);

            if (!plan.Done)
            {
                return plan.Refusal;
            }

            planned.Add(plan.Value with { LeavesNatively = IsNative(plan.Value, natives), AttachedTo = mails.GetValueOrDefault(document.Id) });
        }

        var held = await db.Set<CaseDocument>().CountAsync(it => it.RequestId == requestId && it.LeftAt == null && it.HeldAt != null, cancellation);
        var known = await dates.FactsAsync(request, cancellation);

        if (await RefuseLogAsync(planned, request.Id, known, cancellation) is { } no)
        {
            return no;
        }

        if (new PacksThatSpeak(known, library).Entries(law => law.Certificates).FirstOrDefault(entry => entry.Law.Authority.Sure) is not { } certificate)
        {
            return Refusal.Conflict("packet.no-certificate", "No pack says what the custodian certifies for this court. Counsel adds its words to a pack.");
        }

        var protectedFacts = await facts.InClearAsync(requestId, cancellation);
        var first = await numbers.FirstAsync(request, BatesPlan.CountOf(planned), cancellation);
        return new PacketPlan(request, planned, protectedFacts, first, certificate.Law, HashOf(request, planned, protectedFacts, first, certificate.Law, before, held))
        {
            Before = before,
            Held = held,
        };
    }

    private static Outcome<PlannedDocument> Plan(
        CaseDocument document,
        Dictionary<Guid, PageFate> fates,
        PrivilegeAssertion? claim,
        ILookup<Guid, RedactionMark> marks)
    {
        var pages = new List<PlannedPage>();

        foreach (var page in document.Pages.OrderBy(page => page.Number))
        {
            var own = marks[page.Id].OrderBy(mark => mark.Y).ThenBy(mark => mark.X).ThenBy(mark => mark.Id).ToList();
            var known = fates.TryGetValue(page.Id, out var fate);
            var where = $"page {page.Number} of document {document.Position}";

            if (document.DuplicateOfId is null && !known)
            {
                return Refusal.Conflict("packet.page-undecided", $"Nobody decided {where}. A social worker must assess it.");
            }

            if (document.DuplicateOfId is null && fate == PageFate.Redact && own.Count == 0)
            {
                return Refusal.Conflict("packet.no-box", $"{char.ToUpperInvariant(where[0])}{where[1..]} is to be blacked out and has no box. Draw one, or assess the document again.");
            }

            pages.Add(new PlannedPage(page.Id, page.Number, PlaceOf(document, fate), page.ContentHash, own));
        }

        return new PlannedDocument(document, pages, claim);
    }

    /// <summary>A choice counts for the bytes it was made for, and only where every page is sent whole.</summary>
    private static bool IsNative(PlannedDocument planned, Dictionary<Guid, string> natives) =>
        natives.GetValueOrDefault(planned.Document.Id) == planned.Document.Sha256
        && planned.Pages.All(page => page is { Place: PagePlace.Produced, Marks.Count: 0 });

    private static PagePlace PlaceOf(CaseDocument document, PageFate fate) => document.DuplicateOfId is not null
        ? PagePlace.Duplicate
        : fate switch
        {
            PageFate.Produce => PagePlace.Produced,
            PageFate.Redact => PagePlace.Redacted,
            PageFate.Withhold => PagePlace.Withheld,
            _ => PagePlace.NotResponsive,
        };

    /// <summary>
    /// Where even the client's being a client is protected, or a page stands under a law that forbids a list, a served log and
    /// a slip sheet would themselves disclose. Such an answer is counsel's letter, not a packet.
    /// </summary>
    private async Task<Refusal?> RefuseLogAsync(List<PlannedDocument> planned, Guid requestId, RequestFacts known, CancellationToken cancellation)
    {
        var identity = planned.Exists(it => it.Count(PagePlace.Withheld) > 0 && it.Claim is { } claim && grounds.ProtectsIdentity(claim.Ground));
        var guarding = await db.Set<PageOverlay>()
            .Where(it => it.RequestId == requestId && it.ClearedBy == null)
            .Select(it => it.Code)
            .Distinct()
            .ToListAsync(cancellation);

        return identity || guarding.Exists(overlay => rules.ForbidsLog(overlay, known))
            ? new Refusal(
                "packet.log-would-disclose",
                "The law that protects these records protects even that they exist. No packet and no log may be made; counsel answers with a letter that neither confirms nor denies.",
                RefusalKind.Gate)
            : null;
    }

    private static string HashOf(LegalRequest request, List<PlannedDocument> documents, IReadOnlyList<string> facts, BatesNumber first, CertificateLaw certificate, IReadOnlyList<EarlierVolume> before, int held)
    {
        var decided = new
        {
            request = new { request.Number, request.Caption, request.Court, request.CaseNumber, request.Instrument, request.IssuedBy, request.ReplyTo, request.ServedOn },
            first = first.ToString(),
            before = before.Select(it => it.ManifestSha256),
            held,
            certificate = new { certificate.Id, certificate.Title, certificate.Wording },
            facts = facts.Order(StringComparer.Ordinal),
            documents = documents.Select(it => new
            {
                it.Document.Id,
                it.Document.Position,
                it.Document.Type,
                it.Document.WrittenOn,
                it.Document.AuthorRole,
                it.Document.RecipientRoles,
                it.Document.Sha256,
                claim = it.Claim is { } claim ? new { claim.Id, claim.Citation, claim.Holder, claim.LogDescription } : null,
                pages = it.Pages.Select(page => new
                {
                    page.PageId,
                    page.Place,
                    page.ContentHash,
                    marks = page.Marks.Select(mark => new { mark.X, mark.Y, mark.Width, mark.Height, mark.ReasonCode }),
                }),
            }),
        };
        var natives = documents.Where(it => it.LeavesNatively).Select(it => it.Document.Id).ToList();
        var bytes = JsonSerializer.SerializeToUtf8Bytes(decided);

        // Without any the hash stays what it was before there was such a choice: drafts made then are not void.
        return Convert.ToHexStringLower(SHA256.HashData(natives.Count == 0 ? bytes : [.. bytes, .. JsonSerializer.SerializeToUtf8Bytes(natives)]));
    }
}
