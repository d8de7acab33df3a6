using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Incoming;

/// <summary>
/// Fictitious scans in every form that comes in, drawn from a SAMPLE page by tools that the product does not use for it. The
/// page is black in its upper left quarter.
/// </summary>
public sealed class SamplePictures(Workbench bench)
{
    /// <summary>A page of 4 by 6 inches.</summary>
    public static SamplePdf Page => new SamplePdf().Page(
        SamplePdf.Box(0, 216, 144, 216) + SamplePdf.Text(20, 100, 24, "SAMPLE SCAN"),
        "/MediaBox[0 0 288 432]");

    public byte[] Jpeg(params string[] options) => Drawn(".jpg", ["-jpeg", "-r", "150", .. options]);

    public byte[] Tiff(string compression, params string[] options) => Drawn(".tif", ["-tiff", "-tiffcompression", compression, "-r", "150", .. options]);

    /// <summary>Several TIFF files as one of several pages, all packed the same way.</summary>
    public byte[] Joined(string compression, params byte[][] tiffs)
    {
        var paths = tiffs.Select((tiff, index) => bench.Write($"part{index}.tif", tiff)).ToList();
        var joined = Path.Combine(bench.Folder, "joined.tif");
        Run("tiffcp", ["-c", compression, .. paths, joined]);
        return File.ReadAllBytes(joined);
    }

    /// <summary>The JPEG with an EXIF part that says how it is to be turned.</summary>
    public static byte[] Turned(byte[] jpeg, byte turn)
    {
        byte[] exif =
        [
            0xFF, 0xE1, 0x00, 0x22, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8,
            0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    /// <summary>A PNG of which the upper left quarter is black, the rest white or see-through.</summary>
    /// <param name="kind">The colour type.</param>
    /// <param name="interlaced">In the seven passes of Adam7.</param>
    public static byte[] Png(int kind, int depth, bool interlaced, int side = 96)
    {
        using var rows = new MemoryStream();
        foreach (var (left, top, across, down) in interlaced ? Passes : [(0, 0, 1, 1)])
        {
            for (var y = top; y < side && left < side; y += down)
                WriteRow(rows, kind, depth, y, [.. Enumerable.Range(0, side).Where(x => x >= left && (x - left) % across == 0)], side);
        }

        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(rows.ToArray());
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, side);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), side);
        (head[8], head[9], head[12]) = ((byte)depth, (byte)kind, interlaced ? (byte)1 : (byte)0);
        byte[] palette = kind == 3 ? Chunk("PLTE"u8, [0, 0, 0, 255, 255, 255]) : [];
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR"u8, head), .. palette, .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    static readonly (int Left, int Top, int Across, int Down)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    static void WriteRow(MemoryStream rows, int kind, int depth, int y, List<int> columns, int side)
    {
        var bits = new List<int>();
        foreach (var x in columns)
        {
            var white = x >= side / 2 || y >= side / 2;
            var value = !white ? 0 : kind == 3 ? 1 : (1 << depth) - 1;
            // What is see-through is black beneath: a reader that forgets coverage shows it.
            bits.AddRange(kind switch
            {
                2 => [value, value, value],
                4 => [0, white ? 0 : (1 << depth) - 1],
                6 => [0, 0, 0, white ? 0 : (1 << depth) - 1],
                _ => [value],
            });
        }

        rows.WriteByte(0);
        rows.Write(Pack(bits, depth));
    }

    static byte[] Pack(List<int> samples, int depth)
    {
        if (depth == 16)
            return [.. samples.SelectMany(sample => (byte[])[(byte)(sample >> 8), (byte)sample])];
        var bytes = new byte[((samples.Count * depth) + 7) / 8];
        for (var index = 0; index < samples.Count; index++)
            bytes[index * depth / 8] |= (byte)(samples[index] << (8 - depth - (index * depth % 8)));
        return bytes;
    }

    static byte[] Chunk(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        return [.. length, .. name, .. data, 0, 0, 0, 0];
    }

    byte[] Drawn(string ending, string[] options)
    {
        var pdf = bench.Write("drawn.pdf", Page.Bytes());
        Run("pdftoppm", ["-singlefile", .. options, pdf, Path.Combine(bench.Folder, "drawn")]);
        return File.ReadAllBytes(Path.Combine(bench.Folder, "drawn" + ending));
    }

    static void Run(string tool, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments) { RedirectStandardError = true })
            ?? throw new InvalidOperationException($"{tool} did not start.");
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}
