using System.Text;

namespace LegalRequests.Pdf.Incoming;

/// <summary>What a file is, by its first bytes; its name is not asked.</summary>
public enum FileKind
{
    /// <summary>Nothing that is known here.</summary>
    Other,
    Pdf,
    Jpeg,
    Png,
    Tiff,

    /// <summary>A mail message as RFC 5322 writes it, with or without attachments.</summary>
    Email,

    /// <summary>Word, Excel or another file packed as ZIP or in Microsoft's older container.</summary>
    Office,

    /// <summary>A photo of a telephone in HEIC or AVIF.</summary>
    PhonePhoto,

    /// <summary>A file that Outlook packs a mail's text and attachments into (TNEF, <c>winmail.dat</c>).</summary>
    OutlookPack,

    /// <summary>A message that is signed or encrypted as a whole (S/MIME, <c>.p7m</c>).</summary>
    SealedMail,
}

/// <summary>Tells the kind of a file from its beginning.</summary>
public static class FileStart
{
    /// <summary>How many bytes are looked at.</summary>
    public const int Window = 16 * 1024;

    const int PdfWindow = 1024;

    static ReadOnlySpan<byte> SealedData => [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07];

    // Of these a message has at least one before its first empty line; the head of a web answer has none.
    static readonly string[] MailFields = ["From:", "Received:", "Message-ID:", "Return-Path:", "Delivered-To:", "MIME-Version:", "Subject:"];

    /// <summary>The kind of the file that begins with these bytes.</summary>
    public static FileKind KindOf(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return FileKind.Jpeg;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return FileKind.Png;
        if (start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8) || start.StartsWith("II+\0"u8) || start.StartsWith("MM\0+"u8))
            return FileKind.Tiff;
        if (start.StartsWith("PK\x03\x04"u8) || start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            return FileKind.Office;
        if (start.Length > 12 && start[4..8].SequenceEqual("ftyp"u8) && IsPhoneBrand(start[8..12]))
            return FileKind.PhonePhoto;
        if (start.StartsWith((ReadOnlySpan<byte>)[0x78, 0x9F, 0x3E, 0x22]))
            return FileKind.OutlookPack;
        if (IsSealedMail(start))
            return FileKind.SealedMail;
        if (IsMail(start))
            return FileKind.Email;
        return start[..Math.Min(start.Length, PdfWindow)].IndexOf("%PDF"u8) >= 0 ? FileKind.Pdf : FileKind.Other;
    }

    // A sequence that begins with the identifier of signed or enveloped data (RFC 5652, 5 and 6).
    static bool IsSealedMail(ReadOnlySpan<byte> start)
    {
        if (start.Length <= 20 || start[0] != 0x30)
            return false;
        var found = start[..20].IndexOf(SealedData);
        return found is >= 2 and <= 6 && start[found + SealedData.Length] is 2 or 3;
    }

    static bool IsPhoneBrand(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("mif1"u8)
        || brand.SequenceEqual("msf1"u8) || brand.SequenceEqual("avif"u8);

    static bool IsMail(ReadOnlySpan<byte> start)
    {
        var text = Encoding.Latin1.GetString(start).TrimStart('\uFEFF', '\u00EF', '\u00BB', '\u00BF', '\r', '\n');
        var found = 0;
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            if (line.Length == 0)
                break;
            var isFirst = number++ == 0;
            if (isFirst && line.StartsWith("From ", StringComparison.Ordinal))
                continue;
            if (line[0] is ' ' or '\t' && !isFirst)
                continue;
            // Filters on the way leave broken lines; two fields of mail above one are enough.
            if (!IsField(line))
                return found >= 2;
            if (MailFields.Any(field => line.StartsWith(field, StringComparison.OrdinalIgnoreCase)))
                found++;
        }

        return found > 0;
    }

    static bool IsField(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 0 and < 80 && line.AsSpan(0, colon).TrimEnd(" \t").IndexOfAnyExceptInRange('!', '~') < 0;
    }
}
