using System.Globalization;

namespace LegalRequests.Packets;

/// <summary>A production number as printed on a page: a neutral prefix and a number of at least six digits.</summary>
public readonly record struct BatesNumber(string Prefix, long Number)
{
    private const int Digits = 6;

    /// <exception cref="FormatException">The text is not a prefix without digits at its end, followed by at least six digits.</exception>
    public static BatesNumber Parse(string printed)
    {
        var digits = printed.Length;

        while (digits > 0 && char.IsAsciiDigit(printed[digits - 1]))
        {
            digits--;
        }

        return printed.Length - digits >= Digits
            ? new BatesNumber(printed[..digits], long.Parse(printed.AsSpan(digits), CultureInfo.InvariantCulture))
            : throw new FormatException($"'{printed}' is not a production number.");
    }

    public override string ToString() => Prefix + Number.ToString("D" + Digits, CultureInfo.InvariantCulture);
}
