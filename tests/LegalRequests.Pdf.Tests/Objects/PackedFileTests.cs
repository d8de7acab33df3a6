using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;
using LegalRequests.Pdf.Typesetting;

namespace LegalRequests.Pdf.Tests.Objects;

public sealed class PackedFileTests
{
    private static readonly DocumentFacts Facts = new("SAMPLE (log) é", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(1)]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(1000)]
    public void Objects_come_out_as_they_went_in_and_qpdf_finds_nothing_wrong(int pages)
    {
        var (plain, packed) = (Pages(pages, isPacked: false), Pages(pages, isPacked: true));
        using var pdf = new PdfInspection(packed);

        var (before, after) = (SourceDocument.Open(plain), SourceDocument.Open(packed));

        pdf.Complaints().ShouldBeEmpty();
        after.PageCount.ShouldBe(pages);
        PageFingerprints.Of(after).ShouldBe(PageFingerprints.Of(before));
        Unfolded(after, after.Root).ShouldBe(Unfolded(before, before.Root));
        Unfolded(after, after.Info).ShouldBe(Unfolded(before, before.Info));
        Encoding.Latin1.GetString(packed).ShouldNotContain("/MediaBox");
    }

    [Fact]
    public void The_same_calls_give_the_same_bytes() => Pages(300, isPacked: true).ShouldBe(Pages(300, isPacked: true));

    [Fact]
    public void A_long_log_is_a_third_of_its_size_and_says_the_same_to_a_screen_reader()
    {
        var table = new Table(
            [new TableColumn("No.", 1), new TableColumn("Ground", 3)],
            [.. Enumerable.Range(1, 400).Select(row => (IReadOnlyList<TableCell>)[new TableCell($"{row}"), new TableCell("SAMPLE privilege")])]);
        var packed = PdfInspection.Written(stream => DocumentComposer.Compose(stream, Facts, [new Heading(1, "Log"), table]));
        var unpacked = Rewritten(packed);
        using var before = new PdfInspection(unpacked);
        using var after = new PdfInspection(packed);

        var structure = after.Info("-struct-text");

        structure.ShouldContain("TH");
        structure.ShouldContain("\"400\"");
        structure.ShouldBe(before.Info("-struct-text"));
        packed.Length.ShouldBeLessThan(unpacked.Length / 2);
    }

    [Fact]
    public void A_number_written_into_a_pack_is_not_written_again()
    {
        using var file = new PdfFileWriter(Stream.Null, isPacked: true);
        var written = file.Add(new PdfDictionary());

        Should.Throw<InvalidOperationException>(() => file.Write(written, new PdfDictionary()));
        Should.Throw<InvalidOperationException>(() => file.Write(written, PdfStream.Deflated([], "x"u8)));
    }

    private static byte[] Pages(int count, bool isPacked) => PdfInspection.Written(stream =>
    {
        using var document = new DocumentWriter(stream, Facts, isPacked);
        for (var page = 0; page < count; page++)
        {
            var contents = document.File.Add(PdfStream.Deflated([], Encoding.ASCII.GetBytes($"q Q % {page}")));
            document.AddBookmark(0, $"SAMPLE \u4E2D \\ ({page}", document.AddPage(new PageParts(612, 792 + page * 0.125, new PdfDictionary(), contents), $"S-{page}"));
        }

        document.Finish();
    });

    /// <summary>The same objects, each for itself.</summary>
    private static byte[] Rewritten(byte[] packed)
    {
        using var pdf = new PdfInspection(packed);
        var target = pdf.Path + ".plain";
        pdf.Run("qpdf", "--object-streams=disable", "--deterministic-id", pdf.Path, target).Code.ShouldBe(0);
        return File.ReadAllBytes(target);
    }

    // Every object once, where it is first met.
    private static string Unfolded(SourceDocument file, PdfObject? value)
    {
        var text = new StringBuilder();
        Append(file, value, text, []);
        return text.ToString();
    }

    private static void Append(SourceDocument file, PdfObject? value, StringBuilder text, HashSet<int> seen)
    {
        if (value is PdfReference reference)
        {
            if (seen.Add(reference.Number))
                Append(file, file.Resolve(reference), text, seen);
            return;
        }

        switch (value)
        {
            case PdfDictionary dictionary:
                foreach (var (key, entry) in dictionary)
                {
                    text.Append('/').Append(key).Append(' ');
                    Append(file, entry, text, seen);
                }

                break;
            case PdfArray array:
                foreach (var item in array)
                    Append(file, item, text, seen);
                break;
            case PdfStream stream:
                Append(file, stream.Dictionary, text, seen);
                text.Append(Convert.ToHexString(stream.Encoded.Span));
                break;
            case PdfString said:
                text.Append(Convert.ToHexString(said.Bytes.Span));
                break;
            default:
                text.Append(value);
                break;
        }

        text.Append('\n');
    }
}
