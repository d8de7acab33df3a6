using System.Buffers.Binary;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Burning;

/// <summary>Pages that are pictures, stored in the ways in which scanners and fax machines store them.</summary>
static class ScannedPage
{
    const string Whole = "612 0 0 792 0 0 cm /Im Do";

    /// <summary>One bit a pixel, by fax code.</summary>
    public static SamplePdf Fax(PageImage picture)
    {
        var entries = $"{OneBit(picture)}/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns {picture.Width}/Rows {picture.Height}>>";
        return OnPage(CcittG4Encoder.Encode(Bits(picture), picture.Width, picture.Height).ToArray(), entries);
    }

    /// <summary>One bit a pixel, as JBIG2 with one generic region (ITU-T T.88, 7.4.6).</summary>
    public static SamplePdf Jbig2(PageImage picture)
    {
        byte[] size = [.. Word(picture.Width), .. Word(picture.Height)];
        byte[] page = [.. size, .. Word(0), .. Word(0), 0, 0, 0];
        byte[] places = [3, 0xFF, 0xFD, 0xFF, 2, 0xFE, 0xFE, 0xFE];
        var code = Jbig2Region.Encode((x, y) => picture.Luminance(x, y) < 128, picture.Width, picture.Height);
        byte[] region = [.. size, .. Word(0), .. Word(0), 0, 0, .. places, .. code];
        byte[] stream = [.. Segment(0, 48, page), .. Segment(1, 38, region)];
        return OnPage(stream, $"{OneBit(picture)}/Filter/JBIG2Decode");
    }

    /// <summary>One bit a pixel with a grey photograph beside the writing.</summary>
    public static SamplePdf FaxWithPhoto(PageImage picture)
    {
        var sample = new SamplePdf();
        var bits = CcittG4Encoder.Encode(Bits(picture), picture.Width, picture.Height).ToArray();
        var fax = sample.AddStream(bits, $"{OneBit(picture)}/Filter/CCITTFaxDecode/DecodeParms<</K -1/Columns {picture.Width}/Rows {picture.Height}>>");
        byte[] shades = [.. Enumerable.Range(0, 128 * 128).Select(index => (byte)((index % 128) + (index / 128)))];
        var photo = sample.AddStream(shades, "/Type/XObject/Subtype/Image/Width 128/Height 128/ColorSpace/DeviceGray/BitsPerComponent 8");
        return sample.Page(
            $"q {Whole} Q q 144 0 0 144 400 80 cm /Ph Do Q",
            resources: $"<</XObject<</Im {fax} 0 R/Ph {photo} 0 R>>>>");
    }

    /// <summary>A SAMPLE picture in JPEG 2000: "SAMPLE PRISCILLA" above "stays readable".</summary>
    public static SamplePdf Jpeg2000()
    {
        using var stored = typeof(ScannedPage).Assembly.GetManifestResourceStream("sample.jp2")
            ?? throw new InvalidOperationException("The sample picture is missing.");
        using var bytes = new MemoryStream();
        stored.CopyTo(bytes);
        var sample = new SamplePdf();
        var image = sample.AddStream(bytes.ToArray(), "/Type/XObject/Subtype/Image/Width 425/Height 84/Filter/JPXDecode");
        return sample.Page("306 0 0 60 0 0 cm /Im Do", "/MediaBox[0 0 306 60]", $"<</XObject<</Im {image} 0 R>>>>");
    }

    /// <summary>A grey picture with unpainted text over it, as programs for text recognition leave it.</summary>
    public static SamplePdf WithLayer(PageImage picture, string layer)
    {
        var sample = new SamplePdf();
        var entries = $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/ColorSpace/DeviceGray/BitsPerComponent 8";
        var image = sample.AddStream(picture.Pixels, entries);
        return sample.Page(
            $"q {Whole} Q BT 3 Tr ET {layer}",
            resources: $"<</XObject<</Im {image} 0 R>>/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>");
    }

    static SamplePdf OnPage(byte[] data, string entries)
    {
        var sample = new SamplePdf();
        var image = sample.AddStream(data, entries);
        return sample.Page(Whole, resources: $"<</XObject<</Im {image} 0 R>>>>");
    }

    static string OneBit(PageImage picture) =>
        $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/ColorSpace/DeviceGray/BitsPerComponent 1";

    static byte[] Bits(PageImage picture)
    {
        var stride = (picture.Width + 7) / 8;
        var bits = new byte[stride * picture.Height];
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
                bits[(y * stride) + (x / 8)] |= (byte)(picture.Luminance(x, y) < 128 ? 0x80 >> (x % 8) : 0);
        }

        return bits;
    }

    static byte[] Segment(int number, byte kind, byte[] data) => [.. Word(number), kind, 0, 1, .. Word(data.Length), .. data];

    static byte[] Word(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
