using LegalRequests.Letters;
using LegalRequests.Requests;
using LegalRequests.Testing;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Letters;

public sealed class LetterWordsTests : IDisposable
{
    private static readonly LetterWords Shipped = new(ContentFolder.Find(RepositoryRoot.PathOf(".")));
    private readonly string _root = Directory.CreateTempSubdirectory("legalrequests-words-").FullName;

    [Theory]
    [InlineData("en", "December 14, 2026")]
    [InlineData("es", "14 de diciembre de 2026")]
    [InlineData("vi", "ngày 14 tháng 12 năm 2026")]
    [InlineData("ar", "14 ديسمبر 2026")]
    [InlineData("zh", "2026年12月14日")]
    public void A_day_is_written_as_its_language_does(string language, string words) =>
        Shipped.Day(new DateOnly(2026, 12, 14), language).ShouldBe(words);

    [Fact]
    public void Every_language_of_the_notice_has_every_word_and_every_instrument_has_one()
    {
        var templates = new LetterTemplates(ContentFolder.Find(RepositoryRoot.PathOf(".")));

        var languages = templates.LanguagesOf("letters/client-notice");

        languages.ShouldBe(["en", "ar", "es", "vi", "zh"]);
        languages.ShouldAllBe(language => Shipped.MissingIn(language).Count == 0);
        foreach (var instrument in Enum.GetValues<Instrument>())
        {
            Shipped.Of(instrument, "en").ShouldBe(InstrumentWords.Of(instrument));
            languages.Where(it => it != "en").ShouldAllBe(language => Shipped.Of(instrument, language) != Shipped.Of(instrument, "en"));
        }
    }

    [Fact]
    public void A_language_without_words_is_said_in_English_and_named()
    {
        Directory.CreateDirectory(Path.Combine(_root, "workflows"));
        Directory.CreateDirectory(Path.Combine(_root, "templates", "words"));
        File.Copy(RepositoryRoot.PathOf("templates/words/en.yaml"), Path.Combine(_root, "templates", "words", "en.yaml"));
        File.WriteAllText(Path.Combine(_root, "templates", "words", "so.yaml"), "page: \"Bogga {page} ee {pages}\"\n");
        var words = new LetterWords(ContentFolder.Find(_root));

        words.Of(LetterWords.Page, "so").ShouldBe("Bogga {page} ee {pages}");
        words.Of("not-stated", "so").ShouldBe("Not stated");
        words.Day(new DateOnly(2026, 12, 14), "so").ShouldBe("December 14, 2026");
        words.MissingIn("so").ShouldContain("not-stated");
        new LetterLanguage("so", words.IsChecked("so"), words.MissingIn("so")).Label.ShouldBe($"Somali ({words.MissingIn("so").Count} fixed words stand in English)");
    }

    [Fact]
    public void A_translation_that_nobody_vouches_for_is_marked()
    {
        Shipped.IsChecked("en").ShouldBeTrue();
        Shipped.IsChecked("vi").ShouldBeFalse();
        new LetterLanguage("vi", false, []).Label.ShouldBe("Vietnamese (translation not checked by a person yet)");
        new LetterLanguage("vi", true, []).Label.ShouldBe("Vietnamese");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
