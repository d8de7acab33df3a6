using System.Text;

namespace LegalRequests.Pdf.Objects;

/// <summary>What writing a letter belongs to, as far as it matters for the layout and the reading of words.</summary>
internal static class Scripts
{
    public static bool IsRightToLeft(Rune letter) =>
        letter.Value is >= 0x0590 and <= 0x08FF or >= 0xFB1D and <= 0xFDFF or >= 0xFE70 and <= 0xFEFC or >= 0x10800 and <= 0x10FFF;

    /// <summary>True for scripts that put no space between words: Chinese, Japanese, Korean.</summary>
    public static bool IsWithoutSpaces(Rune letter) =>
        letter.Value is >= 0x2E80 and <= 0x9FFF or >= 0xAC00 and <= 0xD7AF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x3FFFF;

    /// <summary>True for Latin, Greek and Cyrillic: writings of few letters that all faces draw much alike.</summary>
    public static bool IsOfEurope(Rune letter) => letter.Value < 0x530 || letter.Value is >= 0x1E00 and < 0x2000;
}
