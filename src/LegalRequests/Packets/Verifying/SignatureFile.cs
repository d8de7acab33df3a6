using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace LegalRequests.Packets.Verifying;

/// <summary>What counsel signed: one manifest, and with it one packet.</summary>
/// <param name="Request">The agency's number of the request.</param>
/// <param name="ManifestSha256">SHA-256 of the manifest's bytes, hex.</param>
/// <param name="PacketSha256">SHA-256 of the packet's bytes, hex.</param>
/// <param name="SignedBy">Counsel's name as it was typed.</param>
/// <param name="Scope">By what measure the packet holds no more than may be sent.</param>
public sealed record SignedStatement(
    string Request,
    string ManifestSha256,
    string PacketSha256,
    string SignedBy,
    DateTimeOffset SignedAt,
    string Scope);

/// <summary>
/// Counsel's signature as a file that can be checked without this product: ECDSA over P-256 with SHA-256, in DER, of the
/// UTF-8 bytes of <see cref="Statement"/>.
/// </summary>
/// <param name="Statement">A <see cref="SignedStatement"/> as JSON, character for character as it was signed.</param>
/// <param name="Key">The agency's public key: SubjectPublicKeyInfo, base64.</param>
/// <param name="Signature">Base64.</param>
public sealed record SignatureFile(string Format, int Version, string Statement, string Key, string Signature)
{
    public const string FileName = "signature.json";

    public const string FormatName = "legalrequests/signature";

    private const int CurrentVersion = 1;

    private static readonly JsonSerializerOptions Inner = new(JsonSerializerDefaults.Web)
    {
        PropertyNameCaseInsensitive = false,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    private static readonly JsonSerializerOptions Layout = new(Inner) { WriteIndented = true };

    /// <summary>Hash of the key, hex: what a recipient compares with what the agency says by another channel.</summary>
    [JsonIgnore]
    public string KeySha256 => Convert.ToHexStringLower(SHA256.HashData(Convert.FromBase64String(Key)));

    /// <summary>Has a statement signed.</summary>
    /// <param name="sign">Gives the DER signature of these bytes.</param>
    /// <param name="publicKey">SubjectPublicKeyInfo of the key that signs.</param>
    public static SignatureFile Of(SignedStatement statement, Func<byte[], byte[]> sign, byte[] publicKey)
    {
        var text = JsonSerializer.Serialize(statement, Inner);
        var signature = sign(Encoding.UTF8.GetBytes(text));
        return new SignatureFile(FormatName, CurrentVersion, text, Convert.ToBase64String(publicKey), Convert.ToBase64String(signature));
    }

    public string ToJson() => JsonSerializer.Serialize(this, Layout) + "\n";

    /// <exception cref="JsonException">It is no signature of this format; the message says so in plain words.</exception>
    public static SignatureFile Read(ReadOnlySpan<byte> json)
    {
        var file = JsonSerializer.Deserialize<SignatureFile>(json, Layout) ?? throw new JsonException("It is empty.");

        return file is { Format: FormatName, Version: CurrentVersion }
            ? file
            : throw new JsonException($"It says that it is '{file.Format}' version {file.Version}; this program reads '{FormatName}' version {CurrentVersion}.");
    }

    /// <summary>The statement, if the signature is one of exactly its bytes by the key in the file; null if it is not.</summary>
    public SignedStatement? Checked()
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(Key), out _);
            var isGood = key.VerifyData(
                Encoding.UTF8.GetBytes(Statement),
                Convert.FromBase64String(Signature),
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence);
            return isGood ? JsonSerializer.Deserialize<SignedStatement>(Statement, Inner) : null;
        }
        catch (Exception fault) when (fault is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }
}
