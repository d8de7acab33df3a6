using System.Buffers.Binary;
using System.Security.Cryptography;

namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Tells a picture again, dot for dot: the tag of its size and pixels under a key that nobody knew when it was made (AES-GMAC, NIST
/// SP 800-38D), in lower-case hex. A hash would need no key, but takes seven times as long, which a page at 200 dpi feels.
/// </summary>
public sealed record PictureSeal(string Key, string Tag)
{
    const int Length = 16;

    /// <summary>The seal of a picture, under a new key.</summary>
    public static PictureSeal Of(PageImage picture)
    {
        var key = RandomNumberGenerator.GetBytes(Length);
        return new PictureSeal(Convert.ToHexStringLower(key), TagOf(picture, key));
    }

    /// <summary>True for the picture that it was made of alone.</summary>
    public bool Fits(PageImage picture) => TagOf(picture, Convert.FromHexString(Key)) == Tag;

    static string TagOf(PageImage picture, byte[] key)
    {
        using var cipher = new AesGcm(key, Length);
        Span<byte> size = stackalloc byte[AesGcm.NonceByteSizes.MaxSize];
        BinaryPrimitives.WriteInt32BigEndian(size, picture.Width);
        BinaryPrimitives.WriteInt32BigEndian(size[4..], picture.Height);
        BinaryPrimitives.WriteInt32BigEndian(size[8..], picture.Channels);
        Span<byte> tag = stackalloc byte[Length];
        cipher.Encrypt(size, [], [], tag, picture.Pixels);
        return Convert.ToHexStringLower(tag);
    }
}
