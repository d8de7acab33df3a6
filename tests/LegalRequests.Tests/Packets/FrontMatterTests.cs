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

    [Fact]
    public async Task A_production_in_one_volume_says_nothing_of_volumes()
    {
        var said = await SaidAsync(PlanSketch.Of("PP", "W"));

        said.ShouldNotContain("volume");
        said.ShouldContain("Of 3 pages gathered, 2 are produced whole.");
        said.ShouldContain("gathered for this demand is in exactly one");
    }

    [Fact]
    public async Task A_volume_from_which_a_document_is_put_off_does_not_speak_as_if_it_were_all()
    {
        var said = await SaidAsync(PlanSketch.Of("PP", "W") with { Held = 1 });

        said.ShouldContain("This is volume VOL001 of the production. Further records follow in a later volume.");
        said.ShouldContain("gathered for this volume is in exactly one of these groups. 1 document that was gathered is put off to a later volume and counted there.");
        said.ShouldContain("Of 3 pages gathered for this volume, 2 are produced whole.");
        said.ShouldContain("This certificate is of volume VOL001 alone. 1 document that was gathered is put off to a later volume and is not certified here.");
        said.ShouldNotContain("for this demand");
    }

    [Fact]
    public async Task A_later_volume_without_anything_withheld_does_not_say_that_nothing_ever_was()
    {
        var said = await SaidAsync(PlanSketch.Of("P") with { Before = [new(1, "S000001", "S000005", 3, 1, 2, 1, 0, "", "")] });

        said.ShouldContain("This is volume VOL002 of the production. Volume VOL001 was sent before, with its own letter and log. What was withheld or redacted there remains so.");
        said.ShouldContain("In this volume no document was withheld and nothing was redacted.");
        said.ShouldContain("In this volume nothing was withheld and nothing was redacted.");
        said.ShouldContain("This certificate is of volume VOL002 alone. Volume VOL001 was produced before and has its own certificate.");
        said.ShouldNotContain("put off");
    }

    [Fact]
    public async Task Several_volumes_are_named_from_the_first_to_the_last()
    {
        EarlierVolume[] before = [new(1, "S000001", "S000005", 5, 0, 0, 0, 0, "", ""), new(2, "S000006", "S000007", 2, 0, 0, 0, 0, "", "")];

        var said = await SaidAsync(PlanSketch.Of("P") with { Before = before, Held = 2 });

        said.ShouldContain("Volumes VOL001 to VOL002 were sent before, each with its own letter and log. Further records follow");
        said.ShouldContain("2 documents that were gathered are put off to a later volume and are not certified here.");
        said.ShouldNotContain("remains so");
    }

    private static async Task<string> SaidAsync(PacketPlan plan)
    {
        await using var house = TestHouse.Open();
        var reasons = house.Services.GetRequiredService<RedactionReasons>();
        var matter = new FrontMatter(house.Services.GetRequiredService<LetterPress>(), reasons);
        var bates = new BatesPlan(plan);
        var day = new DateOnly(2026, 11, 27);
        Block[] blocks =
        [
            .. matter.CoverLetter(plan, bates, day),
            .. matter.Index(plan, bates),
            .. FrontMatter.Log(plan, PrivilegeLogRow.Of(plan, bates, reasons)),
            .. matter.Certificate(plan, bates, day),
        ];
        blocks.OfType<Paragraph>().Last().Runs.ShouldHaveSingleItem().Text.ShouldStartWith("I declare");
        return string.Join('\n', blocks.SelectMany(TextsOf));
    }

    private static IEnumerable<string> TextsOf(Block block) => block switch
    {
        Paragraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
        ItemList list => list.Items.SelectMany(item => item).SelectMany(TextsOf),
        _ => [],
    };

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
