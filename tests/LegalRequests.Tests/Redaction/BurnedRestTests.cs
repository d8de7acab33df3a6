using LegalRequests.Intake;
using LegalRequests.Packets;
using LegalRequests.Pdf.Reading;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

public class BurnedRestTests
{
    [Theory]
    [InlineData("/MediaBox[0 0 612 792]")]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[40 350 560 740]/Rotate 90")]
    [InlineData("/MediaBox[0 0 612 792]/Rotate 180")]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[40 60 560 740]/Rotate 270")]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[40 60 560 740]/UserUnit 2/Rotate 90")]
    public async Task Of_a_page_of_which_one_word_is_kept_nothing_else_can_be_brought_back(string shape)
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var received = (await house.ReceiveAsync(sample.Id, SamplePages.Shaped(shape, "before keptword after) Tj 0 -200 Td (and otherword below"), kind: "document")).OrThrow();
        var document = (await house.RunAsync(new AddCaseDocument.Form(sample.Id, received, DocumentType.ProgressNote, "SAMPLE note"), sample.Legal)).OrThrow();
        var page = await house.FirstPageAsync(document);
        var words = await WordsAsync(house, sample, document);
        var kept = words.Single(word => word.Text == "keptword").Box;

        (await house.RunAsync(new KeepOnly.Form(sample.Id, page.Id, [new(kept.Left - 1, kept.Top - 1, kept.Width + 2, kept.Height + 2)], "R-6", page.ContentHash), sample.Legal)).OrThrow().ShouldBe(4);

        var burned = (await house.RunAsync(new TryToBreak.Form(sample.Id, document, 1), sample.Legal)).OrThrow();
        var broken = (await house.InScopeAsync(provider => provider.GetRequiredService<BreakTrial>().RunAsync(burned, default))).OrThrow();
        broken.Burned.Passed.ShouldBeTrue();
        broken.Recovered.Order().ShouldBe(words.Select(word => word.Text).Where(word => word != "keptword").Order());
    }

    private static Task<List<PageWord>> WordsAsync(TestHouse house, SampleCase sample, Guid document) => house.InScopeAsync(async provider =>
    {
        var wanted = (await house.RunAsync(new ViewPage.Form(sample.Id, document, 1, PageSize.Release), sample.Legal)).OrThrow();
        return (await provider.GetRequiredService<PageDrawing>().ReadAsync(wanted, false, default)).OrThrow();
    });
}
