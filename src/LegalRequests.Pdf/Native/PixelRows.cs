using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Native;

/// <summary>How the pixels of a picture lie.</summary>
readonly record struct PixelLayout(int Width, int Height, int Inks, int Bits)
{
    public int RowLength => (int)(((long)Width * Inks * Bits + 7) / 8);
}

/// <summary>Pixels packed by Flate: unpacked, counted to the byte, and packed anew, so that nothing follows them.</summary>
static class PixelRows
{
    const int LargestPicture = 256 << 20;
    const int LastPredictor = 4;

    public static PdfStream Write(SourceDocument source, PdfStream picture, PdfDictionary to, PixelLayout layout, bool isPacked)
    {
        if (layout.Bits is not (1 or 2 or 4 or 8))
            throw new NotUnderstoodException("A picture has shades of a kind that is not looked through here.");
        var predicted = IsPredicted(source, picture.Dictionary["DecodeParms"], layout);
        var rowLength = layout.RowLength + (predicted ? 1 : 0);
        var expected = (long)rowLength * layout.Height;
        if (expected > LargestPicture)
            throw new NotUnderstoodException("A picture has too many pixels.");
        var plain = Unpacked(picture, (int)expected + 1, isPacked);
        if (plain.Length != expected)
            throw new NotUnderstoodException("A picture holds more or less than its pixels.");
        for (var row = 0; predicted && row < layout.Height; row++)
        {
            if (plain[row * rowLength] > LastPredictor)
                throw new NotUnderstoodException("A picture holds more or less than its pixels.");
        }

        if (predicted)
        {
            to["DecodeParms"] = new PdfDictionary
            {
                ["Predictor"] = PdfNumber.Of(15),
                ["Colors"] = PdfNumber.Of(layout.Inks),
                ["BitsPerComponent"] = PdfNumber.Of(layout.Bits),
                ["Columns"] = PdfNumber.Of(layout.Width),
            };
        }

        return PdfStream.Deflated(to, plain);
    }

    static byte[] Unpacked(PdfStream picture, int limit, bool isPacked)
    {
        try
        {
            return isPacked ? Flate.Expand(picture.Encoded, limit) : picture.Encoded.ToArray();
        }
        catch (InvalidDataException exception)
        {
            throw new NotUnderstoodException("A picture holds more or less than its pixels.", exception);
        }
    }

    // PNG's own predictors only (ISO 32000-2, 7.4.4.4), over rows as wide as the picture.
    static bool IsPredicted(SourceDocument source, PdfObject? parameters, PixelLayout layout)
    {
        var given = source.Resolve(parameters);
        if (given is PdfArray { Count: 1 } single)
            given = source.Resolve(single[0]);
        if (given is PdfNull or PdfDictionary { Count: 0 })
            return false;
        double Of(string key, double other) => source.Resolve((given as PdfDictionary)?[key]) is PdfNumber number ? number.Value : other;
        if (Of("Predictor", 1) == 1)
            return false;
        return Of("Predictor", 1) is >= 10 and <= 15 && Of("Colors", 1) == layout.Inks && Of("BitsPerComponent", 8) == layout.Bits && Of("Columns", 1) == layout.Width
            ? true
            : throw new NotUnderstoodException("A picture is packed in a way that is not looked through here.");
    }
}
