using System.Globalization;

namespace LegalRequests.Pdf.Conformance;

/// <summary>Reads the parts that CFF data is made of: numbers, indexes and dictionaries.</summary>
internal sealed class CffReader(byte[] data)
{
    public int Position { get; set; }

    public int Byte() => data[Position++];

    public int Whole(int bytes)
    {
        var value = 0;
        for (var step = 0; step < bytes; step++)
            value = value << 8 | Byte();
        return value;
    }

    public List<ReadOnlyMemory<byte>> Index()
    {
        var count = Whole(2);
        if (count == 0)
            return [];
        var size = Byte();
        var ends = new int[count + 1];
        for (var item = 0; item <= count; item++)
            ends[item] = Whole(size);
        var start = Position - 1;
        var items = new List<ReadOnlyMemory<byte>>(count);
        for (var item = 0; item < count; item++)
            items.Add(data.AsMemory(start + ends[item], ends[item + 1] - ends[item]));
        Position = start + ends[count];
        return items;
    }

    /// <summary>The operands of each operator; an operator of two bytes counts as one number.</summary>
    public static Dictionary<int, double[]> Dictionary(ReadOnlyMemory<byte> bytes)
    {
        var reader = new CffReader(bytes.ToArray());
        var found = new Dictionary<int, double[]>();
        var operands = new List<double>();
        while (reader.Position < bytes.Length)
        {
            var first = reader.Byte();
            if (first > 21)
            {
                operands.Add(reader.Number(first));
                continue;
            }

            found[first == 12 ? 0x0C00 | reader.Byte() : first] = [.. operands];
            operands.Clear();
        }

        return found;
    }

    private double Number(int first) => first switch
    {
        28 => (short)Whole(2),
        29 => Whole(4),
        30 => Real(),
        <= 246 => first - 139,
        <= 250 => (first - 247) * 256 + Byte() + 108,
        _ => -(first - 251) * 256 - Byte() - 108,
    };

    private double Real()
    {
        var text = new System.Text.StringBuilder();
        while (true)
        {
            var pair = Byte();
            foreach (var half in (ReadOnlySpan<int>)[pair >> 4, pair & 15])
            {
                if (half == 15)
                    return double.TryParse(text.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;
                text.Append(half switch { < 10 => ((char)('0' + half)).ToString(), 10 => ".", 11 => "E", 12 => "E-", 14 => "-", _ => "" });
            }
        }
    }
}
