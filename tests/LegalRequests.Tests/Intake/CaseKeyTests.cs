using LegalRequests.Intake;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake;

public class CaseKeyTests
{
    [Theory]
    [InlineData("2:26-cv-00012", "U.S. District Court", "2:26-CV-12", "US District Court")]
    [InlineData("FC 100/26", "Family Court", "fc-100-26", " family  court ")]
    public void Other_ways_of_typing_give_the_same_key(string number, string court, string otherNumber, string otherCourt) =>
        CaseKey.Of(number, court).ShouldBe(CaseKey.Of(otherNumber, otherCourt));

    [Fact]
    public void Another_number_gives_another_key() => CaseKey.Of("26-100", "A").ShouldNotBe(CaseKey.Of("26-101", "A"));

    [Fact]
    public void No_number_gives_no_key() => CaseKey.Of(" - ", "A").ShouldBeEmpty();
}
