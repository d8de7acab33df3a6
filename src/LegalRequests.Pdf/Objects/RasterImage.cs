namespace LegalRequests.Pdf.Objects;

/// <summary>
/// Chooses how a raster is stored without loss that an eye could see: group 4 where the page is black on white, 8-bit
/// gray or colour with Flate otherwise. Never JPEG, which would smear ink over the edge of a redaction box.
/// </summary>
internal static class RasterImage
{
    private const int Dark = 96;
    private const int DarkestMidTone = 64;
    private const int LightestMidTone = 224;
    private const int Threshold = 144;
    private const int NearGray = 12;

    public static PdfStream Encode(PageRaster raster)
    {
        raster.Check();
        if (raster.Format == RasterFormat.Ink1)
            return Group4(raster.Pixels.Span, raster.Width, raster.Height);
        var gray = raster.Format == RasterFormat.Gray8 ? raster : ToGray(raster);
        if (gray is null)
            return Deflated(raster, colours: 3);
        return IsBlackOnWhite(gray)
            ? Group4(Pack(gray), gray.Width, gray.Height)
            : Deflated(gray, colours: 1);
    }

    /// <summary>
    /// True where mid-tones are only the smoothed edges of dark strokes. Pale ink of its own, such as a stamp or faint
    /// pencil, would be lost in one bit, so that few such pixels are enough to say no.
    /// </summary>
    internal static bool IsBlackOnWhite(PageRaster gray)
    {
        var pixels = gray.Pixels.Span;
        var area = (long)gray.Width * gray.Height;
        long midTones = 0;
        long alone = 0;
        for (var row = 0; row < gray.Height; row++)
        {
            var line = gray.Row(row);
            for (var column = line.IndexOfAnyInRange((byte)DarkestMidTone, (byte)(LightestMidTone - 1)); column >= 0;)
            {
                midTones++;
                if (!HasDarkNeighbour(pixels, gray.Width, gray.Height, column, row))
                    alone++;
                var next = line[(column + 1)..].IndexOfAnyInRange((byte)DarkestMidTone, (byte)(LightestMidTone - 1));
                column = next < 0 ? -1 : column + 1 + next;
            }

            if (midTones * 100 > area * 8 || alone * 20_000 > area)
                return false;
        }

        return true;
    }

    private static bool HasDarkNeighbour(ReadOnlySpan<byte> pixels, int width, int height, int column, int row)
    {
        for (var y = Math.Max(0, row - 2); y <= Math.Min(height - 1, row + 2); y++)
        {
            for (var x = Math.Max(0, column - 2); x <= Math.Min(width - 1, column + 2); x++)
            {
                if (pixels[y * width + x] < Dark)
                    return true;
            }
        }

        return false;
    }

    private static byte[] Pack(PageRaster gray)
    {
        var stride = (gray.Width + 7) / 8;
        var bits = new byte[stride * gray.Height];
        for (var row = 0; row < gray.Height; row++)
        {
            var line = gray.Row(row);
            var packed = bits.AsSpan(row * stride, stride);
            for (var column = line.IndexOfAnyInRange((byte)0, (byte)(Threshold - 1)); column >= 0 && column < line.Length; column++)
            {
                if (line[column] < Threshold)
                    packed[column >> 3] |= (byte)(0x80 >> (column & 7));
            }
        }

        return bits;
    }

    /// <summary>Null where a pixel has a colour that an eye would miss.</summary>
    private static PageRaster? ToGray(PageRaster colour)
    {
        var source = colour.Pixels.Span;
        var area = colour.Width * colour.Height;
        if (HasColour(source, area))
            return null;
        var gray = GC.AllocateUninitializedArray<byte>(area);
        gray.AsSpan().Fill(255);
        for (var index = NextInk(source, 0); index < area; index = NextInk(source, index + 1))
        {
            var pixel = source.Slice(3 * index, 3);
            gray[index] = (byte)((299 * pixel[0] + 587 * pixel[1] + 114 * pixel[2]) / 1000);
        }

        return new PageRaster(colour.Width, colour.Height, RasterFormat.Gray8, gray);
    }

    private static bool HasColour(ReadOnlySpan<byte> source, int area)
    {
        for (var index = NextInk(source, 0); index < area; index = NextInk(source, index + 1))
        {
            var pixel = source.Slice(3 * index, 3);
            var (red, green, blue) = (pixel[0], pixel[1], pixel[2]);
            if (Math.Abs(red - green) > NearGray || Math.Abs(green - blue) > NearGray || Math.Abs(red - blue) > NearGray)
                return true;
        }

        return false;
    }

    // Paper is white nearly everywhere, and searching for what is not is far faster than looking at each pixel.
    private static int NextInk(ReadOnlySpan<byte> colour, int pixel)
    {
        var next = colour[(3 * pixel)..].IndexOfAnyExcept((byte)255);
        return next < 0 ? colour.Length / 3 : pixel + next / 3;
    }

    private static PdfStream Group4(ReadOnlySpan<byte> bits, int width, int height)
    {
        var dictionary = Image(width, height, "DeviceGray", bitsPerComponent: 1);
        dictionary["Filter"] = PdfName.Of("CCITTFaxDecode");
        dictionary["DecodeParms"] = new PdfDictionary
        {
            ["K"] = PdfNumber.Of(-1),
            ["Columns"] = PdfNumber.Of(width),
            ["Rows"] = PdfNumber.Of(height),
        };
        return new PdfStream(dictionary, CcittG4Encoder.Encode(bits, width, height));
    }

    private static PdfStream Deflated(PageRaster raster, int colours)
    {
        var dictionary = Image(raster.Width, raster.Height, colours == 1 ? "DeviceGray" : "DeviceRGB", bitsPerComponent: 8);
        if (RowDifference.Helps(raster.Pixels.Span, raster.Stride))
        {
            dictionary["DecodeParms"] = new PdfDictionary
            {
                ["Predictor"] = PdfNumber.Of(12),
                ["Colors"] = PdfNumber.Of(colours),
                ["Columns"] = PdfNumber.Of(raster.Width),
            };
        }

        dictionary["Filter"] = PdfName.Of("FlateDecode");
        var packed = dictionary["DecodeParms"] is null
            ? Flate.CompressPaper(raster.Pixels.Span[..(raster.Stride * raster.Height)])
            : Flate.Compress(raster.Pixels.Length / 16, flate => WriteDifferences(raster, flate));
        return new PdfStream(dictionary, packed);
    }

    private static void WriteDifferences(PageRaster raster, Stream flate)
    {
        var differences = new byte[raster.Stride + 1];
        differences[0] = 2;
        ReadOnlySpan<byte> above = new byte[raster.Stride];
        for (var row = 0; row < raster.Height; row++)
        {
            RowDifference.Write(raster.Row(row), above, differences.AsSpan(1));
            flate.Write(differences);
            above = raster.Row(row);
        }
    }

    private static PdfDictionary Image(int width, int height, string colourSpace, int bitsPerComponent) => new()
    {
        ["Type"] = PdfName.Of("XObject"),
        ["Subtype"] = PdfName.Of("Image"),
        ["Width"] = PdfNumber.Of(width),
        ["Height"] = PdfNumber.Of(height),
        ["ColorSpace"] = PdfName.Of(colourSpace),
        ["BitsPerComponent"] = PdfNumber.Of(bitsPerComponent),
    };
}
