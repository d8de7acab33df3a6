using System.Security.Cryptography;
using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>The standard security handler, revision 6 (ISO 32000-2, 7.6.4): from a passphrase to the key of a file and back.</summary>
internal static class PasswordKeys
{
    internal const int KeyLength = 32;
    private const int SaltLength = 8;
    private const int LeastRounds = 64;
    private const int Version = 5;
    private const int Revision = 6;
    private const int LongestPassphrase = 127;

    /// <summary>Everything is allowed to who has the passphrase: it keeps others out, it does not lock the recipient in.</summary>
    private const int Permissions = -4;

    /// <summary>A new key and the dictionary that gives it to who has the passphrase. There is no other way in: the owner's password is forgotten here.</summary>
    internal static (byte[] Key, PdfDictionary Encrypt) New(string passphrase)
    {
        var key = RandomNumberGenerator.GetBytes(KeyLength);
        var (user, userKey) = Entry(Bytes(passphrase), [], key);
        var (owner, ownerKey) = Entry(RandomNumberGenerator.GetBytes(KeyLength), user, key);
        var filter = new PdfDictionary
        {
            ["AuthEvent"] = PdfName.Of("DocOpen"),
            ["CFM"] = PdfName.Of("AESV3"),
            ["Length"] = PdfNumber.Of(KeyLength),
        };
        return (key, new PdfDictionary
        {
            ["Filter"] = PdfName.Of("Standard"),
            ["V"] = PdfNumber.Of(Version),
            ["R"] = PdfNumber.Of(Revision),
            ["Length"] = PdfNumber.Of(KeyLength * 8),
            ["CF"] = new PdfDictionary { ["StdCF"] = filter },
            ["StmF"] = PdfName.Of("StdCF"),
            ["StrF"] = PdfName.Of("StdCF"),
            ["O"] = PdfString.OfBytes(owner),
            ["U"] = PdfString.OfBytes(user),
            ["OE"] = PdfString.OfBytes(ownerKey),
            ["UE"] = PdfString.OfBytes(userKey),
            ["P"] = PdfNumber.Of(Permissions),
            ["Perms"] = PdfString.OfBytes(SealedPermissions(key)),
            ["EncryptMetadata"] = PdfBoolean.True,
        });
    }

    /// <summary>The key that the passphrase opens; null where it is not the passphrase.</summary>
    /// <exception cref="MalformedPdfException">The dictionary is not one that <see cref="New"/> makes.</exception>
    internal static byte[]? Open(PdfDictionary encrypt, string passphrase)
    {
        if (encrypt["V"] is not PdfNumber { Value: Version } || encrypt["R"] is not PdfNumber { Value: Revision }
            || encrypt["U"] is not PdfString { Bytes.Length: >= KeyLength + 2 * SaltLength } user
            || encrypt["UE"] is not PdfString { Bytes.Length: KeyLength } userKey)
            throw new MalformedPdfException("The file is encrypted in a way that is not read here.");

        var word = Bytes(passphrase);
        var entry = user.Bytes.Span;
        var check = Hash(word, entry.Slice(KeyLength, SaltLength), []);
        if (!CryptographicOperations.FixedTimeEquals(check, entry[..KeyLength]))
            return null;
        using var aes = Aes.Create();
        aes.Key = Hash(word, entry.Slice(KeyLength + SaltLength, SaltLength), []);
        return aes.DecryptCbc(userKey.Bytes.Span, new byte[16], PaddingMode.None);
    }

    /// <summary>U or O with its UE or OE (algorithms 8 and 9): the hash with its two salts, and the file's key under the second.</summary>
    private static (byte[] Entry, byte[] Key) Entry(byte[] word, byte[] user, byte[] key)
    {
        var validation = RandomNumberGenerator.GetBytes(SaltLength);
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        using var aes = Aes.Create();
        aes.Key = Hash(word, salt, user);
        return ([.. Hash(word, validation, user), .. validation, .. salt], aes.EncryptCbc(key, new byte[16], PaddingMode.None));
    }

    /// <summary>Algorithm 10.</summary>
    private static byte[] SealedPermissions(byte[] key)
    {
        byte[] clear = [.. BitConverter.GetBytes(Permissions), 255, 255, 255, 255, .. "Tadb"u8, .. RandomNumberGenerator.GetBytes(4)];
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptEcb(clear, PaddingMode.None);
    }

    /// <summary>Algorithm 2.B.</summary>
    private static byte[] Hash(byte[] word, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> user)
    {
        var hash = SHA256.HashData([.. word, .. salt, .. user]);
        using var aes = Aes.Create();
        for (var round = 1; ; round++)
        {
            byte[] once = [.. word, .. hash, .. user];
            var repeated = new byte[once.Length * LeastRounds];
            for (var copy = 0; copy < LeastRounds; copy++)
                once.CopyTo(repeated, copy * once.Length);
            aes.Key = hash[..16];
            var mixed = aes.EncryptCbc(repeated, hash.AsSpan(16, 16), PaddingMode.None);
            hash = (mixed.Take(16).Sum(value => value) % 3) switch
            {
                0 => SHA256.HashData(mixed),
                1 => SHA384.HashData(mixed),
                _ => SHA512.HashData(mixed),
            };
            if (round >= LeastRounds && mixed[^1] <= round - 32)
                return hash[..KeyLength];
        }
    }

    private static byte[] Bytes(string passphrase)
    {
        var bytes = Encoding.UTF8.GetBytes(passphrase.Normalize(NormalizationForm.FormKC));
        return bytes.Length <= LongestPassphrase ? bytes : bytes[..LongestPassphrase];
    }
}
