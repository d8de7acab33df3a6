using LegalRequests.Pdf.Tests.Reading;

namespace LegalRequests.Pdf.Tests.Native;

/// <summary>One planted secret a test, in or about a picture.</summary>
public sealed class HiddenPicturesTests : IDisposable
{
    const string Placed = "q 144 0 0 144 72 400 cm /Im Do Q\n";
    const string Grey = "/Type/XObject/Subtype/Image/Width 16/Height 16/ColorSpace/DeviceGray/BitsPerComponent 8";

    readonly NativeBench bench = new();

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_plain_picture_leaves() =>
        (await bench.TryAsync(Page(Placed, Grey, Pixels()))).Doubts.ShouldBeEmpty();

    [Theory]
    [InlineData("half beside the page", "q 144 0 0 144 540 400 cm /Im Do Q", "larger than what is shown")]
    [InlineData("half cut off", "q 72 400 72 144 re W n 144 0 0 144 72 400 cm /Im Do Q", "larger than what is shown")]
    [InlineData("under a box", Placed + "0 g 80 410 40 40 re f", "covered")]
    [InlineData("under another picture", Placed + Placed, "covered")]
    [InlineData("under text", Placed + "BT /F1 14 Tf 90 450 Td (record) Tj ET", "")]
    [InlineData("drawn so small that nobody sees what it shows", "q 1 0 0 1 72 400 cm /Im Do Q", "finer than it is shown")]
    [InlineData("askew", "q 100 50 -50 100 200 400 cm /Im Do Q", "askew")]
    public async Task A_picture_of_which_more_is_there_than_is_seen(string how, string content, string why) =>
        await ShouldStay(how, Page(content, Grey, Pixels()), why);

    [Theory]
    [InlineData("a soft mask", "/SMask 3 0 R")]
    [InlineData("a mask by colour", "/Mask[0 9]")]
    [InlineData("other pictures in its place", "/Alternates[]")]
    [InlineData("metadata", "/Metadata 3 0 R")]
    [InlineData("private data", "/PieceInfo<</A(HIDDENWORD)>>")]
    [InlineData("turned shades", "/Decode[1 0]")]
    [InlineData("a key of its own", "/HIDDENWORD 1")]
    public async Task A_picture_with_entries_that_may_hold_anything(string how, string entry) =>
        await ShouldStay(how, Page(Placed, Grey + entry, Pixels()), "may hold anything");

    [Fact]
    public async Task A_picture_with_colours_by_number() =>
        await ShouldStay("a palette", Page(Placed, Grey.Replace("/DeviceGray", "[/Indexed/DeviceRGB 255(HIDDENWORD)]", StringComparison.Ordinal), Pixels()), "colours of its own");

    [Theory]
    [InlineData("/Filter/LZWDecode")]
    [InlineData("/Filter/JPXDecode")]
    [InlineData("/Filter/JBIG2Decode")]
    [InlineData("/Filter/CCITTFaxDecode/DecodeParms<</K -1>>")]
    public async Task A_picture_packed_in_a_way_that_is_not_read(string filter) =>
        await ShouldStay("its packing", Page(Placed, Grey + filter, Pixels()), "");

    [Fact]
    public async Task Bytes_after_the_pixels() =>
        await ShouldStay("after the pixels", Page(Placed, Grey, [.. Pixels(), .. "HIDDENWORD"u8]), "more or less");

    [Theory]
    [InlineData("whole", 0, "")]
    [InlineData("the notes of a camera", 0xE1, "more than its pixels")]
    [InlineData("a comment", 0xFE, "more than its pixels")]
    [InlineData("a profile", 0xE2, "more than its pixels")]
    [InlineData("a program's own data", 0xED, "more than its pixels")]
    public void What_stands_in_the_segments_of_a_jpeg(string how, int marker, string why)
    {
        var file = SampleJpeg();
        if (marker != 0)
            file = [.. file[..2], 0xFF, (byte)marker, 0, 12, .. "HIDDENWORD"u8, .. file[2..]];

        if (why.Length == 0)
            Should.NotThrow(() => Check(file), how);
        else
            Should.Throw<Pdf.Native.NotUnderstoodException>(() => Check(file), how).Message.ShouldContain(why);
    }

    [Fact]
    public void What_follows_the_end_of_a_jpeg_or_is_wrong_about_its_size()
    {
        var file = SampleJpeg();

        Should.Throw<Pdf.Native.NotUnderstoodException>(() => Check([.. file, .. "HIDDENWORD"u8]));
        Should.Throw<Pdf.Native.NotUnderstoodException>(() => Check(file[..^2]));
        Should.Throw<Pdf.Native.NotUnderstoodException>(() => Pdf.Native.JpegSegments.Check(file, 8, 16, 1));
    }

    static void Check(byte[] file) => Pdf.Native.JpegSegments.Check(file, 16, 16, 1);

    // The least baseline JPEG of grey: one table each, sixteen by sixteen, four even blocks.
    static byte[] SampleJpeg() =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0,
        0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)16, 64),
        0xFF, 0xC0, 0, 11, 8, 0, 16, 0, 16, 1, 1, 0x11, 0,
        0xFF, 0xC4, 0, 20, 0, 1, .. new byte[15], 0,
        0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0,
        0x00, 0xFF, 0xD9,
    ];

    static byte[] Pixels() => [.. Enumerable.Range(0, 256).Select(index => (byte)(index % 16 * 12))];

    static SamplePdf Page(string content, string entries, byte[] pixels)
    {
        var sample = new SamplePdf();
        var image = sample.AddStream(pixels, entries);
        return sample.Page(content, resources: $"<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>/XObject<</Im {image} 0 R>>>>");
    }

    async Task ShouldStay(string how, SamplePdf sample, string why)
    {
        var verdict = await bench.TryAsync(sample);

        verdict.IsClean.ShouldBeFalse(how);
        verdict.Doubts.ShouldContain(doubt => doubt.Sentence.Contains(why, StringComparison.OrdinalIgnoreCase), how);
        verdict.Doubts.ShouldAllBe(doubt => !doubt.Sentence.Contains("HIDDENWORD"));
    }
}
