using System.Text.Json;
using System.Text.Json.Serialization;
using LegalRequests.Packets.Verifying;

namespace LegalRequests.InCamera.Verifying;

/// <summary>
/// The manifest of a set for the judge, as <c>docs/guide/verify.md</c> describes it. Its hash is what counsel signs. It holds
/// ids and hashes, no names and no text of a record. Its format is its own, so that no set passes for a packet.
/// </summary>
public sealed record InCameraManifestFile
{
    public const string FormatName = "legalrequests/in-camera";

    public const int CurrentVersion = 1;

    public const string SealedName = "sealed.pdf";

    public const string IndexName = "in-camera-index.pdf";

    public const string ProofName = "in-camera-proof.json";

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

    /// <summary>The agency's own number of the request.</summary>
    public required string Request { get; init; }

    /// <summary>The volume whose numbers these are.</summary>
    public required string Volume { get; init; }

    /// <summary>The manifest and the packet that the numbers come from.</summary>
    public required string PacketManifestSha256 { get; init; }

    public required string PacketSha256 { get; init; }

    public required string SourcesSha256 { get; init; }

    public required bool ProofPassed { get; init; }

    public required IReadOnlyList<ManifestEntry> Files { get; init; }

    /// <summary>Every page of sealed.pdf in order; the cover sheet and the index carry no number.</summary>
    public required IReadOnlyList<ManifestFilePage> FilePages { get; init; }

    /// <summary>Every page of the documents of the set.</summary>
    public required IReadOnlyList<SealedManifestPage> Pages { get; init; }

    public ManifestEntry? FileNamed(string name) => Files.FirstOrDefault(it => it.Name == name);

    public string ToJson() => JsonSerializer.Serialize(this, Layout) + "\n";

    /// <summary>True where a file says that it is one, whatever else is in it.</summary>
    public static bool IsOne(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            return JsonDocument.TryParseValue(ref reader, out var document)
                && document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("format", out var format)
                && format.ValueKind == JsonValueKind.String
                && format.GetString() == FormatName;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <exception cref="JsonException">It is no manifest of a set, or of a version that is not read here; the message says so in plain words.</exception>
    public static InCameraManifestFile Read(ReadOnlySpan<byte> json)
    {
        var manifest = JsonSerializer.Deserialize<InCameraManifestFile>(json, Layout) ?? throw new JsonException("It is empty.");

        return manifest is { Format: FormatName, Version: CurrentVersion }
            ? manifest
            : throw new JsonException($"It says that it is '{manifest.Format}' version {manifest.Version}; this program reads '{FormatName}' version {CurrentVersion}.");
    }
}

/// <param name="Document">The document's number in the index of the packet.</param>
/// <param name="Page">1-based page of the document.</param>
/// <param name="Place">What the parties have of it.</param>
/// <param name="Bates">Its number in the production; null where it has none and is not in the sealed copy.</param>
/// <param name="Sealed">Its number in the sealed copy: the same, with a point and the page's place where several pages share it.</param>
/// <param name="FilePage">1-based page of sealed.pdf; null where it is not in it.</param>
public sealed record SealedManifestPage(int Document, int Page, Guid Id, Packets.PagePlace Place, string? Bates, string? Sealed, int? FilePage);
