using System.Text;
using System.Text.RegularExpressions;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Typesetting;

/// <summary>What is copied out of a letter is what was written, in the writing of each language.</summary>
public sealed partial class CopiedTextTests
{
    [Theory]
    [InlineData("ar", "لَا تُسَلَّمُ السِّجِلَّاتُ إِلَّا بِأَمْرٍ مِنَ الْمَحْكَمَةِ")]
    [InlineData("ar", "مُحَمَّدٌ")]
    [InlineData("ar", "قَالَ مُحَمَّدٌ 12 كَلِمَةً فِي 2026")]
    [InlineData("ar", "اَللُّغَةُ العَرَبِيَّةُ")]
    [InlineData("fa", "پرونده‌های شما")]
    [InlineData("he", "בְּרֵאשִׁית בָּרָא אֱלֹהִים")]
    [InlineData("he", "בית המשפט 26-0001")]
    [InlineData("vi", "Nguyễn Thị Ánh phản đối trước ngày xét xử: ẫ ệ ộ ữ ỡ ặ")]
    [InlineData("es", "¿Recibió usted la citación, señora Núñez?")]
    [InlineData("zh", "本机构已收到法院签发的传票（电话：555-0199）。")]
    public void A_line_is_copied_as_it_was_written(string language, string text)
    {
        using var pdf = ForeignLetters.Compose(language, new Paragraph(text));

        Plain(pdf.Text()).ShouldContain(text.Normalize());
    }

    [Theory]
    [InlineData("ar", "كَتَبَ مُحَمَّدٌ رِسَالَةً إِلَى الْمَحْكَمَةِ فِي {0} وَطَلَبَ نُسْخَةً مِنَ السِّجِلَّاتِ الَّتِي تَخُصُّهُ قَبْلَ يَوْمِ الْجَلْسَةِ", "555-0199")]
    [InlineData("he", "בְּבַקָּשָׁה הִתְקַשְּׁרוּ אֶל הַמִּשְׂרָד {0} לִפְנֵי יוֹם הַדִּיּוּן כְּדֵי לְקַבֵּל עוֹתֶק שֶׁל כָּל הָרְשׁוּמוֹת שֶׁלָּכֶם", "(212) 555-0199")]
    public void A_paragraph_of_several_lines_with_a_number_in_it_is_copied_as_it_was_written(string language, string sentence, string number)
    {
        using var pdf = ForeignLetters.Compose(language, new Paragraph(sentence.Replace("{0}", Isolates.Around(number, language), StringComparison.Ordinal)));

        Plain(pdf.Text()).ShouldContain(sentence.Replace("{0}", number, StringComparison.Ordinal).Normalize());
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(3, false)]
    [InlineData(3, true)]
    public void What_carries_a_mark_for_readers_is_not_seen(int family, bool isBold)
    {
        var face = FontFaces.Find(family, isBold, "ar").ShouldNotBeNull();

        var blank = face.Blank.ShouldNotBeNull();

        face.HasInk(blank).ShouldBeFalse();
        face.Advance(blank).ShouldBe(0);
        face.HasInk(face.Shape("a\u05D0\u0628"[family == 0 ? 0 : family == 3 ? 1 : 2].ToString(), "en", false)[0].Glyph).ShouldBeTrue();
    }

    private static string Plain(string text) => Spaces().Replace(string.Concat(text.Where(c => c is not ((>= '\u200B' and <= '\u200F' and not '\u200C') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')))), " ").Normalize();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
