using LegalRequests.Vault;

namespace LegalRequests.Tests.Vault;

/// <summary>Whole messages in memory, through the product's chunk by chunk parts.</summary>
internal static class SealedMessage
{
    internal static byte[] Seal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context, byte[] clear)
    {
        using var message = ChunkedEncryption.Begin(key, context);
        return Seal(message, clear);
    }

    internal static byte[] SealAgain(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context, byte[] clear, ReadOnlySpan<byte> salt)
    {
        using var message = ChunkedEncryption.Begin(key, context, salt);
        return Seal(message, clear);
    }

    internal static byte[] Open(ReadOnlySpan<byte> key, ReadOnlySpan<byte> context, byte[] box)
    {
        using var message = ChunkedEncryption.Continue(key, context, box.AsSpan(0, Math.Min(box.Length, ChunkedEncryption.HeaderLength)));
        var clear = new byte[ChunkedEncryption.ClearLength(box.Length)];

        for (long chunk = 0; chunk <= clear.Length / ChunkedEncryption.ChunkLength; chunk++)
        {
            var part = clear.AsSpan((int)chunk * ChunkedEncryption.ChunkLength);
            part = part[..Math.Min(part.Length, ChunkedEncryption.ChunkLength)];
            message.Open(chunk, box.AsSpan((int)ChunkedEncryption.OffsetOf(chunk), part.Length + ChunkedEncryption.TagLength), part);
        }

        return clear;
    }

    private static byte[] Seal(ChunkedEncryption message, byte[] clear)
    {
        var box = new MemoryStream();
        box.Write(message.Header);

        for (long chunk = 0; chunk <= clear.Length / ChunkedEncryption.ChunkLength; chunk++)
        {
            var part = clear.AsSpan((int)chunk * ChunkedEncryption.ChunkLength);
            part = part[..Math.Min(part.Length, ChunkedEncryption.ChunkLength)];
            var sealedPart = new byte[part.Length + ChunkedEncryption.TagLength];
            message.Seal(chunk, part, sealedPart);
            box.Write(sealedPart);
        }

        return box.ToArray();
    }
}
