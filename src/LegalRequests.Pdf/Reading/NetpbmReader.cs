namespace LegalRequests.Pdf.Reading;

/// <summary>Reads the raw P5 (grey) and P6 (colour) pictures that pdftoppm writes; the sizes are not trusted.</summary>
sealed class NetpbmReader(Stream stream, long pixelLimit, PixelBuffers buffers)
{
    /// <summary>The next picture of the stream, or null where it has ended.</summary>
    /// <param name="dpi">What it was drawn at.</param>
    /// <exception cref="InvalidDataException">Not such a picture, more pixels than allowed, or cut short.</exception>
    public async Task<PageImage?> ReadAsync(double dpi, CancellationToken cancellationToken)
    {
        var magic = await TokenAsync(cancellationToken);
        if (magic.Length == 0)
            return null;
        var channels = magic switch
        {
            "P5" => 1,
            "P6" => 3,
            _ => throw new InvalidDataException("Not a raw picture."),
        };
        var width = await NumberAsync(cancellationToken);
        var height = await NumberAsync(cancellationToken);
        var depth = await NumberAsync(cancellationToken);
        if (depth != 255 || width == 0 || height == 0 || (long)width * height > pixelLimit)
            throw new InvalidDataException("The picture has an unexpected size.");

        var raw = buffers.Take(width * height * channels);
        await stream.ReadExactlyAsync(raw, cancellationToken);
        var image = PageImage.Of(width, height, channels, dpi, raw, buffers);
        if (image.Pixels != raw)
            buffers.Return(raw);
        return image;
    }

    async Task<int> NumberAsync(CancellationToken cancellationToken) =>
        int.TryParse(await TokenAsync(cancellationToken), out var number) && number is >= 0 and < 1_000_000
            ? number
            : throw new InvalidDataException("The picture has no size.");

    async Task<string> TokenAsync(CancellationToken cancellationToken)
    {
        var one = new byte[1];
        var token = "";
        while (token.Length < 12 && await stream.ReadAsync(one, cancellationToken) == 1)
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
