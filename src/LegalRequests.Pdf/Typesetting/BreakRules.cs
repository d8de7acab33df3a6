using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Typesetting;

/// <summary>Where a line may end without a space: between ideographs, but not before a closing sign or after an opening one (UAX #14; JIS X 4051).</summary>
internal static class BreakRules
{
    private const string NotAtStart =
        "、。，．・：；？！）］｝〕〉》」』】〗〙〛〟’”…‥ー々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ～％‰℃°)]}>,.;:!?%'\"-–—/";
    private const string NotAtEnd = "（［｛〔〈《「『【〖〘〚〝‘“([{<$£¥＄￥#＃";

    public static bool MayPart(Rune before, Rune after) =>
        (IsIdeograph(before) || IsIdeograph(after))
        && !IsIn(NotAtEnd, before)
        && !IsIn(NotAtStart, after)
        && Rune.GetUnicodeCategory(after) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format);

    // Hangul parts words with spaces.
    private static bool IsIdeograph(Rune rune) =>
        rune.Value is not (>= 0xAC00 and <= 0xD7AF) && (Scripts.IsWithoutSpaces(rune) || rune.Value is >= 0xFF00 and <= 0xFF60);

    private static bool IsIn(string list, Rune rune) => rune.IsBmp && list.Contains((char)rune.Value);
}
