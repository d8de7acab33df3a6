using System.Security.Cryptography;
using System.Text;
using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Tests.Objects;

public sealed class DocumentWriterTests
{
    private static readonly DocumentFacts Facts =
        new("SAMPLE – response", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero), "en-US", "SAMPLE <Agency>");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(4097)]
    public void A_page_tree_of_any_size_is_clean(int pages)
    {
        using var pdf = new PdfInspection(Document(pages));

        var count = pdf.Run("qpdf", "--show-npages", pdf.Path).Output.Trim();

        count.ShouldBe($"{pages}");
        if (pages > 0)
            pdf.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public void Info_and_metadata_say_the_same()
    {
        using var pdf = new PdfInspection(Document(1));

        var info = pdf.Info("-isodates");
        var metadata = pdf.Info("-meta");

        info.ShouldContain("SAMPLE – response");
        info.ShouldContain("SAMPLE <Agency>");
        info.ShouldContain("2026-03-02T09:00:00Z");
        metadata.ShouldContain("SAMPLE – response");
        metadata.ShouldContain("SAMPLE &lt;Agency&gt;");
        metadata.ShouldContain("<xmp:CreateDate>2026-03-02T09:00:00Z</xmp:CreateDate>");
    }

    [Fact]
    public void Pages_bear_their_labels()
    {
        using var pdf = new PdfInspection(Document(200, page => page < 3 ? null : $"SAMPLE-{page:D6}"));

        var json = pdf.Json();

        pdf.Complaints().ShouldBeEmpty();
        json.ShouldContain("SAMPLE-000199");
        pdf.Run("qpdf", "--json", "--json-key=pagelabels", pdf.Path).Output.ShouldContain("SAMPLE-000003");
    }

    [Fact]
    public void Bookmarks_nest()
    {
        var file = PdfInspection.Written(stream =>
        {
            using var document = new DocumentWriter(stream, Facts);
            var page = AddBlank(document, null);
            document.AddBookmark(0, "Production", page);
            document.AddBookmark(1, "Document 1", page);
            document.AddBookmark(1, "Document 2", page);
            document.AddBookmark(0, "Log", page);
            document.Finish();
        });
        using var pdf = new PdfInspection(file);

        var outlines = pdf.Run("qpdf", "--json", "--json-key=outlines", pdf.Path).Output;

        pdf.Complaints().ShouldBeEmpty();
        outlines.IndexOf("Document 2", StringComparison.Ordinal).ShouldBeLessThan(outlines.IndexOf("\"Log\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bookmark_cannot_skip_a_level()
    {
        using var document = new DocumentWriter(Stream.Null, Facts);
        var page = AddBlank(document, null);

        Should.Throw<ArgumentOutOfRangeException>(() => document.AddBookmark(1, "Orphan", page));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes_and_the_hash_is_that_of_the_file()
    {
        using var stream = new MemoryStream();
        using var document = new DocumentWriter(stream, Facts);
        AddBlank(document, null);

        var finished = document.Finish();

        stream.ToArray().ShouldBe(Document(1));
        finished.Length.ShouldBe(stream.Length);
        finished.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(stream.ToArray())));
    }

    [Fact]
    public void Equal_streams_are_written_once()
    {
        using var file = new PdfFileWriter(Stream.Null);

        var first = file.AddOnce(PdfStream.Deflated([], "abc"u8));
        var second = file.AddOnce(PdfStream.Deflated([], "abc"u8));
        var other = file.AddOnce(PdfStream.Deflated(new PdfDictionary { ["Type"] = PdfName.Of("XObject") }, "abc"u8));

        second.ShouldBe(first);
        other.ShouldNotBe(first);
    }

    [Fact]
    public void A_reserved_object_that_never_came_stops_the_file()
    {
        using var file = new PdfFileWriter(Stream.Null);
        file.Reserve();
        var catalog = file.Add(new PdfDictionary());

        Should.Throw<InvalidOperationException>(() => file.Finish(catalog, catalog));
    }

    [Fact]
    public void Strings_and_names_are_escaped()
    {
        var file = PdfInspection.Written(stream =>
        {
            using var writer = new PdfFileWriter(stream);
            var values = new PdfDictionary { ["A B#"] = PdfString.OfText("(a\\b)"), ["C"] = PdfString.OfText("é"), ["D"] = PdfNumber.Of(-0.25) };
            var catalog = writer.Add(values);
            writer.Finish(catalog, catalog);
        });

        var text = Encoding.Latin1.GetString(file);

        text.ShouldContain(@"<</A#20B#23 (\(a\\b\))/C <FEFF00E9>/D -0.25>>");
    }

    private static byte[] Document(int pages, Func<int, string?>? label = null) => PdfInspection.Written(stream =>
    {
        using var document = new DocumentWriter(stream, Facts);
        for (var page = 0; page < pages; page++)
            AddBlank(document, label?.Invoke(page));
        document.Finish();
    });

    private static PdfReference AddBlank(DocumentWriter document, string? label)
    {
        var contents = document.File.AddOnce(PdfStream.Deflated([], "q Q"u8));
        return document.AddPage(new PageParts(612, 792, new PdfDictionary(), contents), label);
    }
}
