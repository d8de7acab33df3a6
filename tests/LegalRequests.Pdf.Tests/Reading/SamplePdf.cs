using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Tests.Reading;

/// <summary>Builds small fictitious PDFs, sound or deliberately wrong, object by object.</summary>
public sealed class SamplePdf
{
    const string Helvetica = "<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>";

    readonly List<byte[]> objects = [[], []];
    readonly List<string> kids = [];

    /// <summary>Entries added to the catalog, such as <c>/Names 9 0 R</c>.</summary>
    public string CatalogEntries { get; set; } = "";

    /// <summary>Entries added to the trailer, such as <c>/Info 9 0 R</c>.</summary>
    public string TrailerEntries { get; set; } = "";

    /// <summary>Content that paints one line with its baseline start at a place (PDF space, origin bottom-left).</summary>
    public static string Text(double x, double y, double size, string text) =>
        string.Create(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({text}) Tj ET\n");

    /// <summary>Content that fills a black rectangle (PDF space).</summary>
    public static string Box(double x, double y, double width, double height) =>
        string.Create(CultureInfo.InvariantCulture, $"0 g {x} {y} {width} {height} re f\n");

    /// <summary>A ToUnicode map in which each letter of one word stands for the letter of another in the same place.</summary>
    public static byte[] ToUnicode(string shown, string said)
    {
        var pairs = shown.Zip(said).DistinctBy(pair => pair.First).ToList();
        var lines = string.Concat(pairs.Select(pair => $"<{(int)pair.First:X2}> <{(int)pair.Second:X4}>\n"));
        return Encoding.ASCII.GetBytes(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapType 2 def\n"
            + $"1 begincodespacerange <00> <FF> endcodespacerange {pairs.Count} beginbfchar\n{lines}endbfchar endcmap end end");
    }

    /// <summary>Adds an object and returns its number.</summary>
    public int Add(string body) => Add(Encoding.Latin1.GetBytes(body));

    public int Add(byte[] body)
    {
        objects.Add(body);
        return objects.Count;
    }

    /// <summary>Adds a stream and returns its number.</summary>
    public int AddStream(byte[] data, string entries = "") =>
        Add([.. Encoding.Latin1.GetBytes($"<<{entries}/Length {data.Length}>>\nstream\n"), .. data, .. "\nendstream"u8]);

    public SamplePdf Page(string content, string entries = "/MediaBox[0 0 612 792]", string resources = Helvetica)
    {
        var stream = AddStream(Encoding.Latin1.GetBytes(content));
        kids.Add($"{Add($"<</Type/Page/Parent 2 0 R{entries}/Contents {stream} 0 R/Resources{resources}>>")} 0 R");
        return this;
    }

    /// <summary>Adds an object to the list of pages, whatever it is; 2 is that list itself.</summary>
    public SamplePdf Kid(int number)
    {
        kids.Add(string.Create(CultureInfo.InvariantCulture, $"{number} 0 R"));
        return this;
    }

    /// <summary>A page that is a grey picture and nothing else.</summary>
    public SamplePdf ImagePage(int width, int height, byte[] pixels)
    {
        var entries = $"/Type/XObject/Subtype/Image/Width {width}/Height {height}/ColorSpace/DeviceGray/BitsPerComponent 8";
        var image = AddStream(pixels, entries);
        return Page("612 0 0 792 0 0 cm /Im Do", resources: $"<</XObject<</Im {image} 0 R>>>>");
    }

    public byte[] Bytes()
    {
        objects[0] = Encoding.Latin1.GetBytes($"<</Type/Catalog/Pages 2 0 R{CatalogEntries}>>");
        objects[1] = Encoding.Latin1.GetBytes($"<</Type/Pages/Kids[{string.Join(' ', kids)}]/Count {kids.Count}>>");
        using var file = new MemoryStream();
        file.Write("%PDF-1.7\n"u8);
        var table = new StringBuilder("0000000000 65535 f \n");
        for (var number = 1; number <= objects.Count; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Position:0000000000} 00000 n \n");
            file.Write(Encoding.Latin1.GetBytes($"{number} 0 obj\n"));
            file.Write(objects[number - 1]);
            file.Write("\nendobj\n"u8);
        }

        var start = file.Position;
        var size = objects.Count + 1;
        file.Write(Encoding.Latin1.GetBytes(
            $"xref\n0 {size}\n{table}trailer\n<</Size {size}/Root 1 0 R{TrailerEntries}>>\nstartxref\n{start}\n%%EOF\n"));
        return file.ToArray();
    }
}
