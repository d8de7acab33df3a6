using System.Text;
using LegalRequests.Pdf.Objects;
using LegalRequests.Pdf.Stamping;

namespace LegalRequests.Pdf.Tests.Stamping;

/// <summary>Object streams and tables as streams of files that were made to harm.</summary>
public sealed class PackedObjectsTests
{
    [Fact]
    public void Objects_of_another_program_are_read()
    {
        var sample = new PackedSample();
        using var pdf = new PdfInspection(sample.Bytes());

        var source = SourceDocument.Open(sample.Bytes());

        source.SizeOf(1).ShouldBe((612, 792));
        pdf.Complaints().ShouldBeEmpty("the sample itself is sound");
    }

    [Fact]
    public void A_table_with_the_predictor_of_another_program_is_read()
    {
        using var pdf = new PdfInspection(SamplePdf.OnePage());
        var target = pdf.Path + ".packed";
        pdf.Run("qpdf", "--object-streams=generate", pdf.Path, target).Code.ShouldBe(0);
        var file = File.ReadAllBytes(target);

        Encoding.Latin1.GetString(file).ShouldContain("/Predictor 12");
        SourceDocument.Open(file).IsPacked.ShouldBeTrue();
    }

    [Theory]
    [InlineData("startxref\n", "startxref\n9")]
    [InlineData("/W [1 2 1]", "/W [1 9 1]")]
    [InlineData("/W [1 2 1]", "/W [0 0 0]")]
    [InlineData("/W [1 2 1]", "/W [1 2 -]")]
    [InlineData("/W [1 2 1]", "/W [1 2 1]/Index [0 999999999]")]
    [InlineData("/W [1 2 1]", "/W [1 2 1]/Index [-4 8]")]
    [InlineData("/W [1 2 1]", "/W [1 2 1]/Filter /LZWDecode")]
    [InlineData("/W [1 2 1]", "/W [1 2 1]/DecodeParms <</Predictor 15/Columns 0>>")]
    [InlineData("/W [1 2 1]", "/W [1 2 1]/Prev 9999999")]
    [InlineData("%PDF-1.7\n", "%PDF-1.7\n%moved by some bytes\n")]
    public void A_wrong_table_is_made_up_for_by_a_search(string sound, string broken)
    {
        var text = Encoding.Latin1.GetString(new PackedSample().Bytes());
        text.ShouldContain(sound);

        SourceDocument.Open(Encoding.Latin1.GetBytes(text.Replace(sound, broken, StringComparison.Ordinal))).PageCount.ShouldBe(1);
    }

    [Fact]
    public void Streams_that_extend_each_other_in_a_circle_do_no_harm() =>
        SourceDocument.Open(new PackedSample { PackEntries = "/Extends 3 0 R" }.Bytes()).PageCount.ShouldBe(1);

    [Theory]
    [InlineData("9 0 5 32 6 72\n")]
    [InlineData("4 0 5 0 6 0\n")]
    [InlineData("4 0 5 72 6 32\n")]
    [InlineData("4 0 5 32 6 9999\n")]
    [InlineData("4 0 5 -1 6 72\n")]
    [InlineData("4 0 5 32\n")]
    [InlineData("")]
    public void A_list_that_does_not_fit_is_refused_by_type(string head) =>
        Should.Throw<MalformedPdfException>(() => SourceDocument.Open(new PackedSample { Head = head }.Bytes()));

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    [InlineData(-1)]
    public void A_count_that_nothing_stands_behind_is_refused_by_type(int count) =>
        Should.Throw<MalformedPdfException>(() => SourceDocument.Open(new PackedSample { Count = count }.Bytes()));

    [Theory]
    [InlineData(4, 2, 3, 1)]
    [InlineData(4, 2, 3, 200)]
    [InlineData(4, 2, 1, 0)]
    [InlineData(4, 2, 4, 0)]
    [InlineData(4, 2, 7, 0)]
    public void A_place_that_is_none_gives_no_object(int number, int type, int second, int third)
    {
        var sample = new PackedSample();
        sample.Places[number] = (type, second, third);
        MalformedPdfException? refused = null;

        try
        {
            // A table whose streams are none is unsound, and the search that follows finds the object where it is.
            SourceDocument.Open(sample.Bytes()).Root.ShouldBe(new PdfReference(4));
        }
        catch (MalformedPdfException exception)
        {
            refused = exception;
        }

        (refused is null).ShouldBe(second == 4, refused?.Message);
    }

    [Fact]
    public void An_object_stream_in_an_object_stream_is_not_entered()
    {
        var sample = new PackedSample();
        sample.Packed.Add((2, "<</Type /ObjStm /N 1 /First 4 /Length 9>> stream 8 0 (x) endstream"));
        sample.Places[4] = (2, 2, 0);

        // The table is unsound, and the objects are found by a search, the inner stream as a dictionary.
        SourceDocument.Open(sample.Bytes()).Resolve(new PdfReference(2)).ShouldBeOfType<PdfDictionary>();
    }

    [Fact]
    public void A_stream_whose_length_stands_in_itself_is_refused_by_type()
    {
        var file = Encoding.Latin1.GetString(new PackedSample().Bytes());
        var at = file.IndexOf("/Length", file.IndexOf("/ObjStm", StringComparison.Ordinal), StringComparison.Ordinal);
        var broken = string.Concat(file.AsSpan(0, at), "/Length 6 0 R".PadRight(file.IndexOf(">>", at, StringComparison.Ordinal) - at), file.AsSpan(file.IndexOf(">>", at, StringComparison.Ordinal)));

        Should.Throw<MalformedPdfException>(() => SourceDocument.Open(Encoding.Latin1.GetBytes(broken)));
    }

    [Fact]
    public void What_unpacks_without_end_is_refused_by_type()
    {
        var bomb = new PdfStream(new PdfDictionary { ["N"] = PdfNumber.Of(1), ["First"] = PdfNumber.Of(4), ["Filter"] = PdfName.Of("FlateDecode") }, PdfStream.Deflated([], new byte[1 << 20]).Encoded);

        Should.Throw<MalformedPdfException>(() => PackedObjects.Read(bomb, 1 << 19));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" ", false)]
    [InlineData("\n%a note", false)]
    [InlineData("\n(more)", false)]
    public void Only_what_this_library_writes_is_as_written(string tail, bool isAsWritten)
    {
        var plain = Encoding.ASCII.GetBytes("4 0 5 9 \n<</A 1>>\n(two)\n" + tail);
        var stream = PdfStream.Deflated(new PdfDictionary { ["N"] = PdfNumber.Of(2), ["First"] = PdfNumber.Of(9) }, plain);

        PackedObjects.Read(stream, 1 << 20).IsAsWritten().ShouldBe(isAsWritten);
    }
}
