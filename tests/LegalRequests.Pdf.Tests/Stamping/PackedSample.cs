using System.Globalization;
using System.Text;

namespace LegalRequests.Pdf.Tests.Stamping;

/// <summary>A one-page file with an object stream and a table as a stream, written out as another program would have made it.</summary>
internal sealed class PackedSample
{
    /// <summary>The objects of the stream, which has the number 3: number and text.</summary>
    public List<(int Number, string Text)> Packed { get; } =
    [
        (4, "<</Type /Catalog /Pages 5 0 R>>"), (5, "<</Type /Pages /Kids [6 0 R] /Count 1>>"),
        (6, "<</Type /Page /Parent 5 0 R /MediaBox [0 0 612 792] /Contents 1 0 R /Resources <<>>>>"),
    ];

    /// <summary>Places in the table that are not what they should be: type, second and third column.</summary>
    public Dictionary<int, (int Type, int Second, int Third)> Places { get; } = [];

    /// <summary>What stands before the entries of the object stream.</summary>
    public string PackEntries { get; set; } = "";

    /// <summary>Its list of objects; null for the right one.</summary>
    public string? Head { get; set; }

    /// <summary>What it says how many it holds; null for what is right.</summary>
    public int? Count { get; set; }

    public string Type { get; set; } = "ObjStm";

    public string Tail { get; set; } = "";

    public byte[] Bytes(string trailerEntries = "/Root 4 0 R")
    {
        var body = string.Join('\n', Packed.Select(it => it.Text));
        var head = Head ?? string.Join(' ', Packed.Select((it, index) => $"{it.Number} {Packed.Take(index).Sum(before => before.Text.Length + 1)}")) + "\n";
        var file = new StringBuilder("%PDF-1.7\n");
        var content = file.Length;
        file.Append("1 0 obj\n<</Length 3>>\nstream\nq Q\nendstream\nendobj\n");
        var pack = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"3 0 obj\n<<{PackEntries}/Type /{Type}/N {Count ?? Packed.Count}/First {head.Length}/Length {head.Length + body.Length + Tail.Length}>>\nstream\n{head}{body}{Tail}\nendstream\nendobj\n");
        var table = file.Length;

        var rows = new StringBuilder();
        for (var number = 0; number < 8; number++)
        {
            var index = Packed.FindIndex(it => it.Number == number);
            var right = number switch { 1 => (1, content, 0), 3 => (1, pack, 0), 7 => (1, table, 0), _ => index < 0 ? (0, 0, 0) : (2, 3, index) };
            var (type, second, third) = Places.GetValueOrDefault(number, right);
            rows.Append((char)type).Append((char)(second >> 8)).Append((char)(second & 255)).Append((char)third);
        }

        file.Append(CultureInfo.InvariantCulture, $"7 0 obj\n<</Type /XRef/W [1 2 1]/Size 8{trailerEntries}/Length {rows.Length}>>\nstream\n{rows}\nendstream\nendobj\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
