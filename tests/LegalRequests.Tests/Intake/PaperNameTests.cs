using LegalRequests.Intake;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class PaperNameTests
{
    [Theory]
    [InlineData("subpoena.pdf", "subpoena.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\x\\order.pdf", "order.pdf")]
    [InlineData("a\u0000b\r\n.pdf", "ab.pdf")]
    [InlineData("evil\u202Efdp.exe", "evilfdp.exe")]
    [InlineData("..", "paper.pdf")]
    [InlineData("", "paper.pdf")]
    [InlineData(null, "paper.pdf")]
    public void Only_a_plain_last_part_is_kept(string? given, string kept) => PaperName.Of(given).ShouldBe(kept);

    [Fact]
    public void An_endless_name_keeps_its_ending()
    {
        var name = PaperName.Of(new string('x', 5000) + ".pdf");

        name.Length.ShouldBe(120);
        name.ShouldEndWith(".pdf");
    }
}
