using LegalRequests.Pdf.Objects;

namespace LegalRequests.Pdf.Tests.Objects;

public sealed class RasterPageWriterTests
{
    private static readonly DocumentFacts Facts = new("SAMPLE production", new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Words_are_found_where_they_were_placed()
    {
        PlacedWord[] words = [new("Progress", 72, 100, 60, 12), new("note", 134, 100, 30, 12), new("Zoë", 72, 120, 30, 12), new("𝄞", 110, 120, 10, 12)];
        using var pdf = new PdfInspection(OnePage(Blank(850, 1100), words));

        var text = pdf.Text();
        var boxes = pdf.Text("-bbox");

        pdf.Complaints().ShouldBeEmpty();
        text.ShouldStartWith("Progress note\nZoë 𝄞");
        boxes.ShouldContain("xMin=\"72.000000\"");
        boxes.ShouldContain("xMax=\"132.000000\"");
        boxes.ShouldContain("yMin=\"100.000000\"");
    }

    [Fact]
    public void Words_that_touch_stay_apart()
    {
        PlacedWord[] words = [new("one", 72, 100, 20, 12), new("two", 92, 100, 20, 12)];
        using var pdf = new PdfInspection(OnePage(Blank(850, 1100), words));

        pdf.Text().Trim().ShouldBe("one two");
    }

    [Fact]
    public void Words_do_not_paint()
    {
        using var pdf = new PdfInspection(OnePage(Blank(850, 1100), [new("hidden", 72, 100, 200, 40)]));

        var page = pdf.Render(1, 72);

        page.Pixels.Span.IndexOfAnyExcept((byte)255).ShouldBe(-1);
    }

    [Fact]
    public void Turned_and_right_to_left_words_read_right()
    {
        PlacedWord[] words = [new("downwards", 72, 100, 12, 60, Turn: 1), new("upwards", 172, 100, 12, 60, Turn: 3), new("שלום", 300, 300, 60, 14)];
        using var pdf = new PdfInspection(OnePage(Blank(850, 1100), words));

        var text = pdf.Text();

        text.ShouldContain("downwards");
        text.ShouldContain("upwards");
        text.ShouldContain("שלום");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(7, 3)]
    [InlineData(64, 5)]
    [InlineData(1700, 40)]
    [InlineData(5300, 9)]
    public void One_bit_pixels_come_back_from_group_4_unchanged(int width, int height)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var raster = RandomRuns(width, height, seed);
            using var pdf = new PdfInspection(OnePage(raster, []));

            var stored = pdf.FirstImage();

            stored.Format.ShouldBe(RasterFormat.Ink1);
            Differences(raster, stored).ShouldBe(0, $"seed {seed}");
            pdf.Complaints().ShouldBeEmpty();
        }
    }

    [Fact]
    public void Gray_pictures_come_back_unchanged()
    {
        var pixels = new byte[200 * 100];
        for (var index = 0; index < pixels.Length; index++)
            pixels[index] = (byte)(index * 7 % 251);
        using var pdf = new PdfInspection(OnePage(new PageRaster(200, 100, RasterFormat.Gray8, pixels), []));

        var stored = pdf.FirstImage();

        stored.Format.ShouldBe(RasterFormat.Rgb24);
        stored.Pixels.ToArray().Where((_, index) => index % 3 == 0).ShouldBe(pixels);
    }

    [Theory]
    [InlineData(RasterFormat.Gray8)]
    [InlineData(RasterFormat.Rgb24)]
    public void Print_on_white_paper_comes_back_unchanged_and_is_stored_as_it_is(RasterFormat format)
    {
        var channels = format == RasterFormat.Rgb24 ? 3 : 1;
        var pixels = new byte[400 * 300 * channels];
        pixels.AsSpan().Fill(255);
        for (var row = 50; row < 250; row += 9)
        {
            for (var at = 0; at < 300; at++)
                pixels[row * 400 * channels + 60 + at] = (byte)(at * 7 % 251);
        }

        var file = OnePage(new PageRaster(400, 300, format, pixels), []);
        using var pdf = new PdfInspection(file);
        var stored = pdf.FirstImage().Pixels.ToArray();

        stored.Where((_, index) => channels == 3 || index % 3 == 0).ShouldBe(pixels);
        System.Text.Encoding.Latin1.GetString(file).ShouldNotContain("/Predictor");
        pdf.Complaints().ShouldBeEmpty();
    }

    [Fact]
    public void Pale_ink_is_not_lost_in_one_bit()
    {
        var pixels = new byte[850 * 1100];
        pixels.AsSpan().Fill(255);
        for (var row = 500; row < 510; row++)
            pixels.AsSpan(row * 850 + 100, 60).Fill(190);
        using var pdf = new PdfInspection(OnePage(new PageRaster(850, 1100, RasterFormat.Gray8, pixels), []));

        pdf.FirstImage().Format.ShouldNotBe(RasterFormat.Ink1);
    }

    [Fact]
    public void The_same_pages_give_the_same_bytes()
    {
        var first = OnePage(RandomRuns(800, 600, 3), [new("word", 10, 10, 30, 10)]);
        var second = OnePage(RandomRuns(800, 600, 3), [new("word", 10, 10, 30, 10)]);

        second.ShouldBe(first);
    }

    [Fact]
    public void A_raster_that_is_too_short_is_refused()
    {
        var raster = new PageRaster(100, 100, RasterFormat.Gray8, new byte[9_999]);

        Should.Throw<ArgumentException>(() => OnePage(raster, []));
    }

    private static byte[] OnePage(PageRaster raster, PlacedWord[] words) => PdfInspection.Written(stream =>
    {
        using var document = new DocumentWriter(stream, Facts);
        new RasterPageWriter(document).AddPage(612, 792, raster, words);
        document.Finish();
    });

    private static PageRaster Blank(int width, int height)
    {
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(255);
        return new PageRaster(width, height, RasterFormat.Gray8, pixels);
    }

    private static PageRaster RandomRuns(int width, int height, int seed)
    {
        var random = new Random(seed);
        var stride = (width + 7) / 8;
        var bits = new byte[stride * height];
        for (var row = 0; row < height; row++)
        {
            var likeAbove = row > 0 && random.Next(3) > 0;
            if (likeAbove)
                bits.AsSpan((row - 1) * stride, stride).CopyTo(bits.AsSpan(row * stride));
            var ink = random.Next(2) == 1;
            for (var column = likeAbove ? width - Math.Min(width, 9) : 0; column < width;)
            {
                var end = Math.Min(width, column + 1 + random.Next(random.Next(2) == 0 ? 6 : width));
                for (; column < end; column++)
                {
                    if (ink)
                        bits[row * stride + column / 8] |= (byte)(0x80 >> (column % 8));
                }

                ink = !ink;
            }
        }

        return new PageRaster(width, height, RasterFormat.Ink1, bits);
    }

    // pdfimages writes PBM files where 1 is black, as here.
    private static int Differences(PageRaster expected, PageRaster actual)
    {
        actual.Width.ShouldBe(expected.Width);
        var different = 0;
        for (var row = 0; row < expected.Height; row++)
        {
            for (var column = 0; column < expected.Width; column++)
            {
                if (Bit(expected, row, column) != Bit(actual, row, column))
                    different++;
            }
        }

        return different;
    }

    private static bool Bit(PageRaster raster, int row, int column) =>
        (raster.Pixels.Span[row * raster.Stride + column / 8] & (0x80 >> (column % 8))) != 0;
}
