using LegalRequests.Pdf.Burning;
using LegalRequests.Pdf.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Reading;

/// <summary>Pages drawn in one call of the tool are the pages that each gives by itself, in whatever order they are asked for.</summary>
public sealed class DrawnTogetherTests : IDisposable
{
    static readonly double[] Dpi = [40, 40, 60, 40, 40, 40];

    readonly Workbench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Pages_drawn_together_are_those_drawn_alone()
    {
        var (pdf, source) = await OpenAsync();

        var together = await source.RenderAsync(pdf, 1, Dpi, default);

        together.ConvertAll(ShaOf).ShouldBe(await AloneAsync(pdf, source));
        together.ConvertAll(ShaOf).Distinct().Count().ShouldBe(Dpi.Length);
        together[2].Value!.Dpi.ShouldBe(60);
        together[3].Value!.Channels.ShouldBe(3);
    }

    [Fact]
    public async Task A_page_that_is_missing_keeps_its_place_and_moves_no_other_into_it()
    {
        var (pdf, source) = await OpenAsync();
        var claimed = pdf with { Pages = [.. pdf.Pages, pdf.Page(6) with { Number = 7 }] };

        var drawn = await source.RenderAsync(claimed, 4, [40, 40, 40, 40], default);

        drawn.Select(picture => picture.Value is null).ShouldBe([false, false, false, true]);
        drawn.Take(3).Select(ShaOf).ShouldBe((await AloneAsync(pdf, source)).Skip(3));
        drawn[3].Sentence.ShouldBe("Page 7 cannot be read.");
    }

    [Fact]
    public async Task Pages_of_another_size_than_measured_are_drawn_one_by_one()
    {
        var (pdf, source) = await OpenAsync();
        var claimed = pdf with { Pages = [.. pdf.Pages.Select(page => page with { Width = page.Width + 20 })] };

        var drawn = await source.RenderAsync(claimed, 1, Dpi, default);

        drawn.ConvertAll(ShaOf).ShouldBe(await AloneAsync(pdf, source));
    }

    [Theory]
    [InlineData(1, 2, 3, 4, 5, 6)]
    [InlineData(1, 2, 4, 5, 6, 3)]
    [InlineData(6, 2, 3, 1, 1, 2)]
    [InlineData(1, 2, 5, 6, 3, 4)]
    [InlineData(1, 6, 2, 3, 5, 5)]
    public async Task Whatever_the_order_each_page_is_burned_from_its_own_picture(params int[] order)
    {
        var (pdf, source) = await OpenAsync();
        var burner = new DocumentBurner(source);
        await using var run = await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);
        List<string> text = [];

        foreach (var page in order)
            text.Add(await WordsAsync(run, page));

        text.ShouldBe(order.Select(page => $"SAMPLE{page}"));
    }

    [Fact]
    public async Task Documents_burned_in_turns_do_not_wait_for_each_other_where_one_tool_may_run_at_a_time()
    {
        using var narrow = await Sandbox.ProbeAsync(new SandboxSettings { Parallel = 1 }, default);
        var (pdf, _) = await OpenAsync();
        var burner = new DocumentBurner(new PageSource(narrow));
        await using var one = await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);
        await using var other = await burner.OpenAsync(pdf, TextBelief.WhatIsShown, default);
        List<string> text = [];

        foreach (var page in Enumerable.Range(1, 6))
            text.AddRange([await WordsAsync(one, page), await WordsAsync(other, page)]);

        text.ShouldBe(Enumerable.Range(1, 6).SelectMany(page => new[] { $"SAMPLE{page}", $"SAMPLE{page}" }));
    }

    [Fact]
    public async Task The_memory_of_a_written_page_is_drawn_on_again_and_no_page_shows_another()
    {
        var (pdf, source) = await OpenAsync();
        await using var run = await new DocumentBurner(source).OpenAsync(pdf, TextBelief.WhatIsShown, default);
        List<string> taken = [];

        foreach (var page in pdf.Pages)
        {
            var burned = (await run.BurnAsync(page.Number, [new RedactionBox(new PageBox(20, 20, 60, 40), "A")], default)).Value.ShouldNotBeNull();
            taken.Add(burned.Image.Sha256());
            run.TakeBack(burned);
        }

        List<string> alone = [];
        foreach (var page in pdf.Pages)
        {
            var burned = await new DocumentBurner(source).BurnAsync(pdf, page.Number, [new RedactionBox(new PageBox(20, 20, 60, 40), "A")], TextBelief.WhatIsShown, default);
            alone.Add(burned.Value.ShouldNotBeNull().Image.Sha256());
        }

        taken.ShouldBe(alone);
    }

    [Fact]
    public async Task Nothing_draws_on_after_the_reader_has_left()
    {
        var (pdf, source) = await OpenAsync();

        await using (var run = await new DocumentBurner(source).OpenAsync(pdf, TextBelief.WhatIsShown, default))
        {
            await run.BurnAsync(1, [], default);
            Commands(pdf.Path).ShouldBeGreaterThan(0);
        }

        Commands(pdf.Path).ShouldBe(0);
    }

    static async Task<string> WordsAsync(BurnRun run, int page) =>
        string.Join(' ', (await run.BurnAsync(page, [], default)).Value!.Words.Select(word => word.Text));

    static int Commands(string words) => Directory.EnumerateDirectories("/proc").Count(folder => CommandOf(folder).Contains(words, StringComparison.Ordinal));

    static string CommandOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline"));
        }
        catch (IOException)
        {
            // No process, or one that has just ended.
            return "";
        }
    }

    async Task<(NormalisedPdf Pdf, PageSource Source)> OpenAsync()
    {
        var sample = new SamplePdf();
        for (var page = 1; page <= 6; page++)
        {
            var colour = page == 4 ? "1 0 0 rg 0 0 30 30 re f 0 g " : "";
            var rotation = page == 5 ? "/Rotate 90" : "/UserUnit 1";
            sample.Page(colour + SamplePdf.Text(100, 400, 20, $"SAMPLE{page}"), $"/MediaBox[0 0 {400 + 10 * page} 600]{rotation}");
        }

        return (await bench.OpenAsync(sample), new PageSource(await Workbench.SandboxAsync()));
    }

    static async Task<List<string>> AloneAsync(NormalisedPdf pdf, PageSource source)
    {
        List<string> alone = [];
        for (var page = 1; page <= pdf.PageCount; page++)
            alone.Add(ShaOf(await source.RenderAsync(pdf, page, Dpi[page - 1], default)));
        return alone;
    }

    static string ShaOf(PageRead<PageImage> read) => read.Value.ShouldNotBeNull(read.Sentence).Sha256();
}
