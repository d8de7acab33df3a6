using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;

namespace LegalRequests.Vault;

/// <summary>
/// The key over all keys. It seals nothing itself: each use has a key of its own, derived by HKDF-SHA-256 (RFC 5869)
/// under the name of the use.
/// </summary>
public sealed class MasterKey
{
    internal const int Length = 32;

    /// <summary>The number of this master key; rotation will make a second one.</summary>
    internal const int Epoch = 1;

    /// <summary>64 bits more than the order of the curve, so that every private key is as likely as any other (FIPS 186-5, A.2.1).</summary>
    private const int SigningSeedLength = 40;

    private static readonly BigInteger CurveOrder = BigInteger.Parse(
        "00FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private readonly byte[] wrapping;
    private readonly byte[] fingerprinting;
    private readonly byte[] protecting;
    private readonly byte[] signingSeed = new byte[SigningSeedLength];

    internal MasterKey(ReadOnlySpan<byte> secret)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(secret.Length, Length, nameof(secret));
        wrapping = Derive(secret, "legalrequests/v1/wrap");
        fingerprinting = Derive(secret, "legalrequests/v1/fingerprint");
        protecting = Derive(secret, "legalrequests/v1/data-protection");
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, signingSeed, salt: [], "legalrequests/v1/release-signature"u8);
    }

    /// <summary>Seals a key of ASP.NET's data protection for its row in the database.</summary>
    public byte[] SealForProtection(byte[] clear) => SealedBytes.Seal(protecting, clear, "data-protection"u8);

    /// <exception cref="VaultCorruptException">It was changed, or sealed under another master key.</exception>
    public byte[] OpenForProtection(byte[] box) => SealedBytes.Open(protecting, box, "data-protection"u8);

    /// <summary>Wraps a request's key: nonce, 32 bytes, tag.</summary>
    internal byte[] Wrap(Guid requestId, ReadOnlySpan<byte> requestKey) =>
        SealedBytes.Seal(wrapping, requestKey, About(requestId, Epoch));

    /// <exception cref="VaultCorruptException">The row was changed or moved, or it belongs to another master key.</exception>
    internal byte[] Unwrap(RequestKey row) => SealedBytes.Open(wrapping, row.Wrapped, About(row.RequestId, row.Epoch));

    /// <summary>A keyed hash that finds equal files without letting an outsider confirm a known one.</summary>
    internal IncrementalHash NewFingerprint() => IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, fingerprinting);

    /// <summary>The private key of the agency's signatures, on P-256.</summary>
    internal ECParameters SigningParameters()
    {
        var scalar = (new BigInteger(signingSeed, isUnsigned: true, isBigEndian: true) % (CurveOrder - 1)) + 1;
        var bytes = scalar.ToByteArray(isUnsigned: true, isBigEndian: true);
        var d = new byte[Length];
        bytes.CopyTo(d, Length - bytes.Length);
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = d });
        return key.ExportParameters(includePrivateParameters: true);
    }

    private static byte[] About(Guid requestId, int epoch) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"req|{requestId:D}|{epoch}"));

    private static byte[] Derive(ReadOnlySpan<byte> secret, string use)
    {
        var key = new byte[Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, key, salt: [], Encoding.ASCII.GetBytes(use));
        return key;
    }
}
