using Shouldly;
using Xunit;

namespace LegalRequests.Tests.House;

public class CSharpPartsTests
{
    [Theory]
    [InlineData("a = \"Vault\"; b", "a = ; b")]
    [InlineData("a = \"\\\"Vault\"; b", "a = ; b")]
    [InlineData("a = @\"\"\"Vault\\\"; b", "a = ; b")]
    [InlineData("a = $\"{x[\"Vault\"]} Vault {{\"; b", "a = ; b")]
    [InlineData("a = \"\"\"\n\"Vault\"\n\"\"\"; b", "a = ; b")]
    [InlineData("a = '\"'; Vault", "a = ; Vault")]
    [InlineData("a = '\\''; Vault", "a = ; Vault")]
    [InlineData("a = \"\"; Vault // b", "a = ; Vault ")]
    [InlineData("a /* Vault\n \" */ b", "a  b")]
    [InlineData("a = \"http://x\"; b", "a = ; b")]
    public void Comments_and_literals_are_not_code(string text, string expected)
    {
        var code = CSharpParts.Of(text).Code;

        code.Replace(" ", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)
            .ShouldBe(expected.Replace(" ", "", StringComparison.Ordinal));
        code.Length.ShouldBe(text.Length);
    }

    [Fact]
    public void Only_comments_are_comments()
    {
        var comments = CSharpParts.Of("a = \"// no\"; // yes\n/// also\nb").Comments;

        comments.Split('\n').Select(line => line.Trim()).ShouldBe(["// yes", "/// also", ""]);
    }
}
