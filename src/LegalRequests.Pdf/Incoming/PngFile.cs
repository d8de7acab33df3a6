using System.Buffers.Binary;
using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>The head of a PNG file (ISO/IEC 15948) with its packed pixels.</summary>
/// <param name="Kind">The colour type: 0 grey, 2 colour, 3 palette, 4 and 6 with coverage.</param>
/// <param name="Palette">Three bytes a colour; empty but for kind 3.</param>
/// <param name="Clear">The tRNS chunk: what is see-through; empty where nothing is.</param>
/// <param name="Packed">The IDAT chunks as one zlib stream.</param>
sealed record PngFile(int Width, int Height, int Depth, int Kind, bool Interlaced, byte[] Palette, byte[] Clear, double? Dpi, byte[] Packed)
{
    const int SignatureLength = 8;

    public int Channels => Kind switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>
    /// A picture that shows the file's own packed pixels, for a PDF filters rows as PNG does (ISO 32000-1, 7.4.4.4). One
    /// that is interlaced or see-through is unpacked and packed anew.
    /// </summary>
    /// <exception cref="UnreadableFileException">Damaged, or of too many pixels.</exception>
    public static Picture Read(ReadOnlyMemory<byte> file, IntakeLimits limits)
    {
        var png = Chunks(file.Span);
        if (png.Width < 1 || png.Height < 1 || !IsLawful(png.Kind, png.Depth) || png.Packed.Length == 0 || png.Kind == 3 && png.Palette.Length < 3)
            throw new UnreadableFileException(IntakeRefusal.Damaged);
        if ((long)png.Width * png.Height > limits.PicturePixels)
            throw new UnreadableFileException(IntakeRefusal.TooManyPixels);
        if (png.Interlaced || png.Kind is 4 or 6 || png.Clear.Length > 0)
            return new Picture(png.Width, png.Height, 1, png.Dpi, RasterImage.Encode(PngPixels.OnWhite(png)));

        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfName.Of("XObject"),
            ["Subtype"] = PdfName.Of("Image"),
            ["Width"] = PdfNumber.Of(png.Width),
            ["Height"] = PdfNumber.Of(png.Height),
            ["ColorSpace"] = png.Colours(),
            ["BitsPerComponent"] = PdfNumber.Of(png.Depth),
            ["Filter"] = PdfName.Of("FlateDecode"),
            ["DecodeParms"] = new PdfDictionary
            {
                ["Predictor"] = PdfNumber.Of(15),
                ["Colors"] = PdfNumber.Of(png.Channels),
                ["BitsPerComponent"] = PdfNumber.Of(png.Depth),
                ["Columns"] = PdfNumber.Of(png.Width),
            },
        };
        return new Picture(png.Width, png.Height, 1, png.Dpi, new PdfStream(dictionary, png.Packed));
    }

    static bool IsLawful(int kind, int depth) => kind switch
    {
        0 => depth is 1 or 2 or 4 or 8 or 16,
        3 => depth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => depth is 8 or 16,
        _ => false,
    };

    static PngFile Chunks(ReadOnlySpan<byte> file)
    {
        var png = new PngFile(0, 0, 0, -1, false, [], [], null, []);
        using var packed = new MemoryStream();
        for (var at = SignatureLength; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
                break;
            var data = file.Slice(at + 8, (int)length);
            var name = Encoding.ASCII.GetString(file.Slice(at + 4, 4));
            if (name == "IEND")
                break;
            if (name == "IDAT")
                packed.Write(data);
            else
                png = png.With(name, data);
            at += (int)length + 12;
        }

        return png with { Packed = packed.ToArray() };
    }

    PngFile With(string name, ReadOnlySpan<byte> data) => name switch
    {
        "IHDR" when data.Length >= 13 => this with
        {
            Width = BinaryPrimitives.ReadInt32BigEndian(data),
            Height = BinaryPrimitives.ReadInt32BigEndian(data[4..]),
            Depth = data[8],
            Kind = data[9],
            Interlaced = data[12] != 0,
        },
        "PLTE" => this with { Palette = data[..Math.Min(data.Length / 3 * 3, 768)].ToArray() },
        "tRNS" => this with { Clear = data[..Math.Min(data.Length, 256)].ToArray() },
        "pHYs" when data.Length >= 9 && data[8] == 1 => this with { Dpi = BinaryPrimitives.ReadUInt32BigEndian(data) * 0.0254 },
        _ => this,
    };

    PdfObject Colours() => Kind switch
    {
        2 => PdfName.Of("DeviceRGB"),
        3 => new PdfArray([PdfName.Of("Indexed"), PdfName.Of("DeviceRGB"), PdfNumber.Of((Palette.Length / 3) - 1), PdfString.OfBytes(Palette)]),
        _ => PdfName.Of("DeviceGray"),
    };
}
