using System.Text;

namespace LegalRequests.Pdf.Incoming.Mail;

/// <summary>Reads bytes as text in the character set that a message names, or the one that they must be in.</summary>
static class MailCharset
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Text(ReadOnlySpan<byte> bytes, string? charset)
    {
        var named = Named(charset?.Trim().Trim('"').ToLowerInvariant() ?? "");
        return named is null ? Guessed(bytes) : named.GetString(bytes);
    }

    static Encoding? Named(string charset)
    {
        // Names that say nothing, and UTF-7, in which text can hide from every other reader.
        if (charset is "" or "us-ascii" or "ascii" or "utf-8" or "utf8" or "unknown-8bit" or "x-unknown" or "utf-7" or "unicode-1-1-utf-7")
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static string Guessed(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return (CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1).GetString(bytes);
        }
    }
}
