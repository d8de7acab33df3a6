using System.Globalization;
using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Tests;

/// <summary>Reads the raw PBM, PGM and PPM files of poppler.</summary>
internal static class PortableBitmap
{
    public static PageRaster Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var position = 0;
        var kind = Word(bytes, ref position);
        var width = int.Parse(Word(bytes, ref position), CultureInfo.InvariantCulture);
        var height = int.Parse(Word(bytes, ref position), CultureInfo.InvariantCulture);
        if (kind != "P4")
            Word(bytes, ref position);
        var format = kind switch
        {
            "P4" => RasterFormat.Ink1,
            "P5" => RasterFormat.Gray8,
            _ => RasterFormat.Rgb24,
        };
        return new PageRaster(width, height, format, bytes.AsMemory(position));
    }

    private static string Word(byte[] bytes, ref int position)
    {
        while (char.IsWhiteSpace((char)bytes[position]))
            position++;
        var start = position;
        while (!char.IsWhiteSpace((char)bytes[position]))
            position++;
        var word = Encoding.ASCII.GetString(bytes, start, position - start);
        position++;
        return word;
    }
}
