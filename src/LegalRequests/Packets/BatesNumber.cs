using System.Globalization;

namespace LegalRequests.Packets;

/// <summary>A production number as printed on a page: a neutral prefix and a number.</summary>
/// <param name="Width">Digits that the number is padded to.</param>
public readonly record struct BatesNumber(string Prefix, long Number, int Width = 6)
{
    private const int FewestDigits = 4;

    /// <exception cref="FormatException">The text is not a prefix without digits at its end, followed by at least four digits.</exception>
    public static BatesNumber Parse(string printed)
    {
        var digits = printed.Length;

        while (digits > 0 && char.IsAsciiDigit(printed[digits - 1]))
        {
            digits--;
        }

        return printed.Length - digits >= FewestDigits
            ? new BatesNumber(printed[..digits], long.Parse(printed.AsSpan(digits), CultureInfo.InvariantCulture), printed.Length - digits)
            : throw new FormatException($"'{printed}' is not a production number.");
    }

    public override string ToString() => Prefix + Number.ToString("D" + Width, CultureInfo.InvariantCulture);
}
