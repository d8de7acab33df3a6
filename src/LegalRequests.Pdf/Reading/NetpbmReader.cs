namespace LegalRequests.Pdf.Reading;

/// <summary>
/// Reads the raw P5 (grey) and P6 (colour) pictures that pdftoppm writes; the sizes are not trusted. It waits where it is called: a
/// page's picture comes in a dozen pieces, and to hand each of them to another thread costs more than to read it.
/// </summary>
sealed class NetpbmReader(Stream stream, long pixelLimit, PixelBuffers buffers)
{
    /// <summary>The next picture of the stream, or null where it has ended.</summary>
    /// <param name="dpi">What it was drawn at.</param>
    /// <exception cref="InvalidDataException">Not such a picture, more pixels than allowed, or cut short.</exception>
    public PageImage? Read(double dpi)
    {
        var magic = Token();
        if (magic.Length == 0)
            return null;
        var channels = magic switch
        {
            "P5" => 1,
            "P6" => 3,
            _ => throw new InvalidDataException("Not a raw picture."),
        };
        var width = Number();
        var height = Number();
        var depth = Number();
        if (depth != 255 || width == 0 || height == 0 || (long)width * height > pixelLimit)
            throw new InvalidDataException("The picture has an unexpected size.");

        var raw = buffers.Take(width * height * channels);
        stream.ReadExactly(raw);
        var image = PageImage.Of(width, height, channels, dpi, raw, buffers);
        if (image.Pixels != raw)
            buffers.Return(raw);
        return image;
    }

    int Number() =>
        int.TryParse(Token(), out var number) && number is >= 0 and < 1_000_000
            ? number
            : throw new InvalidDataException("The picture has no size.");

    string Token()
    {
        var one = new byte[1];
        var token = "";
        while (token.Length < 12 && stream.Read(one) == 1)
        {
            if (!char.IsAsciiLetterOrDigit((char)one[0]))
            {
                if (token.Length > 0)
                    break;
                continue;
            }

            token += (char)one[0];
        }

        return token;
    }
}
