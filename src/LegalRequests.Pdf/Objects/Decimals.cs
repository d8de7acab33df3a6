using System.Buffers.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>Numbers as PDF wants them: no exponent, no needless zeros, at most six decimals.</summary>
internal static class Decimals
{
    private const long Scale = 1_000_000;
    private const double Largest = 9e12;

    /// <summary>Writes the number and gives the count of bytes; 32 always suffice. Larger numbers than 9e12 are held there.</summary>
    public static int Format(double value, Span<byte> target)
    {
        if (value == (int)value)
        {
            Utf8Formatter.TryFormat((int)value, target, out var digits);
            return digits;
        }

        var scaled = (long)Math.Round(Math.Clamp(value, -Largest, Largest) * Scale);
        var length = 0;
        if (scaled < 0)
        {
            target[length++] = (byte)'-';
            scaled = -scaled;
        }

        var (whole, rest) = Math.DivRem(scaled, Scale);
        Utf8Formatter.TryFormat(whole, target[length..], out var written);
        length += written;
        if (rest == 0)
            return length;

        target[length++] = (byte)'.';
        for (var tail = (uint)rest * 10; tail > 0; tail = tail % (uint)Scale * 10)
            target[length++] = (byte)('0' + tail / (uint)Scale);

        return length;
    }
}
