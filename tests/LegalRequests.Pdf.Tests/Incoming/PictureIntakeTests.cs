using LegalRequests.Pdf.Incoming;
using LegalRequests.Pdf.Reading;
using LegalRequests.Pdf.Tests.Reading;
using Shouldly;
using Xunit;

namespace LegalRequests.Pdf.Tests.Incoming;

public sealed class PictureIntakeTests : IDisposable
{
    readonly Workbench bench = new();
    readonly SamplePictures pictures;

    public PictureIntakeTests() => pictures = new SamplePictures(bench);

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(1, true, true)]
    [InlineData(2, false, true)]
    [InlineData(3, false, false)]
    [InlineData(4, true, false)]
    [InlineData(5, true, true)]
    [InlineData(6, false, true)]
    [InlineData(7, false, false)]
    [InlineData(8, true, false)]
    public async Task A_photo_is_turned_as_its_camera_says(byte turn, bool atLeft, bool atTop)
    {
        var result = await TakeInAsync(SamplePictures.Turned(pictures.Jpeg(), turn));

        result.CameAs.ShouldBe(FileKind.Jpeg);
        var pdf = result.Pdf.ShouldNotBeNull(result.Sentence);
        (pdf.Page(1).Width > pdf.Page(1).Height).ShouldBe(turn >= 5);
        await ShouldBeBlackAsync(pdf, 1, atLeft, atTop);
    }

    [Fact]
    public async Task A_scan_is_as_large_as_its_paper_was()
    {
        var result = await TakeInAsync(pictures.Jpeg());

        var page = result.Pdf.ShouldNotBeNull(result.Sentence).Page(1);
        page.Width.ShouldBe(288, 1);
        page.Height.ShouldBe(432, 1);
    }

    [Fact]
    public async Task A_photo_in_the_four_inks_of_printing_keeps_its_black_and_white()
    {
        var result = await TakeInAsync(pictures.Jpeg("-jpegcmyk"));

        await ShouldBeBlackAsync(result.Pdf.ShouldNotBeNull(result.Sentence), 1, atLeft: true, atTop: true);
    }

    [Fact]
    public async Task A_grey_photo_is_shown() =>
        await ShouldBeBlackAsync((await TakeInAsync(pictures.Jpeg("-gray"))).Pdf.ShouldNotBeNull(), 1, atLeft: true, atTop: true);

    [Theory]
    [InlineData(0, 1, false)]
    [InlineData(0, 4, true)]
    [InlineData(0, 8, false)]
    [InlineData(0, 16, true)]
    [InlineData(2, 8, false)]
    [InlineData(2, 16, false)]
    [InlineData(3, 1, false)]
    [InlineData(3, 2, true)]
    [InlineData(4, 8, false)]
    [InlineData(6, 8, true)]
    [InlineData(6, 16, false)]
    public async Task A_png_of_every_kind_is_shown_on_white(int kind, int depth, bool interlaced)
    {
        var result = await TakeInAsync(SamplePictures.Png(kind, depth, interlaced));

        result.CameAs.ShouldBe(FileKind.Png);
        await ShouldBeBlackAsync(result.Pdf.ShouldNotBeNull(result.Sentence), 1, atLeft: true, atTop: true);
    }

    [Theory]
    [InlineData("g4", true)]
    [InlineData("g3", true)]
    [InlineData("g3:2d", true)]
    [InlineData("lzw", false)]
    [InlineData("zip", false)]
    [InlineData("none", false)]
    public async Task Every_page_of_a_tiff_becomes_a_page(string packing, bool mono)
    {
        string[] options = mono ? ["-mono"] : ["-gray"];
        var page = pictures.Tiff("none", options);

        var result = await TakeInAsync(pictures.Joined(packing, page, page, page));

        result.CameAs.ShouldBe(FileKind.Tiff);
        var pdf = result.Pdf.ShouldNotBeNull(result.Sentence);
        pdf.PageCount.ShouldBe(3);
        pdf.Page(1).Width.ShouldBe(288, 1);
        await ShouldBeBlackAsync(pdf, 3, atLeft: true, atTop: true);
    }

    [Fact]
    public async Task A_fax_with_fewer_lines_than_columns_an_inch_keeps_its_shape()
    {
        var result = await TakeInAsync(pictures.Tiff("none", "-mono", "-rx", "204", "-ry", "98"));

        var page = result.Pdf.ShouldNotBeNull(result.Sentence).Page(1);
        page.Width.ShouldBe(288, 2);
        page.Height.ShouldBe(432, 5);
    }

    [Fact]
    public async Task A_picture_of_too_many_pixels_is_refused_before_it_is_decoded()
    {
        var tiff = await TakeInAsync(pictures.Tiff("lzw"), new IntakeLimits { PicturePixels = 1000 });
        var png = await TakeInAsync(SamplePictures.Png(0, 8, false), new IntakeLimits { PicturePixels = 1000 });
        var jpeg = await TakeInAsync(pictures.Jpeg(), new IntakeLimits { PicturePixels = 1000 });

        new[] { tiff.Refusal, png.Refusal, jpeg.Refusal }.ShouldAllBe(refusal => refusal == IntakeRefusal.TooManyPixels);
        Directory.GetFileSystemEntries(bench.OutFolder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_tiff_of_too_many_pages_is_refused()
    {
        var page = pictures.Tiff("none", "-mono");

        var result = await TakeInAsync(pictures.Joined("g4", page, page, page), new IntakeLimits { Pages = 2 });

        result.Refusal.ShouldBe(IntakeRefusal.TooManyPages);
    }

    [Fact]
    public async Task Pictures_cut_anywhere_are_refused_or_shown_and_never_throw()
    {
        byte[][] whole = [pictures.Jpeg(), SamplePictures.Png(6, 8, true), pictures.Tiff("lzw", "-gray")];

        foreach (var picture in whole)
        {
            foreach (var share in (double[])[0.01, 0.3, 0.9])
            {
                var result = await TakeInAsync(picture[..Math.Max(20, (int)(picture.Length * share))]);
                (result.Pdf is not null || result.Sentence.Length > 0).ShouldBeTrue();
            }
        }
    }

    [Theory]
    [InlineData("PK\u0003\u0004 SAMPLE", IntakeRefusal.OfficeFile)]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", IntakeRefusal.PhonePhoto)]
    [InlineData("SAMPLE words of no kind", IntakeRefusal.NotAPdf)]
    [InlineData("Content-Type: text/html\r\nServer: sample\r\n\r\n<p>", IntakeRefusal.NotAPdf)]
    public async Task What_is_not_read_is_refused_by_its_content(string content, IntakeRefusal refusal) =>
        (await TakeInAsync(System.Text.Encoding.Latin1.GetBytes(content))).Refusal.ShouldBe(refusal);

    async Task<IntakeResult> TakeInAsync(byte[] bytes, IntakeLimits? limits = null)
    {
        var intake = new FileIntake(await Workbench.SandboxAsync(), limits ?? new IntakeLimits());
        return await intake.TakeInAsync(bench.Write("SAMPLE.pdf", bytes), Directory.CreateDirectory(bench.OutFolder).FullName, null, default);
    }

    // Black in one quarter, and white in the quarter across.
    static async Task ShouldBeBlackAsync(NormalisedPdf pdf, int page, bool atLeft, bool atTop)
    {
        var drawn = (await new PageSource(await Workbench.SandboxAsync()).RenderAsync(pdf, page, 72, default)).Value.ShouldNotBeNull();

        int At(bool left, bool top) => drawn.Luminance(drawn.Width * (left ? 1 : 7) / 8, drawn.Height * (top ? 1 : 7) / 8);
        At(atLeft, atTop).ShouldBeLessThan(60);
        At(!atLeft, !atTop).ShouldBeGreaterThan(200);
    }
}
