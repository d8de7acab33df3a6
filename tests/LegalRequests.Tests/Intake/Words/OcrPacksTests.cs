using LegalRequests.Intake.Words;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Typesetting;
using LegalRequests.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Shouldly;
using Xunit;

namespace LegalRequests.Tests.Intake.Words;

public class OcrPacksTests
{
    [Fact]
    public async Task English_is_there_and_nothing_is_said()
    {
        var packs = await FindAsync("eng");

        (packs.Used, packs.Sentence).ShouldBe(("eng", ""));
        (await HealthAsync(packs)).ShouldBe(HealthStatus.Healthy);
    }

    [Fact]
    public async Task A_language_that_is_missing_is_named_with_its_package_and_the_others_are_used()
    {
        var packs = await FindAsync("eng+zzz_two");

        packs.Used.ShouldBe("eng");
        packs.Missing.ShouldBe(["zzz_two"]);
        packs.Sentence.ShouldContain("tesseract-ocr-zzz-two");
        (await HealthAsync(packs)).ShouldBe(HealthStatus.Degraded);
    }

    [Fact]
    public async Task Languages_that_are_none_stop_the_start()
    {
        await using var house = TestHouse.Open(settings: new Dictionary<string, string?> { ["Intake:OcrLanguages"] = "eng; rm" });

        Should.Throw<OptionsValidationException>(() => house.Services.GetRequiredService<PageSource>())
            .Message.ShouldContain("Intake:OcrLanguages");
    }

    [FactWhere("test", "-f", "/usr/share/tesseract-ocr/5/tessdata/spa.traineddata")]
    public async Task A_spanish_scan_is_read_with_its_accents_where_the_pack_is_there()
    {
        const string Line = "El señor Muñoz pidió la información del niño según la citación judicial del año pasado.";
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        await using var house = TestHouse.Open();
        var path = Path.Combine(house.Folder, "SAMPLE.pdf");
        await using (var file = File.Create(path))
        {
            DocumentComposer.Compose(file, new DocumentFacts("SAMPLE", DateTimeOffset.UnixEpoch, "es"), [.. Enumerable.Repeat(new Paragraph(Line), 6)]);
        }

        var packs = await OcrPacks.FindAsync(sandbox, "eng+spa", default);
        var source = new PageSource(sandbox) { Languages = packs.Used };
        var opened = await new PdfIntake(sandbox, new IntakeLimits()).ReopenAsync(path, default);
        var drawn = await source.RenderAsync(opened.Pdf.ShouldNotBeNull(), 1, 200, default);
        var read = await source.RecogniseAsync(drawn.Value.ShouldNotBeNull(), default);

        packs.Sentence.ShouldBe("");
        var words = read.Value.ShouldNotBeNull().ConvertAll(word => word.Text);
        foreach (var word in (string[])["señor", "Muñoz", "pidió", "información", "niño", "citación"])
        {
            words.Count(it => it.Trim('.', ',') == word).ShouldBeGreaterThan(3, word);
        }
    }

    private static async Task<OcrPacks> FindAsync(string wanted)
    {
        using var sandbox = await Sandbox.ProbeAsync(new SandboxSettings(), default);
        return await OcrPacks.FindAsync(sandbox, wanted, default);
    }

    private static async Task<HealthStatus> HealthAsync(OcrPacks packs) =>
        (await new OcrHealth(packs).CheckHealthAsync(new HealthCheckContext())).Status;
}
