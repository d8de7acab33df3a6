using LegalRequests.Packets;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

public class BatesNumberTests
{
    [Theory]
    [InlineData("LR26-0005-000001", "LR26-0005-", 1, 6)]
    [InlineData("X000042", "X", 42, 6)]
    [InlineData("000007", "", 7, 6)]
    [InlineData("A1234567", "A", 1234567, 7)]
    [InlineData("CO-0001", "CO-", 1, 4)]
    public void It_is_read_and_printed_the_same(string printed, string prefix, long number, int width)
    {
        var read = BatesNumber.Parse(printed);

        read.ShouldBe(new BatesNumber(prefix, number, width));
        read.ToString().ShouldBe(printed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("LR-123")]
    [InlineData("000001x")]
    public void Anything_else_is_no_production_number(string printed) =>
        Should.Throw<FormatException>(() => BatesNumber.Parse(printed));
}
