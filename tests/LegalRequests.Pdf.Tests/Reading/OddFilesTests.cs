using System.Diagnostics;
using System.Globalization;
using LegalRequests.Pdf.Reading;
using LegalRequests.Testing;

namespace LegalRequests.Pdf.Tests.Reading;

/// <summary>
/// Damaged, locked, looping, scripted and huge files that others collected: each is opened or refused as listed here, in
/// bounded time, and leaves neither a file nor a process.
/// </summary>
public sealed class OddFilesTests : IDisposable
{
    const string Folder = "pdf-odd";

    // The name, and the pages it opens with or why it is refused.
    const string Outcomes =
        """
        ocrmypdf_acroform.pdf 1
        ocrmypdf_c02-22.pdf 1
        ocrmypdf_francais.pdf 1
        ocrmypdf_invalid.pdf Damaged
        ocrmypdf_no_contents.pdf 1
        pdfjs_ArabicCIDTrueType.pdf 1
        pdfjs_ContentStreamCycleType3insideType3.pdf 1
        pdfjs_Pages-tree-refs.pdf 1
        pdfjs_REDHAT-1531897-0.pdf Damaged
        pdfjs_annotation-fileattachment.pdf 1
        pdfjs_attachment.pdf 1
        pdfjs_autoprint.pdf 1
        pdfjs_bigboundingbox.pdf 1
        pdfjs_bomb_giant.pdf TooSlow
        pdfjs_ccitt_EndOfBlock_false.pdf 1
        pdfjs_doc_actions.pdf 3
        pdfjs_empty.pdf 1
        pdfjs_helloworld-bad.pdf 1
        pdfjs_issue9105_other.pdf NoPages
        pdfjs_js-buttons.pdf 1
        pdfjs_operator_list_cycle.pdf 1
        pdfjs_print_protection.pdf PasswordNeeded
        pdfjs_rotation.pdf 2
        pdfjs_scan-bad.pdf 1
        pdfjs_secHandler.pdf 1
        pdfjs_structure_simple.pdf 1
        pdfjs_vertical.pdf 3
        pdfjs_visibility_expressions.pdf 1
        qpdf_add-attachments-1.pdf 1
        qpdf_annotations-rotated-90.pdf 1
        qpdf_bad-xref.pdf 1
        qpdf_bad1.pdf NotAPdf
        qpdf_bad15.pdf 1
        qpdf_damaged-stream.pdf 1
        qpdf_deep-pages.pdf Damaged
        qpdf_digitally-signed.pdf 1
        qpdf_enc-R2_V1_U_view_O_view.pdf PasswordNeeded
        qpdf_enc-XI-R6_V5_U_view_O_master.pdf PasswordNeeded
        qpdf_form-filled-by-acrobat.pdf 3
        qpdf_hybrid-xref.pdf 30
        qpdf_issue-146.pdf Damaged
        qpdf_leading-junk.pdf 30
        qpdf_lin5.pdf 30
        qpdf_minimal-signed-restricted.pdf 2
        qpdf_need-appearances.pdf 1
        qpdf_no-contents.pdf 1
        qpdf_outlines-with-loop.pdf 30
        qpdf_page-labels-and-outlines.pdf 30
        qpdf_pages-loop.pdf 1
        qpdf_rotated.pdf 20
        samplefiles_annotated_pdf.pdf 1
        samplefiles_crazyones-pdfa.pdf 1
        samplefiles_habibi-rotated.pdf 4
        samplefiles_libreoffice-form.pdf 1
        samplefiles_libreoffice-writer-password.pdf PasswordNeeded
        samplefiles_multicolumn.pdf 3
        samplefiles_with-attachment.pdf 1
        """;

    static readonly TimeSpan WallClock = TimeSpan.FromSeconds(30);

    // Rewriting, measuring, searching and drawing a damaged file take at most eight runs of a tool.
    static readonly TimeSpan Longest = 8 * WallClock;

    readonly Workbench bench = new();

    public static TheoryData<string, string> Known
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var line in Outcomes.Split('\n'))
                data.Add(line.Split(' ')[0], line.Split(' ')[1]);
            return data;
        }
    }

    public void Dispose() => bench.Dispose();

    [TheoryOnOddFiles, MemberData(nameof(Known))]
    public async Task An_odd_file_is_opened_or_refused_and_leaves_nothing(string name, string outcome)
    {
        var path = Path.Combine(Workbench.Samples(Folder), name);
        var watch = Stopwatch.StartNew();

        var result = await bench.TakeInAsync(path, limits: new IntakeLimits { WallClock = WallClock });

        watch.Elapsed.ShouldBeLessThan(Longest);
        (result.Pdf?.PageCount.ToString(CultureInfo.InvariantCulture) ?? result.Refusal.ToString()).ShouldBe(outcome);
        (result.Sentence.Length > 0).ShouldBe(result.Pdf is null);
        Directory.GetFiles(bench.OutFolder).ShouldBe(result.Pdf is { } pdf ? [pdf.Path] : []);
        if (result.Pdf is not null)
            await ReadAsync(result.Pdf);
        RunningOn(path).ShouldBeEmpty();
        RunningOn(bench.OutFolder).ShouldBeEmpty();
    }

    [TheoryOnOddFiles]
    [InlineData("qpdf_enc-R2_V1_U_view_O_view.pdf", "view")]
    [InlineData("qpdf_enc-XI-R6_V5_U_view_O_master.pdf", "view")]
    [InlineData("samplefiles_libreoffice-writer-password.pdf", "openpassword")]
    public async Task A_locked_file_opens_with_its_password_and_no_other(string name, string password)
    {
        var path = Path.Combine(Workbench.Samples(Folder), name);

        (await bench.TakeInAsync(path, "not it")).Refusal.ShouldBe(IntakeRefusal.PasswordWrong);
        (await bench.TakeInAsync(path, password)).Pdf.ShouldNotBeNull().PageCount.ShouldBeGreaterThan(0);
    }

    [FactOnOddFiles]
    public void Every_odd_file_is_listed() =>
        SharedData.FilesIn(Folder, "*.pdf").Select(Path.GetFileName).ShouldBe(Known.Select(row => (string)row[0]), ignoreOrder: true);

    static async Task ReadAsync(NormalisedPdf pdf)
    {
        var source = new PageSource(await Workbench.SandboxAsync());
        for (var page = 1; page <= Math.Min(3, pdf.PageCount); page++)
        {
            var words = await source.WordsAsync(pdf, page, page, default);
            (words.Value is null).ShouldBe(words.Sentence.Length > 0, words.Sentence);
            var picture = await source.RenderAsync(pdf, page, 50, default);
            (picture.Value is null).ShouldBe(picture.Sentence.Length > 0, picture.Sentence);
            if (picture.Value is { } drawn)
                ((long)drawn.Width * drawn.Height).ShouldBeLessThanOrEqualTo(PageSource.PixelLimit);
        }
    }

    /// <summary>The command lines of processes that were given this path.</summary>
    static List<string> RunningOn(string path) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]))
            .Select(folder => CommandOf(Path.Combine(folder, "cmdline")))
            .Where(command => command.Contains($"\0{path}", StringComparison.Ordinal)),
    ];

    static string CommandOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    [AttributeUsage(AttributeTargets.Method)]
    sealed class TheoryOnOddFilesAttribute : TheoryAttribute
    {
        public TheoryOnOddFilesAttribute() => Skip = Absent;
    }

    [AttributeUsage(AttributeTargets.Method)]
    sealed class FactOnOddFilesAttribute : FactAttribute
    {
        public FactOnOddFilesAttribute() => Skip = Absent;
    }

    static string? Absent => SharedData.Find(Folder) is null ? $"shared/data/{Folder} is not on this machine" : null;
}
