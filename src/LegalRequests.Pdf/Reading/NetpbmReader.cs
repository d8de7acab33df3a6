namespace LegalRequests.Pdf.Reading;

/// <summary>Reads the raw P5 (grey) and P6 (colour) pictures that pdftoppm writes; the sizes are not trusted.</summary>
static class NetpbmReader
{
    /// <summary>The next picture of the stream, or null where it has ended.</summary>
    /// <exception cref="InvalidDataException">Not such a picture, more pixels than allowed, or cut short.</exception>
    public static async Task<PageImage?> ReadAsync(
        Stream stream,
        double dpi,
        long pixelLimit,
        CancellationToken cancellationToken)
    {
        var magic = await TokenAsync(stream, cancellationToken);
        if (magic.Length == 0)
            return null;
        var channels = magic switch
        {
            "P5" => 1,
            "P6" => 3,
            _ => throw new InvalidDataException("Not a raw picture."),
        };
        var width = await NumberAsync(stream, cancellationToken);
        var height = await NumberAsync(stream, cancellationToken);
        var depth = await NumberAsync(stream, cancellationToken);
        if (depth != 255 || width == 0 || height == 0 || (long)width * height > pixelLimit)
            throw new InvalidDataException("The picture has an unexpected size.");

        var pixels = new byte[width * height * channels];
        await stream.ReadExactlyAsync(pixels, cancellationToken);
        return new PageImage(width, height, channels, dpi, pixels).GreyIfColourless();
    }

    static async Task<int> NumberAsync(Stream stream, CancellationToken cancellationToken) =>
        int.TryParse(await TokenAsync(stream, cancellationToken), out var number) && number is >= 0 and < 1_000_000
            ? number
            : throw new InvalidDataException("The picture has no size.");

    static async Task<string> TokenAsync(Stream stream, CancellationToken cancellationToken)
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
