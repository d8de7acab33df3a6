using System.Buffers.Binary;
using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>The sRGB colour space (IEC 61966-2-1) as an ICC profile of version 4 (ICC.1:2004-10), made here from its numbers.</summary>
internal static class SrgbProfile
{
    public const string Name = "sRGB IEC61966-2.1";
    private const int HeaderSize = 128;
    private static readonly double[] White = [0.9642, 1, 0.8249];

    public static PdfStream Embedded() => PdfStream.Deflated(new PdfDictionary { ["N"] = PdfNumber.Of(3) }, Bytes());

    private static byte[] Bytes()
    {
        // The primaries as they are seen by light D50 (Bradford), and the curve of the standard.
        (string[] Tags, byte[] Data)[] parts =
        [
            (["desc"], Words(Name)),
            (["cprt"], Words("No copyright")),
            (["wtpt"], Fixed("XYZ ", White)),
            (["chad"], Fixed("sf32", [1.047882, 0.022918, -0.050217, 0.029587, 0.990479, -0.017059, -0.009247, 0.015076, 0.751678])),
            (["rXYZ"], Fixed("XYZ ", [0.436066, 0.222488, 0.013916])),
            (["gXYZ"], Fixed("XYZ ", [0.385147, 0.716873, 0.097076])),
            (["bXYZ"], Fixed("XYZ ", [0.143066, 0.060608, 0.714096])),
            (["rTRC", "gTRC", "bTRC"], Curve([2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])),
        ];
        using var table = new MemoryStream();
        using var data = new MemoryStream();
        var tags = parts.Sum(static part => part.Tags.Length);
        Whole(table, tags);
        foreach (var (names, bytes) in parts)
        {
            foreach (var name in names)
            {
                table.Write(Encoding.ASCII.GetBytes(name));
                Whole(table, HeaderSize + 4 + 12 * tags + (int)data.Length);
                Whole(table, bytes.Length);
            }

            data.Write(bytes);
            data.Write(new byte[(4 - bytes.Length % 4) % 4]);
        }

        return [.. Header(HeaderSize + (int)table.Length + (int)data.Length), .. table.ToArray(), .. data.ToArray()];
    }

    private static byte[] Header(int size)
    {
        var header = new byte[HeaderSize];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        header[8] = 4;
        header[9] = 0x20;
        "mntrRGB XYZ "u8.CopyTo(header.AsSpan(12));
        BinaryPrimitives.WriteInt16BigEndian(header.AsSpan(24), 2026);
        header[27] = 1;
        header[29] = 1;
        "acsp"u8.CopyTo(header.AsSpan(36));
        for (var axis = 0; axis < 3; axis++)
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(68 + 4 * axis), OfFixed(White[axis]));
        return header;
    }

    private static byte[] Fixed(string type, double[] values)
    {
        using var part = Part(type);
        foreach (var value in values)
            Whole(part, OfFixed(value));
        return part.ToArray();
    }

    private static byte[] Curve(double[] values)
    {
        using var part = Part("para");
        part.Write([0, 3, 0, 0]);
        foreach (var value in values)
            Whole(part, OfFixed(value));
        return part.ToArray();
    }

    private static byte[] Words(string text)
    {
        using var part = Part("mluc");
        Whole(part, 1);
        Whole(part, 12);
        part.Write("enUS"u8);
        Whole(part, 2 * text.Length);
        Whole(part, 28);
        part.Write(Encoding.BigEndianUnicode.GetBytes(text));
        return part.ToArray();
    }

    private static MemoryStream Part(string type)
    {
        var part = new MemoryStream();
        part.Write(Encoding.ASCII.GetBytes(type));
        Whole(part, 0);
        return part;
    }

    private static void Whole(MemoryStream target, int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        target.Write(bytes);
    }

    private static int OfFixed(double value) => (int)Math.Round(value * 65536);
}
