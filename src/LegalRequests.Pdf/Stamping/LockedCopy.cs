using System.Security.Cryptography;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Stamping;

/// <summary>
/// A copy of a file that this library wrote, encrypted with AES-256 (ISO 32000-2, 7.6) under one passphrase. Every object
/// keeps its number and its order, so that unlocking gives the very bytes of the file it was made from.
/// </summary>
public static class LockedCopy
{
    private const int BlockLength = 16;
    private const string ExtensionsKey = "Extensions";

    /// <summary>Writes the locked copy of a file.</summary>
    /// <param name="file">The whole file; one that <see cref="PacketWriter"/> or another writer of this library made.</param>
    /// <param name="output">Where the copy goes; it stays open.</param>
    /// <param name="passphrase">Opens it; there is no other way in.</param>
    /// <exception cref="MalformedPdfException">The file cannot be read to the end.</exception>
    public static void Write(ReadOnlyMemory<byte> file, Stream output, string passphrase)
    {
        var (key, encrypt) = PasswordKeys.New(passphrase);
        using var aes = Aes.Create();
        aes.Key = key;
        var source = SourceDocument.Open(file);
        Rewrite(source, output, Lock, encrypt);

        byte[] Lock(ReadOnlySpan<byte> clear)
        {
            var start = RandomNumberGenerator.GetBytes(BlockLength);
            return [.. start, .. aes.EncryptCbc(clear, start)];
        }
    }

    /// <summary>Writes the file that a locked copy was made from.</summary>
    /// <returns>False where the passphrase is not the one; nothing is written then.</returns>
    /// <exception cref="MalformedPdfException">It is no locked copy, or was changed.</exception>
    public static bool TryUnlock(ReadOnlyMemory<byte> locked, Stream output, string passphrase)
    {
        var source = SourceDocument.OpenLocked(locked);
        if (source.Resolve(source.Encrypt) is not PdfDictionary encrypt)
            throw new MalformedPdfException("The file is not encrypted.");
        if (PasswordKeys.Open(encrypt, passphrase) is not { } key)
            return false;
        using var aes = Aes.Create();
        aes.Key = key;
        try
        {
            Rewrite(source, output, Unlock, null);
            return true;
        }
        catch (CryptographicException exception)
        {
            throw new MalformedPdfException("The encrypted file was changed.", exception);
        }

        byte[] Unlock(ReadOnlySpan<byte> secret) => secret.Length >= 2 * BlockLength
            ? aes.DecryptCbc(secret[BlockLength..], secret[..BlockLength])
            : throw new CryptographicException("Too short.");
    }

    /// <summary>True where a file says that it is encrypted.</summary>
    /// <exception cref="MalformedPdfException">It cannot be read.</exception>
    public static bool IsLocked(ReadOnlyMemory<byte> file) => SourceDocument.OpenLocked(file).Encrypt is not null;

    private static void Rewrite(SourceDocument source, Stream output, Cipher cipher, PdfDictionary? encrypt)
    {
        var left = (source.Encrypt as PdfReference)?.Number;
        var places = source.PlacesInFileOrder.Where(it => it.Number != left && !source.IsTable(it.Number)).ToList();
        using var file = new PdfFileWriter(output, source.IsPacked);
        foreach (var _ in places)
            file.Reserve();
        foreach (var (number, place) in places)
        {
            var reference = new PdfReference(number);
            if (place.IsPacked)
                file.Place(reference, place);
            else
                file.WriteAlone(reference, Through(WithExtension(source, reference, encrypt is not null), cipher));
        }

        file.Finish(Referred(source.Root), Referred(source.Info), encrypt is null ? null : file.AddAlone(encrypt));
    }

    private static PdfReference Referred(PdfObject? value) =>
        value as PdfReference ?? throw new MalformedPdfException("The file's trailer is not one that this library writes.");

    /// <summary>AES-256 of this kind is an extension of PDF 1.7, and the catalog says so.</summary>
    private static PdfObject WithExtension(SourceDocument source, PdfReference reference, bool extended)
    {
        var value = source.Resolve(reference);
        if (!ReferenceEquals(value, source.Catalog))
            return value;
        var copy = new PdfDictionary();
        foreach (var (key, entry) in source.Catalog)
        {
            if (key != ExtensionsKey)
                copy[key] = entry;
        }

        if (extended)
            copy[ExtensionsKey] = new PdfDictionary { ["ADBE"] = new PdfDictionary { ["BaseVersion"] = PdfName.Of("1.7"), ["ExtensionLevel"] = PdfNumber.Of(8) } };
        return copy;
    }

    private static PdfObject Through(PdfObject value, Cipher cipher)
    {
        switch (value)
        {
            case PdfString text:
                return PdfString.OfBytes(cipher(text.Bytes.Span));
            case PdfStream stream:
                return new PdfStream(ThroughKeys(stream.Dictionary, cipher), cipher(stream.Encoded.Span));
            case PdfDictionary dictionary:
                return ThroughKeys(dictionary, cipher);
            case PdfArray array:
                return new PdfArray(array.Select(item => Through(item, cipher)));
            default:
                return value;
        }
    }

    private static PdfDictionary ThroughKeys(PdfDictionary dictionary, Cipher cipher)
    {
        var copy = new PdfDictionary();
        foreach (var (key, value) in dictionary)
            copy[key] = Through(value, cipher);
        return copy;
    }

    private delegate byte[] Cipher(ReadOnlySpan<byte> bytes);
}
