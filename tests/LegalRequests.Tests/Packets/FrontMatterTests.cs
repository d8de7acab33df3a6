using LegalRequests.Letters;
using LegalRequests.Packets;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Packets;

public class FrontMatterTests
{
    [Fact]
    public async Task The_index_says_of_each_file_of_a_mail_which_number_the_mail_has()
    {
        var kinds = await KindsAsync(PlanSketch.Of("P", "P", "R", "P"), (2, 1), (3, 1));

        kinds.ShouldBe(["Progress note", "Progress note, attached to no. 1", "Progress note, attached to no. 1", "Progress note"]);
    }

    [Theory]
    [InlineData("N")]
    [InlineData("D")]
    public async Task A_mail_that_is_not_in_the_index_is_not_named_in_it(string mail)
    {
        var kinds = await KindsAsync(PlanSketch.Of(mail, "P"), (2, 1));

        kinds.ShouldBe(["Progress note"]);
    }

    [Fact]
    public async Task A_mail_that_is_withheld_has_numbers_and_is_named()
    {
        var kinds = await KindsAsync(PlanSketch.Of("W", "P"), (2, 1));

        kinds.ShouldBe(["Progress note", "Progress note, attached to no. 1"]);
    }

    private static async Task<IEnumerable<string>> KindsAsync(PacketPlan plan, params (int Position, int Mail)[] attached)
    {
        await using var house = TestHouse.Open();
        var mails = attached.ToDictionary(it => it.Position, it => (int?)it.Mail);
        var planned = plan with { Documents = [.. plan.Documents.Select(it => it with { AttachedTo = mails.GetValueOrDefault(it.Document.Position) })] };
        var matter = new FrontMatter(house.Services.GetRequiredService<LetterPress>(), house.Services.GetRequiredService<RedactionReasons>());

        var documents = matter.Index(planned, new BatesPlan(planned)).OfType<Table>().First();
        return documents.Rows.Select(row => string.Concat(row[2].Runs.Select(run => run.Text)));
    }
}
