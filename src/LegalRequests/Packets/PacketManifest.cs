using System.Text.Json;
using System.Text.Json.Serialization;
using LegalRequests.Vault;

namespace LegalRequests.Packets;

/// <summary>
/// The manifest: every file of the packet with its hash, every page with its place, and the sum. Its own hash is what
/// counsel signs. It holds ids and hashes, no names and no text of a record.
/// </summary>
internal static class PacketManifest
{
    private const int Version = 1;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static string Write(
        PacketPlan plan,
        BatesPlan bates,
        IReadOnlyList<BuiltPage> pages,
        bool proofPassed,
        StoredFile packet,
        StoredFile log,
        StoredFile csv,
        StoredFile proof)
    {
        var written = new
        {
            version = Version,
            request = plan.Request.Number,
            decisionsSha256 = plan.Sha256,
            bates = new { first = bates.First, last = bates.Last },
            accounting = new
            {
                produced = plan.Count(PagePlace.Produced),
                redacted = plan.Count(PagePlace.Redacted),
                withheld = plan.Count(PagePlace.Withheld),
                notResponsive = plan.Count(PagePlace.NotResponsive),
                duplicate = plan.Count(PagePlace.Duplicate),
                total = plan.Total,
            },
            certifiesAll = !plan.Withholds,
            proofPassed,
            files = new[]
            {
                Entry("packet.pdf", packet),
                Entry("privilege-log.pdf", log),
                Entry("privilege-log.csv", csv),
                Entry("proof.json", proof),
            },
            pages = pages.Select(page => new { id = page.PageId, place = page.Place, bates = page.Bates, filePage = page.FilePage }),
        };
        return JsonSerializer.Serialize(written, Layout) + "\n";
    }

    private static object Entry(string name, StoredFile file) => new { name, sha256 = file.Sha256, bytes = file.Length };
}
