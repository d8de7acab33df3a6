using System.Security.Cryptography;

namespace LegalRequests.Vault;

/// <summary>
/// The agency's own key to sign with: ECDSA over P-256, made from the master key, so that every machine has the same and
/// none of them keeps a further secret. Its public half goes out with each signature.
/// </summary>
public sealed class AgencySeal(MasterKey master)
{
    private readonly ECParameters parameters = master.SigningParameters();

    /// <summary>SubjectPublicKeyInfo in DER.</summary>
    public byte[] PublicKey()
    {
        using var key = ECDsa.Create(parameters);
        return key.ExportSubjectPublicKeyInfo();
    }

    /// <summary>Signs with SHA-256; the signature is in DER. Two signatures of the same bytes differ.</summary>
    public byte[] Sign(byte[] data)
    {
        using var key = ECDsa.Create(parameters);
        return key.SignData(data, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
    }
}
