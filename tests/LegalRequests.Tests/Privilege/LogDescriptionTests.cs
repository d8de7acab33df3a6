using LegalRequests.Privilege;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Privilege;

public class LogDescriptionTests
{
    [Theory]
    [InlineData("Notes of counseling session", null)]
    [InlineData("Anatole's diary", null)]
    [InlineData("", "privilege.description-missing")]
    [InlineData("   ", "privilege.description-missing")]
    [InlineData("Letter about Ana Lovell", "privilege.description-names-client")]
    [InlineData("Letter about LOVELL, draft", "privilege.description-names-client")]
    [InlineData("Letter to Dr. Jo", null)]
    [InlineData("Note on addiction", "privilege.description-discloses")]
    [InlineData("Note on ADDICTIONS", "privilege.description-discloses")]
    [InlineData("Note on substance   use", "privilege.description-discloses")]
    [InlineData("Use of a substance", null)]
    [InlineData("Visit at 14 Alder Row", "privilege.description-protected-fact")]
    [InlineData("Visit at Alder Row 14", null)]
    [InlineData("Letter about Ａｎａ", "privilege.description-names-client")]
    public void What_must_not_be_read_by_the_other_side_is_refused(string text, string? code) =>
        Check(text)?.Code.ShouldBe(code);

    [Theory]
    [InlineData("Notes of counseling session")]
    [InlineData("Anatole's diary")]
    [InlineData("Use of a substance")]
    public void A_plain_description_is_accepted(string text) => Check(text).ShouldBeNull();

    [Fact]
    public void It_is_kept_short_and_the_refusal_repeats_no_word()
    {
        Check(new string('a', LogDescription.MaxLength)).ShouldBeNull();
        Check(new string('a', LogDescription.MaxLength + 1))?.Code.ShouldBe("privilege.description-long");

        var refusal = Check("Note on addiction");

        refusal.ShouldNotBeNull().Message.ShouldNotContain("addiction");
        refusal.Field.ShouldBe("LogDescription");
    }

    static Refusal? Check(string text) =>
        LogDescription.Check(text, "Ana Jo Lovell", ["addiction", "substance use"], ["14 Alder Row"]);
}
