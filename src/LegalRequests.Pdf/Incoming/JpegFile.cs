using System.Buffers.Binary;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;

namespace LegalRequests.Pdf.Incoming;

/// <summary>
/// Reads the markers of a JPEG file (ITU-T T.81, annex B) up to its first scan. The pixels are left as they are: a PDF
/// viewer decodes the very same bytes.
/// </summary>
static class JpegFile
{
    const int MostMarkers = 1000;

    /// <exception cref="UnreadableFileException">Damaged, of a rare kind that viewers of PDF do not show, or of too many pixels.</exception>
    public static Picture Read(ReadOnlyMemory<byte> file, IntakeLimits limits)
    {
        var facts = Markers(file);
        if (facts.Width == 0 || facts.Height == 0 || facts.Colours is not (1 or 3 or 4) || file.Span.LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xD9]) < 0)
            throw new UnreadableFileException(IntakeRefusal.Damaged);
        if ((long)facts.Width * facts.Height > limits.PicturePixels)
            throw new UnreadableFileException(IntakeRefusal.TooManyPixels);
        var dictionary = new PdfDictionary
        {
            ["Type"] = PdfName.Of("XObject"),
            ["Subtype"] = PdfName.Of("Image"),
            ["Width"] = PdfNumber.Of(facts.Width),
            ["Height"] = PdfNumber.Of(facts.Height),
            ["ColorSpace"] = PdfName.Of(facts.Colours switch { 1 => "DeviceGray", 3 => "DeviceRGB", _ => "DeviceCMYK" }),
            ["BitsPerComponent"] = PdfNumber.Of(8),
            ["Filter"] = PdfName.Of("DCTDecode"),
        };
        // Adobe's programs store the four inks the other way round and say so by their own marker.
        if (facts is { Colours: 4, Adobe: true })
            dictionary["Decode"] = PdfArray.OfNumbers(1, 0, 1, 0, 1, 0, 1, 0);
        return new Picture(facts.Width, facts.Height, facts.Turn, facts.Dpi, new PdfStream(dictionary, file));
    }

    static JpegFacts Markers(ReadOnlyMemory<byte> file)
    {
        var facts = new JpegFacts();
        var at = 2;
        for (var count = 0; count < MostMarkers && at + 4 <= file.Length; count++)
        {
            var bytes = file.Span;
            if (bytes[at] != 0xFF)
                break;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (marker == 0xDA)
                return facts;
            if (length < 2 || at + 2 + length > file.Length)
                break;
            Note(facts, marker, file.Slice(at + 4, length - 2));
            at += 2 + length;
        }

        throw new UnreadableFileException(IntakeRefusal.Damaged);
    }

    static void Note(JpegFacts facts, byte marker, ReadOnlyMemory<byte> segment)
    {
        var bytes = segment.Span;
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2 when bytes.Length > 5 && bytes[0] == 8:
                facts.Height = BinaryPrimitives.ReadUInt16BigEndian(bytes[1..]);
                facts.Width = BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]);
                facts.Colours = bytes[5];
                break;
            case 0xE0 when bytes.StartsWith("JFIF\0"u8) && bytes.Length >= 12:
                var density = BinaryPrimitives.ReadUInt16BigEndian(bytes[8..]);
                facts.Dpi ??= bytes[7] switch { 1 => density, 2 => density * 2.54, _ => null };
                break;
            case 0xE1 when bytes.StartsWith("Exif\0\0"u8):
                NoteExif(facts, segment[6..]);
                break;
            case 0xEE when bytes.StartsWith("Adobe"u8):
                facts.Adobe = true;
                break;
        }
    }

    // EXIF is a convenience: one that cannot be read must not cost the picture.
    static void NoteExif(JpegFacts facts, ReadOnlyMemory<byte> exif)
    {
        try
        {
            var tags = new TagReader(exif).Directories(1);
            if (tags.Count > 0 && tags[0].GetValueOrDefault(274) is >= 1 and <= 8 and var turn)
                facts.Turn = (int)turn;
        }
        catch (UnreadableFileException)
        {
            facts.Turn = 1;
        }
    }

    sealed class JpegFacts
    {
        public int Width { get; set; }

        public int Height { get; set; }

        public int Colours { get; set; }

        public bool Adobe { get; set; }

        public int Turn { get; set; } = 1;

        public double? Dpi { get; set; }
    }
}
