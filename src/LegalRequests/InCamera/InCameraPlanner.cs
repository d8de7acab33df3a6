using System.Security.Cryptography;
using System.Text.Json;
using LegalRequests.Packets;
using LegalRequests.Packets.Verifying;
using LegalRequests.Persistence;
using LegalRequests.Privilege;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Requests;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;

namespace LegalRequests.InCamera;

/// <summary>Reads what a set is made from, or says why there cannot be one. The places and numbers come from the packet's own manifest.</summary>
public sealed class InCameraPlanner(LegalRequestsDb db, FileVault vault, ProtectedFacts facts, RedactionReasons reasons, LawOfRequest law)
{
    /// <param name="documents">Ids of the documents for the judge.</param>
    public async Task<Outcome<InCameraPlan>> ReadAsync(Guid requestId, Guid packetId, IReadOnlyCollection<Guid> documents, CancellationToken cancellation)
    {
        var packet = await db.Set<Packet>().AsNoTracking().SingleOrDefaultAsync(it => it.Id == packetId && it.RequestId == requestId, cancellation);

        if (packet is null)
        {
            return Refusal.NotFound("packet");
        }

        if (packet.State == PacketState.Void)
        {
            return new Refusal("incamera.packet-void", "The packet is void, and its numbers with it. Draft it again; the set is made from the new one.", RefusalKind.Gate);
        }

        var manifest = await ManifestAsync(packet, cancellation);
        var planned = await DocumentsAsync(manifest, documents, cancellation);

        if (planned.Count == 0)
        {
            return Refusal.OnField("Documents", "incamera.no-documents", "Choose the documents that the judge is to read.");
        }

        if (planned.Count != documents.Count || planned.Any(it => it.Count(PagePlace.Withheld) + it.Count(PagePlace.Redacted) == 0))
        {
            return Refusal.OnField("Documents", "incamera.nothing-kept-back", "Only documents of this packet of which something was kept back go to the judge. The parties have the others whole.");
        }

        var request = await db.Set<LegalRequest>().AsNoTracking().SingleAsync(it => it.Id == requestId, cancellation);
        var protectedFacts = await facts.InClearAsync(requestId, cancellation);
        var log = (await law.ReadAsync(requestId, cancellation)).Guidance.Log;
        var rows = planned.Select(it => PrivilegeLogRow.Of(ControlOf(manifest, it), it, RangeOf(manifest, it), reasons)).ToList();
        var hash = HashOf(packet, planned, rows, protectedFacts, log);
        return new InCameraPlan(request, packet, manifest, planned, rows, protectedFacts, log, hash);
    }

    /// <summary>Ids of the documents of a packet of which something was kept back.</summary>
    public async Task<IReadOnlyList<Guid>> KeptBackAsync(Packet packet, CancellationToken cancellation)
    {
        var pages = (await ManifestAsync(packet, cancellation)).Pages
            .Where(page => page.Place is PagePlace.Withheld or PagePlace.Redacted)
            .Select(page => page.Id)
            .ToList();
        return await db.Set<CaseDocument>()
            .Where(document => document.RequestId == packet.RequestId && document.Pages.Any(page => pages.Contains(page.Id)))
            .OrderBy(document => document.Position)
            .Select(document => document.Id)
            .ToListAsync(cancellation);
    }

    private async Task<ManifestFile> ManifestAsync(Packet packet, CancellationToken cancellation)
    {
        await using var file = await vault.OpenAsync(packet.ManifestBlobId, cancellation);
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        var json = bytes.ToArray();

        return Convert.ToHexStringLower(SHA256.HashData(json)) == packet.ManifestSha256
            ? ManifestFile.Read(json)
            : throw new InvalidOperationException($"The manifest of packet {packet.Id} is not the one on record.");
    }

    private async Task<List<PlannedDocument>> DocumentsAsync(ManifestFile manifest, IReadOnlyCollection<Guid> wanted, CancellationToken cancellation)
    {
        var places = manifest.Pages.ToDictionary(page => page.Id);
        var documents = await db.Set<CaseDocument>().AsNoTracking()
            .Include(it => it.Pages)
            .Where(it => wanted.Contains(it.Id))
            .OrderBy(it => it.Position)
            .ToListAsync(cancellation);
        var claims = await db.Set<PrivilegeAssertion>().AsNoTracking()
            .Where(it => wanted.Contains(it.DocumentId) && it.WithdrawnAt == null)
            .ToDictionaryAsync(it => it.DocumentId, cancellation);
        var marks = (await db.Set<RedactionMark>().AsNoTracking()
            .Where(it => wanted.Contains(it.DocumentId) && it.RemovedAt == null)
            .ToListAsync(cancellation)).ToLookup(it => it.PageId);

        return
        [
            .. documents.Where(document => document.Pages.TrueForAll(page => places.ContainsKey(page.Id))).Select(document => new PlannedDocument(
                document,
                [
                    .. document.Pages.OrderBy(page => page.Number).Select(page => new PlannedPage(
                        page.Id,
                        page.Number,
                        places[page.Id].Place,
                        page.ContentHash,
                        [.. marks[page.Id].OrderBy(mark => mark.Y).ThenBy(mark => mark.X).ThenBy(mark => mark.Id)])),
                ],
                claims.GetValueOrDefault(document.Id))),
        ];
    }

    /// <summary>The number of the document's row on the log: the same that the parties read there.</summary>
    private static int ControlOf(ManifestFile manifest, PlannedDocument document) => 1 + manifest.Pages
        .Where(page => page.Place is PagePlace.Withheld or PagePlace.Redacted)
        .Select(page => page.Document)
        .Distinct()
        .Count(number => number < document.Document.Position);

    private static string RangeOf(ManifestFile manifest, PlannedDocument document) =>
        manifest.Documents.FirstOrDefault(it => it.Number == document.Document.Position) is { } listed
            ? listed.BatesFirst == listed.BatesLast ? listed.BatesFirst : $"{listed.BatesFirst} to {listed.BatesLast}"
            : "";

    private static string HashOf(
        Packet packet,
        List<PlannedDocument> documents,
        List<PrivilegeLogRow> rows,
        IReadOnlyList<string> protectedFacts,
        Law.Sections.LogKind? log)
    {
        var decided = new
        {
            packet.ManifestSha256,
            log,
            rows,
            facts = protectedFacts.Order(StringComparer.Ordinal),
            documents = documents.Select(it => new
            {
                it.Document.Id,
                pages = it.Pages.Select(page => new
                {
                    page.PageId,
                    page.ContentHash,
                    marks = page.Marks.Select(mark => new { mark.X, mark.Y, mark.Width, mark.Height, mark.ReasonCode }),
                }),
            }),
        };
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(decided)));
    }
}
