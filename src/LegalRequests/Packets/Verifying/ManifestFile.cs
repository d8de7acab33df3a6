using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalRequests.Packets.Verifying;

/// <summary>
/// The manifest of a packet, as <c>docs/guide/manifest.md</c> describes it: every file with its hash, every page of the
/// packet with its own, every page that was gathered with its place, and the sum. Its hash is what counsel signs. It holds
/// ids and hashes, no names and no text of a record.
/// </summary>
public sealed record ManifestFile
{
    public const string FormatName = "legalrequests/manifest";

    public const int CurrentVersion = 3;

    /// <summary>The version before pages could leave natively: it says nothing of their form, and all were burned.</summary>
    public const int BurnedVersion = 2;

    private static readonly JsonSerializerOptions Layout = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        PropertyNameCaseInsensitive = false,
        NumberHandling = JsonNumberHandling.Strict,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        AllowDuplicateProperties = false,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    public required string Format { get; init; }

    public required int Version { get; init; }

    /// <summary>The agency's own number of the request, as printed at the foot of each page produced.</summary>
    public required string Request { get; init; }

    /// <summary>Which volume of the production it is: <c>VOL001</c>.</summary>
    public required string Volume { get; init; }

    /// <summary>The volumes that left before, in order.</summary>
    public required IReadOnlyList<ManifestVolume> Before { get; init; }

    public required string DecisionsSha256 { get; init; }

    public required ManifestBates Bates { get; init; }

    public required ManifestSum Accounting { get; init; }

    public required bool CertifiesAll { get; init; }

    public required bool ProofPassed { get; init; }

    public required IReadOnlyList<ManifestEntry> Files { get; init; }

    public required IReadOnlyList<ManifestDocument> Documents { get; init; }

    /// <summary>Every page of packet.pdf in order.</summary>
    public required IReadOnlyList<ManifestFilePage> FilePages { get; init; }

    /// <summary>Every page that was gathered.</summary>
    public required IReadOnlyList<ManifestPage> Pages { get; init; }

    /// <summary>The entry of a file; null where the manifest has none of that name.</summary>
    public ManifestEntry? FileNamed(PacketFile file) => Files.FirstOrDefault(it => it.Name == PacketFileToOpen.NameOf(file));

    public string ToJson() => JsonSerializer.Serialize(this, Layout) + "\n";

    /// <exception cref="JsonException">It is no manifest, or of a version that is not read here; the message says so in plain words.</exception>
    public static ManifestFile Read(ReadOnlySpan<byte> json)
    {
        var manifest = JsonSerializer.Deserialize<ManifestFile>(json, Layout) ?? throw new JsonException("It is empty.");

        return manifest is { Format: FormatName, Version: CurrentVersion or BurnedVersion }
            ? manifest
            : throw new JsonException($"It says that it is '{manifest.Format}' version {manifest.Version}; this program reads '{FormatName}' versions {BurnedVersion} and {CurrentVersion}.");
    }
}

/// <param name="PacketSha256">Hash of that volume's packet.</param>
/// <param name="ManifestSha256">Hash of that volume's manifest.</param>
public sealed record ManifestVolume(string Name, string BatesFirst, string BatesLast, string PacketSha256, string ManifestSha256);

/// <summary>The production numbers: both empty where no page has one.</summary>
public sealed record ManifestBates(string First, string Last, int Count);

/// <summary>Every page that was gathered is in exactly one of the first five.</summary>
public sealed record ManifestSum(int Produced, int Redacted, int Withheld, int NotResponsive, int Duplicate, int Total);

public sealed record ManifestEntry(string Name, string Sha256, long Bytes);

/// <summary>A document that has pages or slip sheets in the packet.</summary>
/// <param name="Number">As the index has it.</param>
/// <param name="Sha256">Over the hashes of its pages in the packet, as lower-case hex, one after the other.</param>
public sealed record ManifestDocument(int Number, string BatesFirst, string BatesLast, int FirstFilePage, int LastFilePage, string Sha256);

public enum FilePageKind
{
    Letter,
    Production,
    SlipSheet,
}

/// <param name="Page">1-based page of packet.pdf.</param>
/// <param name="Bates">Null for letters, index, log and certificate.</param>
/// <param name="Sha256">Hash of what the page draws.</param>
/// <param name="Form">How a page of the production leaves; null for all others.</param>
public sealed record ManifestFilePage(
    int Page,
    FilePageKind Kind,
    string? Bates,
    string Sha256,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PageForm? Form = null);

/// <summary>How a page of a record leaves.</summary>
public enum PageForm
{
    /// <summary>As a picture of it, with the words that can be seen on the picture.</summary>
    Burned,

    /// <summary>As text and drawings, written anew.</summary>
    Native,
}

/// <param name="Document">The document's number.</param>
/// <param name="Page">1-based page of the document.</param>
public sealed record ManifestPage(int Document, int Page, Guid Id, PagePlace Place, string? Bates, int? FilePage);
