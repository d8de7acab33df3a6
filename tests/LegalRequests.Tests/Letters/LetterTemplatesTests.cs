using LegalRequests.Letters;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Letters;

public sealed class LetterTemplatesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("legalrequests-templates-").FullName;

    [Fact]
    public void A_field_of_an_Arabic_letter_stands_between_isolates()
    {
        Filled("ar", "اتصل على {{field}}.", "555-0199").ShouldBe("اتصل على \u2066555\\-0199\u2069.");
    }

    [Fact]
    public void An_Arabic_name_in_an_English_letter_stands_between_isolates()
    {
        Filled("en", "Client {{field}}, 555", "محمد").ShouldBe("Client \u2068محمد\u2069, 555");
    }

    [Fact]
    public void A_Latin_field_of_an_English_letter_is_left_as_it_is()
    {
        Filled("en", "Client {{field}}.", "O'Neil *Jr*").ShouldBe("Client O'Neil \\*Jr\\*.");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Filled(string language, string template, string field)
    {
        Directory.CreateDirectory(Path.Combine(_root, "workflows"));
        Directory.CreateDirectory(Path.Combine(_root, "templates"));
        File.WriteAllText(Path.Combine(_root, "templates", $"letter.{language}.md"), template);
        var templates = new LetterTemplates(ContentFolder.Find(_root));
        return templates.Fill("letter", language, new Dictionary<string, object> { ["field"] = field });
    }
}
