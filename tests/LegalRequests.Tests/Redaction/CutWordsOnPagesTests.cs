using LegalRequests.Boards;
using LegalRequests.Intake;
using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using LegalRequests.Persistence;
using LegalRequests.Records;
using LegalRequests.Redaction;
using LegalRequests.Scheduling;
using LegalRequests.Testing;
using LegalRequests.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Redaction;

/// <summary>What the workbench says of a box before burning is what the burned picture shows.</summary>
public class CutWordsOnPagesTests
{
    private const string Lines = "before quartzlike, after) Tj 0 -30 Td (and otherword below";

    [Theory]
    [InlineData("/MediaBox[0 0 612 792]", false)]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[40 350 560 740]/Rotate 90", false)]
    [InlineData("/MediaBox[0 0 612 792]/Rotate 180", false)]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[40 60 560 740]/Rotate 270", false)]
    [InlineData("/MediaBox[0 0 612 792]/CropBox[40 60 560 740]/UserUnit 2/Rotate 90", false)]
    [InlineData("/MediaBox[0 0 612 792]", true)]
    public async Task A_cut_word_is_told_and_covered_whole_as_the_page_is_burned(string shape, bool scanned)
    {
        await using var house = TestHouse.Open();
        var sample = await house.OpenCaseAsync();
        var document = await AddAsync(house, sample, SamplePages.Shaped(shape, Lines), "SAMPLE.pdf");
        document = scanned ? await AddAsync(house, sample, await PictureAsync(house, sample, document), "SAMPLE.png") : document;
        await house.Services.GetRequiredService<SweepRunner>().RunAsync("pages");
        var page = await house.FirstPageAsync(document);
        var words = await WordsAsync(house, document);
        var word = words.Single(it => it.Text.StartsWith("quartzlike", StringComparison.Ordinal));
        var half = Half(word.Box);
        words.ShouldAllBe(it => it.Origin == (scanned ? WordOrigin.Ocr : WordOrigin.TextLayer));

        (await house.RunAsync(new MarkRegion.Form(sample.Id, page.Id, half.Left, half.Top, half.Width, half.Height, "R-2", page.ContentHash), sample.Legal)).OrThrow();
        (await CutsAsync(house, sample, document)).Words.ShouldHaveSingleItem().ShouldBe(word);
        (await BurnAsync(house, document)).WordsCut().ShouldBe(1);

        (await house.RunAsync(new CoverWholeWords.Form(sample.Id, page.Id, null, page.ContentHash), sample.Legal)).OrThrow().ShouldBe(1);

        (await CutsAsync(house, sample, document)).Words.ShouldBeEmpty();
        var burned = await BurnAsync(house, document);
        burned.WordsCut().ShouldBe(0);
        burned.Removed.ShouldContain(removed => removed.Word.Text == word.Text && removed.Why == WordRemoval.UnderBox);
        burned.Words.Select(it => it.Text).Order().ShouldBe(words.Where(it => it != word).Select(it => it.Text).Order());
    }

    // The first half along the line, a little over its edges.
    private static PageBox Half(PageBox word)
    {
        var around = word.Widened(1);
        return word.Width > word.Height ? around with { Right = word.Left + (word.Width / 2) } : around with { Bottom = word.Top + (word.Height / 2) };
    }

    private static async Task<Guid> AddAsync(TestHouse house, SampleCase sample, byte[] bytes, string name)
    {
        var received = (await house.ReceiveAsync(sample.Id, bytes, name, "document")).OrThrow();
        return (await house.RunAsync(new AddCaseDocument.Form(sample.Id, received, DocumentType.ProgressNote, "SAMPLE note"), sample.Legal)).OrThrow();
    }

    private static Task<byte[]> PictureAsync(TestHouse house, SampleCase sample, Guid document) => house.InScopeAsync(async provider =>
    {
        var wanted = (await house.RunAsync(new ViewPage.Form(sample.Id, document, 1, PageSize.Release), sample.Legal)).OrThrow();
        return (await provider.GetRequiredService<PageDrawing>().DrawAsync(wanted, default)).OrThrow().Png;
    });

    private static Task<IReadOnlyList<PageWord>> WordsAsync(TestHouse house, Guid document) => house.InScopeAsync(async provider =>
        (await provider.GetRequiredService<PageWords>().OfPageAsync(await BlobAsync(provider, document), 1, default)).ShouldNotBeNull());

    private static Task<PageCuts> CutsAsync(TestHouse house, SampleCase sample, Guid document) => house.InScopeAsync(async provider =>
    {
        var view = await provider.GetRequiredService<RedactionBoard>().ReadAsync(sample.Id, document, 1);
        return await provider.GetRequiredService<CutBoard>().OnPageAsync(sample.Id, document, view.ShouldNotBeNull());
    });

    private static Task<BurnedPage> BurnAsync(TestHouse house, Guid document) => house.InScopeAsync(async provider =>
    {
        var boxes = await provider.GetRequiredService<LegalRequestsDb>().Set<RedactionMark>()
            .Where(mark => mark.DocumentId == document && mark.RemovedAt == null)
            .ToListAsync();
        await using var folder = provider.GetRequiredService<WorkFolders>().Open();
        var path = await provider.GetRequiredService<FileVault>().ToWorkFileAsync(await BlobAsync(provider, document), folder, default);
        var pdf = (await provider.GetRequiredService<PdfIntake>().ReopenAsync(path, default)).Pdf.ShouldNotBeNull();
        var burned = await provider.GetRequiredService<DocumentBurner>()
            .BurnAsync(pdf, 1, boxes.ConvertAll(mark => new RedactionBox(mark.Box, mark.ReasonCode)), TextBelief.WhatIsShown, default);
        return burned.Value.ShouldNotBeNull();
    });

    private static Task<Guid> BlobAsync(IServiceProvider provider, Guid document) => provider.GetRequiredService<LegalRequestsDb>()
        .Set<CaseDocument>().Where(it => it.Id == document).Select(it => it.NormalisedBlobId).SingleAsync();
}
