using System.Text;
using System.Text.Json;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Proofing;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;
using Xunit.Abstractions;

namespace LegalRequests.Pdf.Tests.Proofing;

public sealed class PacketProofTests(PacketProofTests.BurnedOnce burned, ITestOutputHelper log)
    : IClassFixture<PacketProofTests.BurnedOnce>, IDisposable
{
    readonly Workbench bench = new();
    readonly BurnedSample sample = burned.Sample;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_clean_file_passes_and_the_report_is_bound_to_its_bytes()
    {
        var file = sample.Write();

        var report = await ProveAsync(file);

        report.Findings.ShouldBeEmpty();
        report.Passed.ShouldBeTrue();
        report.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file)));
        report.Pages.ShouldBe(2);
        report.Boxes.ShouldBe(2);
        report.Tools["qpdf"].ShouldContain("version");
        using var json = JsonDocument.Parse(report.ToJson());
        json.RootElement.GetProperty("passed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_word_under_a_box_is_found()
    {
        var box = sample.Burned.Boxes[0].Area;
        var word = new PlacedWord("xyzzy", box.Left + 5, box.Top, 60, 14);

        var report = await ProveAsync(sample.Write(moreWords: [word]));

        report.Findings.ShouldAllBe(finding => finding.Page == 1 && finding.Code == "proof.word-in-box" && finding.Sentence == "Text can be read under a box on page 1.");
        report.Findings.Select(finding => finding.By).ShouldBe([Detector.OwnReader, Detector.Poppler]);
    }

    [Theory]
    [InlineData("Priscilla")]
    [InlineData("PRISCILLA,")]
    [InlineData("MsPriscilla")]
    public async Task A_removed_word_elsewhere_on_its_page_is_found(string text)
    {
        var file = sample.Write(moreWords: [new PlacedWord(text, 300, 400, 80, 14)]);

        var report = await ProveAsync(file, request => request with { Secrets = [] });

        report.Findings.Select(finding => (finding.Page, finding.Code, finding.By))
            .ShouldBe([(1, "proof.removed-word", Detector.OwnReader), (1, "proof.removed-word", Detector.Poppler)]);
    }

    [Fact]
    public async Task A_removed_word_that_also_stands_there_by_right_is_no_finding()
    {
        var file = sample.Write(moreWords: [new PlacedWord("Okonkwo", 300, 400, 80, 14)]);

        var report = await ProveAsync(file, request => request with
        {
            Secrets = [],
            Pages = [.. request.Pages.Select(page => page with { KeptWords = [.. page.KeptWords, "Okonkwo"] })],
        });

        report.Findings.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_page_with_its_boxes_not_burned_is_found()
    {
        var report = await ProveAsync(sample.Write(withUnburnedPicture: true));

        report.Findings.Select(finding => (finding.Page, finding.Code)).ShouldBe([(1, "proof.box-not-covered"), (1, "proof.box-readable")]);
    }

    [Fact]
    public async Task Without_a_known_picture_a_box_must_be_black_throughout()
    {
        var report = await ProveAsync(sample.Write(), request => request with
        {
            Pages = [request.Pages[0] with { Boxes = [new ProofBox(sample.Burned.Boxes[0].Area, Cover: null)] }],
        });

        report.Findings.Select(finding => finding.Code).ShouldBe(["proof.box-not-covered"]);
    }

    [Fact]
    public async Task Bytes_after_the_end_are_found() =>
        await ShouldFind([.. sample.Write(), .. "left over"u8], "proof.trailing");

    [Fact]
    public async Task A_second_revision_is_found()
    {
        var first = sample.Write();
        var start = Encoding.Latin1.GetString(first).Split("startxref")[1].Trim().Split('\n')[0].Trim();
        var update = $"trailer\n<</Prev {start}>>\nstartxref\n{start}\n%%EOF\n";

        await ShouldFind([.. first, .. Encoding.Latin1.GetBytes(update)], "proof.revisions");
    }

    [Fact]
    public async Task Bytes_before_the_header_are_found() =>
        await ShouldFind([.. "junk\n"u8, .. sample.Write()], "proof.header");

    [Fact]
    public async Task A_secret_in_the_title_is_found() =>
        await ShouldFind(sample.Write(title: "File of Priscilla Okonkwo"), "proof.secret");

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16BE", true)]
    public async Task A_secret_in_a_packed_stream_nobody_uses_is_found(string encoding, bool hex)
    {
        var bytes = Encoding.GetEncoding(encoding).GetBytes("about PRISCILLA okonkwo here");
        var hidden = hex ? Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes)) : bytes;

        var file = sample.Write(plant: document => document.File.Add(PdfStream.Deflated([], hidden)));

        await ShouldFind(file, "proof.secret");
    }

    [Fact]
    public async Task An_attachment_is_found()
    {
        var file = await EditAsync(sample.Write(), "--add-attachment", ToolCall.Input, "--mimetype=text/plain", "--key=x", "--filename=x", "--");

        await ShouldFind(file, "proof.key");
    }

    [Theory]
    [InlineData("/OpenAction<</S/JavaScript/JS(app.alert)>>", "")]
    [InlineData("/AcroForm<</Fields[]>>", "")]
    [InlineData("/OCProperties<</OCGs[]/D<<>>>>", "")]
    [InlineData("", "/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/Contents(x)>>]")]
    [InlineData("", "/Thumb 3 0 R")]
    [InlineData("", "/PieceInfo<</X<</Private(x)>>>>")]
    [InlineData("", "/CropBox[0 0 300 300]")]
    [InlineData("", "/Rotate 90")]
    public async Task An_entry_that_no_released_file_has_is_found(string catalog, string page)
    {
        var file = new SamplePdf { CatalogEntries = catalog }.Page("", "/MediaBox[0 0 612 792]" + page).Bytes();

        var report = await ProveAsync(file, request => request with { PageCount = 1, Pages = [] });

        report.Findings.Select(finding => finding.Code).Distinct().Order().ShouldBe(["proof.key", "proof.unwritten"]);
    }

    [Fact]
    public async Task A_missing_page_is_found()
    {
        var report = await ProveAsync(sample.Write(), request => request with { PageCount = 3, Pages = [.. request.Pages, sample.Page(3)] });

        report.Findings.Select(finding => finding.Code).ShouldBe(["proof.page-count", "proof.page-missing"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_bates_number_that_is_not_on_its_page_is_found()
    {
        var report = await ProveAsync(sample.Write(secondNumber: "SAMPLE-000003"));

        report.Findings.Select(finding => (finding.Page, finding.Code, finding.By))
            .ShouldBe([(2, "proof.bates-missing", Detector.OwnReader), (2, "proof.bates-missing", Detector.Poppler)]);
    }

    [Fact]
    public async Task A_gap_in_the_bates_numbers_is_found()
    {
        var report = await ProveAsync(sample.Write(secondNumber: "SAMPLE-000003"), request => request with
        {
            Pages = [request.Pages[0], request.Pages[1] with { Plate = request.Pages[1].Plate! with { Text = "SAMPLE-000003" } }],
        });

        report.Findings.Select(finding => (finding.Page, finding.Code)).ShouldBe([(2, "proof.bates-gap")]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(40)]
    [InlineData(2000)]
    public async Task A_cut_file_fails(int length)
    {
        var file = sample.Write();

        var report = await ProveAsync(file[..Math.Min(length, file.Length)]);

        report.Passed.ShouldBeFalse();
    }

    [Fact]
    public async Task Without_tools_nothing_passes()
    {
        using var none = await Sandbox.ProbeAsync(new SandboxSettings { ToolFolder = bench.Folder }, default);
        var path = bench.Write("finished.pdf", sample.Write());

        var report = await new PacketProof(none).RunAsync(sample.Request(path), default);

        report.Passed.ShouldBeFalse();
        report.Findings.Count.ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public async Task Findings_never_repeat_the_secret()
    {
        var report = await ProveAsync(sample.Write(title: "Priscilla", moreWords: [new PlacedWord("Priscilla", 300, 400, 80, 14)]));

        report.Passed.ShouldBeFalse();
        report.ToJson().ShouldNotContain("Priscilla", Case.Insensitive);
    }

    [FactOnSharedFiles("redaction")]
    public async Task Every_file_of_the_sample_set_that_leaks_is_caught()
    {
        var paths = Directory.GetFiles(Workbench.Samples("redaction"), "R-P*.pdf");
        paths.ShouldNotBeEmpty();
        var proof = new PacketProof(await Workbench.SandboxAsync());

        foreach (var path in paths)
        {
            var report = await proof.RunAsync(new ProofRequest { Path = path, PageCount = 1, Secrets = ["Priscilla Okonkwo"] }, default);
            var codes = report.Findings.Select(finding => finding.Code).ToList();
            log.WriteLine($"{Path.GetFileName(path)}: {string.Join(", ", codes)}");
            var good = path.Contains("GOOD", StringComparison.Ordinal);
            codes.Contains("proof.secret").ShouldBe(!good, path);
            // No file of others is written as this product writes.
            if (good)
                codes.ShouldBe(["proof.unwritten"]);
        }
    }

    [Fact]
    public void Distinctive_words_are_those_that_only_the_withheld_text_has()
    {
        string[] withheld = ["The", "therapist", "Therapist,", "disclosed", "Contents", "letter", "abuse-history"];
        string[] released = ["The", "letter", "Disclosed:"];

        DistinctiveWords.Of(withheld, released, 10).ShouldBe(["abuse-history", "therapist"]);
    }

    async Task ShouldFind(byte[] file, string code)
    {
        var report = await ProveAsync(file);

        report.Findings.Select(finding => finding.Code).ShouldContain(code);
    }

    async Task<ProofReport> ProveAsync(byte[] file, Func<ProofRequest, ProofRequest>? change = null)
    {
        var request = sample.Request(bench.Write("finished.pdf", file));
        var report = await new PacketProof(await Workbench.SandboxAsync()).RunAsync(change?.Invoke(request) ?? request, default);
        foreach (var finding in report.Findings)
            log.WriteLine(finding.ToString());
        return report;
    }

    async Task<byte[]> EditAsync(byte[] file, params string[] options)
    {
        var call = new ToolCall
        {
            Tool = "qpdf",
            Arguments = [ToolCall.Input, .. options, "-"],
            InputPath = bench.Write("before.pdf", file),
        };
        var (run, output) = await (await Workbench.SandboxAsync()).RunAsync(call, default);
        run.Clean.ShouldBeTrue(run.ErrorText);
        return output;
    }

    /// <summary>The burned sample, made once for all tests of the class.</summary>
    public sealed class BurnedOnce : IAsyncLifetime
    {
        BurnedSample? sample;

        public BurnedSample Sample => sample ?? throw new InvalidOperationException("Not burned yet.");

        public async Task InitializeAsync()
        {
            using var bench = new Workbench();
            sample = await BurnedSample.MakeAsync(bench);
        }

        public Task DisposeAsync() => Task.CompletedTask;
    }
}
